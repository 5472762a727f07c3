namespace Mingzhang.Documents.Workbooks;

/// <summary>A workbook to be written: what its cells hold and how they look, nothing of what it is for.</summary>
/// <param name="Sheets">The sheets in the order of their tabs.</param>
/// <param name="Names">Names that formulas use for ranges, with the range as a formula writes it.</param>
public sealed record Book(IReadOnlyList<BookSheet> Sheets, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The title in the file's properties.</summary>
    public string Title { get; init; } = "";
}

/// <summary>A sheet. Cells not listed are blank and locked.</summary>
/// <param name="Name">Name of its tab, at most 31 characters.</param>
/// <param name="Cells">The cells, row by row from the left.</param>
public sealed record BookSheet(string Name, IReadOnlyList<BookCell> Cells)
{
    /// <summary>Widths of the columns in characters; a column without one has the usual width.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>Columns that are not shown.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>How many rows stay when the sheet is scrolled.</summary>
    public int FrozenRows { get; init; }

    /// <summary>How many columns stay when the sheet is scrolled.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>True if its tab is not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True if it is printed on pages that lie on their long side.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Heights of rows in points, where they are not the usual.</summary>
    public IReadOnlyDictionary<int, double> Heights { get; init; } = new Dictionary<int, double>();

    /// <summary>Lists to pick from, and what else may be typed.</summary>
    public IReadOnlyList<EntryRule> Rules { get; init; } = [];

    /// <summary>Cells that change their colour.</summary>
    public IReadOnlyList<Highlight> Highlights { get; init; } = [];
}

/// <summary>A cell: a text, a number, a formula, or blank.</summary>
/// <param name="At">Its place.</param>
/// <param name="Look">How it looks.</param>
public sealed record BookCell(CellAddress At, CellLook Look)
{
    /// <summary>The text in it; null if it holds none.</summary>
    public string? Text { get; init; }

    /// <summary>The number in it; null if it holds none.</summary>
    public decimal? Number { get; init; }

    /// <summary>The formula without its equals sign; null if it has none.</summary>
    public string? Formula { get; init; }

    /// <summary>Number of columns it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Number of rows it covers.</summary>
    public int RowSpan { get; init; } = 1;
}

/// <summary>Where the words of a cell stand.</summary>
public enum CellAlign
{
    /// <summary>Words at the left, numbers at the right.</summary>
    General,

    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>How a cell looks.</summary>
public sealed record CellLook
{
    /// <summary>True if it may be changed while the sheet is protected.</summary>
    public bool IsUnlocked { get; init; }

    /// <summary>True for bold type.</summary>
    public bool IsBold { get; init; }

    /// <summary>Size of the type in points.</summary>
    public double Size { get; init; } = 10.5;

    /// <summary>Where its words stand.</summary>
    public CellAlign Align { get; init; }

    /// <summary>True if long words go on in further lines.</summary>
    public bool Wraps { get; init; }

    /// <summary>True if it has lines around it.</summary>
    public bool HasBorder { get; init; }

    /// <summary>Colour behind it as six hexadecimal digits; empty for none.</summary>
    public string Fill { get; init; } = "";

    /// <summary>Number format; <c>@</c> for text.</summary>
    public string Format { get; init; } = "General";
}

/// <summary>What may be typed into a range.</summary>
/// <param name="Range">The cells.</param>
/// <param name="List">The values to pick from, as a formula; null for any number.</param>
/// <param name="Title">Title of the message for anything else.</param>
/// <param name="Message">The message; empty if anything else is taken as it is.</param>
public sealed record EntryRule(CellRange Range, string? List, string Title, string Message);

/// <summary>A colour that cells take while a condition holds, or lines around them.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Condition">A formula, written for the upper left cell.</param>
/// <param name="Fill">Colour as six hexadecimal digits; empty for lines.</param>
public sealed record Highlight(CellRange Range, string Condition, string Fill);
