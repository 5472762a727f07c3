using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// Several tables printed one under the other as one, as on a worksheet that holds them all: each begins with its title in a
/// row of its own. They become tables of their own, with the titles and notes as paragraphs between them.
/// </summary>
internal static class StackedTables
{
    /// <summary>The document with such tables taken apart; the document itself if it has none.</summary>
    public static Document Part(Document document, TableTitles titles)
    {
        if (!document.Blocks.OfType<Table>().Any(t => IsStacked(t, titles)))
        {
            return document;
        }

        return document with { Blocks = [.. document.Blocks.SelectMany(b => b is Table table && IsStacked(table, titles) ? Parts(table, titles) : [b])] };
    }

    /// <summary>True if a title stands below rows of another table: the title of the first may stand above the rules.</summary>
    private static bool IsStacked(Table table, TableTitles titles) =>
        table.Rows.SkipWhile(r => Lone(r) is not null || r.Cells.All(c => c.Text.IsBlank)).Any(r => IsTitle(Lone(r), titles));

    private static bool IsTitle(Cell? cell, TableTitles titles) =>
        cell is not null && titles.IsTitle(CompactText.Text(cell.Text.Value));

    /// <summary>A title begins a table; what stands alone in a row between it and the head, and notes, are paragraphs.</summary>
    private static IEnumerable<Block> Parts(Table table, TableTitles titles)
    {
        var rows = new List<Row>();
        foreach (var row in table.Rows)
        {
            var lone = Lone(row);
            if (lone is not null && (rows.Count == 0 || IsTitle(lone, titles) || lone.Text.Value.StartsWith('注')))
            {
                if (rows.Count > 0)
                {
                    yield return (table with { Rows = [.. rows] }).WithOwnColumns();
                    rows.Clear();
                }

                yield return new Paragraph(lone.Text);
            }
            else if (row.Cells.Any(c => !c.Text.IsBlank))
            {
                rows.Add(row);
            }
        }

        if (rows.Count > 0)
        {
            yield return (table with { Rows = [.. rows] }).WithOwnColumns();
        }
    }

    private static Cell? Lone(Row row)
    {
        Cell? lone = null;
        foreach (var cell in row.Cells)
        {
            if (!cell.Text.IsBlank)
            {
                if (lone is not null)
                {
                    return null;
                }

                lone = cell;
            }
        }

        return lone;
    }
}
