using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Reads a table of a Word document.</summary>
internal sealed class WordTable
{
    /// <summary>Word has 63 columns at most; other programs write more.</summary>
    private const int MostColumns = 1000;

    private readonly Func<XElement, List<Block>> read;
    private readonly ReadBudget budget;
    private readonly List<Block> nested = [];
    private readonly Dictionary<int, Slot> mergedDownwards = [];

    private WordTable(Func<XElement, List<Block>> read, ReadBudget budget)
    {
        this.read = read;
        this.budget = budget;
    }

    /// <summary>
    /// The table, then the tables that stand in its cells. A table of one column only frames what is in it, which is read as if it
    /// stood in the body.
    /// </summary>
    /// <param name="table">The element <c>tbl</c>.</param>
    /// <param name="read">Reads the blocks in a cell.</param>
    /// <param name="budget">Counts the cells.</param>
    public static IReadOnlyList<Block> Read(XElement table, Func<XElement, List<Block>> read, ReadBudget budget)
    {
        var rows = WordXml.Contents(table, "tr", budget).Where(IsShown).Select(r => new { Row = r, Cells = WordXml.Contents(r, "tc", budget) }).ToList();
        if (rows.TrueForAll(r => r.Cells.Count <= 1))
        {
            return [.. rows.SelectMany(r => r.Cells).SelectMany(read)];
        }

        var reader = new WordTable(read, budget);
        var placed = rows.ConvertAll(r => reader.Place(r.Row, r.Cells));
        return [new Table(placed.ConvertAll(row => new Row(row.ConvertAll(s => s.ToCell())))), .. reader.nested];
    }

    private static bool IsShown(XElement row)
    {
        var properties = WordXml.Child(row, "trPr");
        return WordXml.Child(properties, "del") is null && !WordXml.IsOn(properties, "hidden");
    }

    /// <summary>The cells that begin in a row; those that continue a merged cell of the row above make that one longer.</summary>
    private List<Slot> Place(XElement row, List<XElement> cells)
    {
        var begun = new List<Slot>();
        var column = Math.Clamp(WordXml.Number(WordXml.Child(row, "trPr"), "gridBefore") ?? 0, 0, MostColumns);
        foreach (var cell in cells)
        {
            var properties = WordXml.Child(cell, "tcPr");
            var span = Math.Clamp(WordXml.Number(properties, "gridSpan") ?? 1, 1, MostColumns);
            budget.AddCells(span);
            var merge = WordXml.Child(properties, "vMerge");
            var goesOn = merge is not null && WordXml.Attribute(merge, "val") is null or "continue";
            if (begun.Count > 0 && WordXml.Child(properties, "hMerge") is { } across && WordXml.Attribute(across, "val") is null or "continue")
            {
                begun[^1].Columns += span;
            }
            else if (merge is not null && goesOn && mergedDownwards.TryGetValue(column, out var above) && above.Columns == span)
            {
                above.Rows++;
            }
            else
            {
                var slot = new Slot(TextOf(cell), column, span);
                begun.Add(slot);
                Remember(slot, merge is not null);
            }

            column += span;
        }

        return begun;
    }

    private void Remember(Slot slot, bool mayGoOn)
    {
        for (var column = slot.Column; column < slot.Column + slot.Columns; column++)
        {
            mergedDownwards.Remove(column);
        }

        if (mayGoOn)
        {
            mergedDownwards[slot.Column] = slot;
        }
    }

    private SourceText TextOf(XElement cell)
    {
        var blocks = read(cell);
        nested.AddRange(blocks.OfType<Table>());
        return SourceText.Join("\n", blocks.OfType<Paragraph>().Select(p => p.Text.Trim()));
    }

    private sealed class Slot(SourceText text, int column, int columns)
    {
        public int Column => column;

        public int Columns { get; set; } = columns;

        public int Rows { get; set; } = 1;

        public Cell ToCell() => new(text, column, Columns, Rows);
    }
}
