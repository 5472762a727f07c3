namespace Mingzhang.Facts;

/// <summary>
/// Where some words of a disclosure stand, for a person and for a machine: the position in the file and the names a
/// reader knows the place by. It is the <c>at</c> of the JSON contract.
/// </summary>
/// <param name="Line">Counts from 1; meaning by format as the reader documents it.</param>
/// <param name="Column">Counts from 1, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Quote">The literal words.</param>
public sealed record Place(int Line, int Column, int Length, string Quote)
{
    /// <summary>The page, from 1, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>Left, top, right and bottom in points from the page's top left corner.</summary>
    public IReadOnlyList<double>? Box { get; init; }

    /// <summary>The worksheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell's address, such as B12.</summary>
    public string? Cell { get; init; }

    /// <summary>Heading of the section it stands in.</summary>
    public string? Section { get; init; }

    /// <summary>Title of the table it stands in.</summary>
    public string? Table { get; init; }

    /// <summary>Label of the row.</summary>
    public string? Row { get; init; }

    /// <summary>Label of the column.</summary>
    public string? ColumnLabel { get; init; }

    /// <summary>The file, if it is not the audited one (last year's disclosure).</summary>
    public string? File { get; init; }

    /// <summary>True if it begins before another place of the same sheet in the order of reading.</summary>
    public bool IsBefore(Place other) => (Page ?? 0, Line, Column).CompareTo((other.Page ?? 0, other.Line, other.Column)) < 0;

    /// <summary>True if both begin with the same character of the document.</summary>
    public bool BeginsAt(Place other) =>
        (Page, Sheet, Cell, Line, Column) == (other.Page, other.Sheet, other.Cell, other.Line, other.Column);
}
