using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Fields of a form are left blank: 填表人：　填报日期：. One finding for a document.</summary>
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

    [GeneratedRegex(@"^(?:(?:填表人|填报人|制表人|审核人|填报日期|填表日期|报告日期|日期|联系电话|联系人|单位负责人签字|单位负责人|部门负责人|财务负责人|负责人签字|(?:部门|单位|项目|填报单位)(?:（单位）|（部门）)?名称|填报单位)(?:（[^（）]{1,8}）)?：(?:（盖章）|年月日)?)+$|^年月日$")]
    private static partial Regex Blank();
}
