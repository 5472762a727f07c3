using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A value that cannot be, whatever the others are: 满意度 920%, or a score of 973.3 of 100 points.</summary>
internal sealed partial class ImpossibleValueCheck(ReportWording words) : ICheck
{
    private const decimal All = 100;

    /// <summary>From so many times what is possible on it is likely ten times the right value.</summary>
    private const decimal LeastMoved = 3;

    /// <summary>A rate with one of these in its name, or compared with them, is of something else than a whole.</summary>
    private static readonly string[] Changes = ["增长", "提高", "上升", "降低", "下降", "比上年", "同比"];

    private readonly WordFinder shares = new(words.SharesOfWhole);

    public string RuleId => "MZ0655";

    public void Run(CheckContext context)
    {
        foreach (var form in context.Disclosure.PerformanceForms)
        {
            foreach (var indicator in form.Indicators.Where(i => IsShare(FormScoring.Squeeze(i.Level3.Text))))
            {
                CheckShare(context, indicator.Target, FormScoring.NameOf(indicator));
                CheckShare(context, indicator.Actual, FormScoring.NameOf(indicator));
            }
        }

        foreach (var text in PlainText.Saying(context.Disclosure, "%"))
        {
            foreach (var (start, word) in shares.In(text.Value))
            {
                // 8   7   87.5%: what gaps part is no number, but a row of a table that was read as text.
                if (Rate().Match(text.Value, start + word.Length) is { Success: true } match && !text.PlaceOf(match.Groups["n"]).Quote.Contains("  ", StringComparison.Ordinal))
                {
                    Check(context, text.PlaceOf(match.Groups["n"]), match.Groups["n"].Value, All, word, "%");
                }
            }
        }

        CheckScores(context, context.Scores.ProfileOf(context.Disclosure).Total);
        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有满意度、合格率等比率，也没有自评得分");
        }
    }

    private static void CheckScores(CheckContext context, decimal most)
    {
        foreach (var row in context.Disclosure.ProjectLists.SelectMany(l => l.Rows).Where(r => r.Score is { Amount: not null, Place: not null }))
        {
            var score = row.Score.Amount!.Value.Digits;
            Check(context, row.Score.Place!, score, most, $"“{row.Name.Text}”得分", "分", row.Score.Text);
        }

        foreach (var text in PlainText.Saying(context.Disclosure, "得分").Where(t => Evaluation().IsMatch(t.Value) && !StatedScores.HaveOtherScale(t.Value)))
        {
            foreach (var match in Score().Matches(text.Value).Where(m => !GradeBands.IsOfBands(text, m)))
            {
                Check(context, text.PlaceOf(match.Groups["n"]), match.Groups["n"].Value, most, "得分", "分");
            }
        }
    }

    private bool IsShare(string name) => shares.IsIn(name) && !Array.Exists(Changes, c => name.Contains(c, StringComparison.Ordinal));

    private static void CheckShare(CheckContext context, FormCell cell, string name)
    {
        if (cell.Place is { } place && Percent().Match(cell.Text) is { Success: true } match)
        {
            Check(context, place, match.Groups["n"].Value, All, name, "%", cell.Text);
        }
    }

    private static void Check(CheckContext context, Place place, string digits, decimal most, string name, string unit, string? written = null)
    {
        var value = decimal.Parse(digits);
        if (value <= most)
        {
            context.Held();
        }
        else
        {
            // A point that was left out or moved by one.
            var right = value >= most * LeastMoved && value <= most * 10 ? Written.Like(digits, value / 10) : null;
            context.Report(
                place, written ?? digits, right is null ? null : (written ?? digits).Replace(digits, right, StringComparison.Ordinal),
                new Dictionary<string, string> { ["name"] = name, ["value"] = digits + unit, ["most"] = Written.Number(most) + unit });
        }
    }

    [GeneratedRegex(@"\G(?:为|是|达到?|均为|均达到?)?(?<n>\d{1,6}(?:\.\d{1,4})?)%")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^[^0-9]{0,3}(?<n>[0-9]{1,6}(?:\.[0-9]{1,4})?)%$")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<!平均)得分(?:为|是|：)?(?<n>\d{1,5}(?:\.\d{1,4})?)分(?!值|制|的|以)")]
    private static partial Regex Score();

    /// <summary>The scores of contests and of other appraisals have other full marks.</summary>
    [GeneratedRegex("绩效|自评")]
    private static partial Regex Evaluation();
}
