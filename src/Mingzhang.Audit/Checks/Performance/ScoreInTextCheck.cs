using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A self-evaluation score in the text or a report is not the total of the form.</summary>
internal sealed partial class ScoreInTextCheck(ReportWording words, Subjects subjects, ScoreSystems scores) : ICheck
{
    private const int ShortestName = 4;

    public string RuleId => "MZ0618";

    public void Run(CheckContext context)
    {
        PerformanceForm[] scored = [.. context.Disclosure.FormsAndListed.Where(f => f.TotalScore.Amount is not null)];
        var any = false;
        var speaksOfUnit = PlainText.Saying(context.Disclosure, "整体支出").Any(t => WholeUnitScored().IsMatch(t.Value));
        foreach (var text in PlainText.Saying(context.Disclosure, "分").Where(t => scored.Length > 0 || context.Disclosure.ScoreTables.Count > 0))
        {
            foreach (var match in StatedScores.Pattern().Matches(text.Value).Where(m => !GradeBands.IsOfBands(text, m) && !subjects.IsOfStranger(text, m.Index, context.Disclosure.FormsAndListed)))
            {
                var sentence = Sentences.Around(text.Value, match.Index);
                var subject = subjects.Of(text, match.Groups["score"].Index, context.Disclosure.FormsAndListed);
                var forms = IsByOthers(sentence) ? [] : Candidates(sentence, subject, scored, speaksOfUnit);
                if (forms.Count > 0)
                {
                    any = true;
                    Check(context, text, match.Groups["score"], forms, text.Headings.Any(h => IsByOthers(h.Value)) ? Severity.Info : null);
                }

                if (forms.Count != 1)
                {
                    any |= CheckAgainstTable(context, text, match.Groups["score"], forms, subject);
                }
            }

            any |= CheckNamed(context, text, scored);
        }

        foreach (var form in scored.Where(f => f.Conclusion is not null))
        {
            var conclusion = PlainText.Of(form.Conclusion!);
            foreach (Match match in StatedScores.Pattern().Matches(conclusion.Value))
            {
                any = true;
                Check(context, conclusion, match.Groups["score"], [form], null);
            }
        }

        if (!any)
        {
            context.NotApplicable(scored.Length == 0 ? "文中没有绩效自评表" : "文中没有写明自评得分");
        }
    }

    /// <summary>两个项目均为优，其中农机推广得分97.33分: a score right behind the name of a project.</summary>
    private bool CheckNamed(CheckContext context, PlainText text, PerformanceForm[] scored)
    {
        var any = false;
        foreach (var form in scored.Where(f => !f.IsWholeUnit))
        {
            var name = FormScoring.Squeeze(form.Name.Text);
            var at = name.Length >= ShortestName ? text.Value.IndexOf(name, StringComparison.Ordinal) : -1;
            if (at >= 0 && NamedScore().Match(text.Value, at + name.Length) is { Success: true } match && !IsByOthers(Sentences.Around(text.Value, at)) &&
                Array.TrueForAll(scored, f => f == form || FormScoring.Squeeze(f.Name.Text) != name))
            {
                any = true;
                Check(context, text, match.Groups["score"], [form], null);
            }
        }

        return any;
    }

    private static void Check(CheckContext context, PlainText text, Group score, IReadOnlyList<PerformanceForm> forms, Severity? severity)
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
                forms.Select(f => f.TotalScore.Place!), expected, severity);
        }
    }

    /// <summary>What a form's total should be, where its own scores show that it is wrong.</summary>
    private static decimal? MendedTotal(CheckContext context, PerformanceForm form) =>
        FormCheck.ArithmeticOf(context, form).Faults.FirstOrDefault(f => f.Cell == form.TotalScore) is { } fault &&
        decimal.TryParse(fault.Expected, out var total) ? total : null;

    private static string NameOf(PerformanceForm form) => FormScoring.Squeeze(form.Name.Text) is { Length: > 0 } name ? $"“{name}”自评表" : "自评表";

    /// <summary>
    /// Where several projects could be meant, a table of scores that follows in the same section tells which total is; a report on the
    /// whole unit without forms has one table. True if there was one to compare with.
    /// </summary>
    private bool CheckAgainstTable(CheckContext context, PlainText text, Group score, IReadOnlyList<PerformanceForm> forms, Subject subject)
    {
        var place = text.PlaceOf(score);
        var tables = context.Disclosure.ScoreTables;
        var table = context.Disclosure is { IsEvaluation: true, PerformanceForms.Count: 0 } && subject.Kind == SubjectKind.WholeUnit && tables is [{ Total.Score: { Amount: not null, Place: not null } } only]
            ? only
            : tables.Where(t => t.Total?.Score is { Amount: not null, Place: { } at } && at.Section == place.Section && IsAfter(at, place))
                .MinBy(t => (t.Total!.Score.Place!.Page ?? 0, t.Total.Score.Place.Line));
        if (table?.Total is not { } total || scores.Explains(context, total.Score.Place!))
        {
            return false;
        }

        var stated = decimal.Parse(score.Value);
        if (total.Score.Amount!.Value.Value == stated)
        {
            context.Held();
        }
        else if (forms.All(f => f.TotalScore.Amount!.Value.Value != stated))
        {
            context.Report(
                place, score.Value, total.Score.Text, new Dictionary<string, string> { ["form"] = "得分表" }, [total.Score.Place!], total.Score.Text);
        }

        return true;
    }

    private static bool IsAfter(Place place, Place other) =>
        place.Sheet == other.Sheet && ((place.Page ?? 0, place.Line).CompareTo((other.Page ?? 0, other.Line)) > 0);

    /// <summary>An evaluation by others (部门评价, 财政评价) may score differently.</summary>
    private bool IsByOthers(string passage) => words.EvaluationsByOthers.Any(passage.Contains);

    /// <summary>
    /// The forms a score can be about: those of its subject; where the text names none, any project's, but where the document also scores
    /// the whole unit, only if the sentence speaks of a project.
    /// </summary>
    private static IReadOnlyList<PerformanceForm> Candidates(string sentence, Subject subject, PerformanceForm[] scored, bool speaksOfUnit)
    {
        var speaksOfProject = sentence.Contains("项目", StringComparison.Ordinal);
        return subject.Kind switch
        {
            SubjectKind.WholeUnit when subject.Heading is not null && speaksOfProject => [],
            SubjectKind.Unsaid => speaksOfUnit && !speaksOfProject ? [] : [.. scored.Where(f => !f.IsWholeUnit)],
            _ => [.. subject.Forms.Where(scored.Contains)],
        };
    }

    /// <summary>项目自评得分 and the like are those of <see cref="StatedScores"/>.</summary>
    [GeneratedRegex(@"\G(?:得分)?(?:为|是)?(?<score>\d{1,5}(?:\.\d{1,8})?)分(?!的|以|及|-|制|值)")]
    private static partial Regex NamedScore();

    [GeneratedRegex(@"整体支出绩效(?:自评|评价)报告|整体支出[^。]{0,20}得分")]
    private static partial Regex WholeUnitScored();
}
