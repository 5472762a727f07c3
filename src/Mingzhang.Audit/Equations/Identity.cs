using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>An identity (勾稽关系) of the catalog, applied to the facts of a disclosure.</summary>
internal sealed class Identity(Rule rule, IdentityFormula formula)
{
    private readonly IdentitySummand[] summands = [.. formula.Summands];
    private readonly bool isFirstEnough = formula.Summands.All(s => s.Pattern.HasStarsOf(formula.Summands[0].Pattern));

    private readonly Identity? unless = formula.Unless is { } other ? new(rule, other) : null;

    public Rule Rule { get; } = rule;

    public IdentityFormula Formula { get; } = formula;

    /// <summary>Every equation between facts of the ledger that the identity gives.</summary>
    public IEnumerable<Equation> Apply(FactValues values, FactIndex facts, FactNames names)
    {
        if (Formula.ChildrenOf is { } axis)
        {
            return facts.Parents(axis, summands[0].Pattern).Select(p => Children(p.Parent, Counted(p.Children, axis), values, names)).OfType<Equation>();
        }

        // The first summand must be there: where it has all the stars, the facts it fits tell all bindings, each once.
        var bindings = isFirstEnough ? facts.Bindings(summands[0].Pattern) : summands.SelectMany(s => facts.Bindings(s.Pattern)).Distinct();
        return bindings.Select(b => Apply(b, values, names)).OfType<Equation>();
    }

    /// <summary>The blank parts of every sum that is stated while none of its parts is: the breakdown was left out.</summary>
    public IEnumerable<FactKey> Omitted(FactValues values, FactIndex facts)
    {
        if (Formula.ChildrenOf is not null || Formula.Relation != Relation.Equal || !isFirstEnough || summands.Length < 3)
        {
            return [];
        }

        return facts.Bindings(summands[0].Pattern)
            .Where(b => values.IndexOf(summands[0].Pattern.Fill(b)) is >= 0 and var sum && values[sum].Point != 0 &&
                !Array.Exists(summands, s => s != summands[0] && values.IndexOf(s.Pattern.Fill(b)) >= 0))
            .SelectMany(b => summands.Skip(1).Select(s => s.Pattern.Fill(b)));
    }

    private Equation? Apply(Binding binding, FactValues values, FactNames names)
    {
        var terms = new List<Summand>(summands.Length);
        var anyStated = 0;
        var absent = false;
        var right = false;
        foreach (var summand in summands)
        {
            var (factor, pattern, isRequired) = summand;
            var key = pattern.Fill(binding);
            var fact = values.IndexOrBlank(key);
            if (fact < 0 && summand.Whole?.Fill(binding) is { } of)
            {
                if (ShareOf(key, of, factor, values) is not { } share)
                {
                    return null;
                }

                terms.Add(share);
                right = true;
                continue;
            }

            if (fact < 0)
            {
                if (isRequired || ReferenceEquals(pattern, summands[0].Pattern))
                {
                    return null;
                }

                absent = true;
                continue;
            }

            right |= factor != summands[0].Factor && !values.IsBlank(fact);
            anyStated += values.IsBlank(fact) ? 0 : 1;
            terms.Add(new(factor, fact));
        }

        if (unless?.Apply(binding, values, names) is { } other && other.Evaluate(values) is Verdict.Held or Verdict.WithinRounding)
        {
            return other;
        }

        if (anyStated == 0 || (Formula.Relation == Relation.Equal && (!right || terms.Count < 2)))
        {
            return null;
        }

        var inTable = terms.Exists(t => t.Factor != summands[0].Factor && InTable(values, t.Fact));
        return Make(terms, names, values, absent && !inTable);
    }

    /// <summary>The summand of which the share in another fact is stated; null if it is not, or of what is not known.</summary>
    private static Summand? ShareOf(FactKey key, FactKey whole, decimal factor, FactValues values) =>
        values.IndexOrBlank(whole) is >= 0 and var of && values.IndexOf(key.Said(Aspect.Share, whole)) is >= 0 and var share ? new(factor, of, share) : null;

    /// <summary>
    /// The children that are summed up. Of a sum that is only bounded they may be of several levels: those below the highest may belong to
    /// one of it and be named as of another.
    /// </summary>
    private IReadOnlyList<FactKey> Counted(IReadOnlyList<FactKey> children, string axis)
    {
        if (Formula.Relation == Relation.Equal)
        {
            return children;
        }

        var highest = children.Min(c => c.Coordinate(axis).Length);
        return [.. children.Where(c => c.Coordinate(axis).Length == highest)];
    }

    private Equation? Children(FactKey parent, IReadOnlyList<FactKey> children, FactValues values, FactNames names)
    {
        var fact = values.IndexOrBlank(parent);
        if (fact < 0)
        {
            return null;
        }

        var sign = Formula.Relation == Relation.Equal ? 1 : -1;
        var terms = new List<Summand> { new(sign, fact) };
        terms.AddRange(children.Select(c => new Summand(-sign, values.IndexOrBlank(c))).Where(s => s.Fact >= 0));

        // What a table prints adds up exactly.
        var isKnownExactly = Formula.Relation != Relation.Equal && terms.Count > 1 && InTable(values, terms[1].Fact);
        return terms.Count > 1 && !isKnownExactly && terms.Exists(t => !values.IsBlank(t.Fact)) ? Make(terms, names, values, !InTable(values, terms[1].Fact)) : null;
    }

    private Equation Make(List<Summand> terms, FactNames names, FactValues values, bool isOpenList) => new()
    {
        Rule = Rule,
        Describe = () => Describe(terms, names, values),
        Numerator = [.. terms],
        Relation = Formula.Relation,
        IsTree = Formula is { ChildrenOf: not null, Relation: Relation.Equal },
        Subject = terms[0].Fact,
        Weight = Formula.IsHint || isOpenList ? Weights.Hint : Rule.Severity == Severity.Error ? Weights.Law : Weights.Usual,
        IsReported = !Formula.IsHint && !(isOpenList && Formula.Relation == Relation.Equal && Rule.Severity == Severity.Error && !Formula.IsOpen),
    };

    private string Describe(List<Summand> terms, FactNames names, FactValues values)
    {
        var left = string.Join("＋", terms.Where(t => t.Factor > 0).Select(t => names.Of(values.Key(t.Fact))));
        var parts = terms.Where(t => t.Factor < 0).Select(t => names.Of(values.Key(t.Fact)) + (t.Share < 0 ? "" : $"×{names.Of(values.Key(t.Share))}")).ToArray();
        var right = parts.Length > 8 ? $"{parts[0]}等 {parts.Length} 项之和" : string.Join("＋", parts);
        return left + (Formula.Relation == Relation.Equal ? "＝" : "≤") + right;
    }

    private static bool InTable(FactValues values, int fact) =>
        values.IsBlank(fact) || values.Clusters(fact).Any(c => c.IsPrinted);
}
