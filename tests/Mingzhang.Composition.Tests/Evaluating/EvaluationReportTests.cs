using Mingzhang.Composition.Evaluating;
using Mingzhang.Documents;
using Mingzhang.Performance.Model;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>A report says of its evidence what is so: which results were counted and which were stated.</summary>
public class EvaluationReportTests
{
    private const string Counted = "的完成值由台账统计得出", Stated = "指标由实施单位填报完成值，并列出佐证材料";

    [Fact]
    public void Counted_and_stated_results_are_told_apart() => Assert.Contains($"3项指标{Counted}，涉及佐证记录5条，其余{Stated}。", Process(_ => true));

    [Fact]
    public void Nothing_is_said_of_the_rest_where_all_are_counted() => Assert.EndsWith($"，各项指标{Counted}，涉及佐证记录5条。", Process(i => i.Count is not null));

    [Fact]
    public void Nothing_is_said_of_the_ledger_where_none_is_counted() => Assert.EndsWith($"，各项{Stated}。", Process(i => i.Count is null));

    /// <summary>What the report of the first project says of the work, with the indicators that are kept.</summary>
    private static string Process(Func<Indicator, bool> kept)
    {
        var filled = Office.Of("jiangxi-2024");
        var project = filled.Year.Evaluations[0];
        var year = filled.Year with { Evaluations = [project with { Indicators = [.. project.Indicators.Where(kept)] }] };
        return new PerformanceComposer(Sample.Catalog).Report(filled with { Year = year }).Document.Blocks.OfType<Paragraph>()
            .Select(p => p.Text.Value).Single(t => t.StartsWith("对“", StringComparison.Ordinal) && t.Contains("归集佐证"));
    }
}
