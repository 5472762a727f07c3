using Mingzhang.Documents;
using Mingzhang.Documents.Reading.Pdf;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>A table over a page break is one table; two tables are not.</summary>
public class SplitTablesTests
{
    private static readonly double[] Edges = [72, 180, 300];

    [Fact]
    public void A_table_that_goes_on_behind_the_break_is_one()
    {
        var blocks = Read(Table("科目名称", "决算数", "行政运行", "178.41"), new PageBreak(), Table("住房公积金", "15.83"), new PageBreak(), Table("合计", "194.24"));

        Assert.Equal([4, 0, 0], blocks.Select(b => b is Table table ? table.Rows.Count : 0));
    }

    [Fact]
    public void A_part_that_begins_with_the_head_again_stays_apart() =>
        Assert.Equal(3, Read(Table("科目名称", "决算数", "行政运行", "178.41"), new PageBreak(), Table("科目名称", "决算数", "住房公积金", "15.83")).Count);

    [Fact]
    public void Words_between_part_tables() =>
        Assert.Equal(4, Read(Table("行政运行", "178.41"), new PageBreak(), new Paragraph(SourceText.At("支出决算表", new(0, 1, 1))), Table("住房公积金", "15.83")).Count);

    [Fact]
    public void Tables_on_one_page_stay_apart() => Assert.Equal(2, Read(Table("行政运行", "178.41"), Table("住房公积金", "15.83")).Count);

    [Theory]
    [InlineData(new[] { 72.0, 181, 300.9 }, 2)]
    [InlineData(new[] { 72.0, 200, 300 }, 3)]
    [InlineData(new[] { 72.0, 180, 240, 300 }, 3)]
    [InlineData(new double[0], 3)]
    public void Other_columns_are_another_table(double[] edges, int blocks)
    {
        var list = new List<Block>();
        var split = new SplitTables();
        split.Add(list, Table("行政运行", "178.41"), Edges);
        list.Add(new PageBreak());
        split.Add(list, Table("住房公积金", "15.83"), edges);

        Assert.Equal(blocks, list.Count);
    }

    [Fact]
    public void A_head_that_the_break_parts_from_its_table_is_put_on_top_of_it()
    {
        var whole = Join([72, 180, 300], Table("收入", "支出"), [72, 120, 180, 240, 300], Table(4, "项目", "决算数", "项目", "决算数", "总计", "9.20", "总计", "9.20"));

        Assert.Equal(["0[1x2]:收入 | 2[1x2]:支出", "0:项目 | 1:决算数 | 2:项目 | 3:决算数", "0:总计 | 1:9.20 | 2:总计 | 3:9.20"], whole.Rows.Select(r => r.Show()));
    }

    [Fact]
    public void A_cell_of_the_head_that_the_break_cuts_between_its_lines_is_one()
    {
        // Ideographs of ten points: 本年支 fills the column of forty points, 项目 does not fill its own.
        var head = new Table([new Row([Cell("项目", 0, 72), Cell("本年支", 1, 180)])]);
        var body = new Table([new Row([Cell("编码", 0, 72), Cell("名称", 1, 120), Cell("出合计", 2, 180)]), new Row([Cell("201", 0, 72), Cell("", 1, 120), Cell("7.31", 2, 180)])]);

        var whole = Join([72, 180, 220], head, [72, 120, 180, 220], body);

        Assert.Equal(["0[1x2]:项目 | 2[2x1]:本年支出合计", "0:编码 | 1:名称", "0:201 | 1: | 2:7.31"], whole.Rows.Select(r => r.Show()));
    }

    [Fact]
    public void A_row_that_the_break_cuts_between_its_lines_is_one_also_behind_a_repeated_head()
    {
        // Ideographs of ten points: 住房保 fills its column of forty points.
        var head = new Row([Cell("名称", 0, 72), Cell("决算数", 1, 112)]);
        var list = Read(
            [72, 112, 172],
            new Table([head, new([Cell("合计", 0, 72), Cell("7.31", 1, 112)]), new([Cell("住房保", 0, 72), Cell("7.31", 1, 112)])]),
            new PageBreak(),
            new Table([head, new([Cell("障支出", 0, 72), Cell("", 1, 112)]), new([Cell("其他", 0, 72), Cell("0.00", 1, 112)])]));

        Assert.Equal(["0:名称 | 1:决算数", "0:合计 | 1:7.31", "0:住房保障支出 | 1:7.31"], Assert.IsType<Table>(list[0]).Rows.Select(r => r.Show()));
        Assert.Equal(["0:名称 | 1:决算数", "0:其他 | 1:0.00"], Assert.IsType<Table>(list[2]).Rows.Select(r => r.Show()));
    }

