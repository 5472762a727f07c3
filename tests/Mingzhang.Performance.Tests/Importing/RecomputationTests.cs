using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;
using Mingzhang.Recognition;

namespace Mingzhang.Performance.Tests.Importing;

/// <summary>What is a difference in a printed form and what is not.</summary>
public class RecomputationTests
{
    private const string Form = """
        某市河道管理处 2024 年度部门决算

        项目支出绩效自评表

        （2024年度）

        | 项目名称 | 河道清淤 | | | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
        | | 年度资金总额 | 37.00 | 37.00 | 29.12 | 10 | 78.7% | 7.87 | |
        | 年度总体目标 | 预期目标 | | | 实际完成情况 | | | | |
        | | 完成清淤 | | | 已完成 | | | | |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | | 产出指标（50分） | 数量指标 | 清淤长度 | ≥30公里 | 24公里 | 30 | 24 | 汛期停工 |
        | | | 质量指标 | 验收合格率 | ≥95% | 96% | 20 | 20 | |
        | | 效益指标（30分） | 社会效益指标 | 水质 | 提升 | 部分达成 | 30 | 20 | 汛期停工 |
        | | 满意度指标（10分） | 服务对象满意度 | 村民满意度 | ≥90% | 92% | 10 | 10 | |
        | 总分 | | | | | | 100 | 81.87 | |
        """;

    private static readonly DisclosureRecogniser Recogniser = new(Given.Catalog);

    public static TheoryData<string> Samples => ["jiangxi-2024/决算公开.txt", "hunan-2023/决算公开.txt"];

    [Fact]
    public void A_form_that_is_right_has_no_difference() => Assert.Empty(Differences());

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_disclosure_that_is_right_has_no_difference(string sample)
    {
        var forms = Read(Path.Combine(Root, "samples", sample), out var evaluator).PerformanceForms;

        Assert.NotEmpty(forms);
        Assert.All(forms, f => Assert.Empty(evaluator.Recompute(f, 2024).Differences));
    }

    [Theory]
    [InlineData("7.87 | |", "8 | |", "81.87", "82")] // rounded to a whole point, and the total with it
    [InlineData("7.87 | |", "7.9 | |", "81.87", "81.9")]
    [InlineData("81.87", "82", "", "")] // the total alone is rounded
    [InlineData("| 20 | 汛", "| 23.9 | 汛", "81.87", "85.77")] // still within the level
    [InlineData("| 30 | 20 | 汛", "| 30 | 18 | 汛", "81.87", "79.87")]
    [InlineData("100 | 81.87", "90 | 74", "", "")] // the execution rate scored apart
    [InlineData("78.7%", "0.787", "", "")]
    [InlineData("78.7%", "79%", "", "")]
    [InlineData("24公里", "240公里", "30 | 24 | 汛期停工", "30 | 30 |", "81.87", "87.87")]
    [InlineData("29.12 | 10 | 78.7% | 7.87 | |", "29.12 | — | 78.7% | — | |\n| | 政府预算资金 | 37.00 | 37.00 | 29.1( | 10 | 78.7% | 7.87 | |")] // scored in a row whose amount cannot be read
    public void What_rounding_or_the_rules_allow_is_no_difference(params string[] changes) => Assert.Empty(Differences(changes));

    [Theory]
    [InlineData("7.87 | |", "7.5 | |", "预算执行率的得分 7.5→7.87")]
    [InlineData("78.7%", "80%", "执行率 80%→78.7%")]
    [InlineData("30 | 24 | 汛", "30 | 30 | 汛", "指标“清淤长度”的得分 30→24")]
    [InlineData("30 | 20 | 汛", "30 | 24 | 汛", "指标“水质”的得分 24→21")] // 80 % is the next level's
    [InlineData("20 | 20 | |", "20 | 21 | |", "指标“验收合格率”的得分 21→20")]
    [InlineData("20 | 20 | |", "20 | | |", "指标“验收合格率”的得分 →20")]
    [InlineData("20 | 20 | |", "20 | 100% | |", "指标“验收合格率”的得分 100%→")]
    [InlineData("（50分）", "（45分）", "“产出指标（45分）”标题中的分值 45→50")]
    [InlineData("100 | 81.87", "95 | 81.87", "总分（分值栏） 95→100")]
    [InlineData("100 | 81.87", "100 | 80", "总分（得分栏） 80→81.87")]
    public void What_is_wrong_is_one_difference_at_its_place(string right, string wrong, string difference)
    {
        var found = Differences(right, wrong);

        Assert.Equal(difference, Line(found[0]));
        Assert.All(found.Skip(1), d => Assert.Equal(DifferenceKind.TotalScore, d.Kind));
    }

    [Fact]
    public void A_total_that_was_added_from_a_wrong_score_follows_from_it()
    {
        var differences = Differences("30 | 24 | 汛", "30 | 30 | 汛", "81.87", "87.87");

        var cause = Assert.Single(differences);
        Assert.Equal("总分（得分栏） 87.87→81.87", Line(Assert.Single(cause.Consequences)));
    }

    [Fact]
    public void Rounding_does_not_make_full_marks_of_a_missed_target()
    {
        var differences = Differences("24公里", "29.99公里", "30 | 24 | 汛", "30 | 30 | 汛", "81.87", "87.87");

        Assert.Equal("指标“清淤长度”的得分 30→29.99", Line(Assert.Single(differences)));
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Mingzhang.slnx")))
            {
                folder = Path.GetDirectoryName(folder)!;
            }

            return folder;
        }
    }

    private static string Line(Difference d) => $"{d.Name} {d.Cell.Text}→{d.Recomputed}";

    /// <summary>The differences of the form with words replaced pair by pair, each at its first occurrence.</summary>
    private static IReadOnlyList<Difference> Differences(params string[] changes)
    {
        var text = Form;
        foreach (var pair in changes.Chunk(2).Where(p => p[0].Length > 0))
        {
            var at = text.IndexOf(pair[0], StringComparison.Ordinal);
            Assert.True(at >= 0, pair[0]);
            text = text[..at] + pair[1] + text[(at + pair[0].Length)..];
        }

        var disclosure = Recogniser.Recognise(DocumentReader.Read("文本.txt", Encoding.UTF8.GetBytes(text)));
        return Given.Evaluator.Recompute(Assert.Single(disclosure.PerformanceForms), 2024).Differences;
    }

    private static Disclosure Read(string path, out Evaluator evaluator)
    {
        var disclosure = Recogniser.Recognise(DocumentReader.Read(path));
        evaluator = new(Given.Catalog, Given.Catalog.ProfileOf(disclosure.Form));
        return disclosure;
    }
}
