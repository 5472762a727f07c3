using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A fall is explained by what makes more, a rise by what makes less, or no change by a change.</summary>
internal sealed class ReasonAgainstDirectionCheck(Wording wording) : ICheck
{
    private readonly WordFinder rising = new(wording.Rising);
    private readonly WordFinder falling = new(wording.Falling);
    private readonly WordFinder excuses = new(wording.Excuses);
    private readonly WordFinder thrift = new(wording.Thrift);

    public string RuleId => "MZ1002";

    public void Run(CheckContext context)
    {
        foreach (var reason in NarrativeText.Of(context.Disclosure).Reasons)
        {
            if (reason.Direction == Direction.Unknown || reason.OfBalance)
            {
                continue;
            }

            var words = reason.Text;
            var (up, down, saves) = (rising.IsIn(words), falling.IsIn(words), thrift.IsIn(words));
            var isAgainst = reason.Direction switch
            {
                Direction.Up => down && !up && !saves && !excuses.IsIn(words),
                Direction.Down => up && !down && !saves && !excuses.IsIn(words),
                _ => words.Contains("减少支付") || ((up || down) && !saves && !excuses.IsIn(words)),
            };
            var at = reason.Line.Locate(reason.Start, reason.Length);
            if (isAgainst && reason.IsOfWrongNumber(context))
            {
                continue;
            }

            if (isAgainst)
            {
                context.Report(
                    at, reason.Line.Quote(reason.Start, reason.Length),
                    words: new Dictionary<string, string>(StringComparer.Ordinal) { ["change"] = Name(reason.Direction) });
            }
            else
            {
                context.Held();
            }
        }
    }

    public static string Name(Direction direction) => direction switch
    {
        Direction.Up => "增加",
        Direction.Down => "减少",
        _ => "持平",
    };
}
