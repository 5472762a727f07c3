using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Performance;

namespace Mingzhang.Recognition.Tests.Performance;

public class CorpusFormTests
{
    [Fact]
    public void Ganzhou_has_two_project_forms()
    {
        var read = Read.Corpus("000");

        Assert.Equal(2, read.Parts.Forms.Count);
        Assert.All(read.Parts.Forms, f => Assert.Equal(("2023", false), (f.Year!.Text, f.IsWholeUnit)));
        Assert.Equal(["招商小分队工作经费"], read.Parts.Forms.Skip(1).Select(f => f.Name.Text));
    }

    [Fact]
    public void Ganzhou_rows_that_begin_a_cell_early_keep_their_levels()
    {
        var row = Read.Corpus("000").Parts.Forms[1].Indicators.Single(i => i.Level3.Text == "招商引资项目签约金额");

        Assert.Equal(("效益指标", "经济效益指标", "≥ 50000 万元", "151.3 亿"), (row.Level1.Text, row.Level2.Text, row.Target.Text, row.Actual.Text));
        Assert.Equal((10m, 10m), (row.Weight.Amount!.Value.Value, row.Score.Amount!.Value.Value));
    }

    [Fact]
    public void Ganzhou_blank_indicator_and_percent_weights_stay_visible()
    {
        var form = Read.Corpus("000").Parts.Forms[1];
        var blank = form.Indicators.Single(i => i.Level2.Text == "生态环境成本指标");

        Assert.True(blank.Level3.IsBlank && blank.Target.IsBlank && blank.Actual.IsBlank);
        Assert.Equal("100%", form.Indicators[^1].Weight.Text);
        Assert.Equal((0m, 10m), (form.Funds[0].Rate.Amount!.Value.Value, form.Funds[0].Weight.Amount!.Value.Value));
    }

    [Fact]
    public void Jingdezhen_has_thirteen_filled_indicators_and_a_shifted_total()
    {
        var form = Read.Corpus("001").Form;

        Assert.Equal(13, form.Indicators.Count(i => !i.Level3.IsBlank));
        Assert.Equal(("100", "90"), (form.TotalWeight.Text, form.TotalScore.Text));
        Assert.Equal("时效 指标", form.Indicators.Single(i => i.Level3.Text == "补贴发放及时率").Level2.Text);
    }

    [Fact]
    public void Jingdezhen_table_of_weights_is_read_across_a_broken_rule()
    {
        var table = Assert.Single(Read.Corpus("001").Parts.ScoreTables);

        Assert.Equal(["成本指标", "产出指标", "效益指标", "满意度指标"], table.Groups.Select(g => g.Name.Text));
        Assert.Equal("90", table.Total!.Weight.Text);
    }

    [Fact]
    public void Zhuzhou_has_a_whole_unit_form_and_two_project_forms()
    {
        var forms = Read.Corpus("003").Parts.Forms;

        Assert.Equal([true, false, false], forms.Select(f => f.IsWholeUnit));
        Assert.Equal(["2023", "2023", "2022"], forms.Select(f => f.Year!.Text));
        Assert.Equal(
            ["general 280.72", "basic 211.6", "govfund ", "project 69.12", "non-tax ", "other "], forms[0].Parts.Select(p => $"{p.Item} {p.Amount.Text}"));
        Assert.Equal([false, true, false, true, false, false], forms[0].Parts.Select(p => p.ByNature));
    }

    [Theory]
    [InlineData("000", 0, "赣州市人民政府驻北京联络处", "赣州市人民政府驻北京联络处")]
    [InlineData("001", 0, "景德镇市人民政府驻上海联络处", "景德镇市人民政府驻")]
    [InlineData("003", 1, "株洲市人民政府办公室", "株洲市人民政府驻北京联络处")]
    [InlineData("003", 2, "株洲市人民政府办公室", "株洲市人民政府驻北京联络处")]
    public void A_project_form_names_its_department_and_unit(string prefix, int number, string department, string unit)
    {
        var form = Read.Corpus(prefix).Parts.Forms[number];

        Assert.Equal((department, unit), (form.Department.Text, form.Unit.Text));
    }

    [Fact]
    public void Zhuzhou_second_printing_behind_the_total_is_kept_apart()
    {
        var form = Read.Corpus("003").Parts.Forms[1];

        Assert.Equal(12, form.Indicators.Count);
        Assert.Equal(7, form.Repeated.Count);
        Assert.Equal("产出指标 (50 分)", form.Repeated[0].Level1.Text);
        Assert.Equal("完成宣传、推介工作任务", form.Repeated[0].Level3.Text);
    }

    [Fact]
    public void Zhuzhou_cost_under_output_is_a_subgroup_because_its_row_begins_early()
    {
        var form = Read.Corpus("003").Parts.Forms[2];
        var cost = form.Indicators.Single(i => i.Kind == IndicatorKind.Cost);

        Assert.Equal("50", cost.GroupWeight.Text);
        Assert.Equal(50, form.Indicators.Where(i => i.Level1 == cost.Level1).Sum(i => i.Weight.Amount!.Value.Value));
        Assert.Equal(13, form.Indicators.Count(i => !i.Level3.IsBlank));
    }

    [Fact]
    public void Zhuzhou_basic_data_states_the_facts_of_the_accounts()
    {
        var read = Read.Corpus("003");

        Assert.Equal("45.58", read.Stated("economic-sum economic=30205+30206+30211"));
        Assert.Equal("25.00", read.Stated("three-public item=purchase period=prior"));
        Assert.Equal("24", read.Stated("three-public item=running phase=opening-budget"));
        Assert.Equal("69.12", read.Stated("expenditure nature=project"));
        Assert.Equal("174.97", read.Stated("expenditure nature=project period=prior"));
        Assert.Equal("176.4", read.Stated("expenditure fund=general nature=basic item=public"));
        Assert.Equal("7", read.Stated("staff item=establishment"));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("003")]
    public void No_number_of_a_form_or_annex_is_left_unaccounted(string prefix)
    {
        var read = Read.Corpus(prefix);
        var left =
            from index in read.Parts.Blocks
            from row in ((Table)read.Document.Blocks[index]).Rows
            from cell in row.Cells
            from number in FormText.Numbers(cell.Text.Value)
            where !read.Claims.IsUnderstood(cell.Text, number.Start) && !read.Claims.IsNoFact(cell.Text, number.Start)
            select cell.Text.Value;

        Assert.Empty(left);
    }
}
