using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Recognition;

/// <summary>Counts the numbers of a document that can carry a fact and finds those that nobody understood.</summary>
internal static class Census
{
    /// <summary>Takes the census once everything has been read.</summary>
    /// <param name="document">The document.</param>
    /// <param name="gridOf">The grid of a block that is a table.</param>
    /// <param name="claims">What the readers accounted for.</param>
    /// <param name="known">The blocks of tables that were recognised.</param>
    /// <param name="headingOf">Heading of the section a block stands in.</param>
    /// <param name="scans">The numbers of the paragraphs.</param>
    public static NumberCensus Take(
        Document document, Func<int, TableGrid> gridOf, Claims claims, HashSet<int> known, Func<int, string?> headingOf, ScannedTexts scans)
    {
        var understood = 0;
        var others = new List<Place>();
        for (var block = 0; block < document.Blocks.Count; block++)
        {
            switch (document.Blocks[block])
            {
                case Paragraph paragraph:
                    var (compact, numbers) = scans.Of(paragraph.Text);
                    foreach (var number in numbers)
                    {
                        if (number.IsFact)
                        {
                            var (start, length) = compact.Range(number.Start, number.Length);
                            Count(paragraph.Text, start, length, headingOf(block));
                        }
                    }

                    break;
                case Table:
                    CountTable(gridOf(block), known.Contains(block), headingOf(block));
                    break;
            }
        }

        return new(understood + others.Count, understood, others);

        void CountTable(TableGrid grid, bool isKnown, string? heading)
        {
            var ordinals = isKnown ? [] : Enumerable.Range(0, grid.Width).Where(c => grid.Height > 1 && (Labels.IsLineNumberHead(grid.Text(0, c)) || Counts(grid, c))).ToHashSet();
            for (var row = 0; row < grid.Height; row++)
            {
                foreach (var cell in grid.CellsBeginningIn(row))
                {
                    if (cell.IsNumber && !(ordinals.Contains(cell.Column) && int.TryParse(cell.Text, out _)))
                    {
                        Count(cell.Cell.Text, FirstDigit(cell.Cell.Text), cell.Cell.Text.Length - FirstDigit(cell.Cell.Text), heading);
                    }
                }
            }
        }

        void Count(SourceText text, int start, int length, string? heading)
        {
            if (claims.IsUnderstood(text, start))
            {
                understood++;
            }
            else if (!claims.IsNoFact(text, start))
            {
                others.Add(Places.Of(text, start, length, heading));
            }
        }
    }

    /// <summary>True if a column counts the rows: 3, 4, 5, of a list whose head stands on the page before.</summary>
    private static bool Counts(TableGrid grid, int column) =>
        int.TryParse(grid.Text(0, column), out var first) && Enumerable.Range(0, grid.Height).All(row => grid.Text(row, column) == (first + row).ToString());

    private static int FirstDigit(SourceText text)
    {
        var start = 0;
        while (start < text.Length - 1 && !char.IsDigit(text.Value[start]))
        {
            start++;
        }

        return start;
    }
}
