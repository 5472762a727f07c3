using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A reason only repeats the figures: 主要原因：预算数与决算数基本持平.</summary>
internal sealed class EmptyReasonCheck(Wording wording) : ICheck
{
    private readonly string[] figures = [.. wording.Figures.OrderByDescending(w => w.Length)];
    private readonly string[] balances = [.. wording.Figures.Concat(wording.Balances).OrderByDescending(w => w.Length)];

    public string RuleId => "MZ1001";

    public void Run(CheckContext context)
    {
        foreach (var reason in NarrativeText.Of(context.Disclosure).Reasons)
        {
            if (reason.Length == 0)
            {
                continue;
            }

            if (reason.Direction != Direction.Flat && SaysNothing(reason))
            {
                context.Report(reason.Line.Locate(reason.Start, reason.Length), reason.Line.Quote(reason.Start, reason.Length));
            }
            else
            {
                context.Held();
            }
        }
    }

    /// <summary>Nothing is left when the words of the figures are taken out.</summary>
    private bool SaysNothing(Reason reason)
    {
        const int longest = 30;
        if (reason.Length > longest)
        {
            return false;
        }

        var words = reason.OfBalance ? balances : figures;
        for (var at = 0; at < reason.Length;)
        {
            var word = Array.Find(words, f => string.CompareOrdinal(reason.Text, at, f, 0, f.Length) == 0);
            if (word is null && reason.Text[at] is not ('，' or '、'))
            {
                return false;
            }

            at += word?.Length ?? 1;
        }

        return true;
    }
}
