using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tests;

/// <summary>Which form set a document is read with.</summary>
public class FormSetChoiceTests
{
    private const string Form = "项目支出绩效自评表\n（2023年度）\n\n项目名称|市容环境整治\n一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分\n产出指标|数量指标|清扫面积|≥100平方米|100平方米|50|50\n";

    [Fact]
    public void A_document_as_like_one_set_as_another_is_read_with_the_national_one() =>
        Assert.Equal("national-2024", Understood.Text(Form).Disclosure.Form);

    [Fact]
    public void A_place_that_it_names_decides() =>
        Assert.Equal("hunan-2023", Understood.Text("湖南省某县城市管理局\n\n" + Form).Disclosure.Form);

    [Theory]
    [InlineData("云溪市城市管理局", 3, true)]
    [InlineData("云溪市城市管理局", 1, false)]
    [InlineData("湖南省云溪市城市管理局", 3, false)]
    public void The_set_of_a_place_that_is_not_named_is_only_the_nearest_if_much_lacks(string unit, int lacking, bool isNearest)
    {
        var form = CatalogStore.Load().FindFormSet("hunan-2023")!;
        var text = $"{unit}2023年度部门决算\n\n第一部分 概况\n\n一、部门职责\n\n二、机构设置\n\n第二部分 2023年度部门决算表\n\n"
            + string.Concat(form.Tables.Select(t => $"{t.Layout.Title}\n\n|项目|预算数|决算数|合计|因公出国（境）费|公务接待费|\n|金额|||1.00|0.00|1.00|\n\n"))
            + "第三部分 2023年度部门决算情况说明\n\n" + string.Concat(form.Sections.Skip(2).SkipLast(lacking).Select((s, i) => $"{"一二三四五六七八九"[i % 9]}、{s.Titles[0]}\n\n"));

        var disclosure = Understood.Text(text).Disclosure;

        Assert.Equal(("hunan-2023", isNearest), (disclosure.Form, disclosure.FormIsNearest));
    }
}
