using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// An identity (勾稽关系) of the catalog: <c>{expenditure fund=*} = {expenditure fund=* nature=basic}! + …</c>. A star stands for every
/// member for which facts are there, the same on both sides; a summand with an exclamation mark must be there for the identity to apply,
/// others count as nothing where they are absent; <c>children(function)</c> stands for the stated codes right below.
/// </summary>
internal sealed partial class Identity
{
    private readonly List<(decimal Factor, Pattern Pattern)> summands = [];
    private readonly string? childrenOf;

    public Identity(Rule rule, Catalog.IdentityFormula formula)
    {
        Rule = rule;
        Formula = formula;
        var sides = RelationSign().Split(formula.Formula);
        if (sides.Length != 3)
        {
            throw new FormatException($"{rule.Id}: '{formula.Formula}' is not an equation.");
        }

        Relation = sides[1] == "=" ? Relation.Equal : Relation.LessOrEqual;
        var (left, right) = sides[1] == ">=" ? (sides[2], sides[0]) : (sides[0], sides[2]);
        childrenOf = Add(left, 1) ?? Add(right, -1);
        if (childrenOf is null)
        {
            return;
        }

        // The children are on the right: the left has been added already if it is not them.
        if (summands.Count == 0)
        {
            throw new FormatException($"{rule.Id}: children must stand on the right of one fact.");
        }
    }

    public Rule Rule { get; }

    public IdentityFormula Formula { get; }

    public Relation Relation { get; }

    /// <summary>Every equation between facts of the ledger that the identity gives.</summary>
    public IEnumerable<Equation> Apply(FactValues values, FactIndex facts, FactNames names)
    {
        if (childrenOf is { } axis)
        {
            return facts.Parents(axis, summands[0].Pattern).Select(p => Children(p.Parent, p.Children, values, names)).OfType<Equation>();
        }

        // The first summand must be there: where it has all the stars, the facts it fits tell all bindings.
        var first = summands[0].Pattern;
        var bindings = new HashSet<Binding>();
        foreach (var (_, pattern) in summands.TrueForAll(s => s.Pattern.HasStarsOf(first)) ? summands.GetRange(0, 1) : summands)
        {
            foreach (var key in facts.Measure(pattern.Template.Measure))
            {
                if (pattern.Bind(key) is { } binding)
                {
                    bindings.Add(binding);
                }
            }
        }

        return bindings.Select(b => Apply(b, values, names)).OfType<Equation>();
    }

    private Equation? Apply(Binding binding, FactValues values, FactNames names)
    {
        var terms = new List<Summand>();
        var anyStated = 0;
        var absent = false;
        var right = false;
        foreach (var (factor, pattern) in summands)
        {
            var fact = values.IndexOrBlank(pattern.Fill(binding));
            if (fact < 0)
            {
                if (pattern.IsRequired || ReferenceEquals(pattern, summands[0].Pattern))
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

        if (anyStated == 0 || (Relation == Relation.Equal && (!right || terms.Count < 2)))
        {
            return null;
        }

        var inTable = terms.Exists(t => t.Factor != summands[0].Factor && InTable(values, t.Fact));
        return Make(terms, names, values, absent && !inTable);
    }

    private Equation? Children(FactKey parent, IReadOnlyList<FactKey> children, FactValues values, FactNames names)
    {
        var fact = values.IndexOrBlank(parent);
        if (fact < 0)
        {
            return null;
        }

        var terms = new List<Summand> { new(1, fact) };
        terms.AddRange(children.Select(c => new Summand(-1, values.IndexOrBlank(c))).Where(s => s.Fact >= 0));
        return terms.Count > 1 && terms.Exists(t => !values.IsBlank(t.Fact)) ? Make(terms, names, values, !InTable(values, terms[1].Fact)) : null;
    }

    private Equation Make(List<Summand> terms, FactNames names, FactValues values, bool isOpenList) => new()
    {
        Rule = Rule,
        Describe = () => Describe(terms, names, values),
        Numerator = [.. terms],
        Relation = Relation,
        IsTree = childrenOf is not null,
        Subject = terms[0].Fact,
        Weight = Formula.IsHint || isOpenList ? 0.3 : Rule.Severity == Severity.Error ? 1 : 0.5,
        IsReported = !Formula.IsHint && !(isOpenList && Relation == Relation.Equal && Rule.Severity == Severity.Error && !Formula.IsOpen),
    };

    private string Describe(List<Summand> terms, FactNames names, FactValues values)
    {
        var left = string.Join("＋", terms.Where(t => t.Factor > 0).Select(t => names.Of(values.Key(t.Fact))));
        var parts = terms.Where(t => t.Factor < 0).Select(t => names.Of(values.Key(t.Fact))).ToArray();
        var right = parts.Length > 8 ? $"{parts[0]}等 {parts.Length} 项之和" : string.Join("＋", parts);
        return left + (Relation == Relation.Equal ? "＝" : "≤") + right;
    }

    private static bool InTable(FactValues values, int fact) =>
        values.IsBlank(fact) || values.Clusters(fact).Any(c => c.Statements.Any(s => s.Kind == StatementKind.Table));

    /// <summary>Adds the summands of a side; returns the axis if the side is children(axis).</summary>
    private string? Add(string side, decimal sign)
    {
        if (ChildrenSide().Match(side) is { Success: true } children)
        {
            return children.Groups[1].Value;
        }

        foreach (Match match in SummandText().Matches(side))
        {
            summands.Add((match.Groups["sign"].Value == "-" ? -sign : sign, new Pattern(match.Groups["key"].Value, match.Groups["required"].Length > 0)));
        }

        return null;
    }

    [GeneratedRegex(@"(<=|>=|=(?![^{]*\}))")]
    private static partial Regex RelationSign();

    [GeneratedRegex(@"^\s*children\((\w+)\)\s*$")]
    private static partial Regex ChildrenSide();

    [GeneratedRegex(@"(?<sign>[+-])?\s*\{(?<key>[^}]+)\}(?<required>!)?")]
    private static partial Regex SummandText();
}
