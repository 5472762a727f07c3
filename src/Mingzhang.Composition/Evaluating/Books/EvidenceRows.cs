using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Results;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>Reads the records of evidence and the answers of surveys.</summary>
internal sealed class EvidenceRows(EvidenceKinds kinds, PerformanceSheets sheets, ListSheetReader reader, KnownIds known)
{
    /// <summary>The records, kind by kind.</summary>
    public IReadOnlyList<EvidenceRecord> Read()
    {
        var answers = reader.Rows(sheets.Answers).Select(r => (Row: r, Survey: r.Text("调查编号"), Answers: Answers(r))).ToArray();
        var bySurvey = answers.ToLookup(a => a.Survey, a => a.Answers);
        EvidenceRecord[] records =
        [
            .. kinds.Kinds.Zip(sheets.Evidence).SelectMany(pair => reader.Rows(pair.Second).Select(r => Record(r, pair.First)))
                .Select(r => bySurvey.Contains(r.Id) ? r with { Answers = [.. bySurvey[r.Id].SelectMany(a => a)] } : r),
        ];
        var ids = records.Select(r => r.Id).ToHashSet();
        foreach (var (row, survey, _) in answers.Where(a => a.Survey.Length > 0 && !ids.Contains(a.Survey)))
        {
            row.Fault("调查编号", $"没有登记编号为“{survey}”的调查");
        }

        return records;
    }

    private EvidenceRecord Record(ReadRow row, EvidenceKind kind) => new()
    {
        Id = row.Text("编号"),
        Kind = kind.Id,
        Date = row.Date("日期") ?? default,
        Title = row.Text("名称"),
        Project = known.Evaluation(row),
        Words = kind.Fields.Where(f => !f.IsNumber).Select(f => (f.Id, Word: Word(row, f))).Where(w => w.Word.Length > 0).ToDictionary(w => w.Id, w => w.Word),
        Numbers = kind.Fields.Where(f => f.IsNumber).Select(f => (f.Id, Number: row.Number(PerformanceSheets.HeadOf(f)))).Where(n => n.Number is not null).ToDictionary(n => n.Id, n => n.Number!.Value),
        Attachments = row.List("佐证材料"),
    };

    private static string Word(ReadRow row, EvidenceField field) =>
        field.Choices.Count > 0 ? row.Choice(field.Title) ?? "" : row.Text(field.Title);

    private SurveyAnswer[] Answers(ReadRow row)
    {
        var question = row.Text("题目");
        var counts = new List<SurveyAnswer>();
        foreach (var option in kinds.Answers.Options)
        {
            if (row.Number(option) is { } count)
            {
                if (count < 0 || count != decimal.Truncate(count) || count > int.MaxValue)
                {
                    row.Fault(option, $"份数应为不小于 0 的整数，现为 {count}");
                    continue;
                }

                counts.Add(new(question, option, (int)count));
            }
        }

        return [.. counts];
    }
}

/// <summary>Reads what is kept of the course of the year and of its results.</summary>
internal static class MonitoringRows
{
    /// <summary>The snapshots: the rows of an evaluation and a day are one.</summary>
    public static IReadOnlyList<Snapshot> Snapshots(IReadOnlyList<ReadRow> rows, KnownIds known)
    {
        var read = rows.Select(r =>
        {
            var evaluation = known.Evaluation(r) ?? "";
            var indicator = known.Indicator(r, evaluation);
            return (Evaluation: evaluation, Date: r.Date("日期") ?? default, Indicator: indicator, Executed: indicator.Length == 0 ? r.Number("截至当日进展") : null, Reached: r.Text("截至当日进展"));
        }).ToArray();
        return
        [
            .. read.GroupBy(r => (r.Evaluation, r.Date)).Select(g => new Snapshot(
                g.Key.Evaluation, g.Key.Date, g.Select(r => r.Executed).FirstOrDefault(e => e is not null) is { } executed ? Performances.TenThousand(executed) : null,
                g.Where(r => r.Indicator.Length > 0).GroupBy(r => r.Indicator).ToDictionary(i => i.Key, i => i.Last().Reached))),
        ];
    }

    /// <summary>What should be reached by when.</summary>
    public static IReadOnlyList<PlanPoint> Plan(IReadOnlyList<ReadRow> rows, KnownIds known) =>
    [
        .. rows.Select(r => (Row: r, Evaluation: known.Evaluation(r) ?? ""))
            .Select(r => new PlanPoint(r.Evaluation, known.Indicator(r.Row, r.Evaluation), r.Row.Date("日期") ?? default, r.Row.Number("应完成%") ?? 0)),
    ];

    /// <summary>What is done about lights that are not green.</summary>
    public static IReadOnlyList<CorrectiveMeasure> Measures(IReadOnlyList<ReadRow> rows, KnownIds known) =>
    [
        .. rows.Select(r => (Row: r, Evaluation: known.Evaluation(r) ?? ""))
            .Select(r => Measure(r.Row, r.Row.Text("编号"), r.Evaluation) with { Indicator = known.Indicator(r.Row, r.Evaluation) }),
    ];

    /// <summary>The findings with their measures.</summary>
    public static IReadOnlyList<ResultFinding> Findings(IReadOnlyList<ReadRow> rows, KnownIds known)
    {
        var findings = new List<ResultFinding>();
        foreach (var group in rows.Select(r => (Row: r, Id: r.Text("问题编号"), Evaluation: known.Evaluation(r) ?? "")).GroupBy(r => r.Id))
        {
            var first = group.First();
            if (first.Row.Text("问题").Length == 0)
            {
                first.Row.Fault("问题", $"问题 {group.Key} 没有写明是什么问题");
            }

            findings.Add(new(
                group.Key, first.Evaluation, first.Row.Text("问题"),
                [.. group.Where(r => r.Row.Text("措施").Length > 0).Select((r, i) => Measure(r.Row, r.Row.Text("措施编号") is { Length: > 0 } id ? id : $"{group.Key}-{i + 1}", r.Evaluation))])
            {
                IsInternal = first.Row.Choice("仅内部") == "是",
            });
        }

        return findings;
    }

    private static CorrectiveMeasure Measure(ReadRow row, string id, string evaluation)
    {
        var due = row.Date("完成期限");
        if (due is null)
        {
            row.Fault("完成期限", "措施没有完成期限");
        }

        return new(id, row.Text("措施"), row.Text("责任单位"), due ?? default) { Evaluation = evaluation, Done = row.Date("完成日期"), Proof = row.List("佐证材料") };
    }
}
