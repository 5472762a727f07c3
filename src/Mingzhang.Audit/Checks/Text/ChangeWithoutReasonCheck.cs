using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A change on last year, or a difference between budget and actual, for which the forms ask a reason, has none.</summary>
internal sealed partial class ChangeWithoutReasonCheck(Wording wording) : ICheck
{
    private readonly ReasonGiven reasons = new(wording);
    private readonly IReadOnlyList<string> carriedOver = wording.CarriedOver;

    /// <summary>From so many changes without a reason in one section, that no reasons are given is one fault.</summary>
    private const int Several = 4;

    public string RuleId => "MZ0710";

    public void Run(CheckContext context)
    {
        var lines = NarrativeText.Of(context.Disclosure).Lines;
        var faults = new List<(int Section, Place At, string Quote)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsHeading || line.Kind != PartKind.Explanation || line.Chapter == "performance" || line.Section.Level > 3)
            {
                continue;
            }

            CheckChange(context, faults, lines, i);
            if (line.Chapter != "general-costs")
            {
                CheckDifference(context, faults, lines, i);
            }
        }

        Report(context, faults);
    }

    /// <summary>The last change of a paragraph; those before it may share its reason. What was carried over was explained the year before.</summary>
    private void CheckChange(CheckContext context, List<(int Section, Place At, string Quote)> faults, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        Match? last = null;
        foreach (Match match in Change().Matches(line.Text).Where(m => IsOnLastYear(context, m)))
        {
            last = IsCarriedOver(line.Text, match.Index) ? last : match;
        }

        if (last is not null && !IsZero(last.Groups["amount"].Value))
        {
            Judge(context, faults, lines, index, last);
        }
    }

    private void CheckDifference(CheckContext context, List<(int Section, Place At, string Quote)> faults, IReadOnlyList<TextLine> lines, int index)
    {
        var line = lines[index];
        if (Difference().Match(line.Text) is { Success: true } match &&
            decimal.TryParse(match.Groups["budget"].Value, out var budget) && decimal.TryParse(match.Groups["actual"].Value, out var actual) &&
            budget != actual)
        {
            Judge(context, faults, lines, index, match);
        }
    }

    /// <summary>A list none of whose items gives a reason is one fault.</summary>
    private static void Report(CheckContext context, List<(int Section, Place At, string Quote)> faults)
    {
        foreach (var list in faults.GroupBy(f => f.Section).Select(s => s.ToArray()))
        {
            if (list.Length < Several)
            {
                Array.ForEach(list, f => context.Report(f.At, f.Quote, words: Also(0)));
            }
            else
            {
                context.Report(list[0].At, list[0].Quote, null, Also(list.Length), list.Skip(1).Select(f => f.At));
            }
        }
    }

    private static Dictionary<string, string> Also(int count) => new() { ["also"] = count == 0 ? "" : $"等 {count} 处" };

    private void Judge(CheckContext context, List<(int Section, Place At, string Quote)> faults, IReadOnlyList<TextLine> lines, int index, Match match)
    {
        var line = lines[index];
        if (reasons.With(line, match.Index, match.Length, lines, index) || reasons.InItemsOf(lines, index))
        {
            context.Held();
        }
        else if (!HoldsWrongNumber(context, line, match))
        {
            faults.Add((line.Index, line.Locate(match.Index, match.Length), line.Quote(match.Index, match.Length)));
        }
    }

    /// <summary>A sentence with a wrong number in it is put right first.</summary>
    private static bool HoldsWrongNumber(CheckContext context, TextLine line, Match match)
    {
        var (first, last) = (line.Locate(match.Index, 1), line.Locate(match.Index + match.Length - 1, 1));
        return context.WrongNumbers.Any(w => !w.IsBefore(first) && !last.IsBefore(w));
    }

    /// <summary>；年初结转和结余 50.76 万元，较上年减少: true if the clause up to an offset is about nothing else than what was carried over.</summary>
    private bool IsCarriedOver(string text, int end)
    {
        // 年初结转和结余 21.68 万元（比上年增加 2.83 万元）: what stands right before a bracket is what it is about.
        var isInBracket = end > 0 && text[end - 1] == '（';
        var clause = text[(text.AsSpan(0, end).LastIndexOfAny(isInBracket ? "；。：，、" : "；。：") + 1)..end];
        return carriedOver.Any(clause.StartsWith) && clause.AsSpan().Count("万元") <= 1;
    }

    /// <summary>比2019年: false if another year is compared with, for which no form asks a reason.</summary>
    private static bool IsOnLastYear(CheckContext context, Match match) =>
        !match.Groups["year"].Success || context.Disclosure.Year is not { } fiscal || int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) == fiscal - 1;

    private static bool IsZero(string amount) => amount.AsSpan().IndexOfAnyInRange('1', '9') < 0;

    [GeneratedRegex(@"(?:与|比|较)(?:上年度?|去年|(?<year>20\d\d)年度?)(?:决算数?)?(?:相比)?，?[^，。；\d]{0,24}?(?:增加|减少|增长|下降|上升|降低)(?<amount>[\d.,]+)(?:万元|[%％])(?:，(?:增加|减少|增长|下降|上升|降低)[\d.,]+[%％])?")]
    private static partial Regex Change();

    [GeneratedRegex(@"年初预算(?:数)?为?(?<budget>[\d.]+)万元，(?:支出)?决算(?:数)?为?(?<actual>[\d.]+)万元(?:，完成(?:年初)?预算的[\d.]+[%％])?")]
    private static partial Regex Difference();
}
