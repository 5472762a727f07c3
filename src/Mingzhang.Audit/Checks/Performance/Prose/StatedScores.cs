using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Total scores that sentences state: 自评得分为 93.43 分, but not 上年度评价得分 91.2 分.</summary>
internal static partial class StatedScores
{
    [GeneratedRegex(@"(?<!(?:分值|满分|权重|标准分)(?:为|是|：)?\d{1,2}(?:\.\d{1,2})?分[，：]?)(?<!(?:上年度?|上一年度?|去年)的?[^，。；：\d]{0,12})(?:自评价?得?分|(?<=项目|专项|经费|资金|工程|支出|部门|单位)自评|自评总分|评价总?得分|综合(?:自评|评价)?得分|最终(?:评分|得分)|得总计|得总分|总得分|(?:单位|部门|项目|支出|我处|我局|我办)得分)(?:结果)?(?:为|是|达|:|：)?(?<score>\d{1,15}(?:\.\d{1,8})?)分(?!的|以|及|-|制)")]
    public static partial Regex Pattern();

    /// <summary>True if a text says that points may be added to full marks, or that these are others than 100.</summary>
    public static bool HaveOtherScale(string text) => OtherScale().IsMatch(text);

    /// <summary>True if a list of projects gives the form's project a total in an interval.</summary>
    public static bool IsListed(PerformanceForm form, Disclosure disclosure, Interval total) =>
        FormScoring.Squeeze(form.Name.Text) is { Length: > 0 } name &&
        disclosure.ProjectLists.SelectMany(l => l.Rows).Any(r => r.Score.Amount is { } score && total.Contains(score.Value) && FormScoring.Squeeze(r.Name.Text) == name);

    /// <summary>Where a sentence of the document or the form's own conclusion states the total that a form prints; null if none does, or another form has the same total.</summary>
    public static Place? ConfirmationOf(PerformanceForm form, Disclosure disclosure)
    {
        if (form.TotalScore.Amount is not { } total || disclosure.PerformanceForms.Any(f => f != form && f.TotalScore.Amount?.Value == total.Value))
        {
            return null;
        }

        foreach (var text in PlainText.Saying(disclosure, "分").Concat(form.Conclusion is { } conclusion ? [PlainText.Of(conclusion)] : []))
        {
            foreach (Match match in Pattern().Matches(text.Value))
            {
                if (decimal.Parse(match.Groups["score"].Value) == total.Value)
                {
                    return text.PlaceOf(match.Groups["score"]);
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"附加分|加分|满分(?:为|是)?(?!100(?!\d))\d")]
    private static partial Regex OtherScale();
}
