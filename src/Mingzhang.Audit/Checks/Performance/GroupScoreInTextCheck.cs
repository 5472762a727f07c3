using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A sentence that tells how many points each group of indicators has got gives another number than the form's indicators add up to.</summary>
internal sealed partial class GroupScoreInTextCheck(Subjects subjects) : ICheck
{
    private const int FewestGroups = 2;

    public string RuleId => "MZ0644";

    public void Run(CheckContext context)
    {
        ScoredGroups[] forms = [.. context.Disclosure.PerformanceForms.Select(f => ScoredGroups.Of(context, f)).Where(f => f.Scores.Count >= FewestGroups)];
        foreach (var text in PlainText.Saying(context.Disclosure, "得").Where(_ => forms.Length > 0))
        {
            foreach (Match sentence in Sentence().Matches(text.Value))
            {
                Check(context, text, [.. Claim().Matches(sentence.Value).Select(m => new Said(m.Groups["name"].Value, m.Groups["n"], sentence.Index))], forms);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明各类指标的得分，或没有相应的评分表");
        }
    }

    /// <summary>
    /// With several forms the sentence may be about any of them. A total that the text states tells which: the whole unit's groups are named
    /// like those of a project; without one, what the text is about.
    /// </summary>
    private void Check(CheckContext context, PlainText text, Said[] said, ScoredGroups[] forms)
    {
        ScoredGroups[] meant = [.. forms.Where(f => said.Count(s => f.Scores.ContainsKey(s.Group)) >= FewestGroups)];
        if (meant.Length == 0)
        {
            return;
        }

        var at = said[0].At + said[0].Score.Index;
        decimal[] totals = [.. StatedScores.Pattern().Matches(text.Value).Select(m => decimal.Parse(m.Groups["score"].Value))];
        var ofUnit = subjects.Of(text, at, context.Disclosure.FormsAndListed).Kind == SubjectKind.WholeUnit;
        meant = [.. meant.Where(f => totals.Length > 0 ? totals.Contains(f.Total) : f.IsWholeUnit is not { } whole || whole == ofUnit)];
        if (meant.Any(f => said.All(f.Agrees)))
        {
            context.Held();
        }
        else if (meant is [{ AddsUp: true } form])
        {
            foreach (var wrong in said.Where(s => !form.Agrees(s)))
            {
                var right = form.Scores[wrong.Group];
                var expected = Arithmetic.Written.Like(wrong.Score.Value, right.Score);
                context.Report(
                    text.PlaceOf(wrong.At + wrong.Score.Index, wrong.Score.Length), wrong.Score.Value, expected,
                    new Dictionary<string, string> { ["group"] = wrong.Group }, right.Places, expected);
            }
        }
    }

    /// <summary>A score that a sentence gives to a group.</summary>
    private sealed record Said(string Group, Group Score, int At);

    /// <summary>The scores of a form's level-1 groups by their bare names.</summary>
    private sealed record ScoredGroups(IReadOnlyDictionary<string, (decimal Score, IReadOnlyList<Place> Places)> Scores, decimal Total, bool? IsWholeUnit, bool AddsUp)
    {
        public static ScoredGroups Of(CheckContext context, PerformanceForm form) => new(
            form.Indicators.GroupBy(i => Bare(i.Level1.Text)).Where(g => g.Key.Length > 0 && g.All(i => i.Score.Amount is not null)).ToDictionary(
                g => g.Key, g => (g.Sum(i => i.Score.Amount!.Value.Value), (IReadOnlyList<Place>)[.. g.Select(i => i.Score.Place!)]), StringComparer.Ordinal),
            form.TotalScore.Amount?.Value ?? form.Indicators.Sum(i => i.Score.Amount?.Value ?? 0), form.IsScoreSheet ? null : form.IsWholeUnit,
            !FormCheck.ArithmeticOf(context, form).Faults.Any(f => form.Indicators.Any(i => i.Score == f.Cell) || f.Cell == form.TotalScore));

        public bool Agrees(Said said) => !Scores.TryGetValue(said.Group, out var mine) || mine.Score == decimal.Parse(said.Score.Value);

        private static string Bare(string head) => Tail().Replace(FormScoring.Squeeze(head), "");
    }

    [GeneratedRegex(@"[^。]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?<=^|[，、；：:]|其中)(?<name>[\u4e00-\u9fff]{2,8}?)(?:类)?(?:指标)?(?:方面)?(?:[(（]\d+(?:\.\d+)?分[)）])?(?:(?:满分|分值|权重)为?\d+(?:\.\d+)?分，)?(?:实际|自评|评价)?得分?(?:为|是|:|：)?(?<n>\d{1,15}(?:\.\d{1,8})?)分(?!值)")]
    private static partial Regex Claim();

    [GeneratedRegex(@"(?:类)?(?:指标)?(?:[(（]\d+(?:\.\d+)?(?:分|%)?[)）])?$")]
    private static partial Regex Tail();
}
