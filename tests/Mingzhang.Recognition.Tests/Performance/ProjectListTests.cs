using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests.Performance;

/// <summary>Tables of projects with what they cost and scored.</summary>
public class ProjectListTests
{
    [Fact]
    public void Every_cell_knows_its_project_and_column()
    {
        var list = Only("""
            项目绩效自评情况汇总表

            | 序号 | 项目名称 | 主管部门 | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（万元） | 执行率 | 自评得分 | 自评等级 |
            | 1 | 河道清淤 | 市水利局 | 100 | 120 | 108.00 | 90% | 99 | 优 |
            | 2 | 2024年堤防养护 | 市水利局 | 80 | 80 | 60.00 | 75% | 85.5 | 良 |
            | 合计 |  |  | 180 | 200 | 168.00 | 84% |  |  |
            """);

        Assert.Equal(["河道清淤", "2024年堤防养护"], list.Rows.Select(r => r.Name.Text));
        var (first, second) = (list.Rows[0], list.Rows[1]);
        Assert.Equal(("100", "120", "108.00", "90%", "99", "优"), Texts(first));
        Assert.Equal(("80", "80", "60.00", "75%", "85.5", "良"), Texts(second));
        Assert.Equal(("180", "200", "168.00", "84%", "", ""), Texts(list.Total!));
        Assert.Equal((QuantityUnit.TenThousandYuan, QuantityUnit.Percent, QuantityUnit.Points), (first.Executed.Amount!.Value.Unit, first.Rate.Amount!.Value.Unit, first.Score.Amount!.Value.Unit));
        Assert.Equal(("2024年堤防养护", "执行数"), (second.Executed.Place!.Row, second.Executed.Place.ColumnLabel));
    }

    [Fact]
    public void A_head_of_two_rows_is_read_by_its_lower_row()
    {
        var row = Only("""
            | 序号 | 项目名称 | 预算执行情况（元） |  |  | 自评得分 |
            |  |  | 预算数 | 执行数 | 执行率（%） |  |
            | 1 | 河道清淤 | 1,200,000.00 | 1,080,000.00 | 90 | 99 |
            """).Rows[0];

        Assert.Equal(("", "1,200,000.00", "1,080,000.00", "90", "99", ""), Texts(row));
        Assert.Equal(1_200_000m, row.FullBudget.Amount!.Value.Base);
    }

    [Fact]
    public void A_row_that_lost_its_ordinal_is_put_back_into_its_columns()
    {
        var list = Only("""
            序号	项目名称	预算数	执行数	执行率	得分	等级
            1	河道清淤	120	108	90%	99	优
            堤防养护	80	60	75%	85	良
            """);

        Assert.Equal(("", "80", "60", "75%", "85", "良"), Texts(list.Rows[1]));
    }

    [Fact]
    public void The_head_repeated_on_the_next_page_is_no_project()
    {
        var list = Only("""
            | 项目名称 | 预算数 | 执行数 | 执行率 | 得分 |
            | 河道清淤 | 120 | 108 | 90% | 99 |
            | 项目名称 | 预算数 | 执行数 | 执行率 | 得分 |
            | 堤防养护 | 80 | 60 | 75% | 85 |
            """);

        Assert.Equal(["河道清淤", "堤防养护"], list.Rows.Select(r => r.Name.Text));
    }

    [Theory]
    [InlineData("| 项目名称 | 预算数 | 备注 |\n| 河道清淤 | 120 | 无 |")]
    [InlineData("| 科目编码 | 科目名称 | 预算数 | 执行数 | 执行率 |\n| 2130305 | 水利工程建设 | 120 | 108 | 90% |")]
    [InlineData("| 项目名称 | 河道清淤 |  |  |\n| 主管部门 | 市水利局 | 得分 | 99 |")]
    public void A_table_without_its_head_is_none(string table) => Assert.Empty(Read.Text(table).Parts.ProjectLists);

    private static ProjectList Only(string text) => Assert.Single(Read.Text(text).Parts.ProjectLists);

    private static (string Opening, string Full, string Executed, string Rate, string Score, string Grade) Texts(ProjectListRow row) =>
        (row.OpeningBudget.Text, row.FullBudget.Text, row.Executed.Text, row.Rate.Text, row.Score.Text, row.Grade.Text);
}
