namespace Mingzhang.Documents;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's top left corner.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The smallest rectangle that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>
/// Where some characters of a file stand. Every format fills what it has:
/// text, Markdown and HTML the line and column in the file; DOCX the ordinal of the paragraph in the body (as the line)
/// and the character in it; XLSX and XLS the sheet and cell (line = row) and the character in the cell's text; PDF the page, the
/// line of text on it and the box in points.
/// </summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Column">Counts from 1, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units from <paramref name="Column"/> on the same line.</param>
/// <param name="Page">Counts from 1; null where the format has no fixed pages.</param>
/// <param name="Box">Set for PDF.</param>
/// <param name="Sheet">Name of the worksheet.</param>
/// <param name="Cell">Address such as B12.</param>
public readonly record struct Locator(
    int Line, int Column, int Length, int? Page = null, Box? Box = null, string? Sheet = null, string? Cell = null);
