using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>
/// 年末实有人数 12 人，其中在职人员 7 人，离休人员 0 人，退休人员 0 人；年末其他人员 2 人: all kinds are listed, and the number is neither their sum with the
/// other staff nor without them.
/// </summary>
internal sealed partial class StaffSumCheck : ICheck
{
    public string RuleId => "MZ0233";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines.Where(l => l.Text.Contains("实有人数", StringComparison.Ordinal)))
        {
            foreach (Match match in Staff().Matches(line.Text))
            {
                var all = match.Groups["all"];
                var kinds = Number(match, "active") + Number(match, "former") + Number(match, "retired");
                var others = match.Groups["other"].Success ? Number(match, "other") : 0;
                if (Number(match, "all") is var stated && (stated == kinds || stated == kinds + others))
                {
                    context.Held();
                    continue;
                }

                var places = match.Groups.Values.Skip(1).Where(g => g.Success && g != all).Select(g => line.Locate(g.Index, g.Length));
                context.Report(line.Locate(all.Index, all.Length), all.Value, kinds.ToString(CultureInfo.InvariantCulture), related: places);
            }
        }
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"实有人数(?<all>\d{1,6})人[，,]其中：?在职(?:人员)?(?<active>\d{1,6})人[，,、]离休(?:人员)?(?<former>\d{1,6})人[，,、]退休(?:人员)?(?<retired>\d{1,6})人(?:（[^）]*）)?[；，,](?:年末)?其他人员(?<other>\d{1,6})人")]
    private static partial Regex Staff();
}
