using Mingzhang.Catalog;
using Mingzhang.Composition;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests;

/// <summary>Makes the accounts of an invented unit: any size, with zeros, carried-forward money, tail differences of 元 and missing budgets of code.</summary>
internal sealed class RandomUnit
{
    private static readonly string[] Economics = ["30101", "30102", "30103", "30107", "30108", "30110", "30113", "30199", "30201", "30202", "30205", "30206", "30207", "30211", "30213", "30215", "30216", "30217", "30226", "30228", "30231", "30239", "30299", "30302", "30305", "30309", "30399", "31002", "31007"];

    private readonly Random random;
    private readonly CatalogStore catalog;
    private readonly Dictionary<FactKey, decimal> facts = [];
    private readonly decimal scale;

    private readonly string[] codes;
    private readonly IReadOnlyDictionary<FactKey, decimal>? last;

    private RandomUnit(CatalogStore catalog, int seed, string[] codes, decimal scale, IReadOnlyDictionary<FactKey, decimal>? last)
    {
        (this.catalog, this.codes, this.scale, this.last) = (catalog, codes, scale, last);
        random = new(seed);
    }

    /// <summary>The accounts for a seed; the same for the same seed.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="form">The form set.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many items (项) of the functional classification it spends on.</param>
    public static Accounts Make(CatalogStore catalog, FormSet form, int seed, int count = 6)
    {
        var dice = new Random(seed);
        var items = catalog.Functions.Codes
            .Where(c => c.Code.Length == 7 && c.IsConfirmed && c.Code[..3] is not ("212" or "223")).Select(c => c.Code).ToArray();
        var chosen = dice.GetItems(items, count).Append("2010301").Distinct().ToArray();
        var size = (decimal)Math.Pow(10, dice.Next(4, 8));
        var before = new RandomUnit(catalog, dice.Next(), chosen, size, null).Facts();
        var now = new RandomUnit(catalog, dice.Next(), chosen, size, before).Facts();
        var both = now.Concat(before.Where(f => f.Key.Phase == Phase.Actual).Select(f => KeyValuePair.Create(f.Key.In(Period.Prior), f.Value))).ToDictionary();
        var all = Totals.Complete(catalog, both);
        return WithReasons(new()
        {
            Form = form,
            Unit = "云溪市人民政府驻宁州联络处",
            Year = form.Year,
            Facts = all,
            Texts = new Dictionary<string, IReadOnlyList<string>>
            {
                ["duties"] = ["（一）承担本市与驻在地之间的政务联络。", "（二）完成市人民政府交办的其他任务。"],
                ["organisation"] = ["本部门内设综合科和经济联络科。"],
                ["performance"] = ["本部门按要求开展预算绩效管理，绩效信息随决算公开。"],
            },
        });
    }

    /// <summary>The accounts with a reason for every change and a purpose for every figure.</summary>
    public static Accounts WithReasons(Accounts accounts)
    {
        var actual = accounts.Facts.Keys.Where(k => k is { Phase: Phase.Actual, Period: Period.This }).ToArray();
        return accounts with
        {
            Reasons = actual.SelectMany(k => Reasons(k, accounts.Facts)).ToDictionary(),
            Purposes = actual.ToDictionary(k => k, _ => "保障日常履职所需的开支"),
        };
    }

    private static IEnumerable<KeyValuePair<FactKey, string>> Reasons(FactKey key, IReadOnlyDictionary<FactKey, decimal> all)
    {
        foreach (var (against, more, less) in ((FactKey, string, string)[])[
            (key.In(Period.Prior), "工作任务比上年多", "工作任务比上年少"),
            (key.In(Phase.OpeningBudget), "年中按规定程序追加预算", "部分工作推迟到下年开展"),
            (key.In(Phase.FullBudget), "年末集中结算以前月份的开支", "严格执行各项开支标准")])
        {
            yield return new(Accounts.DifferenceKey(key, against), all.GetValueOrDefault(against) < all[key] ? more : less);
        }
    }

    private IReadOnlyDictionary<FactKey, decimal> Facts()
    {
        General();
        Fund("govfund", "212");
        Fund("soe", "223");
        OtherMoney();
        Economic();
        ThreePublic();
        Procurement();
        Assets();
        Budgets();
        return Totals.Complete(catalog, facts);
    }

