using System.Text.RegularExpressions;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading;

public class ReflowTests
{
    [Theory]
    [InlineData("其他收入6.2万元，占0.21%，主要用于", "日常运转。", true)]
    [InlineData("其他收入6.2万元,占0.21%,主要用于", "日常运转。", true)]
    [InlineData("合计 1,234.56", "1,100.00", false)]
    [InlineData("其他收入6.2万元，占0.21%。", "日常运转。", false)]
    [InlineData("其他收入6.2万元，占0.21%", "二、支出情况", false)]
    [InlineData("十、预算绩效管理情况", "本部门2024年度", false)]
    [InlineData("- 七、政府采购支出情况说明", "- 八、国有资产占用情况说明", false)]
    [InlineData("2.社会保障和就业支出（类）残疾人事业（款）行政运行", "（项）：年初预算10.00万元。", true)]
    [InlineData("社会保障和就业（类）支出年初预算", "111.00万元，决算107.49万元。", true)]
    [InlineData("3.社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保", "险缴费支出（项）。", true)]
    [InlineData("（六）水利（款）水土保持（项）支出27", ".40万元，年初预算24.11万元。", true)]
    [InlineData("3.农林水支出（类）", "4.住房保障支出（类）住房改革支出（款）", false)]
    [InlineData("收入决算如下：", "111.00万元，其中财政拨款107.49万元。", false)]
    [InlineData("年初预算数", "111.00万元", false)]
    [InlineData("（三）坚持项目引领，提升养护质量", "2024年度实施项目4个。", false)]
    [InlineData("一、职责、机构和人员", "本单位是渌水县财政局下属的事业单位。", false)]
    [InlineData("其中住房公积金，", "比上年增加2.00万元。", true)]
    public void Running_text_goes_on_and_headings_do_not(string text, string next, bool goesOn)
    {
        Assert.Equal(goesOn, Reflow.GoesOn(text, next));
    }

    [Theory]
    [InlineData("本年收入100.00万元，比上年", "21", "增加2.00万元。", "本年收入100.00万元，比上年增加2.00万元。")]
    [InlineData("本年收入100.00万元，比上年增加2.", "21 / 40", "00万元。", "本年收入100.00万元，比上年增加2.00万元。")]
    [InlineData("年初预算100.00万元，支出98.00万元，完成", "21", "年初预算的98%。", "年初预算100.00万元，支出98.00万元，完成年初预算的98%。")]
    [InlineData("本年收入100.00万元", "21", "，比上年增加2.00万元。", "本年收入100.00万元，比上年增加2.00万元。")]
    [InlineData("本年收入为100.00万", "21", "元，比上年增加2.00万元。", "本年收入为100.00万元，比上年增加2.00万元。")]
    [InlineData("自评得分98分，等次为优；市场提质改造", "21", "项目自评得分97分。", "自评得分98分，等次为优；市场提质改造项目自评得分97分。")]
    [InlineData("比上年增加2.00万元，本年收入100.00万元", "21", "，比上年持平。", "比上年增加2.00万元，本年收入100.00万元，比上年持平。")]
    [InlineData("本单位有公务用车，共", "3", "辆，均为机要通信用车。", "本单位有公务用车，共3", "辆，均为机要通信用车。")]
    [InlineData("本年收入100.00万元，比上年增加2.00万元。", "21", "支出情况如下。", "本年收入100.00万元，比上年增加2.00万元。", "21", "支出情况如下。")]
    public void The_number_of_a_page_is_no_part_of_the_sentence_around_it(string before, string number, string after, params string[] paragraphs)
    {
        Block[] lines = [.. new[] { before, number, after }.Select((t, i) => new Paragraph(SourceText.At(t, new(0, i + 1, 1))))];

        Assert.Equal(paragraphs, Reflow.JoinBrokenLines(lines).Cast<Paragraph>().Select(p => p.Text.Value));
    }

    [Fact]
    public void Lines_wrapped_at_one_width_are_one_paragraph_though_no_comma_stands_in_them()
    {
        const string Text = "2.一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）。年初预算为120.13万元，支出决算为112.62万元，完成年初预算的93.75%，比年初预算数减少7.51万元，主要原因：压减一般性支出，部分项目已于上年完工，相关经费由其他渠道解决，不再另行安排，结余资金已按规定上缴。";
        var lines = Text.Chunk(20).Select((c, i) => (Block)new Paragraph(SourceText.At(new string(c), new(0, i + 1, 1)))).ToList();
        lines.Add(new Paragraph(SourceText.At("3.其他支出（类）。", new(0, lines.Count + 2, 1))));

        Assert.Equal([Text, "3.其他支出（类）。"], Reflow.JoinBrokenLines(lines).Cast<Paragraph>().Select(p => p.Text.Value));
    }

