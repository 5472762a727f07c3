using System.Globalization;
using System.Net;
using System.Text;

namespace Mingzhang.Documents.Editing.Markup;

/// <summary>A stretch of a page's source that is to be marked, without a tag in it.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Edit">What is to be said of it.</param>
internal sealed record SourceMark(int Start, int End, Edit Edit)
{
    /// <summary>
    /// The tags of the marks. Marks may overlap: a stretch is cut where any begins or ends, and each piece says what all its marks
    /// say. What the page's encoding may not have is written as references.
    /// </summary>
    public static IEnumerable<Splice> Splices(List<SourceMark> marks, Encoding encoding)
    {
        var cuts = marks.SelectMany(m => new[] { m.Start, m.End }).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var covering = marks.Where(m => m.Start <= cuts[i] && m.End >= cuts[i + 1]).Select(m => m.Edit).ToList();
            if (covering.Count > 0)
            {
                yield return new(cuts[i], cuts[i], Begin(covering, encoding));
                yield return new(cuts[i + 1], cuts[i + 1], "</mark>");
            }
        }
    }

    private static string Begin(List<Edit> edits, Encoding encoding)
    {
        var note = WebUtility.HtmlEncode(string.Join("\n\n", edits.Select(e => e.Note))).Replace("\n", "&#10;", StringComparison.Ordinal);
        var colour = edits.Max(e => e.Weight) switch { EditWeight.Error => "#ffc7ce", EditWeight.Warning => "#ffeb9c", _ => "#ddebf7" };
        return $"<mark title=\"{(encoding is UTF8Encoding or UnicodeEncoding ? note : Referenced(note))}\" style=\"background:{colour}\">";
    }

    private static string Referenced(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : string.Create(CultureInfo.InvariantCulture, $"&#{r.Value};")));
}
