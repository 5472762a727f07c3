using System.Runtime.CompilerServices;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A check that looks at each performance form on its own.</summary>
internal abstract class FormCheck : ICheck
{
    private static readonly ConditionalWeakTable<PerformanceForm, FormArithmetic> Made = [];
    private static readonly ConditionalWeakTable<Ledger, HashSet<decimal>> Accounts = [];

    public abstract string RuleId { get; }

    public void Run(CheckContext context)
    {
        if (context.Disclosure.PerformanceForms.Count == 0)
        {
            context.NotApplicable("文中没有绩效自评表");
        }

        foreach (var form in context.Disclosure.PerformanceForms)
        {
            Check(context, form);
        }
    }

    /// <summary>The arithmetic of a form, made once for all checks.</summary>
    public static FormArithmetic ArithmeticOf(CheckContext context, PerformanceForm form) =>
        Made.GetValue(form, f => FormArithmetic.Of(
            f, context.Scores.Of(context.Disclosure, f), Accounts.GetValue(context.Disclosure.Ledger, AmountsOf),
            () => StatedScores.ConfirmationOf(f, context.Disclosure), t => StatedScores.IsListed(f, context.Disclosure, t),
            SaidFormScores.Of(context.Disclosure).Where(s => s.Minus.Count == 0 && IsOf(f, s.Plus[0]))));

    private static bool IsOf(PerformanceForm form, FormCell cell) => form.Indicators.Any(i => i.Weight == cell || i.Score == cell);

    /// <summary>True if an amount of a form's total is itself found wrong, so that a text that differs from it is not.</summary>
    public static bool HasWrongAmount(CheckContext context, PerformanceForm form) =>
        form.Total is { } total && ArithmeticOf(context, form) is var arithmetic &&
        new[] { total.OpeningBudget, total.FullBudget, total.Executed }.Any(arithmetic.Explains);

    /// <summary>True if weight and score are points, and the arithmetic of their form does not show either to be wrong.</summary>
    public static bool HaveSoundPoints(PerformanceForm form, FormArithmetic arithmetic, FormCell weight, FormCell score) =>
        FormPoints.HasPoints(weight, form) && FormPoints.HasPoints(score, form) && !arithmetic.Explains(weight) && !arithmetic.Explains(score);

    /// <summary>The amounts of money of the accounts, as far as no form states them.</summary>
    private static HashSet<decimal> AmountsOf(Ledger ledger) =>
        [.. ledger.Statements.Where(s => s.Kind != StatementKind.Form && s.Amount.Unit.IsMoney()).Select(s => s.Amount.Base)];

    protected abstract void Check(CheckContext context, PerformanceForm form);

    /// <summary>Words for a message.</summary>
    protected static Dictionary<string, string> Words(params (string Name, string Text)[] words) =>
        words.ToDictionary(w => w.Name, w => w.Text);

    protected static IEnumerable<Place> PlacesOf(params FormCell?[] cells) =>
        cells.Where(c => c?.Place is not null).Select(c => c!.Place!);
}
