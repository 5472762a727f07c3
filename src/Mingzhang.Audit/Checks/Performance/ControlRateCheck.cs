using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A control rate of the basic-data annex is not what was reached of what was approved.</summary>
internal sealed class ControlRateCheck : ICheck
{
    public string RuleId => "MZ0631";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        var rates = ledger.Statements.Where(s =>
            s.Kind == StatementKind.Form && s.Key is { Aspect: Aspect.Share, Whole: not null, Measure: "staff" or "buildings" }).ToArray();
        if (rates.Length == 0)
        {
            context.NotApplicable("文中没有基础数据表的控制率");
        }

        foreach (var rate in rates)
        {
            var part = ledger.Of(rate.Key.Said(Aspect.Value)).FirstOrDefault(s => s.Kind == StatementKind.Form);
            var whole = ledger.Of(rate.Key.Whole!).FirstOrDefault(s => s.Kind == StatementKind.Form);
            if (part is null || whole is null || Interval.Divide(part.Amount.Interval, whole.Amount.Interval) is not { } share)
            {
                context.NotApplicable("控制率的分子或分母没有填写");
            }
            else if (rate.Amount.Interval.Meets(share * 100))
            {
                context.Held();
            }
            else
            {
                var expected = rate.Amount.WithBase(part.Amount.Base / whole.Amount.Base * 100).Digits + "%";
                context.Report(
                    rate.Place, rate.Place.Quote, expected,
                    new Dictionary<string, string> { ["part"] = part.Amount.Digits, ["whole"] = whole.Amount.Digits },
                    [part.Place, whole.Place], expected);
            }
        }
    }
}
