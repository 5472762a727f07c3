using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>What the equations of one form show to be wrong.</summary>
internal sealed class FormArithmetic
{
    private readonly IReadOnlySet<decimal> accounts;

    private FormArithmetic(PerformanceForm form, ScoredForm scored, IReadOnlySet<decimal> accounts, Func<Place?> confirmation)
    {
        this.accounts = accounts;
        var equations = new FormEquations();
        new PointEquations(form, scored, equations).Add();
        new FundsEquations(form, accounts, equations).Add();
        Demands = [.. equations.All.Where(e => e.Kind is not null)];
        Faults =
        [
            .. new FormLocaliser(equations.All, equations.NameOf, IsVouchedFor).Run().Select(f =>
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
    public static FormArithmetic Of(PerformanceForm form, ScoredForm scored, IReadOnlySet<decimal> accounts, Func<Place?> confirmation) =>
        new(form, scored, accounts, confirmation);

    /// <summary>True if a number was found wrong here, so that other checks need not report what follows from it.</summary>
    public bool Explains(FormCell cell) => Faults.Any(f => f.Located && f.Cell == cell);

    /// <summary>True if a repair would give an amount that the document states elsewhere, and the printed one is stated nowhere else.</summary>
    private bool IsVouchedFor(FormCell cell, Interval repaired) =>
        cell.Amount is { } amount && amount.Unit.IsMoney() && !accounts.Contains(amount.Base) && accounts.Any(a => a != 0 && repaired.Contains(a));
}