    [Theory]
    [InlineData("住房保", "7.31", "障支出", "1.00")]
    [InlineData("住", "7.31", "其他", "")]
    [InlineData("住房保", "7.31", "三、其他", "")]
    [InlineData("住房保", "7.31", "", "")]
    public void Rows_with_numbers_of_their_own_or_that_begin_anew_were_not_cut(string above, string number, string below, string next)
    {
        var list = Read(
            [72, 112, 172],
            new Table([new([Cell(above, 0, 72), Cell(number, 1, 112)])]),
            new PageBreak(),
            new Table([new([Cell(below, 0, 72), Cell(next, 1, 112)])]));

        Assert.Equal([$"0:{above} | 1:{number}", $"0:{below} | 1:{next}"], Assert.IsType<Table>(list[0]).Rows.Select(r => r.Show()));
    }

    [Fact]
    public void Columns_that_only_the_head_divides_are_those_of_the_part_behind_the_break_too()
    {
        // Ideographs of ten points: 住房保 fills its column of forty points.
        double[] edges = [72, 90, 112, 152, 212];
        var whole = Join(
            edges,
            new Table(
            [
                new([Cell("类", 0, 72), Cell("款", 1, 90), Cell("名称", 2, 112), Cell("1", 3, 152)]),
                new([Cell("221", 0, 72) with { ColumnSpan = 2 }, Cell("住房保", 2, 112), Cell("7.31", 3, 152)]),
            ]),
            [72, 112, 152, 212],
            new Table([new([Cell("", 0, 72), Cell("障支出", 1, 112), Cell("", 2, 152)]), new([Cell("229", 0, 72), Cell("其他", 1, 112), Cell("0.50", 2, 152)])]));

        Assert.Equal(["0:类 | 1:款 | 2:名称 | 3:1", "0[1x2]:221 | 2:住房保障支出 | 3:7.31", "0[1x2]:229 | 2:其他 | 3:0.50"], whole.Rows.Select(r => r.Show()));
    }

    [Fact]
    public void Two_columns_may_be_those_of_another_table_by_chance()
    {
        var list = new List<Block>();
        var split = new SplitTables();
        split.Add(list, Table(3, "行政运行", "178.41", "1.00"), [72, 180, 240, 300]);
        list.Add(new PageBreak());
        split.Add(list, Table("住房公积金", "15.83"), [72, 180, 300]);

        Assert.Equal(3, list.Count);
    }

    [Fact]
    public void Columns_that_only_the_part_behind_the_break_divides_are_those_of_the_part_before_it_too()
    {
        var list = new List<Block>();
        var split = new SplitTables();
        split.Add(list, Table(4, "经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数", "公用经费", "4.20", "4.10", "3.90"), [72, 120, 200, 280, 360]);
        list.Add(new PageBreak());
        split.Add(
            list,
            new Table([new([Cell("会议费", 0, 72), Cell("0.50", 1, 120) with { ColumnSpan = 2 }, Cell("0.40", 3, 200), Cell("0.30", 4, 280) with { ColumnSpan = 2 }]), new([Cell("楼堂馆所", 0, 72), Cell("批复规模", 1, 120), Cell("实际规模", 2, 160), Cell("规模控制率", 3, 200), Cell("预算投资", 4, 280), Cell("实际投资", 5, 320)])]),
            [72, 120, 160, 200, 280, 320, 360]);

        var whole = Assert.IsType<Table>(list[0]);
        Assert.Equal("0:公用经费 | 1[1x2]:4.20 | 3:4.10 | 4[1x2]:3.90", whole.Rows[1].Show());
        Assert.Equal("0:会议费 | 1[1x2]:0.50 | 3:0.40 | 4[1x2]:0.30", whole.Rows[2].Show());
    }

    [Fact]
    public void A_row_that_the_break_cuts_is_one_also_with_cells_that_go_on_in_rows_below()
    {
        // Ideographs of ten points: 产出指 and 农机安 fill their columns of forty points.
        var list = Read(
            [72, 112, 152, 192, 232],
            new Table([new([Cell("绩效指标", 0, 72) with { RowSpan = 2 }, Cell("一级", 1, 112), Cell("三级", 2, 152), Cell("分值", 3, 192)]), new([Cell("产出指", 1, 112), Cell("农机安", 2, 152), Cell("20", 3, 192)])]),
            new PageBreak(),
            new Table([new([Cell("", 0, 72) with { RowSpan = 2 }, Cell("标(30分)", 1, 112) with { RowSpan = 2 }, Cell("全检查", 2, 152), Cell("", 3, 192)]), new([Cell("整改率", 2, 152), Cell("10", 3, 192)])]));

        Assert.Equal(
            ["0[2x1]:绩效指标 | 1:一级 | 2:三级 | 3:分值", "1:产出指标(30分) | 2:农机安全检查 | 3:20", "0: | 1: | 2:整改率 | 3:10"],
            Assert.IsType<Table>(Assert.Single(list.OfType<Table>())).Rows.Select(r => r.Show()));
    }