    [Fact]
    public void Wrapped_lines_may_differ_where_numbers_are_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("本年支出合计1280.72万元其中基本支出1211.60万元占94.60%项目支出69.12万元占5.40%与上年相比基本支出减少116.72万元下降8.79%主要原因是压缩一般性支出并按规定将结余资金上缴国库项目支出增加12.30万元增长21.65%主要原因是部分项目按合同约定延至本年度支付", 3));
        var lines = Regex.Matches(text, @"[^\d.%](?:.{44}[\d.%]*|.+$)").Select(m => m.Value).Append("二、其他事项").ToArray();
        var blocks = lines.Select((t, i) => (Block)new Paragraph(SourceText.At(t, new(0, i + 1, 1)))).ToList();

        Assert.True(lines.Select(l => l.Length).Distinct().Count() > 2);
        Assert.Equal([text, "二、其他事项"], Reflow.JoinBrokenLines(blocks).Cast<Paragraph>().Select(p => p.Text.Value));
    }

    [Fact]
    public void Paragraphs_on_neighbouring_lines_of_any_length_stay_apart()
    {
        Block[] lines =
        [
            .. new[] { "本部门概况（机关）", "收入支出情况如下（汇总）", "办公室负责日常文电会务机要档案等工作（股级）", "第一项工作（略）", "人员情况（含下属单位）", "其他" }
                .Select((t, i) => new Paragraph(SourceText.At(t, new(0, i + 1, 1)))),
        ];

        Assert.Equal(lines.Length, Reflow.JoinBrokenLines(lines).Count);
    }

    [Fact]
    public void A_form_feed_within_a_sentence_parts_nothing()
    {
        Block[] blocks = [Line(1, "本年收入100.00万元，其中上级"), new PageBreak(), Line(2, "补助收入45.15万元。"), new PageBreak(), Line(3, "二、支出情况")];

        Assert.Equal(3, Reflow.JoinBrokenLines(blocks).Count);
    }

    [Fact]
    public void The_indented_first_line_goes_on_though_it_is_short()
    {
        string[] lines =
        [
            "　　4．社会保障和就业支出（类）残疾人事业（款）一般行政管", "理事务（项）：年初预算23.00万元，决算支出23.06万元，完成年", "初预算的100.28%，超出年初预算0.06万元，主要是年中人员变动。",
            "　　5．社会保障和就业支出（类）残疾人事业（款）残疾人康复", "事业等：年初预算259.97万元，决算支出318.61万元，完成年初预", "算的122.56%，超出年初预算58.64万元，主要是上级下达残疾人。",
        ];
        Block[] blocks = [.. lines.Select((t, i) => new Paragraph(SourceText.At(t.TrimStart('　'), new(0, i + 1, 1 + t.Length - t.TrimStart('　').Length))))];

        Assert.Equal(2, Reflow.JoinBrokenLines(blocks).Count);
    }

    [Fact]
    public void Entries_of_a_contents_list_fill_their_width_and_stay_apart()
    {
        string[] entries = [.. new[] { "一、收入支出决算总表", "二、收入决算表", "三、支出决算表", "四、名词解释", "五、附件说明", "六、其他附件" }.Select(e => e + new string('.', 40 - (2 * e.Length)) + " 12")];
        Block[] blocks = [.. entries.Append("第一部分 概况").Select((t, i) => Line(i + 1, t))];

        Assert.Equal(blocks.Length, Reflow.JoinBrokenLines(blocks).Count);
    }

    private static Paragraph Line(int number, string text) => new(SourceText.At(text, new(0, number, 1)));

    [Theory]
    [InlineData("“一般公共服务支出（类）统计信息事务（款）一般", "行政管理事务（项）”46.50万元，主要用于统计调查。", true)]
    [InlineData("本单位负责编印的“东江年鉴”已在年内全部印发", "各乡镇的“年鉴”另行编印。", false)]
    public void A_short_line_goes_on_where_the_quotation_it_opens_is_closed(string line, string next, bool goesOn)
    {
        const string Full = "本年度安排的各项经费均已按规定用途使用完毕并按要求及时办理了相关结算手续";
        string[] lines = [.. Enumerable.Repeat(Full, 8), "全部项目已完工。", line, next];
        Block[] blocks = [.. lines.Select((t, i) => new Paragraph(SourceText.At(t, new(0, i + 1, 1))))];

        Assert.Equal(goesOn, Reflow.JoinBrokenLines(blocks).Cast<Paragraph>().Last().Text.Value == line + next);
    }

    [Fact]
    public void The_title_of_a_table_does_not_go_on_with_the_title_of_all_tables()
    {
        const string Full = "本年度安排的各项经费均已按规定用途使用完毕并按要求及时办理了结算";
        string[] lines = [.. Enumerable.Repeat(Full, 8), "全部项目已完工。", "东江市西城区人民政府河口路街道办事处2025年度部门决算表", "收入支出决算总表"];
        Block[] blocks = [.. lines.Select((t, i) => new Paragraph(SourceText.At(t, new(0, i + 1, 1))))];

        Assert.Equal("收入支出决算总表", Reflow.JoinBrokenLines(blocks).Cast<Paragraph>().Last().Text.Value);
    }
}
