using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A grade in the text or in a list of projects is not the one its score earns by the document's own bands or, failing these, those of the profile.</summary>
internal sealed partial class RatingCheck(ScoreSystems scored) : ICheck
{
    public string RuleId => "MZ0615";

    public void Run(CheckContext context)
    {
        var scale = context.Scores.ProfileOf(context.Disclosure).Grades;
        var bands = GradeBands.Of(context.Disclosure, scale);
        var any = false;
        foreach (var text in PlainText.Saying(context.Disclosure, "分"))
        {
            foreach (var match in ScoreThenGrade().Matches(text.Value).Concat(GradeThenScore().Matches(text.Value)).Where(m => !GradeBands.IsOfBands(text, m) && !IsOfSeveral(text.Value, m)))
            {
                var grade = match.Groups["grade"];
                Group[] scores = match.Groups["all"].Success ? ScoresBefore(text.Value, match) : [match.Groups["score"]];
                var wrong = Array.FindAll(scores, s => bands.GradeOf(decimal.Parse(s.Value)) is { } earned && earned != GradeBands.Plain(grade.Value) && !scored.Explains(context, text.PlaceOf(s)));
                if (IsOfOneIndicator(text.Value, match) || !bands.Knows(grade.Value) || scores.All(s => bands.GradeOf(decimal.Parse(s.Value)) is null))
                {
                    continue;
                }

                any = true;
                if (wrong.Length == 0)
                {
                    context.Held();
                }
                else
                {
                    // A grade that some of the scores have earned is not wrong for those.
                    var expected = bands.GradeOf(decimal.Parse(wrong[0].Value))!;
                    var isForAll = scores.All(s => bands.GradeOf(decimal.Parse(s.Value)) == expected);
                    context.Report(
                        text.PlaceOf(grade), grade.Value, expected,
                        new Dictionary<string, string> { ["score"] = wrong[0].Value, ["whose"] = bands.IsOwn ? "本文" : scale.Basis },
                        wrong.Select(text.PlaceOf), isForAll ? expected : null, bands.IsOwn ? null : Severity.Warning);
                }
            }
        }

        foreach (var row in context.Disclosure.ProjectLists.SelectMany(l => l.Rows))
        {
            any |= CheckRow(context, row, bands, scale);
        }

        if (!any)
        {
            context.NotApplicable("文中没有同时写明得分和等级");
        }
    }

    /// <summary>Score and grade in a list of projects; false if the row does not have both.</summary>
    private static bool CheckRow(CheckContext context, ProjectListRow row, GradeBands bands, GradeScale scale)
    {
        if (row is not { Score.Amount: { } score, Grade.Place: { } place } || FormScoring.Squeeze(row.Grade.Text) is not { Length: > 0 } grade || !bands.Knows(grade) ||
            bands.GradeOf(score.Value) is not { } earned)
        {
            return false;
        }

        if (earned == GradeBands.Plain(grade))
        {
            context.Held();
        }
        else
        {
            context.Report(
                place, grade, earned, new Dictionary<string, string> { ["score"] = row.Score.Text, ["whose"] = bands.IsOwn ? "本文" : scale.Basis },
                [row.Score.Place!], earned, bands.IsOwn ? null : Severity.Warning);
        }

        return true;
    }

    /// <summary>The scores of the sentence that 均 speaks of.</summary>
    private static Group[] ScoresBefore(string text, Match match)
    {
        var stop = Sentences.StartOf(text, match.Index);
        return [.. Scored().Matches(text[..(match.Index + match.Length)], stop).Select(m => m.Groups["score"]).Where(s => s.Index != match.Groups["score"].Index), match.Groups["score"]];
    }

    private static bool IsOfOneIndicator(string text, Match match)
    {
        const int Before = 8;
        return text[Math.Max(0, match.Index - Before)..(match.Index + match.Length)].Contains("指标", StringComparison.Ordinal);
    }

    /// <summary>0个项目为差，平均得分98.99分: how many have a grade does not say that the score behind earned it.</summary>
    private static bool IsOfSeveral(string text, Match match) =>
        match.Groups["grade"].Index < match.Groups["score"].Index &&
        (Extreme().IsMatch(match.Value) || Counted().Match(text[..match.Groups["grade"].Index]) is { Success: true, Groups: var g } && g["n"].Value is not ("1" or "一"));

    /// <summary>平均得分, 最高分: one of several scores, or of all.</summary>
    [GeneratedRegex("[,，][^。；;，,]{0,8}(?:最高|最低|平均)")]
    private static partial Regex Extreme();

    [GeneratedRegex(@"(?<n>\d{1,4}|[一二两三四五六七八九十])个(?:项目)?[^，。；\d]{0,10}$", RegexOptions.RightToLeft)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<score>\d{1,15}(?:\.\d{1,8})?)分(?!的|以)[^。；;\d]{0,16}?(?:评级|等级|等次|评定|评价|结果|属于|评为|定为|绩效)(?<all>均|都)?(?:为|是)?(?<grade>优秀|优|良好|良|中等|中|一般|合格|不合格|较差|差)(?=$|[,，。；;、()级])")]
    private static partial Regex ScoreThenGrade();

    [GeneratedRegex(@"得分(?:为|是)?(?<score>\d{1,15}(?:\.\d{1,8})?)分(?=，)")]
    private static partial Regex Scored();

    [GeneratedRegex(@"(?<grade>优秀|良好|中等|一般|较差|(?<=[为是])(?:优|良|中|差))[,，](?:[^。；;，,\d]{0,8})分(?:数|值)?(?:为|是)?(?<score>\d{1,15}(?:\.\d{1,8})?)分")]
    private static partial Regex GradeThenScore();
}
