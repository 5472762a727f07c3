using System.Runtime.CompilerServices;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A weight, score or deduction that a report gives to indicators of a form: 立项程序规范性分值3分，扣0.5分，得2.5分.</summary>
/// <param name="Said">The number as said.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="What">分值, 得分 or 扣分.</param>
/// <param name="Plus">The cells of the form that add up to it.</param>
/// <param name="Minus">The cells that are taken off, as scores from weights for a deduction.</param>
internal sealed record SaidFormScore(FormCell Said, string Name, string What, IReadOnlyList<FormCell> Plus, IReadOnlyList<FormCell> Minus)
{
    /// <summary>What the form says.</summary>
    public decimal Right { get; } = Sum(Plus) - Sum(Minus);

    /// <summary>The cells of the form it follows from.</summary>
    public IEnumerable<FormCell> Cells => Plus.Concat(Minus);

    /// <summary>True if the form says the same, be it rounded.</summary>
    public bool Agrees => (Said.Amount!.Value with { Unit = QuantityUnit.Percent }).Interval.Contains(Right);

    private static decimal Sum(IEnumerable<FormCell> cells) => cells.Sum(c => c.Amount!.Value.Value);
}

/// <summary>
/// What the texts of a disclosure say of the weights and scores in its tables of scores (评分表). Only a report that mostly tells what a table says
/// is taken to speak of it; forms with targets of their own are many in one document, and their groups have the same names.
/// </summary>
internal static class SaidFormScores
{
    private const int FewestAgreeing = 3;
    private const int AgreeingForOneDiffering = 2;
    private static readonly ConditionalWeakTable<Disclosure, IReadOnlyList<SaidFormScore>> Known = [];

    /// <summary>All of a disclosure, found once for all checks. Safe for use by several threads.</summary>
    public static IReadOnlyList<SaidFormScore> Of(Disclosure disclosure) => Known.GetValue(disclosure, Find);

    private static IReadOnlyList<SaidFormScore> Find(Disclosure disclosure)
    {
        PerformanceForm[] sheets = [.. disclosure.PerformanceForms.Where(f => f.IsScoreSheet)];
        if (sheets.Length == 0 || PlainText.Saying(disclosure, "得").Sum(t => FormScoreReader.CountIn(t)) < FewestAgreeing)
        {
            return [];
        }

        var said = sheets.SelectMany(f => Sound([.. new FormScoreReader(f).In(PlainText.All(disclosure))]));

        // Of forms with indicators of the same names the report means the one that says the same; if none does, they must at least agree.
        return
        [
            .. said.GroupBy(s => s.Said.Place).SelectMany(g =>
                g.Where(s => s.Agrees).ToArray() is { Length: > 0 } agreeing ? agreeing
                : g.Select(s => s.Right).Distinct().Count() == 1 ? g.Take(1)
                : []),
        ];
    }

    private static SaidFormScore[] Sound(SaidFormScore[] said) =>
        said.Count(s => s.Agrees) is var agreeing && agreeing >= FewestAgreeing && agreeing >= (said.Length - agreeing) * AgreeingForOneDiffering ? said : [];
}
