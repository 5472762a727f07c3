using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition.Tables;

/// <summary>
/// A prescribed table that the pages broke into pieces becomes one again: what stands between the pieces is a page number, the title
/// and unit line once more, or the end of a label that was wrapped. Read piece by piece, a piece would not know the columns that only
/// the others have. Columns that were told from what stands above what differ from page to page; such pieces are left as they are.
/// </summary>
internal static partial class BrokenTables
{
    /// <summary>The end of a wrapped label is no longer than this.</summary>
    private const int LongestLabelEnd = 16;

    /// <summary>A title within a table stands in one of so many rows.</summary>
    private const int TitleRows = 4;

    /// <summary>The document with its broken tables joined; the document itself if it has none.</summary>
    public static Document Join(Document document, TableTitles titles)
    {
        var blocks = new List<Block>(document.Blocks.Count);
        var last = -1;
        foreach (var block in document.Blocks)
        {
            if (block is Table piece && last >= 0 && blocks[last] is Table table && Joined(blocks, last, table, piece, titles) is { } rows)
            {
                blocks.RemoveRange(last + 1, blocks.Count - last - 1);
                blocks[last] = table with { Rows = [.. rows] };
                continue;
            }

            last = block is Table ? blocks.Count : last;
            blocks.Add(block);
        }

        return blocks.Count == document.Blocks.Count ? document : document with { Blocks = blocks };
    }

    /// <summary>The rows of both, without the head where it stands again; null if the piece is a table of its own.</summary>
    private static IEnumerable<Row>? Joined(List<Block> blocks, int last, Table table, Table piece, TableTitles titles)
    {
        if (table.HasInferredColumns || piece.HasInferredColumns || IsTitled(piece, titles) || Between(blocks, last) is not { } between)
        {
            return null;
        }

        var above = Above(blocks, last);
        if (!above.Exists(titles.IsTitle) && !IsTitled(table, titles))
        {
            return null;
        }

        var goesOn = IsData(piece.Rows[0]);
        var repeated = HeadAgain(table, piece);
        if (between.Count == 0)
        {
            return [.. table.Rows, .. piece.Rows.Skip(repeated)];
        }

        if (goesOn && AreLabels(between, table))
        {
            return [.. table.Rows, .. between.Select(t => new Row([new(t, 0)])), .. piece.Rows];
        }

        if (between.TrueForAll(t => above.Contains(CompactText.Text(t.Value))))
        {
            // The same table of another body has the same rows.
            return (goesOn || repeated > 0) && !Labels(table.Rows).Overlaps(Labels(piece.Rows.Skip(repeated))) ? [.. table.Rows, .. piece.Rows.Skip(repeated)] : null;
        }

        return goesOn && between is [var end] && IsLabelEnd(end.Value) ? [.. table.Rows.SkipLast(1), WithLabelEnd(table.Rows[^1], end), .. piece.Rows] : null;
    }

    /// <summary>True if texts are rows of a table that lost the blank cells behind their label: labels of other rows of it once more.</summary>
    private static bool AreLabels(List<SourceText> texts, Table table)
    {
        var labels = table.Rows.SelectMany(Words).ToHashSet();
        return texts.TrueForAll(t => labels.Contains(CompactText.Text(t.Value)));
    }

    /// <summary>The paragraphs behind the last table, page furniture aside; null if anything else is there.</summary>
    private static List<SourceText>? Between(List<Block> blocks, int last)
    {
        var texts = new List<SourceText>();
        for (var i = last + 1; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case Paragraph { Text: var text } when texts.Count < TableFinder.LookBack:
                    if (!text.IsBlank && !PageFurniture.Is(text.Value))
                    {
                        texts.Add(text);
                    }

                    break;
                case PageBreak { Sheet: null }:
                    break;
                default:
                    return null;
            }
        }

        return texts;
    }

    /// <summary>The row with the end of its label; as it is where it has several labels, of which nothing tells the wrapped one.</summary>
    private static Row WithLabelEnd(Row row, SourceText end) =>
        row.Cells.Where(c => LabelEnd().IsMatch(CompactText.Text(c.Text.Value))).ToArray() is [var label]
            ? row with { Cells = [.. row.Cells.Select(c => c == label ? c with { Text = SourceText.Join("", [c.Text, end]) } : c)] } : row;

    /// <summary>What stands above a table, up to the table before it, compact.</summary>
    private static List<string> Above(List<Block> blocks, int last)
    {
        var above = new List<string>();
        for (var i = last - 1; i >= 0 && above.Count < TableFinder.LookBack && blocks[i] is not Table; i--)
        {
            if (blocks[i] is Paragraph { Text.IsBlank: false } paragraph)
            {
                above.Add(CompactText.Text(paragraph.Text.Value));
            }
        }

        return above;
    }

    /// <summary>True if the first rows of a table hold the title of one.</summary>
    private static bool IsTitled(Table table, TableTitles titles) =>
        table.Rows.Take(TitleRows).Any(r => r.Cells.Any(c => titles.IsTitle(CompactText.Text(c.Text.Value))));

    /// <summary>
    /// How many rows at the top of the piece are the table's head again; a page may leave out some, number the columns only now, or break
    /// a cell into lines.
    /// </summary>
    private static int HeadAgain(Table table, Table piece)
    {
        var head = table.Rows.TakeWhile(r => !IsData(r)).Select(r => string.Join('|', Words(r))).ToHashSet();
        var rows = piece.Rows.SkipLast(1).TakeWhile(r => !IsData(r) && Words(r).All(w => ColumnNumber().IsMatch(w) || head.Any(h => h.Contains(w, StringComparison.Ordinal)))).ToList();
        return rows.Exists(r => head.Contains(string.Join('|', Words(r)))) ? rows.Count : 0;
    }

    private static IEnumerable<string> Words(Row row) => row.Cells.Select(c => CompactText.Text(c.Text.Value)).Where(t => t.Length > 0);

    private static HashSet<string> Labels(IEnumerable<Row> rows) => [.. rows.Where(IsData).Select(r => string.Concat(Words(r).TakeWhile(w => !Amount().IsMatch(w))))];

    private static bool IsData(Row row) => row.Cells.Any(c => Amount().IsMatch(CompactText.Text(c.Text.Value)));

    private static bool IsLabelEnd(string text) => text.Trim().Length <= LongestLabelEnd && LabelEnd().IsMatch(text.Trim());

    [GeneratedRegex(@"^-?[\d,]+\.\d+$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:类|款|项|栏次|行次|\d{1,2})$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}（）()]+$")]
    private static partial Regex LabelEnd();
}
