using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Names facts in Chinese, with the words of the catalog and the labels of the document.</summary>
internal sealed class FactNames
{
    private readonly Dictionary<FactKey, string> terms = [];
    private readonly Disclosure disclosure;
    private readonly CatalogStore catalog;

    public FactNames(Disclosure disclosure, CatalogStore catalog)
    {
        this.disclosure = disclosure;
        this.catalog = catalog;
        var form = catalog.FindFormSet(disclosure.Form) ?? catalog.FormSets[0];
        foreach (var term in form.Narrative.Terms.Where(t => t.Key is not null))
        {
            terms.TryAdd(term.Key!, term.Say[0]);
        }

        foreach (var (key, name) in form.Narrative.Terms.SelectMany(t => t.Counts.Values.Select(k => (k, t.Say[0]))))
        {
            terms.TryAdd(key, name);
        }

        foreach (var row in form.Layouts.SelectMany(l => l.Halves).SelectMany(h => h.Rows).Where(r => r.Key is not null))
        {
            terms.TryAdd(row.Key!, row.Labels[0]);
        }
    }

    public string Of(FactKey key)
    {
        var own = disclosure.Ledger.Of(key);
        if (own.Count > 0 && own[0].Kind == StatementKind.Form && !terms.ContainsKey(FactKey.Parse(Strip(key))))
        {
            return own[0].Label;
        }

        var name = Quantity(key);
        return key.Aspect switch
        {
            Aspect.Change => name + "比上年增减额",
            Aspect.ChangeRate => name + "比上年增减率",
            Aspect.BudgetGap => name + "比预算增减额",
            Aspect.BudgetGapRate => name + "比预算增减率",
            Aspect.Share => $"{name}占{Quantity(key.Whole!)}的比重",
            Aspect.Completion => $"{name}完成率",
            _ => name,
        };
    }

    private string Quantity(FactKey key)
    {
        var plain = key.In(Phase.Actual).In(Period.This);
        plain = plain.Aspect == Aspect.Value ? plain : FactKey.Parse(Strip(plain));
        var when = (key.Period == Period.Prior ? "上年" : "") + key.Phase switch
        {
            Phase.OpeningBudget => "年初预算",
            Phase.FullBudget => "全年预算",
            Phase.Budget => "预算",
            _ => "",
        };
        var name = terms.GetValueOrDefault(plain) ?? Composed(plain);
        return when.Length == 0 ? name : name + when;
    }

    private static string Strip(FactKey key)
    {
        var plain = FactKey.Of(key.Measure).With("item", key.Item).With("fund", key.Fund).With("nature", key.Nature)
            .With("function", key.Function).With("economic", key.Economic).With("subject", key.Subject);
        return plain.ToString();
    }

    private string Composed(FactKey key)
    {
        if (key.Function.Length > 0)
        {
            return $"{key.Function} {FunctionName(key.Function)}（{Quantity(key.With("function", ""))}）";
        }

        if (key.Economic.Length > 0)
        {
            return $"{key.Economic} {catalog.Economics.Find(key.Economic)?.Name ?? disclosure.Ledger.Of(key).FirstOrDefault()?.Label ?? ""}";
        }

        if (key.Fund.Length > 0 && key.Measure == "expenditure")
        {
            var fund = terms.GetValueOrDefault(FactKey.Of("expenditure").With("fund", key.Fund)) ?? "";
            var nature = terms.GetValueOrDefault(FactKey.Of("expenditure").With("nature", key.Nature)) ?? "";
            return nature.Length > 0 ? $"{fund}中的{nature}" : fund;
        }

        var statement = disclosure.Ledger.Of(key);
        return key.Fund.Length > 0 && terms.GetValueOrDefault(key.With("fund", "")) is { } general ? $"{general}（{FundName(key.Fund)}）"
            : statement.Count > 0 && statement[0].Label.Length > 0 ? statement[0].Label
            : key.Item.Length > 0 && terms.GetValueOrDefault(key.With("item", "")) is { } whole ? $"{whole}（{key.Item}）" : key.ToString();
    }

    private static string FundName(string fund) => fund switch
    {
        "general" => "一般公共预算",
        "govfund" => "政府性基金预算",
        "soe" => "国有资本经营预算",
        _ => "财政拨款",
    };

    private string FunctionName(string code)
    {
        var colon = code.IndexOf(':');
        return colon >= 0 ? code[(colon + 1)..]
            : disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows).FirstOrDefault(r => r.Code == code)?.Name
            ?? catalog.Functions.Find(code)?.Name ?? "";
    }
}
