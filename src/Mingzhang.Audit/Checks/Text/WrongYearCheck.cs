using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// A year stands where only this year's, or in a comparison only last year's, can be right. Years of documents, plans and
/// past events are left alone.
/// </summary>
internal sealed partial class WrongYearCheck(Wording wording) : ICheck
{
    private readonly WordFinder otherYears = new(wording.OtherYears);
    private readonly WordFinder forms = new(wording.YearForms);
    private readonly WordFinder lookingBack = new(wording.LookingBack);

    public string RuleId => "MZ0806";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.Year is not { } year)
        {
            context.NotApplicable("没有读出决算年度");
            return;
        }

        foreach (var mention in context.Disclosure.YearMentions)
        {
            CheckMention(context, mention, year);
        }

        foreach (var line in NarrativeText.Of(context.Disclosure).Lines)
        {
            if (line.IsHeading || !line.Text.Contains("20", StringComparison.Ordinal))
            {
                continue;
            }

            CheckEach(context, line, Evaluated(), year, year, Severity.Warning);
            CheckEach(context, line, SelfEvaluated(), year, year, Severity.Warning);
            CheckEach(context, line, WholeExpenditure(), year, year, Severity.Warning);
            CheckEach(context, line, OwnReport(), year, year, Severity.Warning);
            if (line.Kind is PartKind.Overview)
            {
                CheckEach(context, line, Units(), year, year, Severity.Warning);
            }

            if (line.Kind is PartKind.None or PartKind.Annex && line.Section.Level > 0)
            {
                CheckAmount(context, line, year);
                CheckEach(context, line, ComparedAmount(), year - 1, year, Severity.Warning);
            }

            if (line.Kind is PartKind.Explanation)
            {
                CheckEach(context, line, Subject(), year, year, Severity.Error);
                CheckEach(context, line, Scope(), year, year, Severity.Warning, "；：");
                if (line.Chapter != "performance")
                {
                    CheckEach(context, line, Comparison(), year - 1, year, Severity.Warning);
                }
            }

            if (line.Kind is PartKind.Explanation or PartKind.Tables)
            {
                CheckEach(context, line, YearEnd(), year, year, Severity.Error);
            }

            if (line.Kind is PartKind.Glossary)
            {
                CheckEach(context, line, Definition(), year, year, Severity.Warning);
            }
        }
    }

    private void CheckMention(CheckContext context, YearMention mention, int year)
    {
        if (mention.Year == year)
        {
            context.Held();
            return;
        }

        var isLeftAlone = mention.Kind switch
        {
            YearMentionKind.Annex => mention.Year != year - 1 || !forms.IsIn(mention.Line),
            YearMentionKind.Heading => mention.Year > year || otherYears.IsIn(mention.Line),
            _ => false,
        };
        if (!isLeftAlone && !IsInForm(context.Disclosure, mention))
        {
            var isSure = mention.Kind is YearMentionKind.Cover or YearMentionKind.Contents or YearMentionKind.Table ||
                (mention.Kind == YearMentionKind.Heading && IsChapter(mention.Line));
            Report(context, mention.Place, mention.Place.Quote, year, isSure ? Severity.Error : Severity.Warning);
        }
    }

    private static bool IsChapter(string line) => line.TrimStart().StartsWith('第') || ItemNumber.Of(line.TrimStart()) is { Level: 2 };

    /// <summary>The year of a performance form is judged with the form.</summary>
    private static bool IsInForm(Disclosure disclosure, YearMention mention) => disclosure.PerformanceForms.Any(f =>
        new[] { f.Title.Place, f.Year?.Place }.Any(p => p is not null && p.Line == mention.Place.Line && p.Page == mention.Place.Page));

    private void CheckEach(CheckContext context, TextLine line, Regex pattern, int expected, int year, Severity severity, string ends = "")
    {
        foreach (Match match in pattern.Matches(line.Text))
        {
            var digits = match.Groups["y"];
            if (match.Groups["name"] is { Success: true } name && !IsOwn(name.Value, context.Disclosure.Unit))
            {
                continue;
            }

            if (int.Parse(digits.Value) == expected)
            {
                context.Held();
            }
            else if (expected != year || !NamesBothYears(line.Text, match, year, ends))
            {
                Report(context, line.Locate(digits.Index, digits.Length), line.Quote(digits.Index, digits.Length), expected, severity);
            }
        }
    }

    /// <summary>2022年一般公共预算支出 320.00 万元, where that is this year's in another place: reports may look back, so the amount is the proof.</summary>
    private void CheckAmount(CheckContext context, TextLine line, int year)
    {
        foreach (Match match in OfYear().Matches(line.Text))
        {
            var digits = match.Groups["y"];
            if (!IsOwn(match.Groups["name"].Value, context.Disclosure.Unit) || int.Parse(digits.Value) == year || NamesBothYears(line.Text, match, year, ""))
            {
                continue;
            }

            var (at, end) = (line.Locate(digits.Index, digits.Length), line.Locate(Sentences.EndOf(line.Text, digits.Index) - 1, 1));
            var ledger = context.Disclosure.Ledger;
            var first = ledger.Statements.FirstOrDefault(s => s.Kind == StatementKind.Prose && at.IsBefore(s.Place) && !end.IsBefore(s.Place));
            if (first is { Key: { Aspect: Aspect.Value, Period: Period.This }, Amount.Value: not 0 } && !context.WrongNumbers.Contains(first.Place) &&
                ledger.Of(first.Key).Any(s => s.Place != first.Place && s.Amount.Base == first.Amount.Base))
            {
                Report(context, at, line.Quote(digits.Index, digits.Length), year, Severity.Warning);
            }
        }
    }

    /// <summary>我局, or the name of the unit; in words that stand before the year.</summary>
    private bool IsOwn(string name, string? unit)
    {
        const int longest = 4;
        return name.Length == 0 || (name.Length <= longest && wording.Self.Any(s => name.StartsWith(s, StringComparison.Ordinal))) ||
            (unit is not null && UnitNames.MayBeSame(name, unit));
    }

    /// <summary>A sentence that names this year too compares; so does a part of it, if one of some marks ends it.</summary>
    private bool NamesBothYears(string text, Match match, int year, string ends)
    {
        var start = Sentences.StartOf(text, match.Index);
        var sentence = text.AsSpan(start, Sentences.EndOf(text, match.Index + match.Length) - start);
        var at = match.Index - start;
        var from = sentence[..at].LastIndexOfAny(ends) + 1;
        var to = sentence[at..].IndexOfAny(ends) is var end and >= 0 ? at + end : sentence.Length;
        to = sentence[at..to].IndexOf("如下") is var list and >= 0 ? at + list : to;
        return sentence[from..to].IndexOf(year.ToString()) >= 0 || lookingBack.IsIn(sentence[from..to]);
    }

    private static void Report(CheckContext context, Place at, string stated, int expected, Severity severity) =>
        context.Report(at, stated, expected.ToString(), suggestion: expected.ToString(), severity: severity);

    /// <summary>2023年度收入总计… at the beginning of a sentence.</summary>
    [GeneratedRegex(@"(?<=^|。)(?<name>[\p{IsCJKUnifiedIdeographs}（）]{0,36})(?<y>20\d\d)年度，?(?=本部门|本单位|无(?!法)|“?三公|财政拨款|一般公共预算|政府性基金|国有资本|机关运行|政府采购|收入|支出|收、支|收支|会议费|培训费|预算绩效)")]
    private static partial Regex Subject();

    /// <summary>What this year's evaluation and accounts are about.</summary>
    [GeneratedRegex(@"(?:纳入|编报绩效目标的|绩效跟踪评价的|绩效跟踪的|绩效自评的)(?<y>20\d\d)年度?(?=部门|单位|预算|项目|整体|市级|区级|省级|一般公共)")]
    private static partial Regex Scope();

    /// <summary>本部门2023年度整体支出绩效自评…: the year that the report evaluates.</summary>
    [GeneratedRegex(@"(?:^|[。，])(?:本部门|本单位|我单位|我部门|我局|我处|我办|我委)(?<y>20\d\d)年度?(?:部门|单位)?整体支出绩效(?=自评|评价|综合)")]
    private static partial Regex Evaluated();

    /// <summary>2023年一般公共预算基本支出… at the beginning of a sentence.</summary>
    [GeneratedRegex(@"(?<=^|。)(?<name>[\p{IsCJKUnifiedIdeographs}（）]{0,36})(?<y>20\d\d)年度?，?(?=一般公共预算|财政拨款|政府性基金|国有资本|收入|支出|本年|基本支出|项目支出|“?三公|机关运行|政府采购|预算|部门整体支出|整体支出)")]
    private static partial Regex OfYear();

    /// <summary>我局对2023年度整体支出开展绩效自评.</summary>
    [GeneratedRegex(@"(?:本部门|本单位|我单位|我部门|我局|我处|我办|我委|）)(?:组织)?对(?<y>20\d\d)年度?[^，。；]{2,40}(?:开展|进行|实施)[^，。；]{0,6}(?:自评|自我评价)")]
    private static partial Regex SelfEvaluated();

    /// <summary>《2023年度某局整体支出绩效自评报告》见附件.</summary>
    [GeneratedRegex(@"《(?<y>20\d\d)年度?[^《》]{0,40}(?:报告|自评表)》[^。]{0,12}附件")]
    private static partial Regex OwnReport();

    /// <summary>某局2023年度部门决算汇总公开单位包括….</summary>
    [GeneratedRegex(@"(?<y>20\d\d)年度?部门决算(?=汇总|汇编|编报|编制|公开单位)")]
    private static partial Regex Units();

    /// <summary>较2022年增加 4.38 万元, in a report without parts.</summary>
    [GeneratedRegex(@"[与较](?<y>20\d\d)年度?(?=(?:增加|减少)[0-9.]+万元)")]
    private static partial Regex ComparedAmount();

    /// <summary>2023年度某办整体支出绩效目标是…: a goal of next year belongs to a plan.</summary>
    [GeneratedRegex(@"(?:^|[。，])(?<y>20\d\d)年度?\p{IsCJKUnifiedIdeographs}{0,12}整体支出(?=绩效目标是|绩效目标为|绩效自评|绩效评价|[0-9])")]
    private static partial Regex WholeExpenditure();

    [GeneratedRegex(@"(?:[与较]|(?<![至、对])比)(?<y>20\d\d)年度?(?:决算数?)?(?=相比|增加|减少|增长|下降|持平|度?收入|度?支出|，)")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"(?:截[至止]|(?<=^|。))(?<y>20\d\d)年(?:12月31日|年?末|年?底)，?(?=[^。]{0,40}(?:车辆|设备|资产|保有量|人员))")]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"(?:弥补|填列)(?<y>20\d\d)年")]
    private static partial Regex Definition();
}
