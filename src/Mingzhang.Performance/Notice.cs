using Mingzhang.Catalog;

namespace Mingzhang.Performance;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A target, an actual or both are missing or cannot be compared, so that nothing can be scored.</summary>
    NotScorable,

    /// <summary>A score is below its weight without a reason.</summary>
    LossUnexplained,

    /// <summary>An actual is far above its target without a reason.</summary>
    ExcessUnexplained,

    /// <summary>The budget was hardly executed, without a reason.</summary>
    ExecutionUnexplained,

    /// <summary>A score was set by hand.</summary>
    Overridden,

    /// <summary>A score set by hand has no reason or is out of range, and does not count.</summary>
    OverrideRefused,

    /// <summary>The weights do not add up, or not as the structure demands.</summary>
    Weights,

    /// <summary>An actual is stated without any evidence.</summary>
    NoEvidence,

    /// <summary>A stated actual is not what the ledger gives.</summary>
    EvidenceDiffers,

    /// <summary>What is to be counted over the ledger is not well said.</summary>
    QueryWrong,

    /// <summary>A record is of another year.</summary>
    OutsideYear,

    /// <summary>A record has no attachment.</summary>
    NoAttachment,

    /// <summary>Two indicators count the same record.</summary>
    CountedTwice,

    /// <summary>A record is not as its kind demands.</summary>
    RecordWrong,

    /// <summary>A goal or its indicators cannot be checked as they are.</summary>
    Goal,

    /// <summary>Progress lies behind.</summary>
    Behind,

    /// <summary>A corrective measure is missing, late or done without proof.</summary>
    Measure,
}

/// <summary>Something that a person must look at.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Subject">Id of the evaluation, with the indicator's or the record's behind a slash: P01/03.</param>
/// <param name="Message">In Chinese: what is wrong and what to do.</param>
public sealed record Notice(NoticeKind Kind, Severity Severity, string Subject, string Message);
