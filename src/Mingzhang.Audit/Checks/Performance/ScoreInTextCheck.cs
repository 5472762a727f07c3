using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A self-evaluation score in the text or a report is not the total of the form.</summary>
internal sealed partial class ScoreInTextCheck(ReportWording words, ProjectNames projects) : ICheck
{
    public string RuleId => "MZ0618";

    public void Run(CheckContext context)
    {
        PerformanceForm[] scored = [.. context.Disclosure.PerformanceForms.Where(f => f.TotalScore.Amount is not null)];
        var any = false;
        var speaksOfUnit = PlainText.Saying(context.Disclosure, "整体支出").Any(t => WholeUnitScored().IsMatch(t.Value));
        foreach (var text in PlainText.Saying(context.Disclosure, "分").Where(t => scored.Length > 0 || context.Disclosure.ScoreTables.Count > 0))
        {
            var before = GradeBands.EndIn(text);
            foreach (Match match in StatedScores.Pattern().Matches(text.Value, before))
            {
                var forms = Candidates(SentenceAround(text.Value, match.Index), text.Value[before..match.Index], text.Value, scored, speaksOfUnit);
                before = match.Index + match.Length;
                if (forms.Count > 0)
                {
                    any = true;
                    Check(context, text, match.Groups["score"], forms);
                }

                if (forms.Count != 1)
                {
                    CheckAgainstTable(context, text, match.Groups["score"], forms);
                }
            }
        }

        foreach (var form in scored.Where(f => f.Conclusion is not null))
        {
            var conclusion = PlainText.Of(form.Conclusion!);
            foreach (Match match in StatedScores.Pattern().Matches(conclusion.Value))
            {
                any = true;
                Check(context, conclusion, match.Groups["score"], [form]);
            }
        }

        if (!any)
        {
            context.NotApplicable(scored.Length == 0 ? "文中没有绩效自评表" : "文中没有写明自评得分");
        }
    }

    private static void Check(CheckContext context, PlainText text, Group score, IReadOnlyList<PerformanceForm> forms)
    {
        var stated = decimal.Parse(score.Value);
        var totals = forms.Select(f => f.TotalScore.Amount!.Value.Value).Distinct().ToArray();
        if (totals.Contains(stated) || forms.Any(f => MendedTotal(context, f) == stated))
        {
            context.Held();
        }
        else if (totals.Length == 1)
        {
            var expected = forms[0].TotalScore.Text;
            context.Report(
                text.PlaceOf(score), score.Value, expected,
                new Dictionary<string, string> { ["form"] = NameOf(forms[0]) },
                forms.Select(f => f.TotalScore.Place!), expected);
        }
    }

    /// <summary>What a form's total should be, where its own scores show that it is wrong.</summary>
    private static decimal? MendedTotal(CheckContext context, PerformanceForm form) =>
        FormCheck.ArithmeticOf(context, form).Faults.FirstOrDefault(f => f.Cell == form.TotalScore) is { } fault &&
        decimal.TryParse(fault.Expected, out var total) ? total : null;

    private static string NameOf(PerformanceForm form) => FormScoring.Squeeze(form.Name.Text) is { Length: > 0 } name ? $"“{name}”自评表" : "自评表";

    /// <summary>Where several projects could be meant, a table of scores that follows in the same section tells which total is.</summary>
    private static void CheckAgainstTable(CheckContext context, PlainText text, Group score, IReadOnlyList<PerformanceForm> forms)
    {
        var place = text.PlaceOf(score);
        var table = context.Disclosure.ScoreTables
            .Where(t => t.Total?.Score is { Amount: not null, Place: { } at } && at.Section == place.Section && IsAfter(at, place))
            .MinBy(t => (t.Total!.Score.Place!.Page ?? 0, t.Total.Score.Place.Line));
        if (table?.Total is { } total && total.Score.Amount!.Value.Value != decimal.Parse(score.Value) &&
            forms.All(f => f.TotalScore.Amount!.Value.Value != decimal.Parse(score.Value)))
        {
            context.Report(
                place, score.Value, total.Score.Text, new Dictionary<string, string> { ["form"] = "得分表" }, [total.Score.Place!], total.Score.Text);
        }
    }

    private static bool IsAfter(Place place, Place other) =>
        place.Sheet == other.Sheet && ((place.Page ?? 0, place.Line).CompareTo((other.Page ?? 0, other.Line)) > 0);

    /// <summary>
    /// The forms a score can be about. An evaluation by others (部门评价, 财政评价) may score differently; where the document also
    /// scores the whole unit, a sentence must speak of a project.
    /// </summary>
    private IReadOnlyList<PerformanceForm> Candidates(string sentence, string clauses, string passage, PerformanceForm[] forms, bool speaksOfUnit)
    {
        if (words.EvaluationsByOthers.Any(sentence.Contains))
        {
            return [];
        }

        if (sentence.Contains("整体", StringComparison.Ordinal))
        {
            return [.. forms.Where(f => f.IsWholeUnit)];
        }

        var named = projects.NamedIn(sentence, forms);
        if (named.Count > 1 && projects.NamedIn(clauses, forms) is { Count: 1 } nearest)
        {
            return nearest; // Several scores in one sentence: each is of the project named since the one before.
        }

        named = named.Count > 0 ? named : projects.NamedIn(passage, forms);
        return named.Count > 0 ? named
            : speaksOfUnit && !sentence.Contains("项目", StringComparison.Ordinal) ? []
            : [.. forms.Where(f => !f.IsWholeUnit)];
    }

    [GeneratedRegex(@"整体支出绩效(?:自评|评价)报告|整体支出[^。]{0,20}得分")]
    private static partial Regex WholeUnitScored();

    private static string SentenceAround(string text, int at)
    {
        var start = text.LastIndexOf('。', at) + 1;
        var end = text.IndexOf('。', at);
        return end < 0 ? text[start..] : text[start..end];
    }
}
