using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Performance.Evidence;

/// <summary>What a query gives.</summary>
/// <param name="Query">The query.</param>
/// <param name="Value">The number; null if nothing can be divided (no records, no answers).</param>
/// <param name="Records">The records it was counted from, the project's own first.</param>
/// <param name="OutsideYear">Records that fit and were left out because they are of another year.</param>
public sealed record EvidenceResult(EvidenceQuery Query, Amount? Value, IReadOnlyList<EvidenceRecord> Records, IReadOnlyList<EvidenceRecord> OutsideYear);

/// <summary>The records of a year, ready to be counted. Safe for use by several threads.</summary>
public sealed class EvidenceLedger
{
    private const int Decimals = 2;

    private readonly Dictionary<string, List<EvidenceRecord>> byKind = [];
    private readonly Dictionary<(string Kind, string? Project), List<EvidenceRecord>> byProject = [];

    /// <summary>Makes a ledger.</summary>
    /// <param name="records">The records, in the order they are shown in.</param>
    /// <param name="kinds">The kinds of records.</param>
    public EvidenceLedger(IEnumerable<EvidenceRecord> records, EvidenceKinds kinds)
    {
        Records = [.. records];
        Kinds = kinds;
        foreach (var record in Records)
        {
            Add(byKind, record.Kind, record);
            Add(byProject, (record.Kind, record.Project), record);
        }
    }

    /// <summary>All records.</summary>
    public IReadOnlyList<EvidenceRecord> Records { get; }

    /// <summary>The kinds of records.</summary>
    public EvidenceKinds Kinds { get; }

    /// <summary>Counts.</summary>
    /// <param name="query">What.</param>
    /// <param name="year">The fiscal year; records of other years do not count.</param>
    /// <param name="project">Id of the evaluation whose records count, with those that belong to none; null for all.</param>
    /// <param name="until">The last day that counts; null for the whole year.</param>
    public EvidenceResult Count(EvidenceQuery query, int year, string? project, DateOnly? until = null)
    {
        var (whole, part, outside) = (new List<EvidenceRecord>(), new List<EvidenceRecord>(), new List<EvidenceRecord>());
        foreach (var record in Of(query.Kind.Id, project))
        {
            var fits = query.Fits(record);
            if (record.Date.Year != year)
            {
                if (fits)
                {
                    outside.Add(record);
                }
            }
            else if (until is null || record.Date <= until)
            {
                if (fits)
                {
                    part.Add(record);
                }

                if (query.Measure == EvidenceMeasure.Share && query.Whole.All(c => c.Fits(record)))
                {
                    whole.Add(record);
                }
            }
        }

        return new(query, Value(query, part, whole.Count), part, outside);
    }

    private static void Add<T>(Dictionary<T, List<EvidenceRecord>> index, T key, EvidenceRecord record)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(record);
    }

    private IEnumerable<EvidenceRecord> Of(string kind, string? project) =>
        project is null ? byKind.GetValueOrDefault(kind) ?? []
            : (byProject.GetValueOrDefault((kind, project)) ?? []).Concat(byProject.GetValueOrDefault((kind, null)) ?? []);

    private Amount? Value(EvidenceQuery query, List<EvidenceRecord> part, int whole) => query.Measure switch
    {
        EvidenceMeasure.Count => new(part.Count, 0, QuantityUnit.Count),
        EvidenceMeasure.Sum => new Amount(Sum(part, query.Field!), Digits(part, query.Field!), query.Field!.Quantity),
        EvidenceMeasure.Mean => Divided(Sum(part, query.Field!), query.Divisor is { } by ? Sum(part, by) : part.Count, query.Field!.Quantity),
        EvidenceMeasure.Ratio => Divided(Sum(part, query.Field!) * 100, Sum(part, query.Divisor!), QuantityUnit.Percent),
        EvidenceMeasure.Share => Divided(part.Count * 100m, whole, QuantityUnit.Percent),
        _ => Satisfaction(part),
    };

    private Amount? Satisfaction(List<EvidenceRecord> surveys)
    {
        decimal satisfied = 0, all = 0;
        foreach (var answer in surveys.SelectMany(s => s.Answers).Where(a => !Kinds.Answers.LeftOut.Contains(a.Option)))
        {
            all += answer.Count;
            satisfied += Kinds.Answers.Satisfied.Contains(answer.Option) ? answer.Count : 0;
        }

        return Divided(satisfied * 100, all, QuantityUnit.Percent);
    }

    private static decimal Sum(List<EvidenceRecord> records, EvidenceField field) => records.Sum(r => r.Numbers.GetValueOrDefault(field.Id));

    private static int Digits(List<EvidenceRecord> records, EvidenceField field) =>
        records.Select(r => r.Numbers.GetValueOrDefault(field.Id).Scale).DefaultIfEmpty((byte)0).Max();

    private static Amount? Divided(decimal dividend, decimal divisor, QuantityUnit unit) =>
        divisor == 0 ? null : new(dividend / divisor, Decimals, unit);
}
