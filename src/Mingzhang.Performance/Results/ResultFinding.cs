using Mingzhang.Catalog;

namespace Mingzhang.Performance.Results;

/// <summary>What an evaluation found, and what is done about it.</summary>
/// <param name="Id">Unique within the year.</param>
/// <param name="Evaluation">Id of the evaluation.</param>
/// <param name="Text">What was found.</param>
/// <param name="Measures">What is to be done.</param>
public sealed record ResultFinding(string Id, string Evaluation, string Text, IReadOnlyList<CorrectiveMeasure> Measures)
{
    /// <summary>True if it is for the unit alone and not published.</summary>
    public bool IsInternal { get; init; }

    /// <summary>True if there are measures and all are done.</summary>
    public bool IsSettled => Measures.Count > 0 && Measures.All(m => m.Done is not null);

    /// <summary>What a person must look at: a finding without measures, and what is to be said of these.</summary>
    /// <param name="on">The day to judge by.</param>
    public IEnumerable<Notice> Notices(DateOnly on) =>
        Measures.Count == 0
            ? [new(NoticeKind.Measure, Severity.Warning, Evaluation, $"问题“{Text}”（{Id}）没有改进措施。")]
            : Measures.SelectMany(m => m.Notices(on));
}
