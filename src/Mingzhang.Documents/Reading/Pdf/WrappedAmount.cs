using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tells an amount that a narrow cell has broken into lines (7,66 above 4.71) from numbers that stand one above the other.</summary>
internal static partial class WrappedAmount
{
    /// <summary>In points: what office programs leave free at both sides of a cell's text, 5.4 each by default, and a little more.</summary>
    private const double Padding = 12;

    /// <summary>
    /// True if the lines of a cell make one amount with cents or one percentage, at least one of them is none by itself, and none but the last has room
    /// for what the next begins with.
    /// </summary>
    public static bool Is(IReadOnlyList<TextLine> lines, double width) =>
        lines.Count > 1
        && Amount().IsMatch(string.Concat(lines.Select(l => l.Text.Value)))
        && lines.Any(l => !Number().IsMatch(l.Text.Value))
        && lines.Zip(lines.Skip(1)).All(p => p.First.Right - p.First.Left + p.Second.Glyphs[0].Width > width - Padding);

    [GeneratedRegex(@"^[-－]?(?:\d+|\d{1,3}(?:,\d{3})+)\.(?:\d\d|\d\d?%)$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^[-－]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d\d)?$")]
    private static partial Regex Number();
}
