namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>What is in a worksheet: the text of its cells as shown, which of them are merged, and what is hidden.</summary>
internal sealed class Sheet(string name, ReadBudget budget)
{
    private readonly Dictionary<CellAddress, string> texts = [];
    private readonly List<CellRange> merged = [];
    private readonly HashSet<int> hiddenRows = [];
    private readonly List<(int First, int Last)> hiddenColumns = [];

    public string Name => name;

    public IReadOnlyDictionary<CellAddress, string> Texts => texts;

    public IReadOnlyList<CellRange> Merged => merged;

    /// <summary>True if a person does not see the row, by its index from 0.</summary>
    public bool IsHiddenRow(int row) => hiddenRows.Contains(row);

    /// <summary>True if a person does not see the column, by its index from 0.</summary>
    public bool IsHiddenColumn(int column) => hiddenColumns.Exists(c => column >= c.First && column <= c.Last);

    public void HideRow(int row) => hiddenRows.Add(row);

    /// <summary>Hides columns, the first and the last included.</summary>
    public void HideColumns(int first, int last) => hiddenColumns.Add((first, last));

    /// <summary>Sets what a cell shows; a blank text is no content.</summary>
    public void Set(CellAddress address, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            budget.AddCharacters(text.Length);
            texts[address] = text;
        }
    }

    public void Merge(CellRange range)
    {
        if (range.First != range.Last)
        {
            merged.Add(range);
        }
    }
}