    [Fact]
    public void A_row_of_column_numbers_behind_the_break_is_no_rest_of_the_head_before_it()
    {
        var whole = Join(
            [72, 112, 152], new Table([new([Cell("本年度", 0, 72) with { RowSpan = 2 }, Cell("费用", 1, 112)]), new([Cell("接待费", 1, 112)])]),
            [72, 112, 152], new Table([new([Cell("1", 0, 72), Cell("2", 1, 112)]), new([Cell("6.00", 0, 72), Cell("3.80", 1, 112)])]));

        Assert.Equal(["0[2x1]:本年度 | 1:费用", "1:接待费", "0:1 | 1:2", "0:6.00 | 1:3.80"], whole.Rows.Select(r => r.Show()));
    }

    [Fact]
    public void Labels_over_groups_with_a_column_without_a_name_are_not_cut_though_they_fill_their_lines()
    {
        // 实施单 fills its column of forty points, but the row behind the break is another one: its second column has no name.
        var whole = Join(
            [72, 152, 192], new Table([new([Cell("主管部门", 0, 72), Cell("实施单", 1, 152)])]),
            [72, 112, 152, 192], new Table([new([Cell("资金", 0, 72), Cell("", 1, 112), Cell("分值", 2, 152)]), new([Cell("总额", 0, 72), Cell("26", 1, 112), Cell("10", 2, 152)])]));

        Assert.Equal(["0[1x2]:主管部门 | 2:实施单", "0:资金 | 1: | 2:分值", "0:总额 | 1:26 | 2:10"], whole.Rows.Select(r => r.Show()));
    }

    [Fact]
    public void Rows_of_words_over_a_break_are_no_cut_head()
    {
        var whole = Join([72, 180, 300], new Table([new Row([Cell("单位", 0, 72), Cell("本级", 1, 180)])]), [72, 180, 300], new Table([new Row([Cell("地址", 0, 72), Cell("城关", 1, 180)])]));

        Assert.Equal(["0:单位 | 1:本级", "0:地址 | 1:城关"], whole.Rows.Select(r => r.Show()));
    }

    [Fact]
    public void A_head_that_begins_again_behind_the_break_stays_apart_even_if_its_last_line_was_cut() =>
        Assert.Equal(3, Read(Table("科目名", "决算"), new PageBreak(), Table("科目名称", "决算数", "住房公积金", "15.83")).Count);

    [Fact]
    public void Rows_with_amounts_before_the_break_are_no_head()
    {
        var list = new List<Block>();
        var split = new SplitTables();
        split.Add(list, Table("行政运行", "178.41"), Edges);
        list.Add(new PageBreak());
        split.Add(list, Table(3, "住房公积金", "15.83", "1.00"), [72, 180, 240, 300]);

        Assert.Equal(3, list.Count);
    }

    private static Table Join(double[] headEdges, Table head, double[] edges, Table body)
    {
        var list = new List<Block>();
        var split = new SplitTables();
        split.Add(list, head, headEdges);
        list.Add(new PageBreak());
        split.Add(list, body, edges);
        return Assert.IsType<Table>(list[0]);
    }

    /// <summary>A cell of one line of characters that are ten points wide.</summary>
    private static Cell Cell(string text, int column, double left) => new(
        text.Length == 0 ? SourceText.Empty : SourceText.At(text, new(0, 1, 1, 1, Glyphs: [.. text.Select((_, i) => new Box(left + (10 * i), 0, left + (10 * i) + 10, 10))])), column);

    private static List<Block> Read(params Block[] blocks) => Read(Edges, blocks);

    private static List<Block> Read(double[] edges, params Block[] blocks)
    {
        var list = new List<Block>();
        var split = new SplitTables();
        foreach (var block in blocks)
        {
            if (block is Table table)
            {
                split.Add(list, table, edges);
            }
            else
            {
                list.Add(block);
            }
        }

        return list;
    }

    private static Table Table(params string[] cells) => Table(2, cells);

    private static Table Table(int columns, params string[] cells) => new(
        [.. cells.Chunk(columns).Select((r, i) => new Row([.. r.Select((c, k) => new Cell(SourceText.At(c, new(0, i + 1, 1)), k))]))]);
}
