using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Finds prescribed tables that stand as loose numbers under their titles, as a program copies them out of a PDF cell by cell: no number
/// tells its column, so that nothing can be read, and that must be said.
/// </summary>
internal static class TornTables
{
    /// <summary>So many numbers that stand alone are no list.</summary>
    private const int FewestNumbers = 5;

    /// <summary>The tables, unread.</summary>
    /// <param name="form">The form set.</param>
    /// <param name="found">The tables that were recognised.</param>
    /// <param name="sections">The sections.</param>
    public static IEnumerable<FoundTable> Find(FormSet form, IReadOnlyList<FoundTable> found, IReadOnlyList<Section> sections)
    {
        foreach (var layout in form.Tables.Select(t => t.Layout).Where(t => found.All(f => f.Id != t.Id)))
        {
            var key = TitleKey.Of(layout.Title);
            if (sections.FirstOrDefault(s => s.Heading is not null && s.Title.EndsWith('表') && TitleKey.Of(s.Title) == key && IsTorn(s)) is { Heading: { } heading })
            {
                yield return new(layout.Id, layout.Title, heading.Locate(0, heading.Text.Length) with { Table = layout.Title }, 0, []) { IsUnread = true };
            }
        }
    }

    /// <summary>What a reader is told of one, in Chinese.</summary>
    public static string Warning(FoundTable table) => $"《{table.Title}》的数字单独成行，没有分栏，没有读出；请用原来的 PDF、Word 或 Excel 文件审核";

    private static bool IsTorn(Section section) =>
        section.Passages.Sum(p => Words(p.Text) is var words && Array.TrueForAll(words, NumberText.IsNumber) ? words.Length : 0) >= FewestNumbers;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
