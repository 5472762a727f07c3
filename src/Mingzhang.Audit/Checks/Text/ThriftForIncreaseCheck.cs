using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>More spending is explained by thrift alone.</summary>
internal sealed class ThriftForIncreaseCheck(Wording wording) : ICheck
{
    private readonly WordFinder thrift = new(wording.Thrift);
    private readonly WordFinder more = new(wording.More);

    public string RuleId => "MZ1003";

    public void Run(CheckContext context)
    {
        foreach (var reason in NarrativeText.Of(context.Disclosure).Reasons)
        {
            if (reason.Direction == Direction.Up && thrift.IsIn(reason.Text) && !more.IsIn(reason.Text) && !reason.OfBalance && !reason.IsOfWrongNumber(context))
            {
                context.Report(reason.Line.Locate(reason.Start, reason.Length), reason.Line.Quote(reason.Start, reason.Length));
            }
            else
            {
                context.Held();
            }
        }
    }
}
