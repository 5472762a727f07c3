using System.Text.RegularExpressions;
using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// Finds what texts say of the weights and scores of one form: by the name of an indicator or group in front of them, or, under a title that
/// names a group, by their order.
/// </summary>
internal sealed partial class FormScoreReader
{
    private const int ShortestIndicator = 4;
    private const int FewestGroups = 2;
    private readonly Topic[] indicators;
    private readonly Topic[] subgroups;
    private readonly Topic[] groups;

    public FormScoreReader(PerformanceForm form)
    {
        FormIndicator[] scored = [.. form.Indicators.Where(i => FormPoints.HasPoints(i.Weight, form) && FormPoints.HasPoints(i.Score, form))];
        indicators = Unique(scored.GroupBy(i => i.Level3), FormScoring.Squeeze);
        subgroups = Unique(scored.GroupBy(i => i.Level2), SaidScore.Bare);
        groups = Unique(scored.GroupBy(i => i.Level1), SaidScore.Bare);
    }

    /// <summary>How many scores a text gives.</summary>
    public static int CountIn(PlainText text) => Mark().Count(text.Value);

    /// <summary>What texts, in their order, say.</summary>
    public IEnumerable<SaidFormScore> In(IEnumerable<PlainText> texts)
    {
        var under = new UnderTitle(null);
        foreach (var text in texts)
        {
            if (Title().Match(text.Value) is { Success: true } title && TitleOf(title) is var topic && (topic is not null || IsCertain(title, text)))
            {
                foreach (var said in under.Rest())
                {
                    yield return said;
                }

                under = new(topic);
            }

            foreach (var said in SchemeIn(text).Concat(MarksIn(text, under)))
            {
                yield return said;
            }
        }

        foreach (var said in under.Rest())
        {
            yield return said;
        }
    }

    private static bool IsCertain(Match title, PlainText text) => title.Groups["number"].Success || title.Length == text.Value.Length;

    private IEnumerable<SaidFormScore> MarksIn(PlainText text, UnderTitle under)
    {
        var end = 0;
        foreach (Match match in Mark().Matches(text.Value))
        {
            var mark = new SaidMark(text, match, end);
            end = match.Index + match.Length;
            if (NamedBefore(mark, under.Topic) is { } topic)
            {
                under.Seen(topic);
                foreach (var said in mark.Of(topic))
                {
                    yield return said;
                }
            }
            else
            {
                under.Add(mark);
            }
        }
    }

    /// <summary>The indicator or group whose name ends in front of a mark, or begins the sentence of its first mark.</summary>
    private Topic? NamedBefore(SaidMark mark, Topic? under)
    {
        var before = Tail().Replace(mark.Before, "");
        if (before.EndsWith("该二级", StringComparison.Ordinal) || before.EndsWith("该类", StringComparison.Ordinal))
        {
            return under is { Rows.Count: > 1 } ? under : null;
        }

        return indicators.Where(t => t.Name.Length >= ShortestIndicator && before.EndsWith(t.Name, StringComparison.Ordinal)).MaxBy(t => t.Name.Length)
            ?? subgroups.Concat(groups).Where(t => IsWhole(before, t.Name)).MaxBy(t => t.Name.Length)
            ?? (mark.IsFirstOfSentence ? groups.FirstOrDefault(t => Opening().Match(mark.Before) is { Success: true } m && m.Groups["name"].Value == t.Name) : null);

        static bool IsWhole(string before, string name) =>
            before.EndsWith(name, StringComparison.Ordinal) && (before.Length == name.Length || before[^(name.Length + 1)] is not (>= '\u4e00' and <= '\u9fff'));
    }

    private Topic? TitleOf(Match title)
    {
        var words = TitleTail().Replace(title.Groups["title"].Value, "");
        return indicators.FirstOrDefault(t => t.Name == words) ?? (words.Length < 2 ? null
            : subgroups.Where(t => t.Name == words).ToArray() is [var same] ? same
            : subgroups.Where(t => t.Name.EndsWith(words, StringComparison.Ordinal) || t.Name.StartsWith(words, StringComparison.Ordinal)).ToArray() is [var only] ? only
            : null);
    }

    /// <summary>总分100分，其中：决策20分、过程20分、产出35分、效益25分: the weights of all groups in one sentence.</summary>
    private IEnumerable<SaidFormScore> SchemeIn(PlainText text)
    {
        foreach (Match sentence in Sentence().Matches(text.Value))
        {
            var found = GroupWeight().Matches(sentence.Value).Select(m => (Match: m, Topic: GroupOf(m))).Where(f => f.Topic is not null).ToArray();
            if (found.Length < FewestGroups || found.Length != groups.Length || found.Select(f => f.Topic).Distinct().Count() != found.Length)
            {
                continue;
            }

            foreach (var (match, topic) in found)
            {
                var digits = match.Groups["n"];
                yield return new(Cell(text, sentence.Index + digits.Index, digits.Value), topic!.Name, "分值", topic.Weights, []);
            }

            if (Whole().Matches(text.Value[..(sentence.Index + found[0].Match.Index)]) is [.., var whole])
            {
                yield return new(Cell(text, whole.Groups["n"].Index, whole.Groups["n"].Value), "总分", "分值", [.. found.SelectMany(f => f.Topic!.Weights)], []);
            }
        }
    }

