using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A sentence of a report counts a whole and a part and gives a rate that does not follow: 发放问卷 120 份，收回 115 份，回收率 98%.</summary>
internal sealed partial class CountRateInTextCheck : ICheck
{
    /// <summary>Each rate with the words of its part and of its whole; several wholes may be meant.</summary>
    private static readonly (string Rate, Regex Part, Regex Whole)[] Kinds =
    [
        ("回收率", Returned(), Issued()),
        ("有效率", Valid(), Returned()),
        ("满意", Satisfied(), Asked()),
        ("合格率", Sound(), Examined()),
        ("办结率", Settled(), Received()),
    ];

    public string RuleId => "MZ0641";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, "%"))
        {
            foreach (var (name, part, whole) in Kinds.Where(k => text.Value.Contains(k.Rate, StringComparison.Ordinal)))
            {
                foreach (Match sentence in Sentence().Matches(text.Value))
                {
                    Check(context, text, sentence, name, part, whole);
                }
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有同时写明数量和由它们算出的比率");
        }
    }

    private static void Check(CheckContext context, PlainText text, Match sentence, string name, Regex part, Regex whole)
    {
        if (part.Matches(sentence.Value) is not [var parts] || Rate().Matches(sentence.Value).Where(r => r.Groups["name"].Value.StartsWith(name, StringComparison.Ordinal)).ToArray() is not [var rate])
        {
            return;
        }

        var (count, unit) = (decimal.Parse(parts.Groups["n"].Value), parts.Groups["unit"].Value);
        decimal[] wholes =
        [
            .. whole.Matches(sentence.Value).Where(w => w.Index != parts.Index && w.Groups["unit"].Value == unit)
                .Select(w => decimal.Parse(w.Groups["n"].Value)).Where(w => w >= count && w > 0),
        ];
        if (wholes.Length == 0)
        {
            return;
        }

        var number = rate.Groups["n"];
        var stated = Amount.Written(number.Value, QuantityUnit.Percent);
        if (wholes.Any(w => stated.Interval.Contains(count / w * 100)))
        {
            context.Held();
            return;
        }

        var expected = Math.Round(count / wholes[^1] * 100, stated.Decimals).ToString("F" + stated.Decimals.ToString());
        context.Report(
            text.PlaceOf(sentence.Index + number.Index, number.Length), number.Value, expected,
            new Dictionary<string, string> { ["name"] = rate.Groups["name"].Value, ["part"] = $"{count}{unit}", ["whole"] = $"{wholes[^1]}{unit}" });
    }

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<name>回收率|有效率|满意[度率]|合格率|办结率)(?:为|达到|达|是)?(?<n>\d{1,9}(?:\.\d{1,8})?)%")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:发放|发出|派发|下发)[^，\d]{0,12}(?<n>\d{1,9})(?<unit>份|张|件)")]
    private static partial Regex Issued();

    [GeneratedRegex(@"(?:收回|回收)[^，\d率]{0,12}(?<n>\d{1,9})(?<unit>份|张|件)")]
    private static partial Regex Returned();

    [GeneratedRegex(@"有效(?!率)[^，\d]{0,6}(?<n>\d{1,9})(?<unit>份|张|件)")]
    private static partial Regex Valid();

    [GeneratedRegex(@"(?<!不)满意(?![度率])[^，\d]{0,6}(?<n>\d{1,9})(?<unit>份|张|件|人|户|家)")]
    private static partial Regex Satisfied();

    [GeneratedRegex(@"(?:收回|回收|有效|调查|访问|受访)(?![率])[^，\d]{0,12}(?<n>\d{1,9})(?<unit>份|张|件|人|户|家)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"(?<!不)合格(?!率)[^，\d]{0,6}(?<n>\d{1,9})(?<unit>个|件|批次?|项|家|处)")]
    private static partial Regex Sound();

    [GeneratedRegex(@"(?:抽检|检查|检验|验收|检测)[^，\d]{0,12}(?<n>\d{1,9})(?<unit>个|件|批次?|项|家|处)")]
    private static partial Regex Examined();

    [GeneratedRegex(@"办结(?!率)[^，\d]{0,8}(?<n>\d{1,9})(?<unit>件|项|起|个)")]
    private static partial Regex Settled();

    [GeneratedRegex(@"(?:受理|收到|接收|接到|交办)[^，\d]{0,12}(?<n>\d{1,9})(?<unit>件|项|起|个)")]
    private static partial Regex Received();
}
