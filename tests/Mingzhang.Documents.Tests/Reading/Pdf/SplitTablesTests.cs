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

    private static List<Block> Read(params Block[] blocks)
    {
        var list = new List<Block>();
        var split = new SplitTables();
        foreach (var block in blocks)
        {
            if (block is Table table)
            {
                split.Add(list, table, Edges);
            }
            else
            {
                list.Add(block);
            }
        }

        return list;
    }

    private static Table Table(params string[] cells) => new(
        [.. cells.Chunk(2).Select((r, i) => new Row([.. r.Select((c, k) => new Cell(SourceText.At(c, new(0, i + 1, 1)), k))]))]);
}
