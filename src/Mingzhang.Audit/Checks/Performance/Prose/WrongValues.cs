using System.Runtime.CompilerServices;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// Targets and actuals of forms that are wrong because a text gives another value and the printed score follows from that one: one fault, told
/// at the cell, and none of the score or of the text. Safe to share.
/// </summary>
internal sealed class WrongValues(IndicatorValues values)
{
    private readonly ConditionalWeakTable<Disclosure, Dictionary<FormCell, decimal>> known = [];

    /// <summary>True of such a cell.</summary>
    public bool Contains(CheckContext context, FormCell cell) => Of(context).ContainsKey(cell);

    /// <summary>True if a text gives the value of such a cell that the score follows from; of texts that give different ones the first that explains it.</summary>
    public bool AreToldBy(CheckContext context, IndicatorValueSaid said) => Of(context).TryGetValue(said.Cell, out var right) && said.IsOfCell && said.Value == right;

    private Dictionary<FormCell, decimal> Of(CheckContext context) => known.GetValue(context.Disclosure, _ => Find(context));

    private Dictionary<FormCell, decimal> Find(CheckContext context)
    {
        var said = values.Of(context.Disclosure).Where(v => !v.Holds && v.IsOfCell).ToLookup(v => v.Cell);
        var found = new Dictionary<FormCell, decimal>(ReferenceEqualityComparer.Instance);
        foreach (var form in context.Disclosure.PerformanceForms.Where(_ => said.Count > 0))
        {
            var scored = context.Scores.Of(context.Disclosure, form);
            foreach (var target in TargetScore.Of(form, scored, FormCheck.ArithmeticOf(context, form)).Where(t => t.IsTooHigh))
            {
                foreach (var cell in new[] { target.Indicator.Target, target.Indicator.Actual })
                {
                    if (said[cell].FirstOrDefault(v => v.Right != 0 && target.IsExplainedBy(cell, v.Value / v.Right, scored.Profile.Scoring)) is { } right)
                    {
                        found[cell] = right.Value;
                    }
                }
            }
        }

        return found;
    }
}
