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
}
