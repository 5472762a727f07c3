using System.Text.RegularExpressions;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A band of scores and its grade.</summary>
/// <param name="Grade">优, 良, …</param>
/// <param name="Low">The least score in it.</param>
/// <param name="High">The greatest score written; null if the band is only bounded below.</param>
/// <param name="At">Where it is written.</param>
internal sealed record WrittenBand(string Grade, decimal Low, decimal? High, Place? At);

/// <summary>Which scores earn which grade (优良中差): as the document says, else as the profile has it.</summary>
internal sealed partial record GradeBands(IReadOnlyList<WrittenBand> Bands, bool IsOwn)
{
    private const int FewestBands = 3;

    /// <summary>The bands that count for a document: its own, else those of the scale.</summary>
    public static GradeBands Of(Disclosure disclosure, GradeScale scale) =>
        PlainText.All(disclosure).Select(t => t.Bands).FirstOrDefault(b => b.Count >= FewestBands) is { } own ? new(own, true)
            : new([.. scale.Bands.Select(b => new WrittenBand(b.Grade, b.From, b.To, null))], false);

    /// <summary>True if a text lays bands down.</summary>
    public static bool AreIn(PlainText text) => text.Bands.Count >= FewestBands;

    /// <summary>True if what is found in a text is of the bands that it lays down.</summary>
    public static bool IsOfBands(PlainText text, Capture found)
    {
        if (!AreIn(text))
        {
            return false;
        }

        var bands = Band().Matches(text.Value);
        var (start, end) = (bands.Min(m => m.Index), bands.Max(m => m.Index + m.Length));
        return found.Index < end && found.Index + found.Length > start;
    }

    /// <summary>优秀 is 优.</summary>
    public static string Plain(string grade) => grade switch
    {
        "优秀" => "优",
        "良好" => "良",
        "中等" or "一般" => "中",
        "较差" => "差",
        _ => grade,
    };

    /// <summary>The grade of a score; null if it falls between two bands.</summary>
    public string? GradeOf(decimal score) =>
        Bands.FirstOrDefault(b => score >= b.Low) is { } band && !(score > band.High && band.High < 100) ? band.Grade : null;

    public bool Knows(string grade) => Bands.Any(b => b.Grade == Plain(grade));

    /// <summary>Neighbouring bands between which a score can fall, higher band first.</summary>
    public IEnumerable<(WrittenBand Higher, WrittenBand Lower)> Gaps() =>
        Bands.Zip(Bands.Skip(1)).Where(p => p.Second.High < p.First.Low);

    /// <summary>The bands a text lays down, the highest first.</summary>
    public static IReadOnlyList<WrittenBand> Read(PlainText text)
    {
        var bands = new List<WrittenBand>();
        if (text.Value.AsSpan().IndexOfAny("优良格") < 0 || !text.Value.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return bands;
        }

        foreach (Match match in Band().Matches(text.Value))
        {
            var grade = Plain(match.Groups["grade"].Value);
            var (low, high) = (match.Groups["low"], match.Groups["high"]);
            var top = high.Success ? decimal.Parse(high.Value) : (decimal?)null;
            if (low.Success)
            {
                bands.Add(new(grade, decimal.Parse(low.Value), top, text.PlaceOf(high.Success ? high : low)));
            }
            else if (match.Groups["below"] is { Success: true } below)
            {
                bands.Add(new(grade, 0, decimal.Parse(below.Value), text.PlaceOf(below)));
            }
        }

        return [.. bands.OrderByDescending(b => b.Low)];
    }

    [GeneratedRegex(
        @"(?:(?<low>\d{1,15}(?:\.\d{1,8})?)分?(?:\(不?含\)|\(含\d+分?\))?分?(?:-|至|到)(?<high>\d{1,15}(?:\.\d{1,8})?)分?(?:\(不?含\)|\(不?含\d+分?\))?分?(?:之间)?|(?<low>\d{1,15}(?:\.\d{1,8})?)分?(?:\(含\)|\(含\d+分?\))?分?及?以上|(?<below>\d{1,15}(?:\.\d{1,8})?)分?(?:\(不?含\)|\(不?含\d+分?\))?分?以下|低于(?<below>\d{1,15}(?:\.\d{1,8})?)分)(?:\(不?含\))?(?:的|者)?[,，]?[^\d,，。；;]{0,10}?(?:为|是|评为|定为)(?<grade>优秀|优|良好|良|中等|中|一般|合格|不合格|较差|差)")]
    private static partial Regex Band();
}
