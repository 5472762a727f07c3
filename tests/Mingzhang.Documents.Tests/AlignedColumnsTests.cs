namespace Mingzhang.Documents.Tests;

/// <summary>A row of a table whose columns only blanks part is told from prose with blanks around its numbers.</summary>
public class AlignedColumnsTests
{
    [Theory]
    [InlineData("一、财政拨款收入      1      8.00", true)]
    [InlineData("208      社会保障和就业支出      142.30      142.30", true)]
    [InlineData("一、财政拨款收入      1      8.00  一、农林水支出      31收入", true)]
    [InlineData("公务接待费支出  5.00  万元，完成预算的  80.00  %。", false)]
    [InlineData("公务接待费支出  5.00  万元", false)]
    [InlineData("部门：某县水文站    2024年度    单位：万元", false)]
    [InlineData("一、财政拨款收入  8.00", false)]
    public void Rows_have_columns_and_prose_has_none(string line, bool isRow) => Assert.Equal(isRow, AlignedColumns.AreIn(line));
}
