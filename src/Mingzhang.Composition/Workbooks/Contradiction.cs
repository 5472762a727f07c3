using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>Figures of a filled workbook that do not fit together, as its sheet 校验 shows.</summary>
/// <param name="Title">What is wrong.</param>
/// <param name="Says">The relation there should be, in the words of the sheets.</param>
/// <param name="Difference">By how much the left side is more, in base units.</param>
/// <param name="IsMoney">False if counts are compared.</param>
/// <param name="Sheet">The sheet of the check.</param>
/// <param name="Cell">Its cell with the result.</param>
/// <param name="Figures">The cells of the figures compared, for people: <c>02收入决算表!C5</c>.</param>
public sealed record Contradiction(string Title, string Says, decimal Difference, bool IsMoney, string Sheet, string Cell, IReadOnlyList<string> Figures);

/// <summary>A check of the sheet 校验: terms whose sum is nothing, or at most nothing.</summary>
/// <param name="Title">What is wrong if it does not hold.</param>
/// <param name="Says">The relation in words.</param>
/// <param name="Relation">How the sides compare.</param>
/// <param name="Terms">The facts with their factors and their cells.</param>
/// <param name="Sheet">The sheet of the check.</param>
/// <param name="Cell">Its cell with the result.</param>
internal sealed record WorkbookCheck(string Title, string Says, Relation Relation, IReadOnlyList<(decimal Factor, FactKey Fact, string Ref)> Terms, string Sheet, string Cell)
{
    /// <summary>What the check finds in accounts; null if it holds. Figures typed in 万元 may differ by their rounding, those in 元 not at all.</summary>
    public Contradiction? In(Accounts accounts, WorkbookKind kind)
    {
        var truth = Terms.Select(t => Truth(t.Fact) * t.Factor).Aggregate((a, b) => a + b);
        return (Relation == Relation.Equal ? truth.Contains(0) : truth.Low <= 0) ? null
            : new(Title, Says, Terms.Sum(t => t.Factor * accounts[t.Fact]), kind.IsMoney(Terms[0].Fact), Sheet, Cell, [.. Terms.Select(t => t.Ref.Replace("$", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal))]);

        Interval Truth(FactKey fact) => kind.Money == QuantityUnit.Yuan || !kind.IsMoney(fact)
            ? Interval.Point(accounts[fact])
            : new Amount(accounts[fact] / kind.Money.Factor(), Narrating.PrintedNumber.Decimals, kind.Money).Interval;
    }
}
