using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Tests;

/// <summary>What tests start from.</summary>
internal static class Given
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240101, 7);

    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    public static PerformanceProfile National { get; } = Catalog.FindProfile("national-2020")!;

    public static Evaluator Evaluator { get; } = new(Catalog, National);

    public static Indicator Indicator(string target, string actual, decimal? weight = 10, IndicatorKind kind = IndicatorKind.Output) =>
        new() { Id = "01", Level1 = Level1Of(kind), Level2 = "数量指标", Name = "清淤长度", Kind = kind, Target = target, Actual = actual, Weight = weight };

    /// <summary>A project of 100 points that reached everything: 50, 30, 10 and 10 for the execution rate.</summary>
    public static Evaluation Project(string id = "P01") => new()
    {
        Id = id,
        Name = "河道清淤",
        Year = 2024,
        Budget = Money(100, 120, 120),
        Goal = "完成河道清淤30公里",
        Achieved = "完成清淤31公里",
        Indicators =
        [
            Indicator("≥30公里", "31公里", 30) with { Id = "01", Attachments = ["验收单"] },
            Indicator("≥95%", "96%", 20) with { Id = "02", Level2 = "质量指标", Name = "验收合格率", Attachments = ["验收单"] },
            Indicator("≥20个", "22个", 30, IndicatorKind.Benefit) with { Id = "03", Level2 = "社会效益指标", Name = "受益村数", Attachments = ["名单"] },
            Indicator("≥90%", "92%", 10, IndicatorKind.Satisfaction) with { Id = "04", Level2 = "服务对象满意度指标", Name = "村民满意度", Attachments = ["问卷"] },
        ],
    };

    public static Budget Money(decimal opening, decimal full, decimal executed) => new(
    [
        new("年度资金总额", true) { Opening = TenThousand(opening), Full = TenThousand(full), Executed = TenThousand(executed) },
    ]);

    public static Amount TenThousand(decimal value) => new(value, 2, QuantityUnit.TenThousandYuan);

    /// <summary>Checks a law on many values made by chance, the same ones in every run.</summary>
    public static void Law<T>(Gen<T> values, Func<T, bool> law) => Check.One(Config, Prop.ForAll(values.ToArbitrary(), law));

    private static string Level1Of(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Cost => "成本指标",
        IndicatorKind.Benefit => "效益指标",
        IndicatorKind.Satisfaction => "满意度指标",
        _ => "产出指标",
    };
}
