namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>The place of a cell in a worksheet; rows and columns count from 0.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Reads an address such as B12; null if it is none.</summary>
    public static CellAddress? Parse(ReadOnlySpan<char> text)
    {
        var column = 0;
        var at = 0;
        while (at < text.Length && char.IsAsciiLetter(text[at]) && column <= MostColumns)
        {
            column = (column * 26) + char.ToUpperInvariant(text[at]) - 'A' + 1;
            at++;
        }

        return column is > 0 and <= MostColumns
            && int.TryParse(text[at..], System.Globalization.NumberStyles.None, null, out var row)
            && row is > 0 and <= MostRows
                ? new(row - 1, column - 1)
                : null;
    }

    /// <summary>As people write it: B12.</summary>
    public override string ToString()
    {
        var letters = "";
        for (var rest = Column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return $"{letters}{Row + 1}";
    }
}

/// <summary>A rectangle of cells, both corners included.</summary>
internal readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>Reads a range such as A1:C2; null if it is none.</summary>
    public static CellRange? Parse(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && CellAddress.Parse(text[..colon]) is { } first && CellAddress.Parse(text[(colon + 1)..]) is { } last
            && first.Row <= last.Row && first.Column <= last.Column
                ? new(first, last)
                : null;
    }
}
