namespace Mingzhang.Audit.Tests;

/// <summary>A wrong code or name of a function is one fault, not one for each of its amounts.</summary>
public class WrongFunctionsTests
{
    private const string Sound = """
        云溪市档案馆2024年度部门决算

        支出决算表

        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | 201 | 一般公共服务支出 | 320.00 | 200.00 | 120.00 |
        | 221 | 住房保障支出 | 78.40 | 78.40 |  |
        | 22102 | 住房改革支出 | 78.40 | 78.40 |  |
        | 2210201 | 住房公积金 | 45.60 | 45.60 |  |
        | 2210203 | 购房补贴 | 32.80 | 32.80 |  |

        一般公共预算财政拨款支出决算表

        | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
        | 201 | 一般公共服务支出 | 320.00 | 200.00 | 120.00 |
        | 221 | 住房保障支出 | 78.40 | 78.40 |  |
        | 22102 | 住房改革支出 | 78.40 | 78.40 |  |
        | 2210201 | 住房公积金 | 45.60 | 45.60 |  |
        | 2210203 | 购房补贴 | 32.80 | 32.80 |  |

        第三部分 2024年度部门决算情况说明

        五、一般公共预算财政拨款支出决算情况说明

        1、一般公共服务支出（类）年初预算为300.00万元，支出决算为320.00万元，完成年初预算的106.67%。

        2、住房保障支出（类）年初预算为70.00万元，支出决算为78.40万元，完成年初预算的112.00%。
        """;

    [Fact]
    public void A_sound_text_has_no_finding() => Assert.Empty(Figures(Sound));

    [Fact]
    public void A_code_that_is_its_siblings_is_reported_once_at_the_code()
    {
        var finding = Assert.Single(Figures(ReplaceFirst(Sound, "| 2210203 |", "| 2210201 |")));

        Assert.Equal(("MZ0903", "2210201", "2210203"), (finding.Rule.Id, finding.At.Quote, finding.Suggestion));
    }

    [Fact]
    public void A_class_named_wrongly_is_reported_once_at_the_name()
    {
        var finding = Assert.Single(Figures(Sound.Replace("2、住房保障支出（类）", "2、城乡社区支出（类）", StringComparison.Ordinal)));

        Assert.Equal(("MZ0906", "城乡社区支出", "住房保障支出"), (finding.Rule.Id, finding.At.Quote, finding.Suggestion));
    }

    private static Finding[] Figures(string text) =>
        [.. TextDocuments.Audit(text).Findings.Where(f => f.Rule.Id[2..4] is "01" or "02" or "03" or "04" or "09")];

    private static string ReplaceFirst(string text, string old, string with) =>
        text.IndexOf(old, StringComparison.Ordinal) is var at ? text[..at] + with + text[(at + old.Length)..] : text;
}
