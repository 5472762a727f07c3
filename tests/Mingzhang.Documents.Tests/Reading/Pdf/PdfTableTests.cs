namespace Mingzhang.Documents.Tests.Reading.Pdf;

public class PdfTableTests
{
    private static readonly string[] Expenditure =
    [
        "0:科目编码 | 1:科目名称 | 2:本年支出合计 | 3:基本支出 | 4:项目支出 | 5:上缴上级支出 | 6:经营支出",
        "0: | 1:合计 | 2:352.65 | 3:265.81 | 4:86.84 | 5: | 6:",
        "0:201 | 1:一般公共服务支出 | 2:286.44 | 3:199.61 | 4:86.84 | 5: | 6:",
        "0:20103 | 1:政府办公厅（室）及相关机构事务 | 2:285.36 | 3:198.53 | 4:86.84 | 5: | 6:",
        "0:2010301 | 1:行政运行 | 2:256.28 | 3:197.45 | 4:58.84 | 5: | 6:",
        "0:2010399 | 1:其他政府办公厅（室）及相关机构事务支出 | 2:29.08 | 3:1.08 | 4:28.00 | 5: | 6:",
        "0:208 | 1:社会保障和就业支出 | 2:34.10 | 3:34.10 | 4: | 5: | 6:",
        "0:2080505 | 1:机关事业单位基本养老保险缴费支出 | 2:22.48 | 3:22.48 | 4: | 5: | 6:0.10",
        "0:2210201 | 1:住房公积金 | 2:18.47 | 3:18.47 | 4: | 5: | 6:",
    ];

    [Theory]
    [InlineData("separate-borders")]
    [InlineData("double")]
    [InlineData("dotted")]
    [InlineData("shaded")]
    [InlineData("columns-only")]
    [InlineData("head-only-verticals")]
    [InlineData("row-rules")]
    [InlineData("three-line")]
    [InlineData("no-rules")]
    public void The_same_table_is_read_however_it_is_ruled(string style)
    {
        var document = PdfFiles.Read(style);

        Assert.Equal(Expenditure, document.TableOn(1).Rows.Select(r => r.Show()));
        Assert.Equal(["支出决算表", "公开03表"], document.Paragraphs().Take(2));
        Assert.Empty(document.Warnings);
    }

    [Theory]
    [InlineData("two-sided")]
    [InlineData("page-rotated")]
    public void Two_halves_with_row_numbers_run_over_pages(string file)
    {
        var document = PdfFiles.Read(file);
        var (first, second) = (document.TableOn(1).Rows, document.TableOn(2).Rows);

        Assert.Equal("0[1x3]:收入 | 3[1x3]:支出", first[0].Show());
        Assert.Equal("0:栏 次 | 1: | 2:1 | 3:栏 次 | 4: | 5:2", first[2].Show());
        Assert.Equal("0:一、一般公共预算财政拨款收入 | 1:1 | 2:1,293.81 | 3:一、一般公共服务支出 | 4:32 | 5:1,186.44", first[3].Show());
        Assert.Equal("0: | 1:19 | 2: | 3:十九、住房保障支出 | 4:50 | 5:18.47", first[21].Show());
        Assert.Equal("0[1x3]:收入 | 3[1x3]:支出", second[0].Show());
        Assert.Equal("0: | 1:24 | 2: | 3:二十四、债务还本支出 | 4:55 | 5:", second[3].Show());
        Assert.Equal("0:总计 | 1:31 | 2:1,409.12 | 3:总计 | 4:62 | 5:1,409.12", second[^1].Show());
    }

    [Fact]
    public void Sides_without_borders_are_closed()
    {
        Assert.Equal(
            "0:一、一般公共预算财政拨款收入 | 1:1 | 2:1,293.81 | 3:一、一般公共服务支出 | 4:32 | 5:1,186.44",
            PdfFiles.Read("open-sides").TableOn(1).Rows[3].Show());
    }

    [Theory]
    [InlineData("basic-expense")]
    [InlineData("rotated")]
    public void Three_groups_of_code_name_and_amount_stand_side_by_side_also_when_turned(string file)
    {
        var rows = PdfFiles.Read(file).TableOn(1).Rows;

        Assert.Equal("0[1x3]:人员经费 | 3[1x6]:公用经费", rows[0].Show());
        Assert.Equal("0:30103 | 1:奖金 | 2:48.51 | 3:30212 | 4:因公出国（境）费用 | 5: | 6:39908 | 7:对民间非营利组织和群众性自治组织补贴 | 8:", rows[5].Show());
        Assert.Equal("0:30108 | 1:机关事业单位基本养老保险缴费 | 2:21.85 | 3:30231 | 4:公务用车运行维护费 | 5:6.62 | 6: | 7: | 8:", rows[7].Show());
        Assert.Equal("0[1x2]:人员经费合计 | 2:231.98 | 3[1x5]:公用经费合计 | 8:33.83", rows[8].Show());
    }

    [Fact]
    public void The_box_of_a_turned_number_is_that_of_the_page_as_shown()
    {
        var number = PdfFiles.Read("rotated").TableOn(1).Rows[8].Cells[1].Text;
        var box = number.Locate(0, number.Length).Box!.Value;

        Assert.Equal("231.98", number.Value);
        Assert.True(box.Bottom - box.Top > 2 * (box.Right - box.Left));
    }

    [Fact]
    public void A_spreadsheet_exported_with_borders_keeps_its_cells()
    {
        var rows = PdfFiles.Read("calc-bordered").TableOn(1).Rows;

        Assert.Equal("0:项目 | 1:行次 | 2:金额 | 3:项目 | 4:行次 | 5:金额", rows[0].Show());
        Assert.Equal("0:八、其他收入 | 1:8 | 2:12.21 | 3:八、社会保障和就业支出 | 4:39 | 5:34.10", rows[8].Show());
    }

    [Fact]
    public void A_row_cut_by_the_page_is_one()
    {
        var document = PdfFiles.Read("writer");

        Assert.Equal("0: | 1:24 | 2: | 3:二十四、债务还本支出 | 4:55 | 5:", document.TableOn(2).Rows[^1].Show());
        Assert.DoesNotContain(document.TableOn(3).Rows, r => r.Show().Contains("务还本支出", StringComparison.Ordinal));
    }

    [Fact]
    public void Upright_heads_raised_marks_and_stacked_amounts_are_told_apart()
    {
        Assert.Equal(
            [
                "0:支出功能分类 | 1:科目名称 | 2:合计",
                "0:201 | 1:一般公共服务支出 | 2:1,186.44¹",
                "0:202 | 1:外交支出 | 2:1.00",
                "0: | 1:其中：国际组织 | 2:2.00",
            ],
            PdfFiles.Read("marks").TableOn(1).Rows.Select(r => r.Show()));
    }
}
