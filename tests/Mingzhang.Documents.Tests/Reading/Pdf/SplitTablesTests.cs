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
