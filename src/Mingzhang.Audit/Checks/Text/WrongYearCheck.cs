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
            CheckEach(context, line, WholeExpenditure(), year, year, Severity.Warning);
            if (line.Kind is PartKind.Explanation)
            {
                CheckEach(context, line, Subject(), year, year, Severity.Error);
                CheckEach(context, line, Scope(), year, year, Severity.Warning);
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

    private void CheckEach(CheckContext context, TextLine line, Regex pattern, int expected, int year, Severity severity)
    {
        foreach (Match match in pattern.Matches(line.Text))
        {
            var digits = match.Groups["y"];
            if (int.Parse(digits.Value) == expected)
            {
                context.Held();
            }
            else if (expected != year || !NamesBothYears(line.Text, match, year))
            {
                Report(context, line.Locate(digits.Index, digits.Length), line.Quote(digits.Index, digits.Length), expected, severity);
            }
        }
    }

    /// <summary>A sentence that names this year too compares.</summary>
    private bool NamesBothYears(string text, Match match, int year)
    {
        var start = Sentences.StartOf(text, match.Index);
        var sentence = text.AsSpan(start, Sentences.EndOf(text, match.Index + match.Length) - start);
        return sentence.IndexOf(year.ToString()) >= 0 || lookingBack.IsIn(sentence);
    }

    private static void Report(CheckContext context, Place at, string stated, int expected, Severity severity) =>
        context.Report(at, stated, expected.ToString(), suggestion: expected.ToString(), severity: severity);

    /// <summary>2023年度收入总计… at the beginning of a sentence.</summary>
    [GeneratedRegex(@"(?:^|。)(?:本部门|本单位|我单位|我部门|我局|我处|我办)?(?<y>20\d\d)年度，?(?=本部门|“?三公|财政拨款|一般公共预算|政府性基金|国有资本|机关运行|政府采购|收入|支出|收、支|收支|会议费|培训费|预算绩效)")]
    private static partial Regex Subject();

    /// <summary>What this year's evaluation and accounts are about.</summary>
    [GeneratedRegex(@"(?:纳入|编报绩效目标的|绩效跟踪评价的|绩效跟踪的|绩效自评的)(?<y>20\d\d)年度?(?=部门|单位|预算|项目|整体|市级|区级|省级|一般公共)")]
    private static partial Regex Scope();

    /// <summary>本部门2023年度整体支出绩效自评…: the year that the report evaluates.</summary>
    [GeneratedRegex(@"(?:^|[。，])(?:本部门|本单位|我单位|我部门|我局|我处|我办|我委)(?<y>20\d\d)年度?(?:部门|单位)?整体支出绩效(?=自评|评价|综合)")]
    private static partial Regex Evaluated();

    /// <summary>2023年度某办整体支出绩效目标是…: a goal of next year belongs to a plan.</summary>
    [GeneratedRegex(@"(?:^|[。，])(?<y>20\d\d)年度?\p{IsCJKUnifiedIdeographs}{0,12}整体支出(?=绩效目标是|绩效目标为|绩效自评|绩效评价|[0-9])")]
    private static partial Regex WholeExpenditure();

    [GeneratedRegex(@"(?:[与较]|(?<![至、对])比)(?<y>20\d\d)年度?(?:决算数?)?(?=相比|增加|减少|增长|下降|持平|度?收入|度?支出|，)")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"截[至止](?<y>20\d\d)年(?:12月31日|年?末|年?底)(?=[^。]{0,40}(?:车辆|设备|资产|保有量|人员))")]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"(?:弥补|填列)(?<y>20\d\d)年")]
    private static partial Regex Definition();
}
