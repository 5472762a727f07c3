using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// A person is named together with illness, poverty, complaints or discipline. Points a human to the place and judges
/// nothing; counts of persons are not names.
/// </summary>
internal sealed partial class SensitivePersonCheck(Wording wording) : ICheck
{
    private readonly WordFinder disciplined = new(wording.Disciplined);
    private readonly WordFinder hardship = new([.. wording.Hardship, .. wording.Complaint]);

    public string RuleId => "MZ1105";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var (line, start, _) in text.AllLines.Find(disciplined).Concat(text.AllCells.Find(disciplined)))
        {
            ReportList(context, line, start);
        }

        foreach (var (line, start, word) in text.AllLines.Find(hardship).Concat(text.AllCells.Find(hardship)))
        {
            ReportBehind(context, line, start + word.Length);
        }

        context.Held();
    }

    /// <summary>甲某某、乙某某等典型案例: the list of names that ends before the word.</summary>
    private void ReportList(CheckContext context, TextLine line, int end)
    {
        if (ListBefore().Match(line.Text, Math.Max(0, end - 40), Math.Min(40, end)) is not { Success: true } match)
        {
            return;
        }

        var list = match.Groups["list"];
        var names = list.Value.Split('、');
        var first = NameAtEnd(names[0]);
        if (first is null || names.Skip(1).Any(n => !IsListedName(n)) || (names.Length == 1 && (first.Length < 3 || !IsName(first))))
        {
            return;
        }

        var start = list.Index + names[0].Length - first.Length;
        Report(context, line, start, list.Index + list.Length - start);
    }

    /// <summary>困难党员甲某某、…: a name that follows the word and is closed by a mark or a form of address.</summary>
    private void ReportBehind(CheckContext context, TextLine line, int start)
    {
        if (NameBehind().Match(line.Text, start, line.Text.Length - start) is { Success: true } match && match.Groups["name"] is var name && IsName(name.Value))
        {
            Report(context, line, name.Index, name.Length);
        }
    }

    private static void Report(CheckContext context, TextLine line, int start, int length) =>
        context.Report(line.Locate(start, length), line.Quote(start, length));

    private bool IsName(string words) =>
        words.Length is 2 or 3 && wording.Surnames.Contains(words[0]) && words.AsSpan(1).IndexOfAny(wording.NotInNames) < 0;

    private bool IsListedName(string words) =>
        IsName(words) || (words.Length is 2 or 3 && wording.SurnamesInLists.Contains(words[0]) && words.AsSpan(1).IndexOfAny(wording.NotInNames) < 0);

    /// <summary>The name of two or three characters with which the first item of a list ends; the longer one first.</summary>
    private string? NameAtEnd(string words) =>
        words.Length >= 3 && IsListedName(words[^3..]) ? words[^3..] : words.Length >= 2 && IsListedName(words[^2..]) ? words[^2..] : null;

    [GeneratedRegex(@"(?<list>[\p{IsCJKUnifiedIdeographs}]{2,12}(?:、[\p{IsCJKUnifiedIdeographs}]{2,3}){0,6})等(?:人|同志|\d+人)?(?:的)?$")]
    private static partial Regex ListBefore();

    [GeneratedRegex(@"\G(?:、|：)?(?<name>[\p{IsCJKUnifiedIdeographs}]{2,3})(?=同志|先生|女士|等\d*人|、|，|。|（男|（女|\d+元)")]
    private static partial Regex NameBehind();
}
