using System.Runtime.CompilerServices;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// Which numbers a disclosure states in more than one place. A number found wrong in one sentence is hardly one that stands in others too; what
/// others state instead is likely right. It tells only between numbers one of which is wrong anyway.
/// </summary>
internal sealed class SaidElsewhere
{
    /// <summary>Numbers of fewer telling digits stand in many places by chance.</summary>
    private const int FewestDigits = 3;

    private static readonly ConditionalWeakTable<Disclosure, SaidElsewhere> Known = [];

    private readonly (Kind Kind, decimal Value, Place Place)[] all;

    private SaidElsewhere(Disclosure disclosure) => all =
    [
        .. disclosure.Ledger.Statements.Select(s => (KindOf(s.Amount.Unit), Math.Abs(s.Amount.Base), s.Place)),
        .. PlainText.All(disclosure).SelectMany(t => SaidQuantity.In(t.Value).Select(q => (KindOf(q.Money), q.Amount.Value * q.Scale, t.PlaceOf(q.Start, q.Digits.Length)))),
        .. disclosure.FormsAndListed.SelectMany(f => f.Funds).SelectMany(f => new[] { f.OpeningBudget, f.FullBudget, f.Executed })
            .Where(c => c is { Amount: not null, Place: not null }).Select(c => (Kind.Money, c.Amount!.Value.Base, c.Place!)),
        .. disclosure.FormsAndListed.SelectMany(f => f.Indicators).SelectMany(i => new[] { i.Target, i.Actual })
            .Where(c => c.Place is not null).SelectMany(c => SaidQuantity.In(c.Text).Select(q => (KindOf(q.Money), q.Amount.Value * q.Scale, c.Place!))),
    ];

    private enum Kind
    {
        Number,
        Money,
        Percent,
    }

    public static SaidElsewhere In(Disclosure disclosure) => Known.GetValue(disclosure, d => new(d));

    /// <summary>True if a number stands in other places too than those where it was found.</summary>
    public bool States(SaidQuantity said, IReadOnlyList<Place> found) =>
        said.Amount.TellingDigits >= FewestDigits &&
        all.Any(s => s.Kind == KindOf(said.Money) && s.Value == said.Amount.Value * said.Scale && !found.Any(f => IsSame(s.Place, f)));

    private static bool IsSame(Place a, Place b) => (a.Page, a.Line, a.Column, a.Cell) == (b.Page, b.Line, b.Column, b.Cell);

    private static Kind KindOf(QuantityUnit unit) => unit.IsMoney() ? Kind.Money : unit == QuantityUnit.Percent ? Kind.Percent : Kind.Number;
}
