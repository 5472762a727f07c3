using System.Runtime.CompilerServices;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// Targets and actuals of forms that are wrong because a text gives another value and the printed score follows from that one: one fault, told
/// at the cell, and none of the score or of the text. Safe to share.
/// </summary>
internal sealed class WrongValues(IndicatorValues values)
{
    private readonly ConditionalWeakTable<Disclosure, HashSet<FormCell>> known = [];

    /// <summary>True of such a cell.</summary>
    public bool Contains(CheckContext context, FormCell cell) =>
        known.GetValue(context.Disclosure, _ => new(Find(context), ReferenceEqualityComparer.Instance)).Contains(cell);

    private IEnumerable<FormCell> Find(CheckContext context)
    {
        var said = values.Of(context.Disclosure).Where(v => !v.Holds && v.IsOfCell).ToLookup(v => v.Cell);
        foreach (var form in context.Disclosure.PerformanceForms.Where(_ => said.Count > 0))
        {
            var scored = context.Scores.Of(context.Disclosure, form);
            foreach (var target in TargetScore.Of(form, scored, FormCheck.ArithmeticOf(context, form)).Where(t => t.IsTooHigh))
            {
                foreach (var cell in new[] { target.Indicator.Target, target.Indicator.Actual })
                {
                    if (said[cell].Any(v => v.Right != 0 && target.IsExplainedBy(cell, v.Value / v.Right, scored.Profile.Scoring)))
                    {
                        yield return cell;
                    }
                }
            }
        }
    }
}
