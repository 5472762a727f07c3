namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Facts compared by eye with the published final accounts of a finance bureau (LibreOffice, 25 pages).</summary>
public class PutuoTests
{
    private readonly Document document = PdfFiles.ReadPublished("shanghai-putuo-finance-2024");

    [Fact]
    public void Income_and_expenditure_stand_in_their_halves()
    {
        var table = document.TableOn(6);

        Assert.Equal(32, table.Rows.Count);
        Assert.Equal("0[1x2]:收入 | 2[1x2]:支出", table.Rows[0].Show());
        Assert.Equal("0:一、一般公共预算财政拨款收入 | 1:2,940.05 | 2:一、一般公共服务支出 | 3:2,106.66", table.Rows[2].Show());
        Assert.Equal("0:八、其他收入 | 1:6.20 | 2:八、社会保障和就业支出 | 3:326.71", table.Rows[9].Show());
        Assert.Equal("0: | 1: | 2:十九、住房保障支出 | 3:445.69", table.Rows[20].Show());
        Assert.Equal("0:总计 | 1:2,995.39 | 2:总计 | 3:2,995.39", table.Rows[^1].Show());
    }

    [Fact]
    public void Income_by_function_has_its_merged_head_and_wrapped_labels()
    {
        var rows = document.TableOn(8).Rows;

        Assert.Equal(
            "0[1x4]:项目 | 4[3x1]:本年收入合计 | 5[3x1]:财政拨款收入 | 6[3x1]:上级补助收入 | 7[3x1]:事业收入 | 8[3x1]:经营收入 | 9[3x1]:附属单位上缴收入 | 10[3x1]:其他收入",
            rows[0].Show());
        Assert.Equal("0:类 | 1:款 | 2:项 | 3:合计 | 4:2,946.25 | 5:2,940.05 | 6: | 7: | 8: | 9: | 10:6.20", rows[3].Show());
        Assert.Equal("0:201 | 1:06 | 2:01 | 3:行政运行 | 4:1,511.90 | 5:1,511.89 | 6: | 7: | 8: | 9: | 10:0.01", rows[6].Show());
        Assert.Equal("0:208 | 1:05 | 2:05 | 3:机关事业单位基本养老保险缴费支出 | 4:160.75 | 5:160.75 | 6: | 7: | 8: | 9: | 10:", rows[13].Show());
    }

    [Fact]
    public void Figures_set_higher_than_their_row_stay_in_it()
    {
        var rows = document.TableOn(10).Rows;

        Assert.Equal("0:类 | 1:款 | 2:项 | 3:合计 | 4:2,940.05 | 5:2,336.91 | 6:603.14 | 7: | 8: | 9:", rows[3].Show());
        Assert.Equal("0:201 | 1:06 | 2:01 | 3:行政运行 | 4:1,511.89 | 5:1,503.52 | 6:8.37 | 7: | 8: | 9:", rows[6].Show());
        Assert.Equal("0:201 | 1:06 | 2:08 | 3:财政委托业务支出 | 4:449.52 | 5: | 6:449.52 | 7: | 8: | 9:", rows[9].Show());
    }

    [Fact]
    public void Appropriations_are_read_over_two_pages()
    {
        var rows = document.TableOn(12).Rows;

        Assert.Equal("0:项目 | 1:决算数 | 2:项目 | 3:合计 | 4:一般公共预算财政拨款 | 5:政府性基金预算财政拨款 | 6:国有资本经营预算财政拨款", rows[1].Show());
        Assert.Equal("0:一、一般公共预算财政拨款 | 1:2,940.05 | 2:一、一般公共服务支出 | 3:2,106.66 | 4:2,106.66 | 5: | 6:", rows[2].Show());
        Assert.Equal("0:一、一般公共预算财政拨款 | 1:21.63 | 2: | 3: | 4: | 5: | 6:", rows[^4].Show());
        Assert.Equal("0:总计 | 1:2,961.68 | 2:总计 | 3:2,961.68 | 4:2,961.68 | 5: | 6:", rows[^1].Show());
    }

