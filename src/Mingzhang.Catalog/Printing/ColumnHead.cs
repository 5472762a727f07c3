namespace Mingzhang.Catalog.Printing;

/// <summary>A head of printed columns: over others, or directly over one column of amounts.</summary>
/// <param name="Text">The words in it.</param>
/// <param name="Parts">The heads under it; none over a single column.</param>
/// <param name="Column">The column of amounts under it; null if it has parts.</param>
public sealed record ColumnHead(string Text, IReadOnlyList<ColumnHead> Parts, ColumnLayout? Column)
{
    /// <summary>Number of columns under it.</summary>
    public int Width => Column is null ? Parts.Sum(p => p.Width) : 1;

    /// <summary>Number of rows of heads from it down.</summary>
    public int Depth => Column is null ? 1 + Parts.Max(p => p.Depth) : 1;

    /// <summary>The columns under it, left to right.</summary>
    public IEnumerable<ColumnHead> Leaves => Column is null ? Parts.SelectMany(p => p.Leaves) : [this];

    /// <summary>
    /// Reads a tree of heads (a word, or a word over a list) and ties each column to the layout that is named by the words on its
    /// path: all of the layout's labels stand there, one of them in the lowest head, and more of them than of another layout's.
    /// </summary>
    /// <exception cref="FormatException">A column is named by no layout.</exception>
    internal static IReadOnlyList<ColumnHead> Read(CatalogNode list, IReadOnlyList<ColumnLayout> layouts)
    {
        var free = layouts.ToList();
        return [.. list.Items.Select(node => Read(node, [], free))];
    }

    private static ColumnHead Read(CatalogNode node, IReadOnlyList<string> above, List<ColumnLayout> free)
    {
        if (node.HasMembers)
        {
            var over = node.Members.Single();
            return new(over.Name, [.. over.Value.Items.Select(part => Read(part, [.. above, over.Name], free))], null);
        }

        var word = node.Text();
        string[] path = [.. above.Append(word).Select(CompactText.Text)];
        var layout = free.Where(l => l.Labels.All(g => IsIn(g, path)) && l.Labels.Any(g => IsIn(g, path[^1..])))
            .MaxBy(l => l.Labels.Count) ?? throw new FormatException($"No column is named by {string.Join('/', path)}.");
        free.Remove(layout);
        return new(word, [], layout);
    }

    private static bool IsIn(IReadOnlyList<string> spellings, string[] path) => spellings.Any(s => path.Contains(CompactText.Text(s)));
}
