using System.Runtime.CompilerServices;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Names facts in Chinese, with the words of the catalog and the labels of the document.</summary>
internal sealed class FactNames
{
    private static readonly ConditionalWeakTable<FormSet, Dictionary<FactKey, string>> Known = [];

    private readonly Dictionary<FactKey, string> terms;
    private readonly Disclosure disclosure;
    private readonly CatalogStore catalog;

    public FactNames(Disclosure disclosure, CatalogStore catalog)
    {
        this.disclosure = disclosure;
        this.catalog = catalog;
        terms = Known.GetValue(catalog.FindFormSet(disclosure.Form) ?? catalog.FormSets[0], TermsOf);
    }

    public string Of(FactKey key)
    {
        var own = disclosure.Ledger.Of(key);
        if (own.Count > 0 && own[0].Kind == StatementKind.Form && !terms.ContainsKey(Plain(key)))
        {
            return WithoutTable(own[0]);
        }

        var name = Quantity(key);
        return key.Aspect switch
        {
            Aspect.Change => name + "比上年增减额",
            Aspect.ChangeRate => name + "比上年增减率",
            Aspect.BudgetGap => $"{Quantity(key.In(Phase.Actual))}与{Budget(key.Phase)}的差额",
            Aspect.BudgetGapRate => $"{Quantity(key.In(Phase.Actual))}与{Budget(key.Phase)}的差额所占比例",
            Aspect.Share => $"{name}占{Quantity(key.Whole!)}的比重",
            Aspect.Completion => $"{name}完成率",
            _ => name,
        };
    }

    private static Dictionary<FactKey, string> TermsOf(FormSet form)
    {
        var names = new Dictionary<FactKey, string>();

        // What a word means only in one section names nothing elsewhere.
        foreach (var term in form.Narrative.Terms.Where(t => t.Key is not null).OrderBy(t => t.In.Count))
        {
            names.TryAdd(term.Key!, NameOf(term));
        }

        foreach (var row in form.Layouts.SelectMany(l => l.Halves).SelectMany(h => h.Rows).Where(r => r.Key is not null))
        {
            names.TryAdd(row.Key!, row.Labels[0]);
        }

        // A term that counts several things (公务接待费 8 批次 60 人次) names each of them only with its counting word.
        foreach (var term in form.Narrative.Terms)
        {
            foreach (var (word, key) in term.Counts)
            {
                names.TryAdd(key, term.Counts.Count > 1 ? $"{NameOf(term)}（{word}）" : NameOf(term));
            }
        }

        return names;
    }

    /// <summary>The spelling that is written, but for one with a place for the year.</summary>
    private static string NameOf(Term term) => term.Say.FirstOrDefault(s => !s.Contains('{')) ?? term.Say[0];

    private string Quantity(FactKey key)
    {
        var plain = Plain(key);
        var name = terms.TryGetValue(plain, out var term) ? OwnWords(plain) ?? term : Composed(plain);
        return (key.Period == Period.Prior ? "上年" : "") + name + Budget(key.Phase);
    }

    /// <summary>What the document calls a part that only its text states: forms name vehicles in several ways; null if a table names it.</summary>
    private string? OwnWords(FactKey plain) =>
        plain is { Item.Length: > 0, Fund: "", Nature: "" } && disclosure.Ledger.Of(plain) is { Count: > 0 } own && own[0].Label.Length > 0 &&
        own.All(s => s.Kind == StatementKind.Prose && s.Label == own[0].Label) ? own[0].Label : null;

    private static string Budget(Phase phase) => phase switch
    {
        Phase.OpeningBudget => "年初预算",
        Phase.FullBudget => "全年预算",
        Phase.Budget => "预算",
        _ => "",
    };

    /// <summary>The actual quantity of this year, whatever the key says of it.</summary>
    private static FactKey Plain(FactKey key) => key.Quantity.In(Phase.Actual).In(Period.This);

    private string Composed(FactKey key)
    {
        if (key.Function.Length > 0)
        {
            return Coded(key);
        }

        if (key.Economic.Length > 0 && terms.GetValueOrDefault(key.With("economic", "")) is { } sum && key.Measure != "expenditure")
        {
            return $"{sum}中的{catalog.Economics.Find(key.Economic)?.Name ?? key.Economic}";
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
            : key.Item.Length > 0 && terms.GetValueOrDefault(key.With("item", "")) is { } whole ? $"{whole}（{key.Item}）"
            : key.IsClaim ? key.Item.Split('#', '@')[0] : key.ToString();
    }

    /// <summary>
    /// 208 社会保障和就业支出 for all that was spent on a function; 208 基本支出 for a part of it, so that an equation between the
    /// columns of a row does not repeat the row's name in each of its summands.
    /// </summary>
    private string Coded(FactKey key)
    {
        var code = key.Function;
        var colon = code.IndexOf(':');
        var name = colon >= 0 ? code[(colon + 1)..] : FunctionName(code);
        var column = key.With("function", "");
        return column.Equals(FactKey.Of("expenditure")) ? colon >= 0 ? name : $"{code} {name}"
            : $"{(colon >= 0 ? name : code)} {Quantity(column)}";
    }

    private static string FundName(string fund) => fund switch
    {
        "general" => "一般公共预算",
        "govfund" => "政府性基金预算",
        "soe" => "国有资本经营预算",
        _ => "财政拨款",
    };

    private string FunctionName(string code) =>
        disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows).FirstOrDefault(r => r.Code == code)?.Name
        ?? catalog.Functions.Find(code)?.Name ?? "";

    /// <summary>The label of a line of an annex; the annex itself is told by the place.</summary>
    private static string WithoutTable(Statement statement) =>
        statement.Place.Table is { Length: > 0 } table && statement.Label.StartsWith(table, StringComparison.Ordinal) && statement.Label.Length > table.Length
            ? statement.Label[table.Length..] : statement.Label;
}
