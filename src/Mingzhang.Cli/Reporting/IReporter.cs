using Mingzhang.Cli.Auditing;

namespace Mingzhang.Cli.Reporting;

/// <summary>Writes results in one format. Called from one thread, in the order in which the user named the files.</summary>
internal interface IReporter
{
    /// <summary>Writes one result, whole; what is written stays valid if the run ends here.</summary>
    void Add(FileResult result);

    /// <summary>Writes what follows the last result.</summary>
    /// <param name="summary">All rows, in order.</param>
    void Finish(RunSummary summary);
}

/// <summary>What a run did.</summary>
/// <param name="Rows">The files that were reported, in order.</param>
/// <param name="Asked">How many files there were to do.</param>
internal sealed record RunSummary(IReadOnlyList<SummaryRow> Rows, int Asked)
{
    /// <summary>True if the user stopped the run before its end.</summary>
    public bool Interrupted => Rows.Count < Asked;
}
