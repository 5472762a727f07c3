using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Results;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>Makes the workbook in which a unit keeps its year of performance, blank or with what is known.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class PerformanceWorkbookBuilder(CatalogStore catalog)
{
    private const string Separator = "；";

    /// <summary>Where next year starts: the evaluations of last year with their goals and indicators, last year's actuals beside them.</summary>
    /// <param name="last">Last year.</param>
    /// <param name="profile">This year's rules.</param>
    public static PerformanceYear After(PerformanceYear last, PerformanceProfile profile) => new()
    {
        Unit = last.Unit,
        Year = last.Year + 1,
        Evaluations = [.. last.Evaluations.Select(e => e.StartNextYear() with { ExecutionWeight = e.ExecutionWeight is null or 0 ? profile.Scoring.ExecutionWeight : e.ExecutionWeight })],
    };

    /// <summary>A project to start from, with the indicators of the library for some work; weights are left to the unit.</summary>
    /// <param name="work">Such as 招商; none gives a project without indicators.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="year">The fiscal year.</param>
    /// <param name="profile">The rules.</param>
    public PerformanceYear Start(IReadOnlyList<string> work, string unit, int year, PerformanceProfile profile) => new()
    {
        Unit = unit,
        Year = year,
        Evaluations =
        [
            new()
            {
                Id = "P01",
                Name = "",
                Year = year,
                Department = unit,
                Unit = unit,
                ExecutionWeight = profile.Scoring.ExecutionWeight,
                Indicators = [.. work.SelectMany(catalog.Indicators.For).Distinct().Select((i, n) => FromLibrary(i, n + 1))],
            },
        ],
    };

    /// <summary>The workbook.</summary>
    public Book Build(FilledPerformance filled)
    {
        var (form, profile, year, texts) = filled;
        var sheets = new PerformanceSheets(catalog, profile);
        return new(
            [
                PerformanceGuide.Sheet(form, profile),
                ListSheetWriter.Write(PerformanceSheets.Unit,
                [
                    Named(PerformanceSheets.UnitName, year.Unit), Named(PerformanceSheets.YearOf, year.Year.ToString(CultureInfo.InvariantCulture)),
                    Named(PerformanceSheets.FormOf, form.Id), Named(PerformanceSheets.ProfileOf, profile.Id),
                ]),
                ListSheetWriter.Write(sheets.Evaluations, [.. year.Evaluations.Select(Subject)]),
                ListSheetWriter.Write(sheets.Money, [.. year.Evaluations.SelectMany(e => Money(e, profile))]),
                ListSheetWriter.Write(sheets.Indicators, [.. year.Evaluations.SelectMany(e => e.Indicators.Select(i => Indicator(e, i)))]),
                ListSheetWriter.Write(sheets.Basics, sheets.BasicRows.Write(filled.Basics)),
                .. catalog.Evidence.Kinds.Select((kind, i) => ListSheetWriter.Write(sheets.Evidence[i], [.. year.Evidence.Where(r => r.Kind == kind.Id).Select(r => Record(r, kind))])),
                ListSheetWriter.Write(sheets.Answers, [.. year.Evidence.SelectMany(Answers)]),
                ListSheetWriter.Write(sheets.Snapshots, [.. year.Snapshots.SelectMany(Snapshot)]),
                ListSheetWriter.Write(sheets.Plan, [.. year.Plan.Select(p => new EntryRow().Set("日期", p.Date).Set("对象编号", p.Evaluation).Set("指标编号", p.Indicator).Set("应完成%", p.Percent))]),
                ListSheetWriter.Write(sheets.Measures, [.. year.Measures.Select(m => Measure(new EntryRow().Set("编号", m.Id).Set("对象编号", m.Evaluation).Set("指标编号", m.Indicator), m))]),
                ListSheetWriter.Write(sheets.Findings, [.. year.Findings.SelectMany(Finding)]),
                ListSheetWriter.Write(sheets.Texts, [.. texts.Select(t => new EntryRow().Set("对象编号", t.Evaluation).Set("标题", t.Heading).Set("段落", t.Text))]),
                ListSheetWriter.Write(sheets.Library, [.. catalog.Indicators.Indicators.Select(LibraryRow)]),
            ],
            new Dictionary<string, string>())
        {
            Title = $"{year.Unit}{year.Year.ToString(CultureInfo.InvariantCulture)}年度预算绩效",
        };
    }

    private static Indicator FromLibrary(LibraryIndicator from, int number) => new()
    {
        Id = number.ToString("00", CultureInfo.InvariantCulture),
        Level1 = from.Level1,
        Level2 = from.Level2,
        Name = from.Name,
        Kind = from.Kind,
        Operator = from.Operator,
        Unit = from.Unit,
        Count = from.Count,
    };

    private static EntryRow Named(string name, string value) => new EntryRow().Set("项目", name).Set("内容", value);

    private EntryRow Subject(Evaluation e) => new EntryRow()
        .Set("编号", e.Id).Set("类型", PerformanceSheets.Scopes[(int)e.Scope]).Set("名称", e.Name).Set("主管部门", e.Department).Set("实施单位", e.Unit)
        .Set("预期目标", e.Goal).Set("实际完成情况", e.Achieved).Set("执行率分值", e.ExecutionWeight).Set("执行率偏低原因", e.ExecutionReason)
        .Set("分值结构", e.Structure is { } id ? catalog.Profiles.SelectMany(p => p.Structures).FirstOrDefault(s => s.Id == id)?.Title : null);

    /// <summary>The lines of money; for an evaluation without any, the labels that its form prescribes.</summary>
    private IEnumerable<EntryRow> Money(Evaluation e, PerformanceProfile profile)
    {
        var lines = e.Budget.Lines.Count > 0 ? e.Budget.Lines
            : [.. FormPrinter.FormOf(profile, e).Funds.Rows.Select(r => new BudgetLine(r, catalog.Performance.Rows["funds-total"].Is(r))).OrderBy(l => l.IsTotal ? 0 : 1)];
        return lines.Select(l => Row(l.Source, PerformanceSheets.Divisions[0]).Set("年初预算数", InTenThousand(l.Opening)).Set("全年预算数", InTenThousand(l.Full)).Set("全年执行数", InTenThousand(l.Executed)))
            .Concat(e.Budget.Parts.Select(p => Row(p.Label, PerformanceSheets.Divisions[p.ByNature ? 2 : 1]).Set("全年执行数", InTenThousand(p.Executed))));

        EntryRow Row(string label, string division) => new EntryRow().Set("对象编号", e.Id).Set("资金来源", label).Set("划分", division);
    }

    private static decimal? InTenThousand(Amount? amount) => amount?.Base / QuantityUnit.TenThousandYuan.Factor();

    private static EntryRow Indicator(Evaluation e, Indicator i)
    {
        var target = i.TargetValue;
        var row = new EntryRow().Set("对象编号", e.Id).Set("指标编号", i.Id).Set("一级指标", Performances.Squeeze(i.Level1)).Set("二级指标", Performances.Squeeze(i.Level2)).Set("三级指标", Performances.Squeeze(i.Name));
        var isSplit = target is { } t && t.Operator != TargetOperator.None;
        return (isSplit
                ? row.Set("符号", target!.Value.Operator.Sign()).Set("指标值", target.Value.Number.Digits).Set("计量单位", target.Value.Words)
                : row.Set("符号", i.Target.Length > 0 && target is null ? PerformanceSheets.Qualitative : i.Operator.Sign()).Set("指标值", i.Target).Set("计量单位", i.Unit))
            .Set("上年完成值", i.LastYear).Set("分值", i.Weight).Set("完成值", i.Actual).Set("统计口径", i.Count).Set("佐证材料", string.Join(Separator, i.Attachments))
            .Set("偏差原因", i.Reason).Set("改进措施", i.Remedy).Set("达成程度%", i.Degree)
            .Set("人工定分", i.Override?.Score).Set("定分理由", i.Override?.Reason).Set("定分人", i.Override?.By);
    }

    private static EntryRow Record(EvidenceRecord record, EvidenceKind kind)
    {
        var row = new EntryRow().Set("编号", record.Id).Set("日期", record.Date).Set("名称", record.Title).Set("对象编号", record.Project).Set("佐证材料", string.Join(Separator, record.Attachments));
        foreach (var field in kind.Fields)
        {
            _ = field.IsNumber
                ? row.Set(PerformanceSheets.HeadOf(field), record.Numbers.TryGetValue(field.Id, out var number) ? number : (decimal?)null)
                : row.Set(PerformanceSheets.HeadOf(field), record.Words.GetValueOrDefault(field.Id));
        }

        return row;
    }

    private static IEnumerable<EntryRow> Answers(EvidenceRecord survey) => survey.Answers.GroupBy(a => a.Question).Select(question =>
        question.Aggregate(new EntryRow().Set("调查编号", survey.Id).Set("题目", question.Key), (row, a) => row.Set(a.Option, (decimal)a.Count)));

    private static IEnumerable<EntryRow> Snapshot(Mingzhang.Performance.Monitoring.Snapshot s)
    {
        EntryRow Row() => new EntryRow().Set("日期", s.Date).Set("对象编号", s.Evaluation);
        return s.Actuals.Select(a => Row().Set("指标编号", a.Key).Set("截至当日进展", a.Value))
            .Prepend(Row().Set("截至当日进展", InTenThousand(s.Executed)?.ToString(CultureInfo.InvariantCulture))).Where(r => r["截至当日进展"].Text is not null);
    }

    private static EntryRow Measure(EntryRow row, CorrectiveMeasure m) =>
        row.Set("措施", m.Text).Set("责任单位", m.Owner).Set("完成期限", m.Due).Set("完成日期", m.Done).Set("佐证材料", string.Join(Separator, m.Proof));

    private static IEnumerable<EntryRow> Finding(ResultFinding f)
    {
        EntryRow Row() => new EntryRow().Set("问题编号", f.Id).Set("对象编号", f.Evaluation);
        var first = Row().Set("问题", f.Text).Set("仅内部", f.IsInternal ? "是" : "否");
        return f.Measures.Count == 0 ? [first] : f.Measures.Select((m, i) => Measure((i == 0 ? first : Row()).Set("措施编号", m.Id), m));
    }

    private static EntryRow LibraryRow(LibraryIndicator i) => new EntryRow()
        .Set("编号", i.Id).Set("一级指标", i.Level1).Set("二级指标", i.Level2).Set("三级指标", i.Name).Set("符号", i.Operator.Sign())
        .Set("计量单位", i.Unit).Set("统计口径", i.Count).Set("佐证来源", i.Source).Set("适用", string.Join('、', i.Fields));
}
