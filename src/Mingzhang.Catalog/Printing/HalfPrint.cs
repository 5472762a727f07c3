namespace Mingzhang.Catalog.Printing;

/// <summary>One half of a labelled table in print.</summary>
/// <param name="Layout">What it states.</param>
/// <param name="Heading">The word over it, where the table has several halves.</param>
/// <param name="Item">The head of its labels, such as 项 目.</param>
/// <param name="Columns">The heads of its amounts.</param>
/// <param name="Rows">Its rows from the top; the classes follow where <see cref="HalfLayout.ClassKey"/> is set.</param>
/// <param name="Feet">Its last rows, which stand in one line with those of the other half.</param>
/// <param name="Dashes">Which cells the form crosses out: by a column's name the line numbers.</param>
public sealed record HalfPrint(
    HalfLayout Layout, string Heading, string Item, IReadOnlyList<ColumnHead> Columns, IReadOnlyList<PrintedLabel> Rows,
    IReadOnlyList<PrintedLabel> Feet, IReadOnlyDictionary<string, IReadOnlySet<int>> Dashes)
{
    internal static HalfPrint Read(PrintAttributes attributes, TableLayout table)
    {
        var heading = attributes.Text("heading");
        var layout = table.Halves.FirstOrDefault(h => h.Heading == heading)
            ?? throw new FormatException($"Table {table.Id} has no half {heading}.");
        var from = 0;
        return new(
            layout, heading, attributes.Text("item"), ColumnHead.Read(attributes["columns"]!, layout.Columns),
            [.. attributes.Texts("rows").Select(Tie)], [.. attributes.Texts("feet").Select(Tie)],
            attributes.Map("dashes").ToDictionary(p => p.Key, p => Lines(p.Value)));

        PrintedLabel Tie(string label)
        {
            if (label.Length == 0)
            {
                return new(label, null);
            }

            var core = Labels.Core(CompactText.Text(label));
            while (from < layout.Rows.Count)
            {
                var row = layout.Rows[from++];
                if (row.Labels.Any(l => Labels.Core(CompactText.Text(l)) == core))
                {
                    return new(label, row);
                }
            }

            throw new FormatException($"Table {table.Id}, {heading}: no row is named {label} behind the one before it.");
        }
    }

    private static IReadOnlySet<int> Lines(string range)
    {
        int[] ends = [.. range.Split('-').Select(int.Parse)];
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1).ToHashSet();
    }
}

/// <summary>A printed row label.</summary>
/// <param name="Text">As printed, with its number; empty for a blank row.</param>
/// <param name="Row">The row it names; null for a blank row.</param>
public sealed record PrintedLabel(string Text, RowLayout? Row);
