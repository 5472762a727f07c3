using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An indicator without name, target or actual has points.</summary>
internal sealed class EmptyIndicatorCheck : FormCheck
{
    public override string RuleId => "MZ0609";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var scored = context.Scores.Of(context.Disclosure, form);

        // Where most names are missing the rows lost their cells on the way into the file.
        var hasNames = form.Indicators.Count(i => scored.IsNothing(i.Level3)) * 2 <= form.Indicators.Count;
        // Nor is anything missing in a column that no indicator has: its head was not known.
        var (hasTargets, hasActuals) = (form.Indicators.Any(i => i.Target.Place is not null), form.Indicators.Any(i => i.Actual.Place is not null));
        foreach (var indicator in form.Indicators.Where(_ => !form.IsScoreSheet))
        {
            var points = indicator.Score.Amount is not null ? indicator.Score : indicator.Weight;
            if (points.Amount is not { Value: > 0 })
            {
                continue;
            }

            var missing = new List<string>();
            if (hasNames)
            {
                AddIf(indicator.Level3, "三级指标名称");
            }

            if (hasTargets)
            {
                AddIf(indicator.Target, "年度指标值");
            }

            if (hasActuals)
            {
                AddIf(indicator.Actual, "实际完成值");
            }

            if (missing.Count == 0)
            {
                context.Held();
                continue;
            }

            context.Report(
                points.Place!, points.Text, null,
                Words(("name", FormScoring.NameOf(indicator)), ("missing", string.Join("、", missing)), ("verb", points == indicator.Score ? "却得" : "分值却有")),
                PlacesOf(indicator.Level2, indicator.Level3, indicator.Target, indicator.Actual), null,
                missing.Count == 3 ? null : Severity.Warning);

            void AddIf(FormCell cell, string what)
            {
                if (scored.IsNothing(cell))
                {
                    missing.Add(what);
                }
            }
        }
    }
}
