using Mingzhang.Catalog;

namespace Mingzhang.Performance.Results;

/// <summary>What is to be done about a finding or a light that is not green.</summary>
/// <param name="Id">Unique within the year.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">The office or function that does it.</param>
/// <param name="Due">The last day.</param>
public sealed record CorrectiveMeasure(string Id, string Text, string Owner, DateOnly Due)
{
    /// <summary>Id of the evaluation it is for.</summary>
    public string Evaluation { get; init; } = "";

    /// <summary>Id of the indicator it is for; empty for the budget or the whole evaluation.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>The day it was done; null while it is not.</summary>
    public DateOnly? Done { get; init; }

    /// <summary>What proves that it was done.</summary>
    public IReadOnlyList<string> Proof { get; init; } = [];

    /// <summary>What a person must look at: nobody in charge, late, done without proof.</summary>
    /// <param name="on">The day to judge by.</param>
    public IEnumerable<Notice> Notices(DateOnly on)
    {
        if (Owner.Length == 0)
        {
            yield return Note(Severity.Warning, "没有责任单位");
        }

        if (Done is null && Due < on)
        {
            yield return Note(Severity.Warning, $"应于{Words.Date(Due)}完成，截至{Words.Date(on)}尚未完成");
        }
        else if (Done > Due)
        {
            yield return Note(Severity.Info, $"应于{Words.Date(Due)}完成，实际{Words.Date(Done.Value)}完成");
        }

        if (Done is not null && Proof.Count == 0)
        {
            yield return Note(Severity.Warning, "已完成，没有佐证");
        }
    }

    private Notice Note(Severity severity, string fault) =>
        new(NoticeKind.Measure, severity, Indicator.Length > 0 ? $"{Evaluation}/{Indicator}" : Evaluation, $"措施“{Text}”（{Id}）{fault}。");
}
