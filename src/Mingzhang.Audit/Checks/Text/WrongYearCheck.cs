using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// A year stands where only this year's, or in a comparison only last year's, can be right. Years of documents, plans and
/// past events are left alone, and so is a comparison with a year long ago (与2019年相比).
/// </summary>
internal sealed class WrongYearCheck(Wording wording) : ICheck
{
    private const int Digits = 4;

    private readonly ILookup<PartKind, YearPhrase> phrases = wording.YearPhrases.SelectMany(p => p.In.Select(part => (Part: part, Phrase: p))).ToLookup(p => p.Part, p => p.Phrase);
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

        foreach (var line in NarrativeText.Of(context.Disclosure).Lines.Where(l => !l.IsHeading))
        {
            foreach (var at in YearsIn(line.Text))
            {
                CheckYear(context, line, at, year);
            }
        }
    }

    private void CheckMention(CheckContext context, YearMention mention, int year)
    {
        var expected = mention.Kind == YearMentionKind.PriorColumn ? year - 1 : year;
        if (mention.Year == expected)
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
            var isSure = mention.Kind is not (YearMentionKind.Annex or YearMentionKind.Heading) || (mention.Kind == YearMentionKind.Heading && IsChapter(mention.Line));
            Report(context, mention.Place, mention.Place.Quote, expected, isSure ? Severity.Error : Severity.Warning);
        }
    }

    private static bool IsChapter(string line) => line.TrimStart().StartsWith('第') || ItemNumber.Of(line.TrimStart()) is { Level: 2 };

    /// <summary>The year of a performance form is judged with the form.</summary>
    private static bool IsInForm(Disclosure disclosure, YearMention mention) => disclosure.PerformanceForms.Any(f =>
        new[] { f.Title.Place, f.Year?.Place }.Any(p => p is not null && p.Line == mention.Place.Line && p.Page == mention.Place.Page));

    private void CheckYear(CheckContext context, TextLine line, int at, int year)
    {
        var written = int.Parse(line.Text.AsSpan(at, Digits));
        foreach (var phrase in phrases[line.Kind])
        {
            if (phrase.NameBefore(line.Text, at) is { } name && !phrase.NotIn.Contains(line.Chapter) && IsOwn(name, context.Disclosure.Unit))
            {
                var expected = phrase.IsLast ? year - 1 : year;
                if (written == expected)
                {
                    context.Held();
                }
                else if (phrase.IsLast ? written >= expected - 1 : !NamesBothYears(line.Text, at, year, phrase.IsOfPart ? "；：" : ""))
                {
                    Report(context, line, at, expected, phrase.IsSure ? Severity.Error : Severity.Warning);
                    return;
                }
            }
        }

        if (written != year && (IsListedForm(line.Text, at) || (written == year - 1 && IsTitle(line.Text, at, context.Disclosure.Unit)) || IsOfThisYear(context, line, at, year)))
        {
            Report(context, line, at, year, Severity.Warning);
        }
    }

    /// <summary>2023年度东江市档案馆, 东江市档案馆2023年度: the first line of a title.</summary>
    private static bool IsTitle(string text, int at, string? unit) =>
        unit is not null && text.AsSpan(at + Digits).StartsWith("年度") && text.Remove(at, Digits + "年度".Length) is { Length: > 0 } name &&
        name.Length <= unit.Length && UnitNames.MayBeSame(name, unit);

    /// <summary>附件：1.2023年度部门整体支出绩效自评表: an entry of a list.</summary>
    private bool IsListedForm(string text, int at)
    {
        var before = text.AsSpan(0, at);
        before = before.StartsWith("附件") ? before[2..] : before;
        return before.IndexOfAnyExcept("：.、（）0123456789一二三四五六七八九十") < 0 && wording.YearForms.Any(f => text.EndsWith(f, StringComparison.Ordinal));
    }

    /// <summary>2022年一般公共预算支出 320.00 万元, where that is this year's in another place: texts may look back, so the amount is the proof.</summary>
    private bool IsOfThisYear(CheckContext context, TextLine line, int at, int year)
    {
        var start = Sentences.StartOf(line.Text, at);
        var end = Sentences.EndOf(line.Text, at);
        var name = YearPhrase.WithoutNumber(line.Text.AsSpan((line.Text.AsSpan(0, at).LastIndexOfAny("。，") + 1)..at)).ToString();
        if (line.Section.Level == 0 || !IsOwn(name, context.Disclosure.Unit) || line.Text.AsSpan(start, end - start).IndexOf(year.ToString()) >= 0)
        {
            return false;
        }

        if (IsComparedWith(line.Text.AsSpan(at + Digits, end - at - Digits), line.Text.AsSpan(at, Digits)))
        {
            return true;
        }

        var (from, to) = (line.Locate(at, Digits), line.Locate(end - 1, 1));
        var ledger = context.Disclosure.Ledger;
        var first = ledger.Statements.FirstOrDefault(s => s.Kind == StatementKind.Prose && from.IsBefore(s.Place) && !to.IsBefore(s.Place));
        return first is { Key: { Aspect: Aspect.Value, Period: Period.This }, Amount.Value: not 0 } && !context.WrongNumbers.Contains(first.Place) &&
            ledger.Of(first.Key).Any(s => s.Place != first.Place && s.Amount.Base == first.Amount.Base);
    }

    /// <summary>2022年度收入总计 …，较2022年增加: no year is compared with itself.</summary>
    private static bool IsComparedWith(ReadOnlySpan<char> sentence, ReadOnlySpan<char> year)
    {
        for (var at = sentence.IndexOf(year); at > 0; at = sentence[(at + 1)..].IndexOf(year) is var next and >= 0 ? at + 1 + next : -1)
        {
            if (sentence[at - 1] is '较' or '比' or '与')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Offsets of the years: 20 and two digits more, and 年.</summary>
    private static IEnumerable<int> YearsIn(string text)
    {
        for (var at = text.IndexOf("20", StringComparison.Ordinal); at >= 0; at = text.IndexOf("20", at + 1, StringComparison.Ordinal))
        {
            if (text.AsSpan(at) is [_, _, >= '0' and <= '9', >= '0' and <= '9', '年', ..] && (at == 0 || !char.IsAsciiDigit(text[at - 1])))
            {
                yield return at;
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
    private bool NamesBothYears(string text, int offset, int year, string ends)
    {
        var start = Sentences.StartOf(text, offset);
        var sentence = text.AsSpan(start, Sentences.EndOf(text, offset) - start);
        var at = offset - start;
        var from = sentence[..at].LastIndexOfAny(ends) + 1;
        var to = sentence[at..].IndexOfAny(ends) is var end and >= 0 ? at + end : sentence.Length;
        to = sentence[at..to].IndexOf("如下") is var list and >= 0 ? at + list : to;
        return sentence[from..to].IndexOf(year.ToString()) >= 0 || lookingBack.IsIn(sentence[from..to]);
    }

    private static void Report(CheckContext context, TextLine line, int at, int expected, Severity severity) =>
        Report(context, line.Locate(at, Digits), line.Quote(at, Digits), expected, severity);

    /// <summary>Reports a year once: a title is a line too.</summary>
    private static void Report(CheckContext context, Place at, string stated, int expected, Severity severity)
    {
        if (!context.Findings.Any(f => f.At == at))
        {
            context.Report(at, stated, expected.ToString(), suggestion: expected.ToString(), severity: severity);
        }
    }
}
