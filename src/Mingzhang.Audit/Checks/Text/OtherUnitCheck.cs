using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Another body is named in this one's place: on the line above a table, in a heading, as the subject of a sentence.</summary>
internal sealed partial class OtherUnitCheck(Wording wording) : ICheck
{
    private readonly BodySubjects subjects = new(wording);

    public string RuleId => "MZ0805";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.Unit is not { } unit)
        {
            context.NotApplicable("没有读出单位名称");
            return;
        }

        CheckMentions(context, unit);
        CheckForms(context, unit);
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines)
        {
            if (!line.IsHeading && line.Kind is PartKind.Overview)
            {
                CheckSubject(context, unit, line);
                CheckOnlyUnit(context, unit, line);
            }
            else if (!line.IsHeading && line.Kind is PartKind.Explanation or PartKind.Annex or PartKind.None && line.Section.Level > 0)
            {
                if (line.Kind != PartKind.Annex)
                {
                    CheckSubject(context, unit, line);
                    CheckOwnReport(context, unit, line);
                }

                CheckSelfEvaluation(context, unit, line);
                CheckSeat(context, unit, line);
            }
            else if (line.IsHeading && line.Kind == PartKind.Annex)
            {
                CheckTitle(context, unit, line);
            }
        }
    }

    private static void CheckMentions(CheckContext context, string unit)
    {
        foreach (var group in context.Disclosure.UnitMentions.GroupBy(m => m.Name, StringComparer.Ordinal))
        {
            if (UnitNames.MayBeSame(group.Key, unit))
            {
                context.Held();
                continue;
            }

            var places = group.Select(m => m.Place).ToList();
            Report(context, places[0], group.Key, unit, Severity.Error, places.Skip(1));
        }
    }

    /// <summary>The body that a performance form names is of another city: the form is another body's.</summary>
    private static void CheckForms(CheckContext context, string unit)
    {
        foreach (var form in context.Disclosure.PerformanceForms)
        {
            foreach (var cell in new[] { form.Department, form.Unit, form.IsWholeUnit ? form.Name : FormCell.Blank }.Where(c => !c.IsBlank))
            {
                var name = string.Concat(cell.Text.Where(c => !char.IsWhiteSpace(c)));
                if (UnitNames.IsOfAnotherCity(name, unit))
                {
                    Report(context, cell.Place!, name, unit, Severity.Warning);
                }
                else
                {
                    context.Held();
                }
            }
        }
    }

    /// <summary>某市某局2023年度收入…, 某市某局内设机构…, at the beginning of a sentence.</summary>
    private void CheckSubject(CheckContext context, string unit, TextLine line)
    {
        foreach (var (start, length) in Sentences.Of(line.Text))
        {
            if (subjects.At(line.Text, start, length) is not { } subject || UnitNames.MayBeSame(subject.Name, unit) || IsWithin(unit, subject.Name))
            {
                continue;
            }

            if (subject.HasYear && line.Kind is PartKind.Explanation or PartKind.None || IsSister(context.Disclosure, subject.Name, unit))
            {
                Report(context, line.Locate(subject.Start, subject.Name.Length), line.Quote(subject.Start, subject.Name.Length), unit, Severity.Warning);
            }
        }
    }

    /// <summary>Of one body only, the accounts are its own: 单位共1个，即某市某局（本级）。 or a list of one row below.</summary>
    private void CheckOnlyUnit(CheckContext context, string unit, TextLine line)
    {
        if (OnlyUnit().Match(line.Text) is not { Success: true } match)
        {
            return;
        }

        var text = NarrativeText.Of(context.Disclosure);
        var named = match.Groups["name"] is { Success: true } name
            ? [(Line: line, Start: name.Index, name.Length)]
            : text.Cells.Where(c => c.Section == line.Section && subjects.IsBody(c.Text)).Select(c => (Line: c, Start: 0, c.Text.Length)).ToArray();
        if (named is [var only] && only.Line.Text.Substring(only.Start, only.Length) is var body && subjects.IsBody(body) &&
            (UnitNames.AreSisters(body, unit, wording.Subordinate) || UnitNames.AreOfDifferentPlaces(body, unit)))
        {
            Report(context, only.Line.Locate(only.Start, only.Length), only.Line.Quote(only.Start, only.Length), unit, Severity.Warning);
        }
    }

    /// <summary>A body that can only be meant as this one, unless it is named as another in the overview.</summary>
    private bool IsSister(Disclosure disclosure, string name, string unit)
    {
        const int once = 1;
        var text = NarrativeText.Of(disclosure);
        return (UnitNames.AreSisters(name, unit, wording.Subordinate) || UnitNames.AreOfDifferentPlaces(name, unit)) &&
            text.Lines.Concat(text.Cells).Count(l => l.Kind == PartKind.Overview && l.Text.Contains(name, StringComparison.Ordinal)) <= once;
    }

    /// <summary>某局对2023年度整体支出开展绩效自评: what is evaluated by oneself is one's own. The finance bureau has others do it.</summary>
    private static void CheckSelfEvaluation(CheckContext context, string unit, TextLine line)
    {
        if (!line.Text.Contains("自评", StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match match in SelfEvaluation().Matches(line.Text))
        {
            var name = match.Groups["name"];
            if (!name.Value.EndsWith("财政局", StringComparison.Ordinal) && !UnitNames.MayBeSame(name.Value, unit) && !IsWithin(unit, name.Value))
            {
                Report(context, line.Locate(name.Index, name.Length), line.Quote(name.Index, name.Length), unit, Severity.Warning);
            }
        }
    }

    /// <summary>Bodies of this unit are named by their own names.</summary>
    private static bool IsWithin(string unit, string name) => name.StartsWith(unit, StringComparison.Ordinal);

    /// <summary>《某局整体支出绩效自评报告》见附件: what is attached is one's own.</summary>
    private void CheckOwnReport(CheckContext context, string unit, TextLine line)
    {
        if (line.Text.Contains('《') && line.Text.Contains("附件", StringComparison.Ordinal) && Title().Match(line.Text) is { Success: true } match &&
            match.Groups["name"] is var name && UnitNames.AreSisters(name.Value, unit, wording.Subordinate))
        {
            Report(context, line.Locate(name.Index, name.Length), line.Quote(name.Index, name.Length), unit, Severity.Warning);
        }
    }

    /// <summary>An attached report of another city.</summary>
    private static void CheckTitle(CheckContext context, string unit, TextLine line)
    {
        if (Title().Match(line.Text) is { Success: true } match && match.Groups["name"] is var name && UnitNames.IsOfAnotherCity(name.Value, unit))
        {
            Report(context, line.Locate(name.Index, name.Length), line.Quote(name.Index, name.Length), unit, Severity.Warning);
        }
    }

    /// <summary>An office away from home with another seat, at the beginning of a sentence: 驻京办 in an office in 上海.</summary>
    private void CheckSeat(CheckContext context, string unit, TextLine line)
    {
        if (!line.Text.Contains('驻') || !wording.Seats.Values.Any(places => IsAt(unit, places)))
        {
            return;
        }

        foreach (var (start, length) in Sentences.Of(line.Text))
        {
            if (Seat().Match(line.Text, start, length) is not { Success: true } match || match.Index != start)
            {
                continue;
            }

            if (Meant(match.Groups["seat"].Value) is { Count: > 0 } places && !IsAt(unit, places))
            {
                var office = match.Groups["office"];
                Report(context, line.Locate(office.Index, office.Length), line.Quote(office.Index, office.Length), unit, Severity.Warning);
            }
        }
    }

    /// <summary>The places that a seat's name may mean: 粤 is 广东 or 深圳; none if it names no seat.</summary>
    private IReadOnlyList<string> Meant(string seat) =>
        wording.Seats.GetValueOrDefault(seat) ?? (wording.Seats.Values.Any(p => p.Contains(seat)) ? [seat] : []);

    private static bool IsAt(string unit, IEnumerable<string> places) => places.Any(p => unit.Contains("驻" + p));

    private static void Report(
        CheckContext context, Place at, string stated, string unit, Severity severity, IEnumerable<Place>? related = null) =>
        context.Report(at, stated, unit, related: related, suggestion: unit, severity: severity);

    [GeneratedRegex(@"单位(?:共计|共有|共|有|为)?1个(?:[，：]?(?:即|为|是|分别是|包括)：?(?<name>[\p{IsCJKUnifiedIdeographs}（）]{4,36})?)?(?:[，。；：]|$)")]
    private static partial Regex OnlyUnit();

    [GeneratedRegex(@"(?<=^|[，。；])(?<name>[\p{IsCJKUnifiedIdeographs}]{2,24}?(?:局|厅|委员会|办公室|联络处|办事处))(?:组织)?(?=(?:对(?:照)?|逐项|按照?|认真)[^，。；]{0,40}(?:开展|进行|实施)[^，。；]{0,8}自评)")]
    private static partial Regex SelfEvaluation();

    [GeneratedRegex(@"(?:^|年度|《)(?<name>[\p{IsCJKUnifiedIdeographs}]{4,30}?(?:局|委员会|办公室|联络处|办事处|中心|院|政府))(?:20\d\d年度)?(?:部门)?整体支出")]
    private static partial Regex Title();

    [GeneratedRegex(@"\G(?:我)?(?:市)?(?<office>驻(?<seat>\p{IsCJKUnifiedIdeographs}{1,2})(?:办事处|联络处|办))(?=20\d\d|积极|认真|严格|紧|坚持|按|根据|将|对|高度|始终|在|以|为|部门|，)")]
    private static partial Regex Seat();
}
