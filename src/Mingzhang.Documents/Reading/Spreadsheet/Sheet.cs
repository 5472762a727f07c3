namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>What is in a worksheet: the text of its cells as shown, and which of them are merged.</summary>
internal sealed class Sheet(string name, ReadBudget budget)
{
    private readonly Dictionary<CellAddress, string> texts = [];
    private readonly List<CellRange> merged = [];

    public string Name => name;

    public IReadOnlyDictionary<CellAddress, string> Texts => texts;

    public IReadOnlyList<CellRange> Merged => merged;

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
