using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Outline;

namespace Mingzhang.Recognition.Tests.Outline;

public class OutlineReaderTests
{
    private const string Contents = """
        某市档案馆 2024 年度部门决算

        目 录

        第一部分 某市档案馆概况
        一、主要职责
        第二部分 2024 年度部门决算表
        一、收入支出决算总表........3
        第三部分 2024 年度部门决算情况说明
        一、收入决算情况说明 5
        第四部分 名词解释

        """;

    [Fact]
    public void The_contents_list_is_read_with_parts_numbers_and_without_leaders()
    {
        var outline = Outlines.Of(Contents + "第一部分 某市档案馆概况\n一、主要职责\n承担档案工作。");

        Assert.Equal(
            ["1 1 1 某市档案馆概况", "1 2 1 主要职责", "2 1 2 2024年度部门决算表", "2 2 1 收入支出决算总表", "3 1 3 2024年度部门决算情况说明", "3 2 1 收入决算情况说明", "4 1 4 名词解释"],
            outline.Contents.Select(e => $"{e.Part} {e.Level} {e.Number} {e.Title}"));
        Assert.Equal(["1 1 某市档案馆概况", "2 1 主要职责"], Outlines.Headings(outline));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- ")]
    [InlineData("● ")]
    public void Entries_of_the_contents_list_may_have_bullets(string bullet)
    {
        var outline = Outlines.OfPage($"<p>目录</p><p>第一部分 某市档案馆概况</p><p>{bullet}一、主要职责</p><p>{bullet}收入决算表</p><p>第二部分 部门决算表</p><p>- 1 -</p><p>第一部分 某市档案馆概况</p><p>一、主要职责</p>");

        Assert.Equal(["1 1 某市档案馆概况", "2 1 主要职责", "2 0 收入决算表", "1 2 部门决算表"], outline.Contents.Select(e => $"{e.Level} {e.Number} {e.Title}"));
        Assert.Equal(["1 1 某市档案馆概况", "2 1 主要职责"], Outlines.Headings(outline));
    }

    [Fact]
    public void Entries_of_the_contents_list_need_no_number()
    {
        var outline = Outlines.Of("""
            目录
            第一部分 某市档案馆概况
            第二部分 2024 年度部门决算表
            表1 收入支出决算总表
            收入决算表
            第三部分 2024 年度部门决算
            情况说明
            第一部分 某市档案馆概况
            承担档案工作。
            """);

        Assert.Equal(
            ["1 1 某市档案馆概况", "1 2 2024年度部门决算表", "2 0 表1收入支出决算总表", "2 0 收入决算表", "1 3 2024年度部门决算情况说明"],
            outline.Contents.Select(e => $"{e.Level} {e.Number} {e.Title}"));
        Assert.Equal(["1 1 某市档案馆概况"], Outlines.Headings(outline));
    }

    [Theory]
    [InlineData("公开时间：2024年9月20日")]
    [InlineData("2024年9月")]
    public void A_date_may_stand_before_the_first_entry_of_the_contents_list(string date)
    {
        var outline = Outlines.Of($"""
            目 录

            {date}

            第一部分 某市档案馆概况

            一、主要职责

            第二部分 名词解释

            第一部分 某市档案馆概况

            一、主要职责

            承担档案工作。
            """);

        Assert.Equal(["1 1 某市档案馆概况", "2 1 主要职责", "1 2 名词解释"], outline.Contents.Select(e => $"{e.Level} {e.Number} {e.Title}"));
        Assert.Equal(["1 1 某市档案馆概况", "2 1 主要职责"], Outlines.Headings(outline));
    }

    [Fact]
    public void Parts_are_told_by_their_words()
    {
        var outline = Outlines.Of("""
            第一部分 某市档案馆概况
            第二部分 部门决算表
            第三部分 部门决算情况说明
            第四部分 名词解释
            第五部分 附件
            """);

        Assert.Equal(
            [PartKind.Overview, PartKind.Tables, PartKind.Explanation, PartKind.Glossary, PartKind.Annex],
            outline.Sections.Skip(1).Select(s => s.Kind));
    }

    [Fact]
    public void A_part_heading_of_two_paragraphs_is_one_heading()
    {
        var outline = Outlines.Of("# 第一部分\n\n## 某市人民政府驻北京联络 处概况\n\n## 一、部门职责\n\n负责联络工作。");

        Assert.Equal(["1 1 某市人民政府驻北京联络处概况", "2 1 部门职责"], Outlines.Headings(outline));
    }

    [Fact]
    public void Short_items_are_headings_and_items_of_running_text_are_not()
    {
        var outline = Outlines.Of("""
            第三部分 部门决算情况说明
            一、收入决算情况说明
            （一）基本情况
            本年收入合计 10.00 万元。
            （二）工资福利支出 5.00 万元，与上年持平。
            （三）绩效管理工作开展情况。
            开展了自评。
            1. 存在的问题
            预算编制不细。
            2. 2024 年收入 5.00 万元，其中事业收入 1.00 万元。
            """);

        Assert.Equal(
            ["1 3 部门决算情况说明", "2 1 收入决算情况说明", "3 1 基本情况", "3 3 绩效管理工作开展情况", "4 1 存在的问题"], Outlines.Headings(outline));
        Assert.Equal(2, outline.Sections.Single(s => s.Title == "基本情况").Passages.Count);
    }

    [Fact]
    public void A_heading_may_run_into_its_text()
    {
        var section = Outlines.Of("第三部分 部门决算情况说明\n（一）内设机构设置。某馆内设三个科室：一科、二科、三科。").Sections[^1];

        Assert.Equal("内设机构设置", section.Title);
        Assert.Equal("某馆内设三个科室：一科、二科、三科。", Assert.Single(section.Passages).Text);
        Assert.Equal(11, section.Passages[0].Place.Column);
    }

    [Fact]
    public void Duties_and_lists_are_not_headings()
    {
        var outline = Outlines.Of("第一部分 某馆概况\n一、主要职责\n（一）负责档案收集\n（二）负责档案利用\n二、机构设置\n1. 办公室\n2. 业务科\n3. 保管科");

        Assert.Equal(["1 1 某馆概况", "2 1 主要职责", "2 2 机构设置"], Outlines.Headings(outline));
    }

    [Fact]
    public void Headings_without_numbers_are_found_by_the_contents_list()
    {
        var outline = Outlines.Of(Contents + """
            第一部分 某市档案馆概况
            主要职责
            承担档案工作。
            2024 年度部门决算表
            收入支出决算总表
            """);

        Assert.Equal(["1 1 某市档案馆概况", "2 0 主要职责", "1 2 2024年度部门决算表", "2 0 收入支出决算总表"], Outlines.Headings(outline));
    }

    [Fact]
    public void A_table_title_behind_a_note_without_full_stop_is_set_free()
    {
        var outline = Outlines.Of(Contents + "第二部分 2024 年度部门决算表\n注：本馆没有此项支出，故本表无数据\n收入支出决算总表\n项目\t金额\n合计\t1.00");

        Assert.Equal("收入支出决算总表", outline.Sections[^1].Title);
        Assert.Equal(1, outline.Sections[^1].Tables);
        Assert.Equal(outline.Sections.Count - 1, outline.SectionOfBlock[^1]);
    }

    [Fact]
    public void Attached_reports_begin_anew()
    {
        var outline = Outlines.Of("第五部分 附件\n某项目绩效评价报告\n一、基本情况\n项目已完成。\n附件2\n2024 年度项目支出绩效自评表\n项目名称\t某项目");

        Assert.Equal(["1 5 附件", "1 0 某项目绩效评价报告", "2 1 基本情况", "1 2 2024年度项目支出绩效自评表"], Outlines.Headings(outline));
        Assert.All(outline.Sections.Skip(1), s => Assert.Equal((5, PartKind.Annex), (s.Part, s.Kind)));
    }

    [Fact]
    public void A_list_of_attachments_is_no_heading() =>
        Assert.Equal(["1 5 附件"], Outlines.Headings(Outlines.Of("第五部分 附件\n附件：1. 基础数据表\n2. 自评表")));

    [Theory]
    [InlineData("四、一般公共预算财政拨款基本支出决算情况说明", "basic")]
    [InlineData("五、一般公共预算财政拨款支出决算情况", "general-expenditure")]
    [InlineData("八、国有资产占有使用情况说明", "assets")]
    [InlineData("十四、2024年度预算绩效情况说明", "performance")]
    [InlineData("二、收入支出决算总体情况的说明", "overall")]
    [InlineData("六、机关运行经费支出说明", "operating-cost")]
    [InlineData("九、一般公共预算财政拨款“三公”经费支出决算情况", "three-public")]
    [InlineData("三、党建工作情况", "")]
    public void Sections_of_the_form_set_are_recognised(string heading, string id) =>
        Assert.Equal(id, Outlines.Of("第三部分 部门决算情况说明\n" + heading + "\n见下。").Sections[^1].Id);

    [Theory]
    [InlineData("000", 65)]
    [InlineData("001", 65)]
    [InlineData("003", 65)]
    public void Corpus_headings_keep_their_promise(string document, int atLeast)
    {
        var outline = OutlineReader.Read(Corpus.Read(document), Outlines.Titles());

        Assert.True(outline.Sections.Count >= atLeast, $"{outline.Sections.Count} sections");
        foreach (var entry in outline.Contents)
        {
            Assert.Contains(outline.Sections, s => s.Level == entry.Level && s.Part == entry.Part && TitleKey.Of(s.Title) == TitleKey.Of(entry.Title));
        }
    }

    [Fact]
    public void Corpus_report_without_parts_has_its_four_chapters()
    {
        var outline = OutlineReader.Read(Corpus.Read("002"), Outlines.Titles());

        Assert.Empty(outline.Contents);
        Assert.Equal([1, 2, 3, 4], outline.Sections.Where(s => s.Level == 2).Select(s => s.Number));
        Assert.Equal([1, 2, 3, 4, 5], outline.Sections.Where(s => s.Level == 3).Take(5).Select(s => s.Number));
    }

    [Fact]
    public void What_follows_a_heading_whose_number_the_line_breaks_is_read()
    {
        var facts = Understood.Text("某市河道管理处2024年度部门决算\n\n第三部分 2024年度部门决算情况说明\n\n十\n、国有资产占用情况说明\n\n本部门共有车辆2辆。").Facts;

        Assert.Contains(facts, f => f.StartsWith("assets item=vehicles = 2", StringComparison.Ordinal));
    }
}
