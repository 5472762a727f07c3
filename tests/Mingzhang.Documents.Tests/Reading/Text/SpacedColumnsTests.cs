using System.Text;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Text;

public class SpacedColumnsTests
{
    [Fact]
    public void A_table_set_with_spaces_is_not_read_and_that_is_said()
    {
        var warning = Assert.Single(Read("""
            收入决算表

            科目编码    科目名称    本年收入合计    财政拨款收入
            201    一般公共服务支出    323.41    323.41
            20103    政府办公厅及相关机构事务    298.41    298.41

            2010301    行政运行    178.41    178.41
            2010302    一般行政管理事务    120.00    120.00
            """).Warnings);

        Assert.Contains("第 4 行起有用空格对齐的表格", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一、收入总计 430.86 万元，其中：财政拨款 392.73 万元。\n二、支出总计 430.86 万元。\n")]
    [InlineData("部门：云溪市驻广州联络处    2024 年度    金额单位：万元\n\n收入    决算数\n")]
    [InlineData("201\t一般公共服务支出\t323.41\n203\t国防支出\t1.00\n204\t公共安全支出\t2.00\n205\t教育支出\t3.00\n")]
    public void Other_text_raises_no_warning(string text) => Assert.Empty(Read(text).Warnings);

    private static Document Read(string text) => DocumentReader.Read("决算.txt", Encoding.UTF8.GetBytes(text));
}
