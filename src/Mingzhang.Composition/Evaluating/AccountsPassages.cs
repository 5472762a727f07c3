using Mingzhang.Composition.Narrating;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating;

/// <summary>What the accounts say in a report: their own facts, so that they cannot differ from the tables.</summary>
internal sealed class AccountsPassages(Accounts? accounts)
{
    private static readonly FactKey GeneralBasic = FactKey.Parse("expenditure fund=general nature=basic");
    private static readonly FactKey GeneralProject = FactKey.Parse("expenditure fund=general nature=project");

    private static readonly Dictionary<string, (string Name, FactKey Key)> Funds = new()
    {
        ["government-fund"] = ("政府性基金预算", FactKey.Parse("expenditure fund=govfund")),
        ["state-capital"] = ("国有资本经营预算", FactKey.Parse("expenditure fund=soe")),
    };

    /// <summary>What is said under a heading; null if the accounts have nothing to do with it or are not at hand.</summary>
    public IEnumerable<Block>? Of(string holds, int year) => accounts is null ? null : holds switch
    {
        "duties" => Own("duties").Concat(Own("organisation")),
        "general-basic" => [SectionWriter.Body($"{year}年一般公共预算财政拨款基本支出{Money(GeneralBasic)}，其中人员经费{Money(GeneralBasic.With("item", "personnel"))}，公用经费{Money(GeneralBasic.With("item", "public"))}。")],
        "general-project" => [SectionWriter.Body($"{year}年一般公共预算财政拨款项目支出{Money(GeneralProject)}。")],
        "social-insurance" => [SectionWriter.Body($"{year}年本单位没有社会保险基金预算支出。")],
        _ when Funds.TryGetValue(holds, out var fund) => [SectionWriter.Body(accounts[fund.Key] == 0 ? $"{year}年本单位没有{fund.Name}支出。" : $"{year}年{fund.Name}支出{Money(fund.Key)}。")],
        _ => null,
    };

    private IEnumerable<Block> Own(string section) => accounts!.Texts.TryGetValue(section, out var paragraphs) ? paragraphs.Select(SectionWriter.Body) : [];

    private string Money(FactKey key) => new Amount(0, 2, QuantityUnit.TenThousandYuan).WithBase(accounts![key]).Digits + "万元";
}
