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
    public void A_row_that_fits_nowhere_is_not_read()
    {
        var facts = Understood.Table(Title, Table.Replace("\t6\t67.00\t本年支出合计\t20\t62.00\t55.00\t7.00", "67.00\t本年支出合计\t62.00", StringComparison.Ordinal)).Facts;

        Assert.Contains("total-out fund=fiscal = 70.00万元", facts);
        Assert.DoesNotContain(facts, f => f.Contains("62.00", StringComparison.Ordinal) || f.Contains("67.00", StringComparison.Ordinal));
    }

    private static string Trimmed(Func<string, string> trim) => string.Join('\n', Table.ReplaceLineEndings("\n").Split('\n').Select(trim));
}
