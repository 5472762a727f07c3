using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// A list of the prescribed tables that says which of them are empty (序号, 内容, 是否空表): its rows name tables and are none, so that they
/// become lines. Of what it names nothing is there for its being named.
/// </summary>
internal sealed class TableLists(IReadOnlyList<string> heads, TableTitles titles)
{
    private readonly HashSet<string> heads = [.. heads];

    /// <summary>A list names at least so many tables.</summary>
    private const int Fewest = 2;

    /// <summary>The document with such lists as lines; the document itself if it has none.</summary>
    public Document Open(Document document) => !document.Blocks.Any(IsList) ? document
        : document with { Blocks = [.. document.Blocks.SelectMany(b => b is Table table && IsList(b) ? Lines(table) : [b])] };

    private bool IsList(Block block) =>
        block is Table table && table.Rows.Any(IsHead) && table.Rows.Count(r => r.Cells.Any(c => titles.IsTitle(CompactText.Text(c.Text.Value)))) >= Fewest;

    private bool IsHead(Row row)
    {
        foreach (var cell in row.Cells)
        {
            if (!cell.Text.IsBlank && heads.Contains(CompactText.Text(cell.Text.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Block> Lines(Table table) =>
        table.Rows.Select(r => new Paragraph(SourceText.Join(" ", [.. r.Cells.Where(c => !c.Text.IsBlank).Select(c => c.Text)]))).Where(p => !p.Text.IsBlank);
}
