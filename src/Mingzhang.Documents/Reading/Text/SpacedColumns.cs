namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Notices tables whose columns are only set apart by spaces, as a PDF turned into text has them. A blank cell leaves no trace there, so
/// that nothing tells which number belongs to which column: they are not read as tables, and that is said.
/// </summary>
internal sealed class SpacedColumns
{
    /// <summary>So many lines below each other are no accident.</summary>
    private const int FewestLines = 4;

    private int firstLine;
    private int lines;

    /// <summary>Where the first such table begins; null if there is none.</summary>
    public int? Found { get; private set; }

    /// <summary>Looks at the next line that is no table row; blank lines may stand between.</summary>
    public void Add(string line, int number)
    {
        if (!AlignedColumns.AreIn(line))
        {
            lines = string.IsNullOrWhiteSpace(line) ? lines : 0;
            return;
        }

        firstLine = lines == 0 ? number : firstLine;
        lines++;
        if (lines >= FewestLines)
        {
            Found ??= firstLine;
        }
    }

    /// <summary>The warning about the first such table; none if there is none.</summary>
    public IReadOnlyList<ReadWarning> Warnings => Found is { } line
        ? [new(null, $"第 {line} 行起有用空格对齐的表格，无法确定各数所在的栏，没有按表格读，其中的数也没有审核；请改用原文件（PDF、Word、Excel），或用制表符、竖线分栏")]
        : [];
}
