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

    /// <summary>Adds every equation between facts of the ledger that the identity gives.</summary>
    public void Apply(FactValues values, FactIndex facts, FactNames names, List<Equation> equations)
    {
        if (Formula.ChildrenOf is { } axis)
        {
            foreach (var (parent, children) in facts.Parents(axis, summands[0].Pattern))
            {
                Add(Children(parent, Counted(children, axis), values, names));
            }
        }
        else
        {
            foreach (var (subject, binding) in Bindings(facts))
            {
                Add(Apply(subject, binding, values, names));
            }
        }

        void Add(Equation? equation)
        {
            if (equation is not null)
            {
                equations.Add(equation);
            }
        }
    }

    /// <summary>The first summand must be there: where it has all the stars, the facts it fits tell all bindings, each once.</summary>
    private (FactKey Subject, Binding Binding)[] Bindings(FactIndex facts) => isFirstEnough ? facts.Bindings(summands[0].Pattern)
        : [.. summands.SelectMany(s => facts.Bindings(s.Pattern)).Select(b => b.Binding).Distinct().Select(b => (summands[0].Pattern.Fill(b), b))];

    /// <summary>The blank parts of every sum that is stated while none of its parts is: the breakdown was left out.</summary>
    public IEnumerable<FactKey> Omitted(FactValues values, FactIndex facts)
    {
        if (Formula.ChildrenOf is not null || Formula.Relation != Relation.Equal || !isFirstEnough || summands.Length < 3)
        {
            return [];
        }

        return facts.Bindings(summands[0].Pattern)
            .Where(b => values.IndexOf(b.Fact) is >= 0 and var sum && values[sum].Point != 0 &&
                !AnyPart(b.Binding))
            .SelectMany(b => summands.Skip(1).Select(s => s.Pattern.Fill(b.Binding)));

        bool AnyPart(Binding binding)
        {
            for (var i = 1; i < summands.Length; i++)
            {
                if (values.IndexOf(summands[i].Pattern.Fill(binding)) >= 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <param name="subject">What the first summand is.</param>
    /// <param name="binding">What the stars stand for.</param>
    /// <param name="values">The facts.</param>
    /// <param name="names">Their names.</param>
    private Equation? Apply(FactKey subject, Binding binding, FactValues values, FactNames names)
    {
        Span<Summand> terms = stackalloc Summand[summands.Length];
        var (present, anyStated, right) = (0, false, false);
        for (var i = 0; i < summands.Length; i++)
        {
            var fact = (terms[i] = Term(summands[i], i == 0 ? subject : summands[i].Pattern.Fill(binding), binding, values)).Fact;
            if (fact >= 0)
            {
                present++;
                anyStated |= !values.IsBlank(fact);
                right |= summands[i].Factor != summands[0].Factor && !values.IsBlank(fact);
            }
            else if (summands[i].IsRequired || i == 0)
            {
                return null;
            }
        }

        if (unless?.Apply(unless.summands[0].Pattern.Fill(binding), binding, values, names) is { } other && other.Evaluate(values) is Verdict.Held or Verdict.WithinRounding)
        {
            return other;
        }

        return !anyStated || (Formula.Relation == Relation.Equal && (!right || present < 2)) ? null : Make(Present(terms, present), names, values);
    }

    private static Summand[] Present(ReadOnlySpan<Summand> terms, int present)
    {
        var all = new Summand[present];
        var next = 0;
        foreach (var term in terms)
        {
            if (term.Fact >= 0)
            {
                all[next++] = term;
            }
        }

        return all;
    }

    private Equation Make(Summand[] terms, FactNames names, FactValues values)
    {
        var inTable = Array.Exists(terms, t => t.Factor != summands[0].Factor && InTable(values, t.Fact));
        return Make(terms, names, values, terms.Length < summands.Length && !inTable);
    }

    /// <summary>A fact as a summand, or the share of another fact that is stated in its place; of no fact if there is neither.</summary>
    private static Summand Term(IdentitySummand summand, FactKey key, Binding binding, FactValues values)
    {
        const int None = -1;
        if (values.IndexOrBlank(key) is var fact && (fact >= 0 || summand.Whole is null))
        {
            return new(summand.Factor, fact);
        }

        var whole = summand.Whole!.Fill(binding);
        return values.IndexOrBlank(whole) is >= 0 and var of && values.IndexOf(key.Said(Aspect.Share, whole)) is >= 0 and var share
            ? new(summand.Factor, of, share)
            : new(summand.Factor, None);
    }

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
        var known = new List<Summand>(children.Count + 1) { new(sign, fact) };
        foreach (var child in children)
        {
            if (values.IndexOrBlank(child) is >= 0 and var part)
            {
                known.Add(new(-sign, part));
            }
        }

        Summand[] terms = [.. known];
        if (terms.Length == 1 || !Array.Exists(terms, t => !values.IsBlank(t.Fact)))
        {
            return null;
        }

        // What a table prints adds up exactly.
        var inTable = InTable(values, terms[1].Fact);
        return Formula.Relation != Relation.Equal && inTable ? null : Make(terms, names, values, !inTable);
    }

    private Equation Make(Summand[] terms, FactNames names, FactValues values, bool isOpenList) => new()
    {
        Rule = Rule,
        Describe = () => Describe(terms, names, values),
        Numerator = terms,
        Relation = Formula.Relation,
        IsTree = Formula is { ChildrenOf: not null, Relation: Relation.Equal },
        Subject = terms[0].Fact,
        Weight = Formula.IsHint || isOpenList ? Weights.Hint : Rule.Severity == Severity.Error ? Weights.Law : Weights.Usual,
        IsReported = !Formula.IsHint && !(isOpenList && Formula.Relation == Relation.Equal && Rule.Severity == Severity.Error && !Formula.IsOpen),
    };

    private string Describe(Summand[] terms, FactNames names, FactValues values)
    {
        var left = string.Join("＋", terms.Where(t => t.Factor > 0).Select(t => names.Of(values.Key(t.Fact))));
        var parts = terms.Where(t => t.Factor < 0).Select(t => names.Of(values.Key(t.Fact)) + (t.Share < 0 ? "" : $"×{names.Of(values.Key(t.Share))}")).ToArray();
        var right = parts.Length > 8 ? $"{parts[0]}等 {parts.Length} 项之和" : string.Join("＋", parts);
        return left + (Formula.Relation == Relation.Equal ? "＝" : "≤") + right;
    }

    private static bool InTable(FactValues values, int fact) =>
        values.IsBlank(fact) || Array.Exists(values.Clusters(fact), c => c.IsPrinted);
}
