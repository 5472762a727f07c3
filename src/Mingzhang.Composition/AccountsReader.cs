using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>Makes accounts of a disclosure that was read, so that its figures can be written again.</summary>
/// <param name="catalog">The catalog it was read with.</param>
public sealed class AccountsReader(CatalogStore catalog)
{
    /// <summary>
    /// The accounts; annexes are not part of them. A fact stated several times counts as most of its places state it; last
    /// year's figures and budgets follow from changes and rates where they are not stated.
    /// </summary>
    /// <param name="disclosure">What was read.</param>
    /// <param name="form">The form set to write in.</param>
    /// <exception cref="InvalidOperationException">The document names neither its unit nor its year; the message is for the user.</exception>
    public Accounts Read(Disclosure disclosure, FormSet form)
    {
        var ledger = disclosure.Ledger;
        var facts = new Dictionary<FactKey, decimal>();
        var plain = catalog.FindFormSet(disclosure.Form)?.PlainBudget ?? Phase.Budget;
        foreach (var key in ledger.Keys.Where(k => k.Aspect == Aspect.Value && k.Whole is null && k.Subject.Length == 0).OrderBy(k => k.Phase))
        {
            if (Best(ledger.Of(key)) is { Kind: not StatementKind.Form } best)
            {
                facts.TryAdd(key.Phase == Phase.Budget ? key.In(plain) : key, best.Amount.Base);
            }
        }

        foreach (var key in ledger.Keys.Where(k => k.Aspect != Aspect.Value).OrderBy(k => k.Aspect))
        {
            if (Implied(key, Best(ledger.Of(key)).Amount.Base, facts) is var (fact, value))
            {
                facts.TryAdd(fact, value);
            }
        }

        var all = Totals.Complete(catalog, facts);
        return new()
        {
            Form = form,
            Unit = disclosure.Unit ?? throw new InvalidOperationException("没有读出单位名称，无法据此成文"),
            Year = disclosure.Year ?? throw new InvalidOperationException("没有读出决算年度，无法据此成文"),
            Facts = all,
            CodeNames = UnknownCodes(disclosure),
            UnknownMeasures = MeasuresOf(form).Except(facts.Keys.Select(k => k.Measure)).ToHashSet(),
            UnknownFacts = UnknownParts(all).ToHashSet(),
            Texts = OwnTexts(disclosure, form),
            Reasons = StatedReasons.In(disclosure, plain),
        };
    }

    private static IEnumerable<string> MeasuresOf(FormSet form) =>
        form.Narrative.Terms.SelectMany(t => t.Counts.Values.Concat(t.Key is { } key ? [key] : [])).Select(k => k.Measure);

    /// <summary>The parts of sums that are given without any of their parts.</summary>
    private IEnumerable<FactKey> UnknownParts(IReadOnlyDictionary<FactKey, decimal> facts)
    {
        foreach (var identity in catalog.Identities.Where(i => i is { Relation: Relation.Equal, IsHint: false, ChildrenOf: null }))
        {
            foreach (var (key, value) in facts.Where(f => f.Value != 0))
            {
                if (identity.Summands[0].Pattern.Bind(key) is { } binding)
                {
                    FactKey[] parts = [.. identity.Summands.Skip(1).Select(s => s.Pattern.Fill(binding))];
                    foreach (var part in Array.Exists(parts, facts.ContainsKey) ? [] : parts)
                    {
                        yield return part;
                    }
                }
            }
        }
    }

    /// <summary>The statement that most others agree with; of tables and text before annexes, and the most exact of those.</summary>
    private static Statement Best(IReadOnlyList<Statement> statements) =>
        statements.MaxBy(s => (
            s.Kind is StatementKind.Table or StatementKind.Prose,
            statements.Count(o => o.Amount.Interval.Meets(s.Amount.Interval)),
            s.Amount.Decimals,
            s.Kind == StatementKind.Table))!;

    /// <summary>The fact that a change, rate or share gives, where it is not stated itself.</summary>
    private static (FactKey Key, decimal Value)? Implied(FactKey key, decimal said, Dictionary<FactKey, decimal> facts)
    {
        var quantity = key.Quantity;
        var actual = quantity.In(Phase.Actual);
        var isKnown = facts.TryGetValue(actual, out var value);
        return key.Aspect switch
        {
            Aspect.Change when isKnown => (actual.In(Period.Prior), value - said),
            Aspect.ChangeRate when isKnown && said != -100 => (actual.In(Period.Prior), value / (1 + (said / 100))),
            Aspect.BudgetGap when isKnown && quantity.Phase != Phase.Actual => (quantity, value - said),
            Aspect.Completion when isKnown && quantity.Phase != Phase.Actual && said != 0 => (quantity, value / said * 100),
            Aspect.Share when !isKnown && key.Whole is { } whole && facts.TryGetValue(whole, out var all) => (quantity, all * said / 100),
            _ => null,
        };
    }

    private Dictionary<string, string> UnknownCodes(Disclosure disclosure)
    {
        var names = new Dictionary<string, string>();
        foreach (var row in disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows).Where(r => catalog.Functions.Find(r.Code) is null))
        {
            names.TryAdd(row.Code, row.Name);
        }

        return names;
    }

    /// <summary>The paragraphs of the sections that every unit writes itself.</summary>
    private static Dictionary<string, IReadOnlyList<string>> OwnTexts(Disclosure disclosure, FormSet form)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>();
        var own = form.Writing?.Sections.Values.SelectMany(p => p).Select(p => p.Own).OfType<string>().ToHashSet() ?? [];
        var current = "";
        foreach (var section in disclosure.Sections)
        {
            current = section.Id.Length > 0 ? section.Id : section.Level > 2 ? current : "";
            if (own.Contains(current))
            {
                var heading = section.Id.Length == 0 && section.Heading is { } h ? [h.Text] : Array.Empty<string>();
                texts[current] = [.. texts.GetValueOrDefault(current) ?? [], .. heading, .. section.Passages.Select(p => p.Text)];
            }
        }

        return texts;
    }
}