    private Topic? GroupOf(Match match) => groups.FirstOrDefault(t => t.Name == SaidScore.Bare(match.Groups["name"].Value));

    private static FormCell Cell(PlainText text, int start, string digits) =>
        new(digits, text.PlaceOf(start, digits.Length)) { Amount = Amount.Written(digits, QuantityUnit.Points) };

    private static Topic[] Unique(IEnumerable<IGrouping<FormCell, FormIndicator>> heads, Func<string, string> nameOf) =>
    [
        .. heads.Where(h => !h.Key.IsBlank).Select(h => new Topic(nameOf(h.Key.Text), [.. h]))
            .GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Key.Length > 1 && g.Count() == 1).Select(g => g.Single()),
    ];

    [GeneratedRegex(
        @"(?:(?:分值|满分|权重|标准分)(?:为|是|：)?(?<full>\d{1,3}(?:\.\d{1,4})?)分[，：]?)?(?:扣(?:除|减|掉)?(?<lost>\d{1,3}(?:\.\d{1,4})?)分[，：]?)?(?:实际|自评|评价)?得(?:分|满分)?(?:为|是|：)?(?<score>\d{1,3}(?:\.\d{1,4})?)分(?!值|以|制)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<number>\(?[一二三四五六七八九十\d]{1,3}[).、．]{1,2})?(?<title>[^，。：；(]{2,24})(?:\(\d{1,3}(?:\.\d{1,2})?分\))?(?:[。：]|$)")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:完成)?(?:方面|情况|指标|类)+$")]
    private static partial Regex TitleTail();

    [GeneratedRegex(@"类?(?:指标|方面|部分)?(?:(?:为|是|达到?|：)?\d{1,5}(?:\.\d{1,4})?%)?(?:\(\d{1,3}(?:\.\d{1,4})?分\))?[，：]?$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?:^|[。；])(?<name>[\u4e00-\u9fff]{2,8}?)(?:类指标|类|指标)[^。；]*分?[，：]$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?:(?<=^|[：、，])|其中|包括)(?<name>[\u4e00-\u9fff]{2,8}?)(?:权重|分值|占)?(?:为)?(?<n>\d{1,3}(?:\.\d{1,2})?)分(?=$|[、，和])(?!，(?:实际|自评|评价)?得)")]
    private static partial Regex GroupWeight();

    [GeneratedRegex(@"(?:总分值?|满分)(?:为|共|共计|是)?(?<n>\d{1,4}(?:\.\d{1,2})?)分")]
    private static partial Regex Whole();

    /// <summary>An indicator, or the indicators of a group.</summary>
    private sealed record Topic(string Name, IReadOnlyList<FormIndicator> Rows)
    {
        public FormCell[] Weights { get; } = [.. Rows.Select(r => r.Weight)];

        public FormCell[] Scores { get; } = [.. Rows.Select(r => r.Score)];
    }

    /// <summary>A score in a text with the weight and the deduction in front of it.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Match">What was found.</param>
    /// <param name="After">The end of the mark before it.</param>
    private sealed record SaidMark(PlainText Text, Match Match, int After)
    {
        /// <summary>What stands between the mark before it and this one.</summary>
        public string Before { get; } = Text.Value[After..Match.Index];

        public bool IsFirstOfSentence => After == 0 || Before.AsSpan().IndexOfAny('。', '；') >= 0;

        /// <summary>What it says of its topic; of several deductions none is all of it.</summary>
        public IEnumerable<SaidFormScore> Of(Topic topic)
        {
            (string, string, FormCell[], FormCell[])[] numbers =
                [("full", "分值", topic.Weights, []), ("lost", "扣分", topic.Weights, topic.Scores), ("score", "得分", topic.Scores, [])];
            foreach (var (group, what, plus, minus) in numbers)
            {
                if (Match.Groups[group] is { Success: true } digits && !(group == "lost" && Before.Contains('扣')))
                {
                    yield return new(SaidScores.Cell(Text, digits, QuantityUnit.Points), topic.Name, what, plus, minus);
                }
            }
        }
    }

    /// <summary>What stands under a title that names a group, and does not name its indicators: their scores in the order of the form.</summary>
    private sealed class UnderTitle(Topic? topic)
    {
        private readonly List<SaidMark> marks = [];
        private readonly HashSet<FormIndicator> seen = [];

        public Topic? Topic => topic;

        public void Add(SaidMark mark) => marks.Add(mark);

        public void Seen(Topic other)
        {
            if (other.Rows is [var row])
            {
                seen.Add(row);
            }
        }

        /// <summary>As many scores as there are indicators left, of which one at most is another.</summary>
        public IEnumerable<SaidFormScore> Rest()
        {
            FormIndicator[] left = [.. (topic?.Rows ?? []).Where(r => !seen.Contains(r))];
            if (left.Length == 0 || left.Length != marks.Count)
            {
                return [];
            }

            SaidFormScore[][] said = [.. marks.Zip(left, (m, r) => m.Of(new(FormScoring.Squeeze(r.Level3.Text), [r])).ToArray())];
            return said.Count(s => !s[^1].Agrees) <= 1 ? said.SelectMany(s => s) : [];
        }
    }
}
