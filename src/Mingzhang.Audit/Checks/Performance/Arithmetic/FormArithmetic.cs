using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>What the equations of one form show to be wrong.</summary>
internal sealed class FormArithmetic
{
    private readonly IReadOnlySet<decimal> accounts;
    private readonly Func<Interval, bool> isTotalSaid;
    private readonly FormCell total;

    private FormArithmetic(PerformanceForm form, ScoredForm scored, IReadOnlySet<decimal> accounts, Func<Place?> confirmation, Func<Interval, bool> isTotalSaid, IEnumerable<SaidFormScore> said)
    {
        (this.accounts, this.isTotalSaid, total) = (accounts, isTotalSaid, form.TotalScore);
        var equations = new FormEquations();
        new PointEquations(form, scored, equations).Add();
        new FundsEquations(form, accounts, equations).Add();
        foreach (var score in said)
        {
            equations.Add(new SumEquation(_ => "", "") { Cells = [score.Said, .. score.Plus] });
        }

        Demands = [.. equations.All.Where(e => e.Kind is not null)];
        Faults =
        [
            .. new FormLocaliser(equations.All, equations.NameOf, Vouching).Run().Select(f =>
                f.Kind == FormFaultKind.TotalScore && f.Cell == form.TotalScore && f.Why.Count == 1 && confirmation() is { } place
                    ? new ConfirmedTotal(equations.All, equations.NameOf).Reconsider(f, place) : f),
        ];
    }

    /// <summary>The demands, whether they hold or not.</summary>
    public IReadOnlyList<FormEquation> Demands { get; }

    public IReadOnlyList<FormFault> Faults { get; }

    /// <summary>The arithmetic of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="scored">The form as the rules score it.</param>
    /// <param name="accounts">Amounts of money (元) that the document states outside its forms: an amount found there is vouched for.</param>
    /// <param name="confirmation">Finds where a sentence states the total score that the form prints; null if none does.</param>
    /// <param name="isTotalSaid">True if the document gives the project another total score elsewhere, which is in an interval.</param>
    /// <param name="said">What reports say of its weights and scores, which is evidence.</param>
    public static FormArithmetic Of(
        PerformanceForm form, ScoredForm scored, IReadOnlySet<decimal> accounts, Func<Place?> confirmation, Func<Interval, bool> isTotalSaid, IEnumerable<SaidFormScore> said) =>
        new(form, scored, accounts, confirmation, isTotalSaid, said);

    /// <summary>True if a number was found wrong here, so that other checks need not report what follows from it.</summary>
    public bool Explains(FormCell cell) => Faults.Any(f => f.Located && f.Cell == cell);

    /// <summary>True if a number takes part in a demand that does not hold, so that no other text is held against it.</summary>
    public bool IsDoubtful(FormCell cell) => Demands.Any(d => !d.Holds && d.Cells.Contains(cell));

    /// <summary>
    /// What speaks for a repair that gives an amount or a total score which the document states elsewhere, where the printed one is stated nowhere
    /// else. A score that its target does not give needs no other number to be wrong: the total that is listed weighs more.
    /// </summary>
    private int Vouching(FormCell cell, Interval repaired) =>
        cell == total ? isTotalSaid(repaired) ? 2 : 0
        : cell.Amount is { } amount && amount.Unit.IsMoney() && !accounts.Contains(amount.Base) && accounts.Any(a => a != 0 && repaired.Contains(a)) ? 1
        : 0;
}
