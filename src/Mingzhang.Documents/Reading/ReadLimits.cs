namespace Mingzhang.Documents.Reading;

/// <summary>What a reader accepts before it gives up with a <see cref="DocumentException"/>; guards against hostile or mistaken files.</summary>
/// <param name="FileBytes">Size of the file in bytes.</param>
/// <param name="ExpandedBytes">Size of a packed file (DOCX, XLSX) once unpacked, in bytes.</param>
/// <param name="Pages">Number of pages or worksheets.</param>
/// <param name="Cells">Number of table cells in the whole document, blank ones included.</param>
/// <param name="Characters">Number of characters in the whole document.</param>
/// <param name="Depth">Nesting of elements.</param>
/// <param name="ToolTimeout">Time an outside program (for PDF, or a Word file of before 2007) may take.</param>
public sealed record ReadLimits(
    long FileBytes, long ExpandedBytes, int Pages, int Cells, int Characters, int Depth, TimeSpan ToolTimeout)
{
    /// <summary>Generous for any real disclosure: 100 MB, 400 MB unpacked, 2,000 pages, 2 million cells, 20 million characters, depth 200, 2 minutes.</summary>
    public static ReadLimits Default { get; } =
        new(100_000_000, 400_000_000, 2_000, 2_000_000, 20_000_000, 200, TimeSpan.FromMinutes(2));
}
