namespace Mingzhang.Documents;

/// <summary>A file as one neutral tree, the same for every format: what a person sees, in reading order, with places.</summary>
/// <param name="Path">The file it was read from, as the caller named it.</param>
/// <param name="Format">What kind of file it is.</param>
/// <param name="Blocks">Paragraphs, tables and page breaks in reading order.</param>
public sealed record Document(string Path, DocumentFormat Format, IReadOnlyList<Block> Blocks)
{
    /// <summary>What could not be read although the rest could; empty if nothing.</summary>
    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}

/// <summary>A part of a file that was not read, or may have been read wrongly.</summary>
/// <param name="Page">The page, from 1; null if it concerns the whole file.</param>
/// <param name="Message">What and why, in Chinese, without a full stop.</param>
public sealed record ReadWarning(int? Page, string Message);

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

/// <summary>A paragraph or heading.</summary>
/// <param name="Text">Its characters; lines broken by the page are joined.</param>
/// <param name="HeadingLevel">1 to 9 where the file marks it as a heading (style, h1…, #), else null.</param>
public sealed record Paragraph(SourceText Text, int? HeadingLevel = null) : Block;

/// <summary>The end of a page or worksheet.</summary>
/// <param name="Sheet">Name of the worksheet that begins, for spreadsheets.</param>
public sealed record PageBreak(string? Sheet = null) : Block;

/// <summary>A table as printed. Row and column indexes count from 0; cells may be missing at a row's end.</summary>
/// <param name="Rows">The rows, each with the cells that begin in it, in order of their column.</param>
public sealed record Table(IReadOnlyList<Row> Rows) : Block;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row, in order of their column; a position covered by a merged cell has none.</param>
public sealed record Row(IReadOnlyList<Cell> Cells);

/// <summary>A cell.</summary>
/// <param name="Text">What it shows, without white space at its ends; empty if blank. Lines within the cell are joined with a line feed.</param>
/// <param name="Column">Index of its first column.</param>
/// <param name="ColumnSpan">Number of columns it covers, at least 1.</param>
/// <param name="RowSpan">Number of rows it covers, at least 1.</param>
public sealed record Cell(SourceText Text, int Column, int ColumnSpan = 1, int RowSpan = 1);
