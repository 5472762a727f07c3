using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Tests.Reading.Spreadsheet;

public class NumberFormatTests
{
    [Theory]
    [InlineData("General", 293.81000000000006, "293.81")]
    [InlineData("General", 0.1 + 0.2, "0.3")]
    [InlineData("General", 2938100, "2938100")]
    [InlineData("General", 123456789012.34, "123456789012.34")]
    [InlineData("General", 1e15, "1000000000000000")]
    [InlineData("General", 1234567.123456, "1234567.1235")]
    [InlineData("General", 0.00001234, "0.00001234")]
    [InlineData("General", 1e300, "1E+300")]
    [InlineData("General", 1.0 / 3, "0.333333333")]
    [InlineData("General", -12.5, "-12.5")]
    [InlineData("General", 0, "0")]
    [InlineData("G/通用格式\"万元\"", 12.5, "12.5万元")]
    [InlineData("0.00", 293.815, "293.82")]
    [InlineData("0.00", 1.005, "1.01")]
    [InlineData("0.00", -12.345, "-12.35")]
    [InlineData("0.00_ ", 5, "5.00 ")]
    [InlineData("0", 2.5, "3")]
    [InlineData("#,##0.00", 1234567.891, "1,234,567.89")]
    [InlineData("#,##0.00", 12, "12.00")]
    [InlineData("#,##0", 0, "0")]
    [InlineData("#,###", 0, "")]
    [InlineData("#.##", 0.5, ".5")]
    [InlineData("0.##", 1.2, "1.2")]
    [InlineData("000000", 201, "000201")]
    [InlineData("0.00%", 0.95374, "95.37%")]
    [InlineData("0%", 1.1932, "119%")]
    [InlineData("#,##0.00,", 1234567, "1,234.57")]
    [InlineData("0\\.00,", 12345, "0.12")]
    [InlineData("0!.0,\"万\"", 123456, "12.3万")]
    [InlineData("0.00;[Red]-0.00", -3, "-3.00")]
    [InlineData("0.00_);(0.00)", -3, "(3.00)")]
    [InlineData("0.00;-0.00;\"—\"", 0, "—")]
    [InlineData("[>=10000]0.00,;0.00", 123456, "123.46")]
    [InlineData("[>=10000]0.00,;0.00", 5, "5.00")]
    [InlineData("[>=10000]0.00,;0.00", -5, "-5.00")]
    [InlineData("0.00E+00", 1234.5, "1.23E+03")]
    [InlineData("[$¥-804]#,##0.00", 5, "¥5.00")]
    [InlineData("\"共\"0\"人\"", 8, "共8人")]
    [InlineData("# ?/?", 0.5, "0.5")]
    [InlineData("@", 20101, "20101")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 1234.5, " 1,234.50 ")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", 0, " -   ")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", -0.5, " -0.50 ")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", 45726, "2025年3月10日")]
    [InlineData("yyyy/mm/dd", 45726, "2025/03/10")]
    [InlineData("yyyy\\-mm\\-dd\\ hh:mm:ss", 45726.5, "2025-03-10 12:00:00")]
    [InlineData("h:mm AM/PM", 0.75, "6:00 PM")]
    [InlineData("上午/下午h\"时\"mm\"分\"", 0.25, "上午6时00分")]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("mm:ss.0", 0.000017361, "00:01.5")]
    [InlineData("aaaa", 45726, "星期一")]
    [InlineData("yyyy/m/d;@", 1, "1900/1/1")]
    [InlineData("yyyy/m/d", -1, "-1")]
    public void A_number_is_shown_as_a_spreadsheet_program_shows_it(string code, double value, string expected) =>
        Assert.Equal(expected, NumberFormat.Parse(code).Format(value));

    [Theory]
    [InlineData("0.00", "部门")]
    [InlineData("General", "部门")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", " 部门 ")]
    [InlineData("\"名称：\"@", "名称：部门")]
    public void A_text_is_shown_within_what_the_format_writes_around_it(string code, string expected) =>
        Assert.Equal(expected, NumberFormat.Parse(code).Format("部门"));

    [Fact]
    public void Days_may_count_from_1904() =>
        Assert.Equal("2025/3/10", NumberFormat.Parse("yyyy/m/d").Format(45726 - 1462, from1904: true));

    [Theory]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("\\")]
    [InlineData("_")]
    [InlineData(";;;")]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("#,")]
    [InlineData(",,,,,,,,,,0")]
    public void A_damaged_format_shows_something_and_breaks_nothing(string code) =>
        Assert.NotNull(NumberFormat.Parse(code).Format(-1234.5));
}
