using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>Reads the evaluations: their rows, their money, their indicators.</summary>
internal sealed class SubjectRows(CatalogStore catalog, PerformanceProfile profile, PerformanceSheets sheets, ListSheetReader reader, int year)
{
    /// <summary>The evaluations in order.</summary>
    public IReadOnlyList<Evaluation> Read()
    {
        var rows = reader.Rows(sheets.Evaluations).Select(r => (Row: r, Id: r.Text("编号"))).ToArray();
        foreach (var (row, id) in rows.GroupBy(r => r.Id).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)))
        {
            row.Fault("编号", $"编号“{id}”用了不止一次，请改为不同的编号");
        }

        var known = new KnownIds([.. rows.Select(r => new Evaluation { Id = r.Id, Name = "", Year = year })]);
        var money = reader.Rows(sheets.Money).ToLookup(r => known.Evaluation(r) ?? "");
        var indicators = reader.Rows(sheets.Indicators).ToLookup(r => known.Evaluation(r) ?? "");
        return [.. rows.Select(r => Subject(r.Row, r.Id, [.. money[r.Id]], [.. indicators[r.Id]]))];
    }

    private Evaluation Subject(ReadRow row, string id, ReadRow[] money, ReadRow[] indicators)
    {
        var structure = row.Text("分值结构");
        var chosen = profile.Structures.FirstOrDefault(s => s.Title == structure);
        if (structure.Length > 0 && chosen is null)
        {
            row.Fault("分值结构", $"{profile.Title}没有分值结构“{structure}”，可填{string.Join("、", profile.Structures.Select(s => s.Title))}");
        }

        return new()
        {
            Id = id,
            Scope = (EvaluationScope)Math.Max(0, Array.IndexOf(PerformanceSheets.Scopes, row.Choice("类型") ?? "")),
            Name = row.Text("名称"),
            Year = year,
            Department = row.Text("主管部门"),
            Unit = row.Text("实施单位"),
            Goal = row.Text("预期目标"),
            Achieved = row.Text("实际完成情况"),
            ExecutionWeight = row.Number("执行率分值"),
            ExecutionReason = row.Text("执行率偏低原因"),
            Structure = chosen?.Id,
            Budget = Budget(money),
            Indicators = Indicators(indicators),
        };
    }

    private Budget Budget(ReadRow[] rows)
    {
        var divided = rows.ToLookup(r => Math.Max(0, Array.IndexOf(PerformanceSheets.Divisions, r.Choice("划分") ?? "")));
        return new([.. divided[0].Select(Line)])
        {
            Parts = [.. divided[1].Concat(divided[2]).Select(r => (Row: r, Executed: Money(r, "全年执行数"))).Where(p => p.Executed is not null)
                .Select(p => new BudgetPart(divided[2].Contains(p.Row), p.Row.Text("资金来源"), p.Executed!.Value))],
        };
    }

    private BudgetLine Line(ReadRow row)
    {
        var source = row.Text("资金来源");
        return new(source, catalog.Performance.Rows["funds-total"].Is(source)) { Opening = Money(row, "年初预算数"), Full = Money(row, "全年预算数"), Executed = Money(row, "全年执行数") };
    }

    /// <summary>An amount in 万元, shown with two decimals at least.</summary>
    private static Amount? Money(ReadRow row, string title)
    {
        var value = row.Number(title);
        if (value < 0)
        {
            row.Fault(title, $"“{title}”不能是负数 {value}");
        }

        return value is { } v ? Performances.TenThousand(v) : null;
    }

    private Indicator[] Indicators(ReadRow[] rows)
    {
        Indicator[] read = [.. rows.Select(Indicator)];
        foreach (var (row, id) in rows.Zip(read, (row, i) => (row, i.Id)).GroupBy(p => p.Id).Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)))
        {
            row.Fault("指标编号", $"同一对象内指标编号“{id}”用了不止一次，请改为不同的编号");
        }

        return read;
    }

    private Indicator Indicator(ReadRow row)
    {
        var name = row.Text("三级指标");
        var library = catalog.Indicators.Indicators.FirstOrDefault(i => i.Name == name);
        var level1 = Or(row.Text("一级指标"), library?.Level1);
        var level2 = Or(row.Text("二级指标"), library?.Level2);
        var unit = Or(row.Text("计量单位"), library?.Unit);
        var count = row.Text("统计口径");
        CheckCount(row, count);
        return new()
        {
            Id = row.Text("指标编号"),
            Level1 = level1,
            Level2 = level2,
            Name = name,
            Kind = catalog.Performance.KindOf(Performances.Chinese(level1), Performances.Chinese(level2)),
            Target = Target(row, unit, library),
            Unit = unit,
            LastYear = row.Text("上年完成值"),
            Weight = row.Number("分值"),
            Actual = WithUnit(row.Text("完成值"), unit),
            Count = count.Length > 0 ? count : null,
            Attachments = row.List("佐证材料"),
            Reason = row.Text("偏差原因"),
            Remedy = row.Text("改进措施"),
            Degree = row.Number("达成程度%"),
            Override = row.Number("人工定分") is { } score ? new(score, row.Text("定分理由"), row.Text("定分人")) : null,
        };
    }

    /// <summary>Sign, number and unit as one text, as forms print it; words as they are.</summary>
    private static string Target(ReadRow row, string unit, LibraryIndicator? library)
    {
        var typed = row.Text("指标值");
        var sign = row.Choice("符号") ?? "";
        if (typed.Length == 0 || IndicatorValue.Parse(typed) is not { } value)
        {
            if (typed.Length > 0 && sign.Length > 0 && sign != PerformanceSheets.Qualitative)
            {
                row.Fault("指标值", $"符号为“{sign}”，指标值应为数字，现为“{typed}”；用文字说明的，符号选“{PerformanceSheets.Qualitative}”");
            }

            return typed;
        }

        sign = sign.Length > 0 || value.Operator != TargetOperator.None ? sign : library?.Operator.Sign() ?? "";
        return (sign == PerformanceSheets.Qualitative ? "" : sign) + WithUnit(typed, unit);
    }

    private static string WithUnit(string text, string unit) => text.Length > 0 && IndicatorValue.Parse(text) is { IsBare: true } ? text + unit : text;

    private static string Or(string typed, string? usual) => typed.Length > 0 ? typed : usual ?? "";

    private void CheckCount(ReadRow row, string count)
    {
        if (count.Length > 0)
        {
            try
            {
                EvidenceQuery.Parse(count, catalog.Evidence);
            }
            catch (FormatException e)
            {
                row.Fault("统计口径", e.Message.TrimEnd('。'));
            }
        }
    }
}
