using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The analysis of a report gives an indicator another weight or score than the form.</summary>
internal sealed class IndicatorInTextCheck : ICheck
{
    public string RuleId => "MZ0637";

    public void Run(CheckContext context)
    {
        var analysed = AnalysedIndicators.Of(context.Disclosure).Where(a => a.Forms.Count > 0).ToArray();
        if (analysed.Length == 0)
        {
            context.NotApplicable("报告没有逐项写明指标的分值和得分，或没有相应的自评表");
        }

        foreach (var indicator in analysed)
        {
            Compare(context, indicator, "分值", indicator.Weight, i => i.Weight);
            Compare(context, indicator, "得分", indicator.Score, i => i.Score);
        }
    }

    /// <summary>Forms may have indicators of one name: any of them will do.</summary>
    private static void Compare(CheckContext context, AnalysedIndicator indicator, string what, Group stated, Func<FormIndicator, FormCell> cellOf)
    {
        FormCell[] cells = [.. indicator.Forms.Select(cellOf).Where(c => c.Amount is not null)];
        var value = decimal.Parse(stated.Value);
        if (cells.Length == 0)
        {
            return;
        }

        if (cells.Any(c => c.Amount!.Value.Value == value))
        {
            context.Held();
            return;
        }

        context.Report(
            indicator.Text.PlaceOf(stated), stated.Value, cells[0].Text, new Dictionary<string, string> { ["name"] = indicator.Name.Value, ["what"] = what },
            cells.Select(c => c.Place!), cells.Length == 1 ? cells[0].Text : null);
    }
}
