namespace Mingzhang.Documents.Reading;

/// <summary>Turns an offset in a text into its line and column, both from 1. Lines end at a line feed, or at a carriage return in a text without line feeds.</summary>
internal sealed class LineMap
{
    private readonly List<int> starts = [0];
    private int last;

    public LineMap(string text)
    {
        LineEnd = text.Contains('\n') ? '\n' : '\r';
        for (var at = text.IndexOf(LineEnd); at >= 0; at = text.IndexOf(LineEnd, at + 1))
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>The character that ends each line of the text.</summary>
    public char LineEnd { get; }

    /// <summary>The offset of a line and column.</summary>
    public int Offset(int line, int column) => starts[line - 1] + column - 1;

    public (int Line, int Column) At(int offset)
    {
        // Neighbouring characters are asked for one after the other.
        if (starts[last] > offset || (last + 1 < starts.Count && starts[last + 1] <= offset))
        {
            var found = starts.BinarySearch(offset);
            last = found >= 0 ? found : ~found - 1;
        }

        return (last + 1, offset - starts[last] + 1);
    }
}
