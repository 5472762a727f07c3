using Mingzhang.Catalog;

namespace Mingzhang.Cli.Auditing;

/// <summary>What became of one file.</summary>
/// <param name="Input">The file.</param>
internal abstract record FileResult(InputFile Input);

/// <summary>A file that was audited, or found to be no disclosure.</summary>
/// <param name="Input">The file.</param>
/// <param name="View">The audit.</param>
internal sealed record AuditedFile(InputFile Input, AuditView View) : FileResult(Input);

/// <summary>A file that could not be read or audited.</summary>
/// <param name="Input">The file.</param>
/// <param name="Cause">What is wrong, in Chinese, without a full stop.</param>
/// <param name="Remedy">What the user can do, in Chinese, without a full stop.</param>
internal sealed record FailedFile(InputFile Input, string Cause, string Remedy) : FileResult(Input)
{
    /// <summary>One sentence for the user that names the file.</summary>
    public string Message => $"{Input.ShownPath}：{Reason}";

    /// <summary>What is wrong and what the user can do.</summary>
    public string Reason => $"{Cause}。{Remedy}。";
}

/// <summary>What is kept of a file once it is reported.</summary>
internal sealed record SummaryRow
{
    /// <summary>The file.</summary>
    public required InputFile Input { get; init; }

    /// <summary>The form set, or empty.</summary>
    public string Form { get; init; } = "";

    /// <summary>The unit, or empty.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The fiscal year.</summary>
    public int? Year { get; init; }

    /// <summary>Numbers that carry a fact.</summary>
    public int Numbers { get; init; }

    /// <summary>How many of them were understood.</summary>
    public int Understood { get; init; }

    /// <summary>True if there are numbers and none of them was understood.</summary>
    public bool NothingUnderstood => IsDisclosure && Numbers > 0 && Understood == 0;

    /// <summary>Errors found.</summary>
    public int Errors { get; init; }

    /// <summary>Warnings found.</summary>
    public int Warnings { get; init; }

    /// <summary>Hints found.</summary>
    public int Infos { get; init; }

    /// <summary>True if anything of a disclosure was recognised in it.</summary>
    public bool IsDisclosure { get; init; }

    /// <summary>True if the file could not be read.</summary>
    public bool Failed { get; init; }

    /// <summary>Why the file could not be read and what to do; empty if it could.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What became of it, in Chinese.</summary>
    public required string Status { get; init; }

    /// <summary>The row of a result.</summary>
    public static SummaryRow Of(FileResult result)
    {
        if (result is FailedFile failed)
        {
            return new() { Input = result.Input, Failed = true, Reason = failed.Reason, Status = "读不了" };
        }

        var view = ((AuditedFile)result).View;
        var (errors, warnings, infos) = (view.Count(Severity.Error), view.Count(Severity.Warning), view.Count(Severity.Info));
        var status = errors > 0 ? "有错误" : warnings > 0 ? "有存疑" : infos > 0 ? "有提示" : view.Verdict.Short;
        return !view.IsDisclosure
            ? new() { Input = result.Input, Errors = errors, Warnings = warnings, Infos = infos, Status = status }
            : new()
            {
                Input = result.Input,
                IsDisclosure = true,
                Form = view.Disclosure.Form,
                Unit = view.Disclosure.Unit ?? "",
                Year = view.Disclosure.Year,
                Numbers = view.Disclosure.Numbers.Total,
                Understood = view.Disclosure.Numbers.Understood,
                Errors = errors,
                Warnings = warnings,
                Infos = infos,
                Status = status,
            };
    }
}
