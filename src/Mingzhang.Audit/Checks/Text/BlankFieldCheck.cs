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
        Place[] blank =
        [
            .. NarrativeText.Of(context.Disclosure).Lines.Where(l => !l.IsHeading && l.Section.Level > 0 && Blank().IsMatch(l.Text)).Select(l => l.Passage.Place),
        ];
        context.ReportOnce(blank);
        if (blank.Length == 0)
        {
            context.Held();
        }
    }

    [GeneratedRegex(@"^(?:(?:部门|单位|项目|填报单位|评价机构)(?:（单位）|（部门）)?名称|填报单位|报告日期|评价机构)(?:（[^（）]{1,8}）)?：(?:（盖章）|（公章）|年月日)?$|^年月日$")]
    private static partial Regex Blank();
}
