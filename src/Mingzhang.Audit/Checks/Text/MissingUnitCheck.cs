using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A share or an amount without its sign or unit at the end of a clause: 占 76.23；, 支出决算为 4.19。 Of a nothing it is only form: 年初预算为 0，</summary>
internal sealed partial class MissingUnitCheck : ICheck
{
    public string RuleId => "MZ0813";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Explanation.Where(l => !l.IsHeading))
        {
            foreach (Match match in Bare().Matches(line.Text))
            {
                var number = match.Groups["number"];
                var isShare = match.Groups["share"].Success;
                var right = isShare ? number.Value + "%" : null;
                context.Report(
                    line.Locate(number.Index, number.Length), number.Value, right,
                    new Dictionary<string, string> { ["missing"] = isShare ? "百分号" : "金额单位" }, suggestion: right,
                    severity: number.Value == "0" ? Severity.Info : null);
            }
        }

        context.Held();
    }

    /// <summary>Amounts of one list may share the unit behind the last of them: no list goes on behind what ends a clause.</summary>
    [GeneratedRegex(@"(?:(?<share>占(?:[^\d，。；、]{0,30}的)?)|(?:决算|预算|支出|收入)(?:数)?为?)(?<number>\d[\d,]*\.\d+)(?=[；，。](?!\d))|(?<=(?:决算|预算|支出)数?为)(?<number>0)(?=[；，。](?!\d|无法))")]
    private static partial Regex Bare();
}
