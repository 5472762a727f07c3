using static Mingzhang.Documents.Tests.Reading.Xlsx.XlsxFile;

namespace Mingzhang.Documents.Tests.Reading.Xlsx;

/// <summary>Of a worksheet is read what a person sees, table by table.</summary>
public class SheetViewTests
{
    [Fact]
    public void Hidden_rows_and_columns_are_left_out_and_named()
    {
        var rows = Rows(["项目", "校验", "金额"], ["甲", "9", "1.00"], ["乙", "9", "2.00"]).Replace("<row r=\"2\">", "<row r=\"2\" hidden=\"1\">", StringComparison.Ordinal);
        var document = Read("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"3\" max=\"3\" width=\"9\"/></cols>" + rows);

        Assert.Equal(["项目|金额", "乙|2.00"], document.Table().Show());
        Assert.Equal("工作表“表”有隐藏的内容（1 行、1 列），没有读；需要审核的，请取消隐藏后重试", Assert.Single(document.Warnings).Message);
    }

    [Fact]
    public void A_merged_cell_is_seen_although_its_first_column_is_hidden()
    {
        var document = Read("<cols><col min=\"1\" max=\"1\" hidden=\"true\"/></cols>" + Rows(["决算总表", "", ""], ["", "合计", "1.00"]) + Merge("A1:C1"));

        Assert.Equal(["决算总表"], document.Paragraphs());
        Assert.Equal(["合计|1.00"], document.Table().Show());
        Assert.Equal("A1", document.Blocks.OfType<Paragraph>().Single().Text.Locate(0, 1).Cell);
        Assert.Empty(document.Warnings);
    }

    [Fact]
    public void Hidden_columns_with_nothing_in_them_are_no_loss() =>
        Assert.Empty(Read("<cols><col min=\"3\" max=\"16384\" hidden=\"1\"/></cols>" + Rows(["合计", "1.00"])).Warnings);

    [Fact]
    public void Tables_beside_each_other_are_read_one_after_the_other()
    {
        var document = Read(Rows(["收入决算表", "", "", "支出决算表", ""], ["单位：万元", "", "", "单位：万元", ""], ["合计", "1.00", "", "合计", "2.00"]));

        Assert.Equal(["收入决算表", "单位：万元", "支出决算表", "单位：万元"], document.Paragraphs());
        Assert.Equal(["合计|1.00", "合计|2.00"], document.Blocks.OfType<Table>().SelectMany(t => t.Show()));
    }

    [Fact]
    public void What_is_calculated_beside_a_table_is_no_part_of_it()
    {
        var document = Read(Rows(["合计", "1.00", "", ""], ["甲", "1.00", "", "0.00"]));

        Assert.Equal(["合计|1.00", "甲|1.00"], document.Table().Show());
        Assert.Equal(["0.00"], document.Paragraphs());
    }

    [Fact]
    public void A_blank_column_between_the_halves_of_a_table_does_not_part_it() =>
        Assert.Equal(
            ["收入(0:2x1)||支出(3:2x1)", "项目|金额||项目|金额", "甲|1.00||乙|1.00"],
            Read(Rows(["收入", "", "", "支出", ""], ["项目", "金额", "", "项目", "金额"], ["甲", "1.00", "", "乙", "1.00"]) + Merge("A1:B1", "D1:E1")).Table().Show());

    [Fact]
    public void A_title_over_all_columns_holds_a_table_together() =>
        Assert.Equal(["甲|1.00||2.00"], Read(Rows(["决算总表", "", "", ""], ["甲", "1.00", "", "2.00"]) + Merge("A1:D1")).Table().Show());

    [Fact]
    public void Prose_between_and_behind_tables_is_prose()
    {
        var document = Read(Rows(["合计", "1.00"], ["情况说明", ""], ["一、收入情况", ""], ["收入一元。", ""], ["合计", "2.00"], ["二、支出情况", ""], ["支出二元。", ""], ["完", ""]));

        Assert.Equal(["情况说明", "一、收入情况", "收入一元。", "二、支出情况", "支出二元。", "完"], document.Paragraphs());
        Assert.Equal(["合计|1.00", "合计|2.00"], document.Blocks.OfType<Table>().SelectMany(t => t.Show()));
    }

    [Fact]
    public void Tables_on_one_grid_of_merged_columns_have_the_columns_of_their_own_cells()
    {
        var document = Read(
            Rows(
                ["项目", "", "预算数", "", "决算数", ""], ["接待费", "", "2.00", "", "1.00", ""],
                ["注：一、单位为万元。", "", "", "", "", ""], ["二、无其他支出。", "", "", "", "", ""],
                ["序号", "名称", "", "", "金额", ""], ["1", "维修", "", "", "3.00", ""])
            + Merge("A1:B1", "C1:D1", "E1:F1", "A2:B2", "C2:D2", "E2:F2", "A3:F3", "A4:F4", "B5:D5", "E5:F5", "B6:D6", "E6:F6"));

        Assert.Equal(["项目|预算数|决算数", "接待费|2.00|1.00", "序号|名称|金额", "1|维修|3.00"], document.Blocks.OfType<Table>().SelectMany(t => t.Show()));
    }

    [Fact]
    public void Words_over_more_columns_than_the_tables_above_and_below_stand_between_them()
    {
        var document = Read(
            Rows(["指标", "得分", ""], ["产出", "28", ""], ["三、基础数据表", "", ""], ["经费", "决算数", ""], ["会议费", "1.63", ""]) + Merge("B1:C1", "B2:C2", "A3:D3", "B4:C4", "B5:C5"));

        Assert.Equal(["三、基础数据表"], document.Paragraphs());
        Assert.Equal(["指标|得分", "产出|28", "经费|决算数", "会议费|1.63"], document.Blocks.OfType<Table>().SelectMany(t => t.Show()));
    }

    [Fact]
    public void Words_as_wide_as_their_table_stand_in_it() =>
        Assert.Equal(
            ["指标|得分|备注", "一、产出(0:3x1)", "数量|28|", "二、效益(0:3x1)", "影响|19|"],
            Read(Rows(["指标", "得分", "备注"], ["一、产出", "", ""], ["数量", "28", ""], ["二、效益", "", ""], ["影响", "19", ""]) + Merge("A2:C2", "A4:C4")).Table().Show());
}