    /// <summary>What last year left; anything if there was no last year.</summary>
    private decimal Opening(string fund) => last is null ? Money(50) : last.GetValueOrDefault(Key("closing" + fund));

    private static FactKey Key(string text) => FactKey.Parse(text);

    /// <summary>An amount in 元 and 分, or nothing.</summary>
    private decimal Money(int percentOfNothing = 25) =>
        random.Next(100) < percentOfNothing ? 0 : Math.Round((decimal)random.NextDouble() * scale, 2) + 100;

    private void Set(string key, decimal value) => facts[Key(key)] = value;

    private decimal Get(string key) => facts.GetValueOrDefault(Key(key));

    private void General()
    {
        foreach (var code in codes)
        {
            var basic = code == "2010301" ? Money(0) : Money(50);
            var project = Money(50);
            var otherBasic = Money(85);
            var otherProject = Money(85);
            Both(code, "general", basic, project);
            Set($"expenditure nature=basic function={code}", basic + otherBasic);
            Set($"expenditure nature=project function={code}", project + otherProject);
            Set($"expenditure function={code}", basic + otherBasic + project + otherProject);
            Set($"income item=fiscal function={code}", Math.Round((basic + project) * (0.9m + ((decimal)random.NextDouble() * 0.2m)), 2));
            Set($"income item=other function={code}", Money(80));
        }

        var spent = codes.Sum(c => Get($"expenditure fund=general function={c}"));
        var opening = Opening(" fund=general");
        var received = codes.Sum(c => Get($"income item=fiscal function={c}"));
        var missing = Math.Max(0, spent - received - opening);
        Set("income item=fiscal function=2010301", Get("income item=fiscal function=2010301") + missing);
        Set("income item=general", received + missing);
        Set("opening fund=general", opening);
        Set("closing fund=general", opening + received + missing - spent);
    }

    private void Fund(string fund, string class3)
    {
        var code = catalog.Functions.Codes.First(c => c.Code.Length == 7 && c.Code.StartsWith(class3, StringComparison.Ordinal)).Code;
        var opening = last is not null || random.Next(2) == 0 ? Opening(" fund=" + fund) : 0;
        var project = Money(60);
        var received = Math.Max(project - opening, Math.Round(project * (decimal)random.NextDouble(), 2));
        if (project == 0 && opening == 0)
        {
            Set($"income item={fund}", 0);
            Set($"opening fund={fund}", 0);
            Set($"closing fund={fund}", 0);
            return;
        }

        Both(code, fund, 0, project);
        Set($"expenditure nature=project function={code}", project);
        Set($"expenditure function={code}", project);
        Set($"income item=fiscal function={code}", received);
        Set($"income item={fund}", received);
        Set($"income item={fund} function={code}", received);
        Set($"opening fund={fund} function={code}", opening);
        Set($"opening fund={fund}", opening);
        Set($"closing fund={fund} function={code}", opening + received - project);
        Set($"closing fund={fund}", opening + received - project);
    }

    /// <summary>What a code spends of one fund, and of all fiscal money.</summary>
    private void Both(string code, string fund, decimal basic, decimal project)
    {
        foreach (var f in (string[])[fund, "fiscal"])
        {
            Set($"expenditure fund={f} nature=basic function={code}", basic);
            Set($"expenditure fund={f} nature=project function={code}", project);
            Set($"expenditure fund={f} function={code}", basic + project);
        }
    }

    private void OtherMoney()
    {
        string[] sources = ["superior", "business", "operating", "subsidiary", "other"];
        foreach (var source in sources[..^1])
        {
            Set($"income item={source} function=2010301", Money(85));
        }

        Set("surplus-used", Money(80));
        Set("surplus-distributed", Money(80));
        var fiscal = Get("opening fund=general") + Get("opening fund=govfund") + Get("opening fund=soe");
        var opening = last is null ? fiscal + Money(50) : Opening("");
        var received = facts.Where(f => f.Key is { Measure: "income", Function.Length: 7, Item: not ("govfund" or "soe") }).Sum(f => f.Value);
        var spent = facts.Where(f => f.Key is { Measure: "expenditure", Function.Length: 7, Fund: "", Nature: "" }).Sum(f => f.Value);
        var closingFiscal = Get("closing fund=general") + Get("closing fund=govfund") + Get("closing fund=soe");
        var missing = Math.Max(0, spent + Get("surplus-distributed") + closingFiscal - opening - received - Get("surplus-used"));
        Set("income item=other function=2010301", Get("income item=other function=2010301") + missing);
        Set("opening", opening);
        Set("closing", opening + received + missing + Get("surplus-used") - spent - Get("surplus-distributed"));
        foreach (var source in sources)
        {
            Set($"income item={source}", facts.Where(f => f.Key.Measure == "income" && f.Key.Item == source && f.Key.Function.Length == 7).Sum(f => f.Value));
        }
    }

