namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>Rows of a text table whose blank cells an editor cut off with the white space of the line.</summary>
public class LostCellsTests
{
    private const string Title = "财政拨款收入支出决算总表";

    /// <summary>Cells are parted by | here for reading, by tabs in the text.</summary>
    private static readonly string Table = """
        收入|||支出||||
        项目|行次|金额|项目|行次|合计|一般公共预算财政拨款|政府性基金预算财政拨款
        栏次||1|栏次||2|3|4
        一、一般公共预算财政拨款|1|60.00|一、一般公共服务支出|15|55.00|55.00|
        二、政府性基金预算财政拨款|2|7.00|二、外交支出|16|||
        |5||二十三、其他支出|18|7.00||7.00
        |6|67.00|本年支出合计|20|62.00|55.00|7.00
        年初财政拨款结转和结余|8|3.00|年末财政拨款结转和结余|21|8.00|8.00|
        |9|70.00|总计|22|70.00|63.00|7.00
        """.Replace('|', '\t');

    private static readonly string[] Whole = Understood.Table(Title, Table).Facts;

    [Fact]
    public void Blank_cells_cut_off_at_the_end_change_nothing() =>
        Assert.Equal(Whole, Understood.Table(Title, Trimmed(l => l.TrimEnd('\t'))).Facts);

    [Fact]
    public void Rows_without_their_leading_cells_are_put_back() =>
        Assert.Equal(Whole, Understood.Table(Title, Trimmed(l => l.TrimStart('\t'))).Facts);

    [Fact]
    public void Rows_of_which_a_label_is_left_do_not_end_the_table() =>
        Assert.Equal(Whole, Understood.Table(Title, Trimmed(l => l.StartsWith("年初", StringComparison.Ordinal) ? l + "\n一、一般公共预算财政拨款\n二、政府性基金预算财政拨款" : l)).Facts);

    [Fact]
    public void A_row_that_fits_nowhere_is_not_read()
    {
        var facts = Understood.Table(Title, Table.Replace("\t6\t67.00\t本年支出合计\t20\t62.00\t55.00\t7.00", "67.00\t本年支出合计\t62.00", StringComparison.Ordinal)).Facts;

        Assert.Contains("total-out fund=fiscal = 70.00万元", facts);
        Assert.DoesNotContain(facts, f => f.Contains("62.00", StringComparison.Ordinal) || f.Contains("67.00", StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_broken_over_two_rows_is_one()
    {
        var broken = Table
            .Replace("二、政府性基金预算财政拨款\t2\t7.00\t二、外交支出\t16\t\t\t", "二、政府性基金\t2\t7.00\t二、外交支出\t16\n预算财政拨款", StringComparison.Ordinal)
            .Replace("二十三、其他支出\t18\t7.00\t\t7.00", "二十三、其\t18\t7.00\t\t7.00\n\t\t\t他支出\t\t\t\t", StringComparison.Ordinal);

        Assert.NotEqual(Table, broken);
        Assert.Equal(Whole, Understood.Table(Title, broken).Facts);
    }

    [Theory]
    [InlineData("4 / 61")]
    [InlineData("第 4 页 共 61 页")]
    [InlineData("云溪市财政局2024年度部门决算")]
    public void What_a_page_puts_between_two_rows_ends_no_table(string furniture) =>
        Assert.Equal(Whole, Understood.Table(Title, Table.Replace("\n\t5\t", $"\n\n{furniture}\n\n\t5\t", StringComparison.Ordinal)).Facts);

    [Theory]
    [InlineData(Title)]
    [InlineData(Title + "\n\n单位：万元")]
    public void The_title_may_stand_again_without_the_head(string again) =>
        Assert.Equal(Whole, Understood.Table(Title + "\n\n单位：万元", Table.Replace("\n\t5\t", $"\n\n{again}\n\n\t5\t", StringComparison.Ordinal)).Facts);

    [Fact]
    public void The_head_may_stand_again_with_a_cell_broken_into_lines() =>
        Assert.Equal(Whole, Understood.Table(Title, Table.Replace("\n\t5\t", "\n\n4\n\n收入\t\t\t支出\t\t\t\t\n项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算\t政府性基金预算财政拨款\n\t\t\t\t\t\t财政拨款\t\n栏次\t\t1\t栏次\t\t2\t3\t4\n\t5\t", StringComparison.Ordinal)).Facts);

    [Fact]
    public void Noughts_in_a_row_without_a_label_are_no_fact() =>
        Assert.Equal(Whole, Understood.Table(Title, Table.Replace("二、外交支出\t16\t\t\t\n", "二、外交支出\t16\t\t\t\n\t3\t0\t\t17\t0\t0\t0\n", StringComparison.Ordinal)).Facts);

    private static string Trimmed(Func<string, string> trim) => string.Join('\n', Table.ReplaceLineEndings("\n").Split('\n').Select(trim));
}
