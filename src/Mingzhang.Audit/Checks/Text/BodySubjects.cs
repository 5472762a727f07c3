using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Finds the body that a sentence is about, if what follows is said of the reporting body only: 某市某局2023年度收入…, 某市某局内设机构….</summary>
internal sealed partial class BodySubjects(Wording wording)
{
    private const int Shortest = 4;
    private const int Longest = 36;

    private readonly WordFinder ofYear = new(wording.OwnOfYear);
    private readonly WordFinder own = new(wording.Own);

    /// <summary>The body that a sentence is about; null if it names none, or says what may be said of others.</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="length">How long it is.</param>
    public BodySubject? At(string text, int start, int length)
    {
        var intro = Introduction().Match(text, start, length).Length;
        (start, length) = (start + intro, length - intro);
        if (BehindYear(text, start, length) is { } named)
        {
            return named;
        }

        foreach (var end in Beginning().EnumerateMatches(text.AsSpan(start, Math.Min(length, Longest + Shortest))))
        {
            var name = text.Substring(start, end.Length);
            var after = text.AsSpan(start + end.Length);
            if (Year().EnumerateMatches(after) is var years && years.MoveNext())
            {
                return IsBody(name) && ofYear.BeginsWith(after[years.Current.Length..]) ? new(start, name, HasYear: true) : null;
            }
        }

        foreach (var (at, _) in own.In(text.Substring(start, length)))
        {
            var from = start + at;
            while (from > start && IsOfName(text[from - 1]))
            {
                from--;
            }

            if (text[from..(start + at)] is { Length: <= Longest } name && IsBody(name))
            {
                return new(from, name, HasYear: false);
            }
        }

        return null;
    }

    /// <summary>2024年度，某市某局政府采购支出总额…: the year may stand in front of the name, too.</summary>
    private BodySubject? BehindYear(string text, int start, int length)
    {
        var year = YearBefore().Match(text, start, length).Length;
        return year > 0 && ofYear.In(text.Substring(start + year, Math.Min(length - year, Longest + Shortest))).FirstOrDefault() is { Start: > 0 } said &&
            text.Substring(start + year, said.Start) is var name && name.All(IsOfName) && IsBody(name)
            ? new(start + year, name, HasYear: false) : null;
    }

    /// <summary>True if words end as the name of a body does.</summary>
    public bool IsBody(string words) =>
        words.Length >= Shortest && UnitNames.Bare(words) is var name && wording.BodyEndings.Any(b => name.EndsWith(b, StringComparison.Ordinal));

    private static bool IsOfName(char c) => c is >= '\u4E00' and <= '\u9FFF' or '（' or '）';

    [GeneratedRegex(@"^[\u4E00-\u9FFF（）]{4,36}(?=20\d\d)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\G(?:说明|备注|注)：")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\G20\d\d年度?，?")]
    private static partial Regex YearBefore();

    [GeneratedRegex(@"^20\d\d年度?")]
    private static partial Regex Year();
}

/// <summary>The body that a sentence is about.</summary>
/// <param name="Start">Where its name stands.</param>
/// <param name="Name">As written.</param>
/// <param name="HasYear">True if a year stands behind it.</param>
internal readonly record struct BodySubject(int Start, string Name, bool HasYear);
