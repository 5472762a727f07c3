using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The document's own bands leave scores without a grade, such as 89.5 between 75–89 and 90–100.</summary>
internal sealed class BandGapCheck : ICheck
{
    public string RuleId => "MZ0616";

    public void Run(CheckContext context)
    {
        var bands = GradeBands.Of(context.Disclosure, context.Scores.ProfileOf(context.Disclosure).Grades);
        if (!bands.IsOwn)
        {
            context.NotApplicable("文中没有写明等级标准");
            return;
        }

        var gaps = bands.Gaps().ToArray();
        if (gaps.Length == 0)
        {
            context.Held();
            return;
        }

        var (higher, lower) = gaps[0];
        var expected = Written.Number(higher.Low);
        context.Report(
            lower.At!, lower.At!.Quote, expected,
            new Dictionary<string, string> { ["low"] = Written.Number(lower.High!.Value), ["high"] = expected, ["grade"] = lower.Grade, ["next"] = higher.Grade },
            gaps.Skip(1).Select(g => g.Lower.At!), expected);
    }
}
