namespace Mingzhang.Composition.Workbooks;

/// <summary>Something wrong in a filled workbook.</summary>
/// <param name="Sheet">The sheet; empty if it concerns the whole file.</param>
/// <param name="Cell">The cell; empty if it concerns the whole sheet.</param>
/// <param name="Message">What is wrong and what to do, in Chinese, without a full stop.</param>
public sealed record WorkbookFault(string Sheet, string Cell, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Sheet.Length == 0 ? Message : Cell.Length == 0 ? $"工作表“{Sheet}”：{Message}" : $"工作表“{Sheet}”{Cell}：{Message}";
}

/// <summary>A filled workbook that cannot be used. The message is in Chinese and lists everything that is wrong.</summary>
public sealed class WorkbookException : Exception
{
    /// <summary>Makes the error for a file.</summary>
    public WorkbookException(string path, IReadOnlyList<WorkbookFault> faults)
        : base($"{path}：填报工作簿有 {faults.Count} 处问题，请改正后重试：{string.Concat(faults.Select(f => $"\n  {f}"))}")
    {
        Faults = faults;
    }

    /// <summary>Everything that is wrong, in the order of the sheets.</summary>
    public IReadOnlyList<WorkbookFault> Faults { get; }
}
