using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Writing;

/// <summary>The pieces of a title that are not to be broken, after GB/T 9704-2012 (7.3.1: a title of several lines is broken by sense).</summary>
internal static partial class TitlePieces
{
    /// <summary>The pieces in order: the number of the part, the name of the body, what begins with the year; a blank ends its piece.</summary>
    public static string[] Of(string line) => Between().Split(line);

    /// <summary>
    /// How much narrower than the page a title is to be set, in em, for its first line to end with a piece; zero if it has room in one
    /// line, or if that cannot be reached because a later line is the wider one.
    /// </summary>
    /// <param name="line">The title.</param>
    /// <param name="width">The width of the page, in em.</param>
    public static double Narrowing(string line, double width)
    {
        var lines = new List<double> { 0 };
        foreach (var piece in Of(line).Select(p => TextWidth.Of(p)))
        {
            if (lines[^1] > 0 && lines[^1] + piece > width)
            {
                lines.Add(0);
            }

            lines[^1] += piece;
        }

        return lines.Count > 1 && lines[0] >= lines.Max() ? Math.Max(0, width - lines[0] - Slack) : 0;
    }

    /// <summary>Fonts differ a little from each other; less than the year that begins the next line.</summary>
    private const double Slack = .5;

    [GeneratedRegex(@"(?<= )(?! )|(?<=\D)(?=\d{4}年)")]
    private static partial Regex Between();
}
