using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A sentence says how many offices or units there are and lists another number: 内设 3 个科室：办公室、业务科.</summary>
/// <remarks>Only lists of which every item is named like an office or a unit are counted: a name may hold the sign between two of them.</remarks>
internal sealed partial class ListedCountCheck(Wording wording) : ICheck
{
    public string RuleId => "MZ0108";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines.Where(l => !l.IsHeading && l.Text.Contains('个')))
        {
            foreach (Match match in CountFirst().Matches(line.Text))
            {
                Check(context, line, match, KindOf(match, wording.Offices) ?? KindOf(match, wording.Units));
            }

            foreach (Match match in ListFirst().Matches(line.Text))
            {
                Check(context, line, match, KindOf(match, wording.Offices));
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明个数又逐一列出的机构或单位");
        }
    }

    /// <summary>What is counted: 3 个科室, or 科室共 3 个; null if it is none of the words.</summary>
    private static string? KindOf(Match match, IReadOnlyList<string> kinds)
    {
        var (before, behind) = (match.Groups["before"].Value.TrimEnd('共', '有'), match.Groups["kind"].Value);
        return kinds.FirstOrDefault(k => behind.Length == 0 ? before.EndsWith(k, StringComparison.Ordinal) : behind == k);
    }

    private void Check(CheckContext context, TextLine line, Match match, string? kind)
    {
        var number = match.Groups["n"];
        string[] items = Aside().Replace(match.Groups["list"].Value, "").Split('、');
        if (kind is null || ValueOf(number.Value) is not { } count || (items.Length == 1 && !wording.Units.Contains(kind)) || !items.All(IsBody) || IsBody(match.Groups["more"].Value))
        {
            return;
        }

        string[] halves = [.. items.SelectMany(Halves)];
        if (items.Length == count || halves.Length == count)
        {
            context.Held();
            return;
        }

        context.Report(
            line.Locate(number.Index, number.Length), number.Value, halves.Length.ToString(),
            new Dictionary<string, string> { ["kind"] = kind, ["list"] = string.Join("、", halves) },
            [line.Locate(match.Groups["list"].Index, match.Groups["list"].Length)]);
    }

    /// <summary>Both of 联络科和综合科; 发展和改革科 is one.</summary>
    private string[] Halves(string item) =>
        item.Split(['和', '及'], 2) is [var first, var second] && IsBody(first) && IsBody(second) ? [first, second] : [item];

    private bool IsBody(string name) => name.Length > 1 && wording.BodyEnds.Contains(name[^1]);

    /// <summary>A number in digits or words; null for other words.</summary>
    private static int? ValueOf(string number) => int.TryParse(number, out var digits) ? digits : number == "两" ? 2 : ChineseNumber.Parse(number);

    [GeneratedRegex(@"(?<![\d.一二三四五六七八九十])(?<=(?<before>[^，。；：]{0,8}))(?<n>\d{1,2}|[一二三四五六七八九十两]{1,2})个(?<kind>\p{IsCJKUnifiedIdeographs}{0,6}?)(?:，?(?:分别(?:是|为)?|包括|具体(?:是|为)|即)：?|：)(?<list>[^，。；：]{4,300})(?:$|[。；]|，(?<more>[^，。；：、]*))")]
    private static partial Regex CountFirst();

    [GeneratedRegex(@"(?:内设|下设|设有|设立|设置|包括)(?<list>[^，。；：\d]{4,300}?)共?(?<n>\d{1,2}|[一二三四五六七八九十两]{1,2})个(?<kind>\p{IsCJKUnifiedIdeographs}{2,6}?)(?=$|[，。；、]|和|及)")]
    private static partial Regex ListFirst();

    [GeneratedRegex("（[^（）]*）")]
    private static partial Regex Aside();
}
