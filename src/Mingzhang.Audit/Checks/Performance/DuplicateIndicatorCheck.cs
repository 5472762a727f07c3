using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The same indicator with the same target stands twice in a form and is scored twice.</summary>
internal sealed class DuplicateIndicatorCheck : FormCheck
{
    public override string RuleId => "MZ0626";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var named = form.Indicators.Where(i => !i.Level3.IsBlank)
            .GroupBy(i => (FormScoring.Squeeze(i.Level3.Text), FormScoring.Squeeze(i.Operator.Text + i.Target.Text))).ToArray();
        foreach (var same in named)
        {
            if (same.Count() == 1)
            {
                context.Held();
                continue;
            }

            var second = same.ElementAt(1);
            context.Report(
                second.Level3.Place!, second.Level3.Text, null,
                Words(("name", FormScoring.NameOf(second)), ("count", same.Count().ToString())),
                same.Where(i => i != second).Select(i => i.Level3.Place!));
        }
    }
}
