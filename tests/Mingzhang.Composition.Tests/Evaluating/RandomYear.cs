using Mingzhang.Catalog.Performance;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>
/// Makes a year of performance by chance, the same for the same seed: projects of 1 to 30 indicators over three levels, targets with every
/// operator and in words, budgets of nothing, several sources, scores set by hand. What must be explained is explained.
/// </summary>
internal sealed class RandomYear
{
    private const int FiscalYear = 2024;
    private const string Unit = "云溪市人民政府驻宁州联络处";

    private static readonly (IndicatorKind Kind, string Level1, string[] Level2)[] Groups =
    [
        (IndicatorKind.Cost, "成本指标", ["经济成本指标", "社会成本指标", "生态环境成本指标"]),
        (IndicatorKind.Output, "产出指标", ["数量指标", "质量指标", "时效指标"]),
        (IndicatorKind.Benefit, "效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
        (IndicatorKind.Satisfaction, "满意度指标", ["服务对象满意度指标"]),
    ];

    private static readonly string[] Things = ["走访", "推介", "培训", "接待", "调研", "对接", "巡查", "宣传", "维护", "会商", "联络", "编印"];
    private static readonly string[] Objects = ["企业", "商会", "园区", "乡镇", "院校", "展会", "平台", "刊物", "设备", "场馆", "社区"];
    private static readonly string[] Units = ["个", "批次", "家", "人次", "篇", "平方米"];
    private static readonly (string Target, string Actual)[] Words =
        [("有效提升", "达成年度指标"), ("逐步完善", "已完善"), ("持续改善", "部分达成年度指标"), ("按期完成", "未完成")];

    private readonly Random random;
    private readonly PerformanceProfile profile;
    private readonly bool isByHand;
    private readonly bool hasWords;

    private RandomYear(PerformanceProfile profile, int seed, bool isByHand, bool hasWords)
    {
        (this.profile, this.isByHand, this.hasWords) = (profile, isByHand, hasWords);
        random = new(seed);
    }

    /// <summary>The year of a seed.</summary>
    /// <param name="form">Id of the form set, which names the profile.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="isByHand">True if some scores are set by hand.</param>
    /// <param name="hasWords">False if every target is a number, so that the rules leave no score open.</param>
    public static FilledPerformance Make(string form, int seed, bool isByHand = false, bool hasWords = true)
    {
        var rules = Sample.Catalog.ProfileOf(form);
        var maker = new RandomYear(rules, seed, isByHand, hasWords);
        var projects = Enumerable.Range(1, maker.random.Next(1, 4)).Select(n => maker.Evaluation(n, EvaluationScope.Project)).ToList();
        if (maker.Chance(0.5))
        {
            projects.Add(maker.Evaluation(projects.Count + 1, EvaluationScope.WholeUnit));
        }

        return new(Sample.Catalog.FindFormSet(form)!, rules, new() { Unit = Unit, Year = FiscalYear, Evaluations = projects }, []);
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private Evaluation Evaluation(int number, EvaluationScope scope)
    {
        var structure = random.GetItems(profile.Structures.ToArray(), 1)[0];
        var budget = Money(scope);
        var isPaid = budget.Total.Full is { Base: > 0 };
        return new()
        {
            Id = $"P{number:00}",
            Scope = scope,
            Name = scope == EvaluationScope.WholeUnit ? Unit : $"{Objects[random.Next(Objects.Length)]}{Things[random.Next(Things.Length)]}经费{"甲乙丙丁"[number - 1]}",
            Year = FiscalYear,
            Department = scope == EvaluationScope.WholeUnit ? "" : "云溪市人民政府办公室",
            Unit = scope == EvaluationScope.WholeUnit ? "" : Unit,
            Goal = "做好联络和服务。",
            Achieved = "各项工作按计划开展。",
            ExecutionReason = "部分款项在次年结算",
            ExecutionWeight = isPaid ? structure.Groups.GetValueOrDefault(IndicatorKind.Execution) : 0,
            Budget = budget,
            Indicators = [.. Indicators(structure, budget)],
        };
    }

    /// <summary>One source or three, which add up; now and then no budget at all.</summary>
    private Budget Money(EvaluationScope scope)
    {
        if (scope == EvaluationScope.Project && Chance(0.1))
        {
            return new([Line("年度资金总额", true, 0, 0, 0)]);
        }

        var sources = (Chance(0.5) ? ["当年财政拨款", "上年结转资金", "其他资金"] : new[] { "当年财政拨款" }).Select(source =>
        {
            var full = Yuan(1, 50_000);
            return Line(source, false, Chance(0.3) ? full : Yuan(0, 50_000), full, Chance(0.4) ? full : Math.Round(full * random.Next(50, 100) / 100m, 2));
        }).ToArray();
        decimal Sum(Func<BudgetLine, Amount?> of) => sources.Sum(s => of(s)!.Value.Value);
        var total = Line("年度资金总额", true, Sum(s => s.Opening), Sum(s => s.Full), Sum(s => s.Executed));
        var executed = total.Executed!.Value.Value;
        var (own, basic) = (Math.Round(executed * random.Next(50, 100) / 100m, 2), Math.Round(executed * random.Next(20, 80) / 100m, 2));
        return scope == EvaluationScope.WholeUnit
            ? new([total])
            {
                Parts = [new(false, "一般公共预算", TenThousand(own)), new(false, "其他资金", TenThousand(executed - own)), new(true, "基本支出", TenThousand(basic)), new(true, "项目支出", TenThousand(executed - basic))],
            }
            : new([total, .. sources]);
    }

    private decimal Yuan(int from, int to) => random.Next(from, to) / 100m * (Chance(0.2) ? 100 : 1);

    private static BudgetLine Line(string source, bool isTotal, decimal opening, decimal full, decimal executed) =>
        new(source, isTotal) { Opening = TenThousand(opening), Full = TenThousand(full), Executed = TenThousand(executed) };

    private static Amount TenThousand(decimal value) => new(value, 2, QuantityUnit.TenThousandYuan);

    private IEnumerable<Indicator> Indicators(WeightStructure structure, Budget budget)
    {
        var extra = budget.Total.Full is { Base: > 0 } ? 0 : structure.Groups.GetValueOrDefault(IndicatorKind.Execution);
        var most = (int)(budget.Total.Executed!.Value.Value / 2);
        var names = Things.SelectMany(t => Objects.Select(o => t + o)).ToArray();
        random.Shuffle(names);
        var number = 0;
        var hasHeads = Chance(0.3);
        foreach (var (kind, level1, subgroups) in Groups.Where(g => structure.Groups.GetValueOrDefault(g.Kind) > 0))
        {
            var weight = structure.Groups[kind] + (kind == IndicatorKind.Output ? extra : 0);
            var weights = Split(weight, random.Next(1, 8));
            foreach (var (level2, own) in weights.Select((w, i) => (subgroups[i * subgroups.Length / weights.Length], w)))
            {
                yield return Indicator(++number, kind, hasHeads ? $"{level1}({weight:0.##}分)" : level1, level2, names[number], own, most);
            }
        }
    }

    /// <summary>A weight in so many parts of half points, none of them nothing.</summary>
    private decimal[] Split(decimal weight, int count)
    {
        var halves = (int)(weight * 2);
        int[] cuts = [.. Enumerable.Range(1, halves - 1).OrderBy(_ => random.Next()).Take(count - 1).Append(0).Append(halves).Order()];
        return [.. cuts.Zip(cuts.Skip(1), (a, b) => (b - a) / 2m)];
    }

    private Indicator Indicator(int number, IndicatorKind kind, string level1, string level2, string name, decimal weight, int most)
    {
        var isWords = hasWords && kind != IndicatorKind.Cost && Chance(0.2);
        var (target, actual) = isWords ? random.GetItems(Words, 1)[0] : Numbers(kind, most);
        return new()
        {
            Id = number.ToString("00"),
            Level1 = level1,
            Level2 = level2,
            Name = kind switch { IndicatorKind.Cost => name + "费用", IndicatorKind.Satisfaction => name + "满意度", _ => name + (target.EndsWith('%') ? "完成率" : "情况") },
            Kind = kind,
            Target = target,
            Unit = IndicatorValue.Parse(target)?.Words ?? "",
            Actual = actual,
            Weight = weight,
            Attachments = Chance(0.5) ? ["佐证.pdf"] : [],
            Reason = $"第{number}项受工期影响，已作说明",
            Remedy = Chance(0.3) ? "提前安排" : "",
            Override = isByHand && Chance(0.2) ? new(Math.Round(weight / 2, 2), "评价组核减", "绩效评价组") : null,
        };
    }

    private (string Target, string Actual) Numbers(IndicatorKind kind, int most)
    {
        var (unit, from, to) = kind switch
        {
            IndicatorKind.Cost when most > 1 => ("万元", 1, most),
            IndicatorKind.Cost => ("%", 60, 100),
            IndicatorKind.Satisfaction => ("%", 85, 99),
            _ when Chance(0.4) => ("%", 60, 100),
            _ => (Units[random.Next(Units.Length)], 1, 5000),
        };
        var sign = kind == IndicatorKind.Cost ? random.GetItems(["≤", "<"], 1)[0] : random.GetItems(["≥", "≥", "≥", ">", "="], 1)[0];
        var target = random.Next(from, to) + (unit == "万元" && Chance(0.5) ? random.Next(100) / 100m : 0);
        var actual = Math.Round(target * random.Next(kind == IndicatorKind.Cost ? 80 : 40, 130) / 100m, unit is "%" or "万元" ? 2 : 0);
        return ($"{sign}{target}{unit}", $"{(Chance(0.3) || (sign == "=" && actual > target) ? target : unit == "%" && kind != IndicatorKind.Cost ? Math.Min(100, actual) : actual)}{unit}");
    }
}
