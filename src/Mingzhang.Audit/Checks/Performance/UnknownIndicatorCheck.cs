using Mingzhang.Audit.Checks.Performance.Prose;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The analysis of a report tells an indicator that no form has, among others that the forms have.</summary>
internal sealed class UnknownIndicatorCheck : ICheck
{
    public string RuleId => "MZ0638";

    public void Run(CheckContext context)
    {
        var analysed = AnalysedIndicators.Of(context.Disclosure);
        if (!analysed.Any(a => a.Forms.Count > 0))
        {
            context.NotApplicable("报告没有逐项分析指标，或没有相应的自评表");
            return;
        }

        foreach (var indicator in analysed)
        {
            if (indicator.Forms.Count > 0)
            {
                context.Held();
            }
            else
            {
                context.Report(indicator.Text.PlaceOf(indicator.Name), indicator.Name.Value);
            }
        }
    }
}