    private void Economic()
    {
        var rest = facts.Where(f => f.Key is { Fund: "general", Nature: "basic", Function.Length: 7 }).Sum(f => f.Value);
        foreach (var code in Economics)
        {
            var amount = random.Next(4) == 0 ? 0 : Math.Round(rest * (decimal)random.NextDouble() * 0.2m, 2);
            amount = amount < 100 ? 0 : amount; // what prints as 0.00 is taken for nothing (decision 0004)
            Set($"expenditure fund=general nature=basic economic={code}", amount);
            rest -= amount;
        }

        Set("expenditure fund=general nature=basic economic=30101", Get("expenditure fund=general nature=basic economic=30101") + rest);
        Set("general-cost item=meeting", Get("expenditure fund=general nature=basic economic=30215"));
        Set("general-cost item=training", Get("expenditure fund=general nature=basic economic=30216"));
        Set("operating-cost", facts.Where(f => f.Key.Economic is ['3', '0', '2', ..] or ['3', '1', '0', ..]).Sum(f => f.Value));
    }

    private void ThreePublic()
    {
        Item("abroad", Money(70), ("groups-abroad", 200000), ("persons-abroad", 50000));
        Item("purchase", Money(70), ("vehicles-bought", 180000));
        Item("running", Get("expenditure fund=general nature=basic economic=30231") + Money(50), ("vehicles-kept", 30000));
        var reception = Get("expenditure fund=general nature=basic economic=30217") + Money(50);
        Item("reception-domestic", reception, ("reception-batches item=domestic", 900), ("reception-persons item=domestic", 90));
        Set("three-public item=reception", reception);

        void Item(string item, decimal amount, params (string Count, decimal Each)[] counts)
        {
            Set($"three-public item={item}", amount);
            foreach (var (count, each) in counts)
            {
                Set(count, amount == 0 ? 0 : Math.Max(1, Math.Ceiling(amount / each)));
            }
        }
    }

    private void Procurement()
    {
        foreach (var kind in (string[])["goods", "works", "services"])
        {
            var amount = Money(40);
            Set($"procurement item={kind}", amount);
            Set($"procurement item={kind}-sme", Math.Round(amount * (decimal)random.NextDouble(), 2));
        }

        Set("procurement item=sme", Get("procurement item=goods-sme") + Get("procurement item=works-sme") + Get("procurement item=services-sme"));
        Set("procurement item=micro", Math.Round(Get("procurement item=sme") * (decimal)random.NextDouble(), 2));
        foreach (var kind in (string[])["reserved-sme", "reserved-micro", "won-sme", "won-micro", "won-other"])
        {
            Set($"procurement item={kind}", 0);
        }
    }

    private void Assets()
    {
        var kept = (int)Get("vehicles-kept");
        foreach (var kind in (string[])["minister", "head", "confidential", "emergency", "enforcement", "special", "retired"])
        {
            Set($"assets item={kind}", 0);
        }

        Set("assets item=other", kept + random.Next(3));
        foreach (var kind in (string[])["equipment", "general-equipment", "special-equipment"])
        {
            Set($"assets item={kind}", random.Next(3));
        }
    }

    private void Budgets()
    {
        foreach (var (key, value) in facts.Where(f => f.Key is { Period: Period.This } k && (k.Measure is "three-public" or "operating-cost" or "general-cost" || (k.Measure == "expenditure" && k.Function.Length == 7))).ToArray())
        {
            foreach (var phase in (Phase[])[Phase.OpeningBudget, Phase.FullBudget])
            {
                facts[key.In(phase)] = random.Next(4) == 0 ? value : Math.Round(value * (decimal)(0.8 + (random.NextDouble() * 0.4)), 2);
            }
        }
    }
}