    [Fact]
    public void Basic_expenditure_has_codes_in_two_cells_on_both_sides()
    {
        var rows = document.TableOn(16).Rows;

        Assert.Equal("0[1x2]:经济分类 | 2[3x1]:科目名称 | 3[3x1]:决算数 | 4[1x2]:经济分类 | 6[3x1]:科目名称 | 7[3x1]:决算数", rows[0].Show());
        Assert.Equal("0:301 | 1: | 2:工资福利支出 | 3:2,082.85 | 4:302 | 5: | 6:商品和服务支出 | 7:171.07", rows[3].Show());
        Assert.Equal("0:301 | 1:02 | 2:津贴补贴 | 3:1,238.58 | 4:302 | 5:02 | 6:印刷费 | 7:7.61", rows[5].Show());
        Assert.Equal("0:301 | 1:13 | 2:住房公积金 | 3:187.19 | 4:302 | 5:12 | 6:因公出国（境）费用 | 7:", rows[14].Show());
        Assert.Equal("0[1x3]:人员经费合计 | 3:2,152.26 | 4[1x3]:公用经费合计 | 7:184.65", rows[^1].Show());
    }

    [Fact]
    public void The_only_figures_of_the_three_expenses_are_the_budgets_of_the_total_and_of_receptions()
    {
        var rows = document.TableOn(18).Rows;

        Assert.Equal(
            "0[2x2]:合计 | 2[2x2]:因公出国（境）费 | 4[1x6]:公务用车购置及运行费 | 10[3x2]:公务接待费", rows[1].Show());
        Assert.Equal(
            "0:预算数 | 1:决算数 | 2:预算数 | 3:决算数 | 4:预算数 | 5:决算数 | 6:预算数 | 7:决算数 | 8:预算数 | 9:决算数 | 10:预算数 | 11:决算数",
            rows[4].Show());
        Assert.Equal("0:0.95 | 1: | 2: | 3: | 4: | 5: | 6: | 7: | 8: | 9: | 10:0.95 | 11:", rows[5].Show());
    }

    [Fact]
    public void An_empty_table_keeps_its_cells()
    {
        var table = document.TableOn(19);

        Assert.Equal("0[1x4]:合计 | 4: | 5: | 6: | 7: | 8: | 9:", table.Rows[^1].Show());
        Assert.Equal("注：上海市普陀区财政局无政府性基金预算财政拨款支出，故本表无数据。", document.Paragraphs(19)[^1]);
    }

    [Fact]
    public void Each_item_of_the_explanation_is_one_paragraph()
    {
        var items = document.Paragraphs(22);

        Assert.Equal(11, items.Count);
        Assert.All(items.Select((text, i) => (text, i)), item => Assert.StartsWith($"{item.i + 1}、", item.text, StringComparison.Ordinal));
        Assert.Equal(
            "4、一般公共服务支出（类）财政事务（款）财政委托业务支出（项）。主要用于：委托中介机构开展各类审计及绩效评价工作。年初预算为450.52万元，支出决算为449.52万元。决算数小于预算数的主要原因：因个别项目评审费未能实施或未来得及支付完毕，于明年重新申请。",
            items[3]);
        Assert.Equal(
            "9、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。主要用于：在职人员基本医疗保险费。年初预算为62.29万元，支出决算为60.99万元。决算数小于预算数的主要原因：预算按周全保障测算，实际执行基本贴合预期。",
            items[8]);
    }

    [Fact]
    public void Lines_drawn_out_of_order_are_read_in_order()
    {
        Assert.Contains("本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.49%；项目支出603.14万元，占20.51%；", document.Paragraphs(21));
        Assert.Contains(document.Paragraphs(23), p => p.Contains("平均得分99.43分（其中，绩效评级为“优”的项目4个；", StringComparison.Ordinal));
        Assert.Contains("十、预算绩效管理情况", document.Paragraphs(23));
    }

    [Fact]
    public void A_number_knows_its_page_and_box()
    {
        var cell = document.TableOn(6).Rows[2].Cells[1];
        var place = cell.Text.Locate(0, cell.Text.Length);

        Assert.Equal((6, 6), (place.Page, place.Line));
        Assert.Equal(8, place.Length);
        Assert.InRange(place.Box!.Value.Left, 248, 314);
        Assert.InRange(place.Box.Value.Right, 248, 314);
        Assert.InRange(place.Box.Value.Top, 290, 300);
    }

    [Fact]
    public void Nothing_is_missed_and_every_page_ends()
    {
        Assert.Empty(document.Warnings);
        Assert.Equal(24, document.Blocks.OfType<PageBreak>().Count());
    }

    [Fact]
    public void Titles_are_headings_and_items_are_not()
    {
        var headings = document.Blocks.OfType<Paragraph>().Where(p => p.HeadingLevel is not null).Select(p => p.Text.Value).ToList();

        Assert.Contains("第三部分上海市普陀区财政局2024年度部门决算情况说明", headings);
        Assert.Contains("财政拨款“三公”经费支出决算表", headings);
        Assert.DoesNotContain("（一）机关运行经费支出情况", headings);
    }
}
