using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// The cover of an attached report names nobody and no date: 单位名称：（盖章）. One finding for a document. The line of
/// signatures under a form (填表人：) is printed blank and stays so.
/// </summary>
internal sealed partial class BlankFieldCheck : ICheck
{
    public string RuleId => "MZ0812";

    public void Run(CheckContext context)
    {
        Place? first = null;
        var others = new List<Place>();
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines)
        {
            if (line.IsHeading || line.Section.Level == 0 || !Blank().IsMatch(line.Text))
            {
                continue;
            }

            if (first is null)
            {
                first = line.Passage.Place;
            }
            else
            {
                others.Add(line.Passage.Place);
            }
        }

        if (first is null)
        {
            context.Held();
        }
        else
        {
            context.Report(first, first.Quote.Trim(), related: others);
        }
    }

    [GeneratedRegex(@"^(?:(?:部门|单位|项目|填报单位|评价机构)(?:（单位）|（部门）)?名称|填报单位|报告日期|评价机构)(?:（[^（）]{1,8}）)?：(?:（盖章）|（公章）|年月日)?$|^年月日$")]
    private static partial Regex Blank();
}
