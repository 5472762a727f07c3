using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>The number format of a cell: what a spreadsheet program shows for its value (ECMA-376 part 1, 18.8.31).</summary>
internal sealed partial class NumberFormat
{
    private readonly List<Section> sections;

    private NumberFormat(List<Section> sections) => this.sections = sections;

    public static NumberFormat General { get; } = Parse("General");

    /// <summary>True if a number is shown as a date or time.</summary>
    public bool IsDate => DateText.IsDate(sections[0].Tokens);

    public static NumberFormat Parse(string code) =>
        new([.. Split(code).Select(s => new Section(FormatTokenizer.Read(s), Condition(s)))]);

    /// <summary>What is shown for a number.</summary>
    /// <param name="value">The number; for dates, days since the epoch.</param>
    /// <param name="from1904">Whether the workbook counts days from 1904.</param>
    public string Format(double value, bool from1904 = false)
    {
        var (section, signIsShown) = SectionFor(value);
        if (DateText.IsDate(section.Tokens))
        {
            return DateText.Format(section.Tokens, value, from1904) ?? GeneralNumber.Format(value);
        }

        var text = NumberText.Format(section.Tokens, Math.Abs(value));
        return value < 0 && !signIsShown ? "-" + text.TrimStart() : text;
    }

    /// <summary>What is shown for a text: itself, or within what the format writes around it.</summary>
    public string Format(string text)
    {
        var section = sections.Find(s => s.IsForText);
        return section is null
            ? text
            : string.Concat(section.Tokens.Select(t => t.Part == FormatPart.TextItself ? text : t.Part == FormatPart.Literal ? t.Text : ""));
    }

    /// <summary>The section for a value, and whether the section itself says that the value is negative.</summary>
    private (Section Section, bool SignIsShown) SectionFor(double value)
    {
        var numeric = sections.Where(s => sections.Count == 1 || !s.IsForText).Take(3).ToList();
        numeric = numeric.Count == 0 ? sections : numeric;
        if (numeric.Exists(s => s.Condition is not null))
        {
            return (numeric.Find(s => s.Condition is not { } c || c.Holds(value)) ?? numeric[^1], false);
        }

        return numeric.Count switch
        {
            1 => (numeric[0], false),
            2 => value < 0 ? (numeric[1], true) : (numeric[0], false),
            _ => value > 0 ? (numeric[0], false) : value < 0 ? (numeric[1], true) : (numeric[2], false),
        };
    }

    /// <summary>Sections stand between semicolons that are neither quoted, escaped nor in brackets.</summary>
    private static IEnumerable<string> Split(string code)
    {
        var start = 0;
        foreach (Match mark in Mark().Matches(code))
        {
            if (mark.Value == ";")
            {
                yield return code[start..mark.Index];
                start = mark.Index + 1;
            }
        }

        yield return code[start..];
    }

    private static Condition? Condition(string section) =>
        ConditionShape().Match(section) is { Success: true } match
        && double.TryParse(match.Groups["limit"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            ? new(match.Groups["operator"].Value, limit)
            : null;

    [GeneratedRegex("\"[^\"]*\"?|[\\\\!_*].|\\[[^\\]]*\\]|;", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\[(?<operator><=|>=|<>|<|>|=)(?<limit>[^\]]+)\]")]
    private static partial Regex ConditionShape();

    private sealed record Section(List<FormatToken> Tokens, Condition? Condition)
    {
        public bool IsForText { get; } = Tokens.Exists(t => t.Part == FormatPart.TextItself);
    }
}

/// <summary>When a section of a number format applies, such as <c>[&gt;=10000]</c>.</summary>
internal sealed record Condition(string Operator, double Limit)
{
    public bool Holds(double value) => Operator switch
    {
        "<" => value < Limit,
        "<=" => value <= Limit,
        ">" => value > Limit,
        ">=" => value >= Limit,
        "<>" => value != Limit,
        _ => value == Limit,
    };
}
