using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A section of a report about one group of indicators gives another weight, score or rate than the report's table of scores.</summary>
internal sealed partial class ScoreTableInTextCheck(ScoreSystems scores, PerformanceFormLayout layout) : ICheck
{
    private const int ShortestTitle = 3;

    public string RuleId => "MZ0640";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.ScoreTables is [var table])
        {
            CompareGroups(context, table);
        }

        CompareForms(context);
        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有逐项写明得分，或没有相应的得分表");
        }
    }

    /// <summary>What a report says of the indicators of a form, as far as the form's own arithmetic does not show it to be wrong.</summary>
    private static void CompareForms(CheckContext context)
    {
        FormArithmetic[] forms = [.. context.Disclosure.PerformanceForms.Select(f => FormCheck.ArithmeticOf(context, f))];
        foreach (var said in SaidFormScores.Of(context.Disclosure).Where(s => !forms.Any(f => s.Cells.Any(f.IsDoubtful))))
        {
            if (said.Agrees)
            {
                context.Held();
                continue;
            }

            var expected = Written.Like(said.Said.Text, said.Right);
            context.Report(
                said.Said.Place!, said.Said.Text, expected, new Dictionary<string, string> { ["name"] = said.Name, ["what"] = said.What },
                said.Cells.Where(c => c.Place is not null).Select(c => c.Place!), expected);
        }
    }

    private void CompareGroups(CheckContext context, ScoreTable table)
    {
        var wrong = scores.Of(context).Single(s => s.Table == table).Faults.Select(f => f.Cell).ToHashSet();
        foreach (var section in context.Disclosure.Sections.Where(s => s.Heading is not null))
        {
            var heading = PlainText.Of(section.Heading!);
            var title = Weight().Replace(FormScoring.Squeeze(section.Title), "").TrimEnd('。', '：');
            if (title.Length < ShortestTitle || table.Groups.Where(g => IsSame(FormScoring.Squeeze(g.Name.Text), title)).ToArray() is not [var group])
            {
                continue;
            }

            // What the table itself shows to be wrong is reported there.
            PlainText[] texts = [.. section.Passages.Select(PlainText.Of)];
            CompareAll(context, wrong, group, ([heading], Weight(), "分值", group.Weight), (texts, Score(), "得分", group.Score), (texts, Rate(), "得分率", group.Rate));
        }

        // A group may also have a paragraph of its own instead of a section: （三）产出指标。分值 40 分，得分 39.5 分。 3. 产出指标（40分）：得39.5分，扣0.5分。
        foreach (var text in PlainText.Saying(context.Disclosure, "得"))
        {
            if (Item().Match(text.Value) is { Success: true } item && table.Groups.Where(g => IsSame(FormScoring.Squeeze(g.Name.Text), item.Groups["title"].Value)).ToArray() is [var group])
            {
                CompareAll(context, wrong, group, ([text], ItemWeight(), "分值", group.Weight), ([text], Score(), "得分", group.Score), ([text], Rate(), "得分率", group.Rate));
                CompareDeduction(context, wrong, text, group);
            }
        }
    }

    /// <summary>What the only deduction of a paragraph takes off is all that the score lacks of the weight.</summary>
    private static void CompareDeduction(CheckContext context, HashSet<FormCell> wrong, PlainText text, ScoreTableGroup group)
    {
        if (Deduction().Matches(text.Value) is not [var match] || group is not { Weight: { Amount: { } weight, Place: { } place }, Score.Amount: { } score } ||
            wrong.Contains(group.Weight) || wrong.Contains(group.Score))
        {
            return;
        }

        var (stated, right) = (match.Groups["n"], weight.Value - score.Value);
        if (decimal.Parse(stated.Value) == right)
        {
            context.Held();
            return;
        }

        var expected = Written.Like(stated.Value, right);
        context.Report(
            text.PlaceOf(stated), stated.Value, expected,
            new Dictionary<string, string> { ["name"] = FormScoring.Squeeze(group.Name.Text), ["what"] = "扣分" }, [place], expected);
    }

    private static void CompareAll(
        CheckContext context, HashSet<FormCell> wrong, ScoreTableGroup group, params (IReadOnlyList<PlainText> Texts, Regex Pattern, string What, FormCell Cell)[] said)
    {
        foreach (var (passages, pattern, what, cell) in said.Where(s => !wrong.Contains(s.Cell)))
        {
            CompareOnly(context, passages, pattern, group, what, cell);
        }
    }

    /// <summary>产出指标完成情况 is of 产出指标; 产出质量 is a group of its own below 产出.</summary>
    private bool IsSame(string name, string title) =>
        name.StartsWith(title, StringComparison.Ordinal) ||
        (title.StartsWith(name, StringComparison.Ordinal) && title[name.Length..] is var rest && !layout.Level1.Concat(layout.Level2).Any(g => g.Names(rest)));

    /// <summary>A section that gives several scores gives those of single indicators.</summary>
    private static void CompareOnly(CheckContext context, IReadOnlyList<PlainText> texts, Regex pattern, ScoreTableGroup group, string what, FormCell cell)
    {
        var found = texts.Select(t => new { Text = t, Matches = pattern.Matches(t.Value) }).Where(t => t.Matches.Count > 0).ToArray();
        if (found is [var only])
        {
            Compare(context, only.Text, only.Matches, group, what, cell);
        }
    }

    private static void Compare(CheckContext context, PlainText text, MatchCollection found, ScoreTableGroup group, string what, FormCell cell)
    {
        if (found is not [var match] || cell.Amount is not { } amount || cell.Place is null)
        {
            return;
        }

        var stated = match.Groups["n"];
        if (Amount.Written(stated.Value, QuantityUnit.Percent).Interval.Meets((amount with { Unit = QuantityUnit.Percent }).Interval))
        {
            context.Held();
            return;
        }

        var expected = cell.Text.TrimEnd('%', '％', '分');
        context.Report(
            text.PlaceOf(stated), stated.Value, expected,
            new Dictionary<string, string> { ["name"] = FormScoring.Squeeze(group.Name.Text), ["what"] = what }, [cell.Place], expected);
    }

    [GeneratedRegex(@"[(（](?<n>\d{1,15}(?:\.\d{1,8})?)分[)）]")]
    private static partial Regex Weight();

    [GeneratedRegex(@"(?<=^|[，。；：])(?:共|合计|综合|自评|评价)?得(?:分)?(?:为|是)?(?<n>\d{1,15}(?:\.\d{1,8})?)分(?!值)")]
    private static partial Regex Score();

    [GeneratedRegex(@"(?<=^|[，。；])得分率(?:为|是|达到?)?(?<n>\d{1,15}(?:\.\d{1,8})?)%")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?:\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])(?<title>[^。：，；(]{3,12})(?:\(\d{1,3}分\))?[。：]")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?:(?<=[。：，])分值(?:为)?|(?<=^[^。：，；(]{3,16})\()(?<n>\d{1,15}(?:\.\d{1,8})?)分")]
    private static partial Regex ItemWeight();

    [GeneratedRegex(@"扣(?:除|减|掉)?(?<n>\d{1,15}(?:\.\d{1,8})?)分")]
    private static partial Regex Deduction();
}
