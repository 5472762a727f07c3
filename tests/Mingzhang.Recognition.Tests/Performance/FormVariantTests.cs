using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests.Performance;

public class FormVariantTests
{
    private const string Head = """
        项目支出绩效自评表

        （2024年度）

        | 项目名称 | 河道清淤 | | | | | | | |
        | 项目资金（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 | |
        | | 年度资金总额 | 100 | 120.00 | 60.00 | 10 | 50% | 5 | |
        | 年度总体目标 | 预期目标 | | | 实际完成情况 | | | | |
        | | 目标1：清淤 30 公里 | | | 清淤 31 公里，投入 60 万元 | | | | |

        """;

    [Fact]
    public void Columns_for_operator_and_unit_are_read()
    {
        var form = Read.Text(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 计算符号 | 年度指标值 | 计量单位 | 实际完成值 | 权重 | 自评得分 |
            | 产出指标 | 数量指标 | 清淤长度 | ≥ | 30 | 公里 | 31 | 50 | 50 |
            | 总分 | | | | | | | 100 | 55 |
            """).Form;

        var row = Assert.Single(form.Indicators);
        Assert.Equal(("≥", "30", "公里", "31"), (row.Operator.Text, row.Target.Text, row.Unit.Text, row.Actual.Text));
        Assert.Equal(("50", "100", "55"), (row.Weight.Text, form.TotalWeight.Text, form.TotalScore.Text));
    }

    [Fact]
    public void Rows_without_their_leading_blank_cells_are_read_in_their_places()
    {
        const string text = """
            项目支出绩效自评表

            （2024年度）

            项目名称|河道清淤||||||
            项目资金（万元）||年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
            |年度资金总额|100|120.00|60.00|10|50%|5
            年度总体目标|预期目标|||实际完成情况|||
            |清淤 30 公里|||清淤 31 公里|||
            绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
            |产出指标|数量指标|清淤长度|≥30公里|31|20|20|
            |||护岸长度|≥5公里|6|30|30|
            ||质量指标|验收合格率|=100%|100%|40|40|
            总分|||||||100|95|
            """;
        var lines = text.ReplaceLineEndings("\n").Replace('|', '\t').Split('\n');
        var (whole, cut) = (Read.Text(string.Join('\n', lines)).Form, Read.Text(string.Join('\n', lines.Select(l => l.TrimStart('\t')))).Form);

        Assert.Equal(3, whole.Indicators.Count);
        Assert.Equal(whole.Indicators.Select(i => (i.Level2.Text, i.Level3.Text, i.Target.Text, i.Weight.Text, i.Score.Text)), cut.Indicators.Select(i => (i.Level2.Text, i.Level3.Text, i.Target.Text, i.Weight.Text, i.Score.Text)));
        Assert.Equal(whole.Funds.Select(f => (f.FullBudget.Text, f.Executed.Text, f.Rate.Text)), cut.Funds.Select(f => (f.FullBudget.Text, f.Executed.Text, f.Rate.Text)));
    }

    [Fact]
    public void Merged_cells_carry_their_groups_down()
    {
        string[][] rows =
        [
            ["项目名称", "河道清淤"],
            ["绩效指标^3", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
            ["产出指标(50分)^2", "数量指标^2", "清淤长度", "≥30公里", "31公里", "25", "25", ""],
            ["清淤段数", "=4段", "4段", "25", "25", ""],
        ];
        var form = Read.Of(new("merged", Documents.DocumentFormat.Docx, [Merged(rows)])).Form;

        Assert.Equal(["清淤长度", "清淤段数"], form.Indicators.Select(i => i.Level3.Text));
        Assert.Equal(form.Indicators[0].Level1, form.Indicators[1].Level1);
        Assert.Equal(50, form.Indicators[1].GroupWeight.Amount!.Value.Value);
    }

    [Fact]
    public void A_merged_target_counts_for_each_row_and_a_merged_weight_once()
    {
        string[][] rows =
        [
            ["项目名称", "河道清淤"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
            ["产出指标^2", "数量指标1^2", "清淤长度", "=100%^2", "100%^2", "50^2", "50^2"],
            ["清淤段数"],
        ];
        var form = Read.Of(new("merged", Documents.DocumentFormat.Docx, [Merged(rows)])).Form;

        Assert.Equal(["=100%", "=100%"], form.Indicators.Select(i => i.Target.Text));
        Assert.Equal(["50", ""], form.Indicators.Select(i => i.Weight.Text));
        Assert.True(form.Indicators[0].SubgroupWeight.IsBlank);
    }

    [Fact]
    public void A_head_without_the_side_column_may_be_repeated_on_the_next_page()
    {
        var form = Read.Text("""
            | 项目名称 | 河道清淤 | | | | | |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 31公里 | 60 | 60 |

            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 效益指标 | 社会效益指标 | 受益村数 | ≥20个 | 22个 | 40 | 40 |
            """).Form;

        Assert.Equal(2, form.Indicators.Count);
    }

    [Fact]
    public void A_form_goes_on_in_the_next_table_with_and_without_its_head()
    {
        const string Columns = "| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |\n";
        var form = Read.Text(Head + Columns + """
            | | 产出指标 | 数量指标 | 清淤长 | ≥30公里 | 31公里 | 20 | 20 | |

            | | | | 度 | | | | | |
            | | | 质量指标 | 验收合格率 | ≥95% | 96% | 30 | 30 | |

            """ + "\n" + Columns + """
            | | 效益指标 | 社会效益指标 | 受益人口 | ≥1万人 | 1.2万人 | 40 | 40 | |
            | 总分 | | | | | | 100 | 95 | |
            """).Form;

        Assert.Equal(["清淤长度", "验收合格率", "受益人口"], form.Indicators.Select(i => i.Level3.Text));
        Assert.Equal("95", form.TotalScore.Text);
        Assert.Empty(form.Repeated);
    }

    [Fact]
    public void Money_is_stated_for_the_ledger()
    {
        var read = Read.Text(Head + """
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 31公里 | 90 | 90 | |
            """);

        Assert.Equal("100", read.Stated("performance-funds item=total subject=河道清淤 phase=opening-budget"));
        Assert.Equal("120.00", read.Stated("performance-funds item=total subject=河道清淤 phase=full-budget"));
        Assert.Equal("60.00", read.Stated("performance-funds item=total subject=河道清淤"));
        Assert.Equal("50", read.Stated("performance-rate item=total subject=河道清淤"));
    }

    [Fact]
    public void Ordinals_of_goals_state_nothing_but_results_do()
    {
        var read = Read.Text(Head + """
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 | 31公里 | 90 | 90 | |
            """);

        var results = read.Ledger.Statements.Where(s => s.Key.Measure == "performance-result").Select(s => s.Amount.ToString());
        Assert.Equal(["30", "31", "60万元"], results);
    }

    [Fact]
    public void A_title_and_year_inside_the_table_are_found()
    {
        string[][] rows =
        [
            ["部门整体支出绩效自评表"],
            ["（2024年度）"],
            ["部门（单位）名称", "某市河道管理处"],
            ["一级指标", "二级指标", "三级指标", "年度指标值", "全年实际值", "分值", "得分"],
            ["履职效能", "整体工作完成", "清淤长度", "≥30公里", "31公里", "100", "100"],
        ];
        var form = Read.Of(new("sheet", Documents.DocumentFormat.Xlsx, [Merged(rows)])).Form;

        Assert.True(form.IsWholeUnit);
        Assert.Equal(("2024", "某市河道管理处"), (form.Year!.Text, form.Name.Text));
    }

    [Fact]
    public void A_target_plan_without_actuals_is_no_self_evaluation()
    {
        var read = Read.Text("""
            | 项目名称 | 河道清淤 | | |
            | 一级指标 | 二级指标 | 三级指标 | 指标值 |
            | 产出指标 | 数量指标 | 清淤长度 | ≥30公里 |
            """);

        Assert.Empty(read.Parts.Forms);
    }

    /// <summary>A table in which ^n behind a cell's words merges it over n rows, as far as later rows have fewer cells.</summary>
    private static Table Merged(string[][] rows)
    {
        var covered = new HashSet<(int Row, int Column)>();
        var made = new List<Row>();
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = new List<Cell>();
            var column = 0;
            foreach (var words in rows[r])
            {
                while (covered.Contains((r, column)))
                {
                    column++;
                }

                var parts = words.Split('^');
                var span = parts.Length > 1 ? int.Parse(parts[1]) : 1;
                var text = parts[0].Length == 0 ? SourceText.Empty : SourceText.At(parts[0], new(0, r + 1, (column * 20) + 1));
                cells.Add(new(text, column, 1, span));
                for (var y = 1; y < span; y++)
                {
                    covered.Add((r + y, column));
                }

                column++;
            }

            made.Add(new(cells));
        }

        return new(made);
    }
}
