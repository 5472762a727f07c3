using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A sentence gives scores and their mean, which does not follow: 得分分别为 100 分和 97 分，平均得分 97.5 分; or a mean above full marks.</summary>
internal sealed partial class MeanScoreCheck : ICheck
{
    private const string Numerals = "一二三四五六七八九十";

    public string RuleId => "MZ0649";

    public void Run(CheckContext context)
    {
        var most = context.Scores.ProfileOf(context.Disclosure).Total;
        foreach (var text in PlainText.Saying(context.Disclosure, "平均"))
        {
            foreach (Match match in Mean().Matches(text.Value))
            {
                Check(context, text, match, most);
            }
        }

        if (context.Outcome is { Held: 0, WithinRounding: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明平均得分");
        }
    }

    private static void Check(CheckContext context, PlainText text, Match match, decimal most)
    {
        var number = match.Groups["n"];
        var stated = Amount.Written(number.Value, QuantityUnit.Percent);
        FormCell[] listed = match.Groups["score"].Success ? [.. match.Groups["score"].Captures.Select(s => SaidScores.Cell(text, s, QuantityUnit.Points))] : ScoresOfAll(context, text.Value[..match.Index]);
        decimal[] scores = [.. listed.Select(s => s.Amount!.Value.Value)];
        if (scores.Length > 0)
        {
            var mean = scores.Average();
            if (mean == stated.Value)
            {
                context.Held();
            }
            else if (stated.Interval.Contains(mean))
            {
                context.WithinRounding();
            }
            else
            {
                var expected = Arithmetic.Written.Number(Math.Round(mean, 2, MidpointRounding.AwayFromZero));
                Report(expected, $"{string.Join("、", scores.Select(Arithmetic.Written.Number))} 分的平均分是 {expected} 分");
            }
        }
        else if (!match.Groups["earned"].Success || !Evaluation().IsMatch(text.Value) || StatedScores.HaveOtherScale(text.Value))
        {
            return; // The mean of an examination, or points may be added.
        }
        else if (stated.Value <= most)
        {
            context.Held();
        }
        else
        {
            Report(null, $"高于满分 {Arithmetic.Written.Number(most)} 分");
        }

        void Report(string? expected, string why) =>
            context.Report(text.PlaceOf(number), number.Value, expected, new Dictionary<string, string> { ["why"] = why }, listed.Select(s => s.Place).OfType<Place>(), expected);
    }

    /// <summary>3个项目…，平均得分: the scores of the projects, if as many are listed or have forms; none otherwise.</summary>
    private static FormCell[] ScoresOfAll(CheckContext context, string before)
    {
        if (Projects().Match(before).Groups["n"] is not { Success: true } number)
        {
            return [];
        }

        var count = Numerals.IndexOf(number.Value, StringComparison.Ordinal) is var known and >= 0 ? known + 1 : number.Value is "两" ? 2 : int.Parse(number.Value);
        FormCell[] totals = [.. ProjectResult.All(context).Select(r => r.Score)];
        return totals.Length == count && count > 1 && Array.TrueForAll(totals, t => t.Amount is not null) ? totals : [];
    }

    [GeneratedRegex(@"(?<n>\d{1,3}|[两一二三四五六七八九十])个(?:重点|二级)?项目[^。；]{0,60}$", RegexOptions.RightToLeft)]
    private static partial Regex Projects();

    [GeneratedRegex(@"(?:得分分别(?:为|是)?(?:(?<score>\d{1,3}(?:\.\d{1,8})?)分[、，和及与]{0,2}){2,40})?(?<!加权)平均(?:自评|评价)?(?<earned>得)?分(?:为|是|达到?)?(?<n>\d{1,15}(?:\.\d{1,8})?)分(?!钟)")]
    private static partial Regex Mean();

    [GeneratedRegex("绩效自评|绩效评价")]
    private static partial Regex Evaluation();
}
