using System.Globalization;

namespace Mingzhang.Documents;

/// <summary>The place of a cell in a worksheet.</summary>
/// <param name="Row">Index from 0.</param>
/// <param name="Column">Index from 0.</param>
public readonly record struct CellAddress(int Row, int Column)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>The letters of the column.</summary>
    public string Letters
    {
        get
        {
            var letters = "";
            for (var rest = Column + 1; rest > 0; rest = (rest - 1) / 26)
            {
                letters = (char)('A' + ((rest - 1) % 26)) + letters;
            }

            return letters;
        }
    }

    /// <summary>As formulas write a place that stays when they are copied: $B$12.</summary>
    public string Fixed => $"${Letters}${Row + 1}";

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
            && int.TryParse(text[at..], NumberStyles.None, null, out var row)
            && row is > 0 and <= MostRows
                ? new(row - 1, column - 1)
                : null;
    }

    /// <summary>As people write it: B12.</summary>
    public override string ToString() => $"{Letters}{Row + 1}";
}

/// <summary>A rectangle of cells, both corners included.</summary>
/// <param name="First">The upper left corner.</param>
/// <param name="Last">The lower right corner.</param>
public readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    /// <summary>As formulas write a range that stays when they are copied: $A$1:$C$2.</summary>
    public string Fixed => $"{First.Fixed}:{Last.Fixed}";

    /// <summary>Reads a range such as A1:C2; null if it is none.</summary>
    public static CellRange? Parse(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && CellAddress.Parse(text[..colon]) is { } first && CellAddress.Parse(text[(colon + 1)..]) is { } last
            && first.Row <= last.Row && first.Column <= last.Column
                ? new(first, last)
                : null;
    }

    /// <summary>As people write it: A1:C2.</summary>
    public override string ToString() => $"{First}:{Last}";
}
