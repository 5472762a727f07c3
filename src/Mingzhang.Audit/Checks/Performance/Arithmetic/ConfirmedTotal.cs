using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>
/// A total of scores that is not their sum, but that a sentence of the document states too: not the total is likely to be wrong, but a
/// score.
/// </summary>
/// <param name="equations">The demands and the evidence of the form.</param>
/// <param name="nameOf">What a cell is called.</param>
internal sealed class ConfirmedTotal(IReadOnlyList<FormEquation> equations, Func<FormCell, string> nameOf)
{
    private const int MostNamed = 3;

    /// <summary>The fault as the sentence shows it: of the only score that can be wrong, or without a value for the total; as it was if no score can be.</summary>
    /// <param name="fault">A fault of the total.</param>
    /// <param name="confirmation">Where the sentence states the total.</param>
    public FormFault Reconsider(FormFault fault, Place confirmation)
    {
        var sum = equations.First(e => e.Kind == FormFaultKind.TotalScore && e.Blamed == fault.Cell);
        var parts = sum.Cells.Skip(1).ToArray();
        var missed = parts.Sum(c => c.Amount!.Value.Value) - fault.Cell.Amount!.Value.Value;
        FormCell[] likely = [.. parts.Where(c => c.Amount!.Value.Value >= missed && Allows(c, c.Amount!.Value.Value - missed))];
        var confirmed = $"{sum.Describe()}，总分写作 {fault.Cell.Text}，文中也写作 {confirmation.Quote}";
        IReadOnlyList<Place> related = [.. fault.Related, confirmation];
        return likely switch
        {
            [] => fault,
            [var only] => fault with
            {
                Cell = only, Name = nameOf(only), Expected = Mended(only), Located = true, Why = [confirmed],
                Related = [fault.Cell.Place!, .. related.Where(p => p != only.Place)],
            },
            _ => fault with { Expected = null, Located = false, Why = [confirmed + Likelier()], Related = related },
        };

        string Likelier() => likely.Length > MostNamed ? "，写错的更可能是某项得分"
            : "，写错的更可能是" + string.Join("或", likely.Select(c => $"{nameOf(c)}（{c.Text}，应为 {Mended(c)}）"));

        string Mended(FormCell score) => Written.InPlaceOf(score, Interval.Point(score.Amount!.Value.Value - missed));
    }

    /// <summary>True if a score may be another: it is not exactly what its weight, target and actual give, and stays within its weight.</summary>
    private bool Allows(FormCell score, decimal other) =>
        equations.Where(e => e.Kind != FormFaultKind.TotalScore && e.Cells[0] == score)
            .All(e => e is WithinShare ? e.Allows(score, Interval.Point(other)) : !e.HoldsExactly);
}
