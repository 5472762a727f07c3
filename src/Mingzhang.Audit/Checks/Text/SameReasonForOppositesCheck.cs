namespace Mingzhang.Audit.Checks.Text;

/// <summary>The same words explain a rise in one place and a fall in another.</summary>
internal sealed class SameReasonForOppositesCheck : ICheck
{
    private const int Shortest = 6;

    public string RuleId => "MZ1005";

    public void Run(CheckContext context)
    {
        var reasons = NarrativeText.Of(context.Disclosure).Reasons
            .Where(r => r.Length >= Shortest && r.Direction is Direction.Up or Direction.Down && !r.OfBalance);
        foreach (var group in reasons.GroupBy(r => r.Text, StringComparer.Ordinal))
        {
            var first = group.First();
            if (group.FirstOrDefault(r => r.Direction != first.Direction) is { } opposite)
            {
                context.Report(
                    opposite.Line.Locate(opposite.Start, opposite.Length), opposite.Line.Quote(opposite.Start, opposite.Length),
                    words: new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["change"] = ReasonAgainstDirectionCheck.Name(opposite.Direction),
                        ["other"] = ReasonAgainstDirectionCheck.Name(first.Direction),
                    },
                    related: [first.Line.Locate(first.Start, first.Length)]);
            }
            else
            {
                context.Held();
            }
        }
    }
}
