using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>Whom a number of a text is said of.</summary>
internal enum SubjectKind
{
    /// <summary>The text does not say.</summary>
    Unsaid,

    /// <summary>The whole unit (整体支出).</summary>
    WholeUnit,

    /// <summary>Projects whose forms are attached.</summary>
    Projects,

    /// <summary>A project that has no form here.</summary>
    Stranger,
}

/// <summary>What a number of a text is said of.</summary>
/// <param name="Kind">Whom it is said of.</param>
/// <param name="Forms">The forms of the projects named.</param>
/// <param name="Heading">The heading that names them, where the text itself does not; null otherwise.</param>
internal sealed record Subject(SubjectKind Kind, IReadOnlyList<PerformanceForm> Forms, PlainText? Heading = null)
{
    /// <summary>The text does not say.</summary>
    public static Subject Unsaid { get; } = new(SubjectKind.Unsaid, []);

    /// <summary>The only form meant; null if there is none or there are several.</summary>
    public PerformanceForm? Form => Forms is [var only] ? only : null;
}

/// <summary>
/// Tells what a number is said of: what its own clause names, else the clause named last before it, else the nearest heading that
/// names something. A clause that names another project is about that one, though no form of it be attached. Safe to share.
/// </summary>
internal sealed partial class Subjects(ProjectNames projects, ProjectNaming naming, Wording wording)
{
    private const int ShortestStranger = 4;
    private static readonly SearchValues<string> WordsForProjects = SearchValues.Create(["专项", "项目", "工程"], StringComparison.Ordinal);
    private readonly WordFinder reasons = new(wording.Reasons);

    /// <summary>The subject of what stands at an offset.</summary>
    public Subject Of(PlainText text, int at, IReadOnlyList<PerformanceForm> forms)
    {
        foreach (var clause in ClausesBefore(text.Value, at))
        {
            if (NamedLast(clause, forms) is { Kind: not SubjectKind.Unsaid } subject)
            {
                return subject;
            }
        }

        var stop = text.Value.IndexOf('。', at);
        var rest = stop < 0 ? text.Value[at..] : text.Value[at..stop];
        if (projects.NamedIn(reasons.In(rest).FirstOrDefault() is { Word: not null } reason ? rest[..reason.Start] : rest, forms) is { Count: > 0 } behind)
        {
            return new(SubjectKind.Projects, behind);
        }

        return text.Headings.Select(h => NamedLast(h.Value, forms) with { Heading = h }).FirstOrDefault(s => s.Kind != SubjectKind.Unsaid) ?? Subject.Unsaid;
    }

    /// <summary>“残疾学生助学（彩票公益金）”自评得分98分: true if right before an offset the name of something stands in quotation marks of which no form is attached.</summary>
    public bool IsOfStranger(PlainText text, int at, IReadOnlyList<PerformanceForm> forms) =>
        text.QuotedBefore(at) is { Length: >= ShortestStranger } name && projects.NamedIn(name, forms).Count == 0 && !forms.Any(f => projects.Means(name, f)) && !WholeUnit().IsMatch(name);

    /// <summary>The clauses before an offset, the nearest first; 主要原因是实施了河道清淤项目: what explains a change is not its subject.</summary>
    private static IEnumerable<string> ClausesBefore(string text, int at)
    {
        for (var end = at; end > 0;)
        {
            var start = text.AsSpan(0, end).LastIndexOfAny('。', '；') + 1;
            var reason = text.AsSpan(start, end - start).IndexOf("原因");
            for (var stop = reason < 0 ? end : start + reason; stop > start;)
            {
                var clause = start + text.AsSpan(start, stop - start).LastIndexOfAny("，：:;") + 1;
                if (clause < stop)
                {
                    yield return text[clause..stop];
                }

                stop = clause - 1;
            }

            end = start - 1;
        }
    }

    /// <summary>What a clause names; of several things the last.</summary>
    private Subject NamedLast(string clause, IReadOnlyList<PerformanceForm> forms)
    {
        var named = projects.NamedIn(clause, forms);
        var end = named.Count == 0 ? -1 : named.Max(f => projects.EndIn(clause, f));
        var whole = clause.Contains("整体", StringComparison.Ordinal) ? WholeUnit().Matches(clause).Select(m => m.Index + m.Length).DefaultIfEmpty(-1).Max() : -1;
        if (named.Count > 0 && end >= whole)
        {
            return new(SubjectKind.Projects, named);
        }

        return whole >= 0 ? new(SubjectKind.WholeUnit, [.. forms.Where(f => f.IsWholeUnit)])
            : NamesStranger(clause) || NamesItem(clause) ? new(SubjectKind.Stranger, [])
            : Subject.Unsaid;
    }

    private bool NamesStranger(string clause) => clause.AsSpan().ContainsAny(WordsForProjects) && Stranger().Matches(clause).Any(IsName);

    private bool NamesItem(string clause) =>
        clause.AsSpan().IndexOfAny('费', '(') >= 0 && Item().Matches(clause).Any(m => !naming.Generic.Any(m.Groups["name"].Value.EndsWith));

    private bool IsName(Match match) =>
        match.Groups["name"].Value is { Length: >= ShortestStranger } name && !naming.Unnamed.Any(u => name.EndsWith(u, StringComparison.Ordinal));

    [GeneratedRegex(@"整体支出|(?:部门|单位)整体")]
    private static partial Regex WholeUnit();

    /// <summary>会议费年初预算, 残疾人康复(项): an item of the accounts.</summary>
    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff、]{1,30}费)(?:支出)?(?:年初|全年)?(?:预算|决算)|\((?<name>[类款项])\)")]
    private static partial Regex Item();

    /// <summary>A name in front of the word for a project.</summary>
    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff、]{2,30}?)(?:专项(?:资金|经费)?|项目|工程)(?=$|\d|[预安实自执综全得资绩评年的])")]
    private static partial Regex Stranger();
}
