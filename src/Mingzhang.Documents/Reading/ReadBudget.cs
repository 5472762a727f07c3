namespace Mingzhang.Documents.Reading;

/// <summary>Counts what a file unpacks to, and stops the reading at the limits.</summary>
internal sealed class ReadBudget(string path, ReadLimits limits, CancellationToken cancellation)
{
    private long expandedBytes;
    private long characters;
    private long cells;
    private int pages;

    public string Path => path;

    public ReadLimits Limits => limits;

    public CancellationToken Cancellation => cancellation;

    public void AddExpandedBytes(long count)
    {
        cancellation.ThrowIfCancellationRequested();
        expandedBytes += count;
        if (expandedBytes > limits.ExpandedBytes)
        {
            throw new DocumentException(
                path, $"解压后超过上限 {limits.ExpandedBytes / 1_000_000} MB", "请确认文件来源可靠，或删去其中的图片、拆分后重试");
        }
    }

    public void AddCharacters(long count)
    {
        characters += count;
        if (characters > limits.Characters)
        {
            throw new DocumentException(path, $"文字超过上限 {limits.Characters} 个字符", "请拆分后重试");
        }
    }

    public void AddCells(long count)
    {
        cancellation.ThrowIfCancellationRequested();
        cells += count;
        if (cells > limits.Cells)
        {
            throw new DocumentException(path, $"表格单元格超过上限 {limits.Cells} 个", "请删去多余的空白行列，或拆分后重试");
        }
    }

    public void AddPage()
    {
        pages++;
        if (pages > limits.Pages)
        {
            throw new DocumentException(path, $"页或工作表超过上限 {limits.Pages} 个", "请拆分后重试");
        }
    }

    public void CheckDepth(int depth)
    {
        if (depth > limits.Depth)
        {
            throw new DocumentException(path, $"内容嵌套超过上限 {limits.Depth} 层", "请用办公软件打开后另存，再重试");
        }
    }
}
