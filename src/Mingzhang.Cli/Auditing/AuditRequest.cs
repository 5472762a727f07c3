using Mingzhang.Catalog;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Auditing;

/// <summary>The formats of a report.</summary>
internal enum ReportFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>The project's JSON contract.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>The document with marks, one self-contained page.</summary>
    Html,
}

/// <summary>What <c>mz audit</c> was asked to do.</summary>
internal sealed record AuditRequest
{
    /// <summary>Files and directories.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How each is audited.</summary>
    public AuditOptions Options { get; init; } = new();

    /// <summary>How it is reported.</summary>
    public ReportFormat Format { get; init; }

    /// <summary>File or directory to write to; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>How many files at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The least severity that makes the run fail; null for never.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    /// <summary>Which findings.</summary>
    public FindingFilter Filter { get; init; } = FindingFilter.All;

    /// <summary>Whether what is written to standard output is coloured.</summary>
    public bool Colour { get; init; }
}
