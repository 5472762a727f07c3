namespace Mingzhang.Documents;

/// <summary>A file as one neutral tree, the same for every format: what a person sees, in reading order, with places.</summary>
/// <param name="Path">The file it was read from, as the caller named it.</param>
/// <param name="Format">What kind of file it is.</param>
/// <param name="Blocks">Paragraphs, tables and page breaks in reading order.</param>
public sealed record Document(string Path, DocumentFormat Format, IReadOnlyList<Block> Blocks)
{
    /// <summary>What could not be read although the rest could; empty if nothing.</summary>
    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];

    /// <summary>The title that readers show in a window or a list; null if the file is only read.</summary>
    public string? Title { get; init; }

    /// <summary>The body that publishes it; null if the file is only read.</summary>
    public string? Author { get; init; }

    /// <summary>True if every page is to say that it is a draft (草稿).</summary>
    public bool IsDraft { get; init; }
}

/// <summary>A part of a file that was not read, or may have been read wrongly.</summary>
/// <param name="Page">The page, from 1; null if it concerns the whole file.</param>
/// <param name="Message">What and why, in Chinese, without a full stop.</param>
public sealed record ReadWarning(int? Page, string Message)
{
    /// <summary>True if nothing of the page was read.</summary>
    public bool IsPageUnread { get; init; }
}

/// <summary>The kinds of file that can be read.</summary>
public enum DocumentFormat
{
    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>Office Open XML word processing.</summary>
    Docx,

    /// <summary>Office Open XML spreadsheet.</summary>
    Xlsx,

    /// <summary>Excel 97 to 2003 spreadsheet.</summary>
    Xls,

    /// <summary>PDF with a text layer.</summary>
    Pdf,
}

/// <summary>One piece of a document in reading order.</summary>
public abstract record Block;

/// <summary>What a paragraph is for. Readers leave it at <see cref="Body"/>; writers choose font and place by it.</summary>
public enum ParagraphRole
{
    /// <summary>Running text; with a heading level, a heading.</summary>
    Body,

    /// <summary>A line of the title on the cover.</summary>
    CoverTitle,

    /// <summary>Another line on the cover, such as the body's name or the date.</summary>
    CoverLine,

    /// <summary>The word above the contents list (目录).</summary>
    ContentsTitle,

    /// <summary>The title of an attached document.</summary>
    AttachmentTitle,

    /// <summary>The title of a table, with a heading level where it stands in the contents list.</summary>
    TableTitle,

    /// <summary>The line between a table's title and the table: its pieces with tabs between, one at the left, two at the left and right, or left, middle and right.</summary>
    TableHead,

    /// <summary>A note under a table.</summary>
    TableNote,
}

/// <summary>A paragraph or heading.</summary>
/// <param name="Text">Its characters; lines broken by the page are joined.</param>
/// <param name="HeadingLevel">1 to 9 where the file marks it as a heading (style, h1…, #), else null.</param>
public sealed record Paragraph(SourceText Text, int? HeadingLevel = null) : Block
{
    /// <summary>What it is for.</summary>
    public ParagraphRole Role { get; init; }

    /// <summary>For a heading: what a contents list calls it; null if that is its own words.</summary>
    public string? Listed { get; init; }
}

/// <summary>The list of the headings that follow, down to <paramref name="Levels"/>, with their pages where the format has pages.</summary>
/// <param name="Levels">The deepest heading level listed, at least 1.</param>
public sealed record Contents(int Levels) : Block;

/// <summary>How a page lies.</summary>
public enum PageOrientation
{
    /// <summary>Upright (纵向).</summary>
    Portrait,

    /// <summary>On its long side (横向).</summary>
    Landscape,
}

/// <summary>The end of a page or worksheet.</summary>
/// <param name="Sheet">Name of the worksheet that begins, for spreadsheets.</param>
public sealed record PageBreak(string? Sheet = null) : Block
{
    /// <summary>How the pages lie that begin here, up to the next break.</summary>
    public PageOrientation Orientation { get; init; }
}

/// <summary>A picture of a chart. Formats without pictures show the words.</summary>
/// <param name="Svg">The picture as a complete svg element, without script and without references to other files.</param>
/// <param name="Words">What it shows, for those who cannot see it.</param>
public sealed record Figure(string Svg, string Words) : Block
{
    /// <summary>The same as bars, for formats that draw them; null if it is no chart of bars.</summary>
    public BarChart? Bars { get; init; }
}

/// <summary>A table as printed. Row and column indexes count from 0; cells may be missing at a row's end.</summary>
/// <param name="Rows">The rows, each with the cells that begin in it, in order of their column.</param>
public sealed record Table(IReadOnlyList<Row> Rows) : Block
{
    /// <summary>How many rows at the top are its head and are repeated on every page.</summary>
    public int HeadRows { get; init; }

    /// <summary>The widths of the columns as shares of the whole; empty leaves them to the writer.</summary>
    public IReadOnlyList<double> Widths { get; init; } = [];

    /// <summary>True if no rules part its columns and they were told from what stands above what.</summary>
    public bool HasInferredColumns { get; init; }

    /// <summary>
    /// The table with the columns that its own cells make and none behind the last words, as one of several that stand on the same
    /// grid, of which each has the edges of all the others.
    /// </summary>
    public Table WithOwnColumns()
    {
        var last = Rows.SelectMany(r => r.Cells).Where(c => !c.Text.IsBlank).Select(c => c.Column).DefaultIfEmpty(0).Max();
        int[] starts = [.. Rows.SelectMany(r => r.Cells).Select(c => c.Column).Where(c => c <= last).Distinct().Order()];
        return this with { Rows = [.. Rows.Select(r => new Row([.. r.Cells.Where(c => c.Column <= last).Select(Own)]))] };

        Cell Own(Cell cell) => cell with
        {
            Column = Array.IndexOf(starts, cell.Column),
            ColumnSpan = starts.Count(s => s >= cell.Column && s < cell.Column + cell.ColumnSpan),
        };
    }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row, in order of their column; a position covered by a merged cell has none.</param>
public sealed record Row(IReadOnlyList<Cell> Cells);

/// <summary>A cell.</summary>
/// <param name="Text">What it shows, without white space at its ends; empty if blank. Lines within the cell are joined with a line feed.</param>
/// <param name="Column">Index of its first column.</param>
/// <param name="ColumnSpan">Number of columns it covers, at least 1.</param>
/// <param name="RowSpan">Number of rows it covers, at least 1.</param>
public sealed record Cell(SourceText Text, int Column, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>How a writer places the words; readers leave it at <see cref="CellRole.Words"/>.</summary>
    public CellRole Role { get; init; }

    /// <summary>How far a writer sets the words in from the left, in letters: items below another stand further right; readers leave it at 0.</summary>
    public int Indent { get; init; }

    /// <summary>The number it shows, in the unit of <see cref="Text"/>, so that a spreadsheet holds a number; null for words.</summary>
    public decimal? Number { get; init; }
}

/// <summary>What a cell of a written table is for.</summary>
public enum CellRole
{
    /// <summary>Words, at the left.</summary>
    Words,

    /// <summary>The head of a column, or of a row if it does not stand in the head rows; in the middle.</summary>
    Head,

    /// <summary>A short entry in the middle, such as a line number.</summary>
    Middle,

    /// <summary>A number, at the right.</summary>
    Number,
}
