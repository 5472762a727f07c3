using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>Reports the faults of one kind that a form's arithmetic shows.</summary>
internal abstract class ArithmeticCheck(FormFaultKind kind) : FormCheck
{
    private static readonly FactKey Expenditure = FactKey.Parse("expenditure");

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var arithmetic = ArithmeticOf(context, form);
        var any = false;
        foreach (var demand in arithmetic.Demands.Where(d => d.Kind == kind))
        {
            any = true;
            if (demand.HoldsExactly)
            {
                context.Held();
            }
            else if (demand.Holds)
            {
                context.WithinRounding();
            }
        }

        if (!any)
        {
            context.NotApplicable("自评表没有可核对的数");
        }

        foreach (var fault in arithmetic.Faults.Where(f => f.Kind == kind && f.Cell.Place is not null && !IsAgainstAccounts(context, form, f)))
        {
            var then = ScoreCorrections.Of(form, context.Scores.Of(context.Disclosure, form), arithmetic).TotalAfter(fault.Cell);
            context.Report(
                fault.Cell.Place!, fault.Cell.Text, fault.Expected,
                Words(("name", fault.Name), ("verdict", fault.Expected is { } right ? $"应为 {right}" : "与有关的数不符"), ("why", string.Join("；", then.Length == 0 ? fault.Why : [.. fault.Why, then]))),
                [.. fault.Related, .. AlsoAffected(form, fault), .. PlacesOf(then.Length == 0 ? null : form.TotalScore)], fault.Expected);
        }
    }

    /// <summary>What a whole unit spent is compared with the accounts by an identity, which reports it there.</summary>
    private static bool IsAgainstAccounts(CheckContext context, PerformanceForm form, FormFault fault) =>
        context.Disclosure.Ledger.Of(Expenditure).Any(s => s.Kind != StatementKind.Form) && form.IsWholeUnit && fault.Located && form.Funds.Any(f => f.IsTotal && f.Executed == fault.Cell);

    /// <summary>Numbers that follow from the wrong one.</summary>
    protected virtual IEnumerable<Place> AlsoAffected(PerformanceForm form, FormFault fault) => [];
}

/// <summary>The weights of a group do not add up to the weight in its heading.</summary>
internal sealed class GroupWeightCheck() : ArithmeticCheck(FormFaultKind.GroupWeights)
{
    public override string RuleId => "MZ0601";
}

/// <summary>The weights do not add up to the printed total, or the total is not 100.</summary>
internal sealed class TotalWeightCheck() : ArithmeticCheck(FormFaultKind.TotalWeight)
{
    public override string RuleId => "MZ0602";
}

/// <summary>The scores do not add up to the printed total.</summary>
internal sealed class TotalScoreCheck() : ArithmeticCheck(FormFaultKind.TotalScore)
{
    public override string RuleId => "MZ0603";
}

/// <summary>The execution rate is not what was executed of the full budget.</summary>
internal sealed class ExecutionRateCheck() : ArithmeticCheck(FormFaultKind.ExecutionRate)
{
    public override string RuleId => "MZ0605";

    /// <summary>A score that was computed from the wrong rate is wrong with it.</summary>
    protected override IEnumerable<Place> AlsoAffected(PerformanceForm form, FormFault fault) =>
        form.Funds.Where(f => f.Rate == fault.Cell && f.Score.Amount is not null).Select(f => f.Score.Place!);
}

/// <summary>The score of the execution rate is not its weight times the rate.</summary>
internal sealed class ExecutionScoreCheck() : ArithmeticCheck(FormFaultKind.ExecutionScore)
{
    public override string RuleId => "MZ0606";
}

/// <summary>The sources of a project's money do not add up to its total.</summary>
internal sealed class FundsPartsCheck() : ArithmeticCheck(FormFaultKind.FundsParts)
{
    public override string RuleId => "MZ0607";
}
