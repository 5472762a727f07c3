using Mingzhang.Facts;
using Mingzhang.Recognition.Outline;

namespace Mingzhang.Recognition.Tests.Outline;

public class UnitAndYearTests
{
    [Theory]
    [InlineData("某市档案馆 2024 年度部门决算\n目录\n第一部分 某市档案馆概况\n第二部分 决算表", "某市档案馆", 2024)]
    [InlineData("2023年度\n东江市人民政府驻北京联络\n处部门决算\n目录\n第一部分 东江市人民政府驻北京联络处概况\n第二部分 2023年度部门决算表", "东江市人民政府驻北京联络处", 2023)]
    [InlineData("东江市人民政府驻深圳办事处2022年度\n整体支出绩效评价报告\n一、概况\n内容。", "东江市人民政府驻深圳办事处", 2022)]
    [InlineData("东江市水利局2024年度一般公共预算财政拨款“三公”经费支出决算情况说明\n一、总体情况\n内容。", "东江市水利局", 2024)]
    [InlineData("2024年度东江市水利局财政拨款“三公”经费支出决算情况说明\n一、总体情况\n内容。", "东江市水利局", 2024)]
    [InlineData("收入决算表\n部门：东江市水利局 2023 年度 金额单位：万元\n合计\t1.00", "东江市水利局", 2023)]
    [InlineData("目录\n第一部分 上海市东江区水务局概况\n第二部分 上海市东江区水务局2024年度部门决算表\n上海市东江区水务局", "上海市东江区水务局", 2024)]
    [InlineData("2024年度部门决算\n单位名称\t东江市水利局\n单位负责人\t张三\n", "东江市水利局", 2024)]
    [InlineData("首页 > 政务公开 > 决算公开\n东江市水利局2024年度部门决算公开\n东江市水利局\n2024年度部门决算情况说明\n一、概况\n内容。", "东江市水利局", 2024)]
    [InlineData("东江市政协办公室2020年部门决算公开\n第一部分 东江市政协办公室部门概况\n一、主要职责\n内容。", "东江市政协办公室", 2020)]
    [InlineData("东江市水利局２０２４年度部门决算\n第一部分 东江市水利局概况\n内容。", "东江市水利局", 2024)]
    [InlineData("2024年度部门决算\n编制单位名称：\t东江市水利局\n金额单位\t万元\n", "东江市水利局", 2024)]
    public void Name_and_year_are_voted(string text, string unit, int year)
    {
        var (document, outline) = Read(text);

        Assert.Equal(unit, UnitNameReader.Read(document, outline).Name);
        Assert.Equal(year, FiscalYearReader.Read(document, outline).Year);
    }

    [Fact]
    public void Every_place_of_the_name_and_the_year_is_kept()
    {
        var (document, outline) = Read("第二部分 2024 年度部门决算表\n收入决算表\n部门：东江市水利局\n2023 年度\n单位：万元\n支出决算表\n部门：东江市水务局\n202 年度");

        Assert.Equal(["东江市水利局", "东江市水务局"], UnitNameReader.Read(document, outline).Mentions.Select(m => m.Name));
        Assert.Equal(
            [(2024, YearMentionKind.Heading, 1), (2023, YearMentionKind.Table, 4), (202, YearMentionKind.Table, 8)],
            FiscalYearReader.Read(document, outline).Mentions.Select(m => (m.Year, m.Kind, m.Place.Line)));
    }

    [Fact]
    public void Labels_without_a_name_are_passed_over()
    {
        var (document, outline) = Read("单位：万元\n部门：公开 09 表\n部门（单位）名称： （盖章）\n单位：台、辆、套");

        Assert.Null(UnitNameReader.Read(document, outline).Name);
    }

    [Fact]
    public void The_title_of_a_table_is_no_unit()
    {
        var (document, outline) = Read("收入支出决算总表\n部门：东江市水利局\n2024年度\n合计\t1.00");

        Assert.Equal(["东江市水利局"], UnitNameReader.Read(document, outline).Mentions.Select(m => m.Name));
    }

    [Theory]
    [InlineData("建设项目绩效自评报告\n一、县级批复资金情况\n2021年度道路建设任务。")]
    [InlineData("2021年度乡村振兴专项资金绩效评价报告\n一、概况\n内容。")]
    public void A_project_is_no_unit(string text)
    {
        var (document, outline) = Read(text);

        Assert.Null(UnitNameReader.Read(document, outline).Name);
    }

    [Fact]
    public void A_label_in_a_cell_needs_a_name_in_the_next()
    {
        var (document, outline) = Read("单位名称\t（盖章）\n部门名称\t12.30\n单位名称\t万元\n项目名称\t道路养护工程\n序号\t单位名称\t预算级次");

        Assert.Null(UnitNameReader.Read(document, outline).Name);
    }

    [Theory]
    [InlineData("000", "赣州市人民政府驻北京联络处", 2023)]
    [InlineData("001", "景德镇市人民政府驻上海联络处", 2024)]
    [InlineData("002", "九江市人民政府驻深圳办事处", 2022)]
    [InlineData("003", "株洲市人民政府驻北京联络处", 2023)]
    public void Corpus_units_and_years(string prefix, string unit, int year)
    {
        var document = Corpus.Read(prefix);
        var outline = OutlineReader.Read(document, Outlines.Titles());

        Assert.Equal(unit, UnitNameReader.Read(document, outline).Name);
        Assert.Equal(year, FiscalYearReader.Read(document, outline).Year);
    }

    private static (Mingzhang.Documents.Document Document, OutlineResult Outline) Read(string text)
    {
        var document = Outlines.Document(text);
        return (document, OutlineReader.Read(document, Outlines.Titles()));
    }
}
