using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Tests.Checks.Performance;

/// <summary>Every number of a form's arithmetic is changed in turn: it must be found, and where others vouch for it, found there and repaired.</summary>
public partial class FormMutationTests
{
    private const string Form = """
        某市河道管理处 2024 年度部门决算

        项目支出绩效自评表

        （2024年度）

        | 项目名称 | 河道清淤 | | | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
        | | 年度资金总额 | 117.20 | 123.45 | 98.76 | 10 | 80% | 8 | |
        | | 当年财政拨款 | 87.20 | 93.45 | 68.76 | — | 73.58% | — | |
        | | 其他资金 | 30.00 | 30.00 | 30.00 | — | 100% | — | |
        | 年度总体目标 | 预期目标 | | | 实际完成情况 | | | | |
        | | 完成清淤 | | | 已完成 | | | | |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | | 产出指标（50分） | 数量指标 | 清淤长度 | ≥30公里 | 31公里 | 20 | 20 | |
        | | | | 清淤段数 | ≥4段 | 4段 | 10 | 10 | |
        | | | 质量指标 | 验收合格率 | ≥95% | 96% | 12 | 12 | |
        | | | 时效指标 | 按时完成率 | =100% | 75% | 8 | 6 | 汛期停工 |
        | | 效益指标（30分） | 社会效益指标 | 受益村数 | ≥20个 | 22个 | 15 | 15 | |
        | | | 生态效益指标 | 水质 | 提升 | 提升 | 15 | 15 | |
        | | 满意度指标（10分） | 服务对象满意度 | 村民满意度 | ≥90% | 92% | 10 | 10 | |
        | 总分 | | | | | | 100 | 96 | |
        """;

    /// <summary>Opening budgets of sources stand in one sum only, which cannot tell which of its numbers is wrong.</summary>
    private static readonly string[] TiedOnce = ["87.20", "30.00"];

    public static TheoryData<int, int> Numbers
    {
        get
        {
            var data = new TheoryData<int, int>();
            var lines = Form.Split('\n');
            for (var line = 0; line < lines.Length; line++)
            {
                foreach (Match cell in Mutable().Matches(lines[line]))
                {
                    data.Add(line, cell.Groups["n"].Index);
                }
            }

            return data;
        }
    }

    [Fact]
    public void The_form_itself_is_clean() => Assert.Empty(Audited.Text(Form).Lines);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_changed_number_is_found_at_its_place_and_repaired(int line, int column)
    {
        foreach (var change in (decimal[])[-3, -1, 2, 7])
        {
            var lines = Form.Split('\n');
            var original = Number().Match(lines[line], column).Value;
            var point = original.IndexOf('.');
            var value = (decimal.Parse(original) + change).ToString("F" + (point < 0 ? 0 : original.Length - point - 1));
            lines[line] = lines[line][..column] + value + lines[line][(column + original.Length)..];

            var findings = Audited.Text(string.Join('\n', lines)).Findings.Where(f => f.Severity != Catalog.Severity.Info).ToArray();

            var finding = Assert.Single(findings);
            if (!TiedOnce.Contains(original))
            {
                Assert.Equal((line + 1, column + 1), (finding.At.Line, finding.At.Column));
                Assert.Equal(original, Number().Match(finding.Suggestion ?? "").Value);
            }
        }
    }

    [Theory]
    [InlineData("19.6", "95.6")]
    [InlineData("19", "95")]
    public void Full_marks_for_a_target_that_was_nearly_met_are_one_finding_with_the_total_as_it_should_be(string score, string total)
    {
        var missed = Form.Replace("≥30公里 | 31公里 | 20 | 20 |", "≥30公里 | 29.4公里 | 20 | 20 | 雨季停工")
            .Replace("| 100 | 96 |", $"| 100 | {total} |");

        var finding = Assert.Single(Audited.Text(missed).Findings);

        Assert.Equal(("20", score), (finding.Stated, finding.Expected));
        Assert.Contains("清淤长度", finding.Message);
    }

    /// <summary>Amounts, points, rates, totals and heads: numbers alone in their cell, and weights in brackets; no actuals, which stand behind a target.</summary>
    [GeneratedRegex(@"(?<=\| |（)(?<![≥=][^|]*\| )(?<n>\d+(?:\.\d+)?)(?=%? \||分）)(?![^|]*个)")]
    private static partial Regex Mutable();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
