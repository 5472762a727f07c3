using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An indicator is a paragraph and not something that can be measured.</summary>
internal sealed class ParagraphIndicatorCheck : FormCheck
{
    public override string RuleId => "MZ0628";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var longest = context.Scores.ProfileOf(context.Disclosure).Goals.LongestName;
        FormIndicator[] paragraphs = [.. form.Indicators.Where(i => FormScoring.Squeeze(i.Level3.Text).Length > longest)];
        if (paragraphs.Length == 0)
        {
            context.Held();
            return;
        }

        var first = paragraphs[0].Level3;
        context.Report(
            first.Place!, first.Text, null,
            Words(("name", FormScoring.NameOf(paragraphs[0])), ("length", FormScoring.Squeeze(first.Text).Length.ToString())),
            paragraphs.Skip(1).Select(i => i.Level3.Place!));
    }
}
