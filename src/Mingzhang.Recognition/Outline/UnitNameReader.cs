using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>The unit's name and every place that gives one.</summary>
/// <param name="Name">The name most places agree on, or null.</param>
/// <param name="Mentions">The places.</param>
internal sealed record UnitName(string? Name, IReadOnlyList<UnitMention> Mentions);

/// <summary>Finds the reporting unit's name by a vote of the cover, the headings of the parts and the 部门： lines of the tables.</summary>
internal static partial class UnitNameReader
{
    private const int HeadRows = 4;
    private const int CoverLines = 8;

    /// <summary>The characters from the beginning of a line within which its label ends: 公开01表    部门：.</summary>
    private const int LabelWithin = 20;

    public static UnitName Read(Document document, OutlineResult outline)
    {
        var mentions = new List<UnitMention>();
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        ReadCover(outline.Sections[0], mentions, votes);
        foreach (var entry in outline.Contents)
        {
            if (entry.Level == 1)
            {
                ReadHeading(entry.Passage, mentions, votes);
            }
        }

        foreach (var section in outline.Sections)
        {
            if (section.Level == 1 && section.Heading is { } heading && section.Kind != PartKind.Annex)
            {
                ReadHeading(heading, mentions, votes);
            }
        }

        for (var i = 0; i < document.Blocks.Count; i++)
        {
            // Attached forms name the body that filled them in.
            if (outline.Sections[outline.SectionOfBlock[i]].Kind == PartKind.Annex)
            {
                continue;
            }

            if (document.Blocks[i] is Paragraph paragraph)
            {
                ReadLabel(paragraph.Text, mentions, votes);
            }
            else if (document.Blocks[i] is Table table)
            {
                foreach (var cell in table.Rows.Take(HeadRows).SelectMany(r => r.Cells))
                {
                    ReadLabel(cell.Text, mentions, votes);
                }
            }
        }

        if (votes.Count == 0)
        {
            ReadLabelledCells(document, mentions, votes);
        }

        string? best = null;
        foreach (var (name, weight) in votes)
        {
            if (best is null || weight > votes[best] || (weight == votes[best] && name.Length > best.Length))
            {
                best = name;
            }
        }

        return new(best, mentions);
    }

    private static void ReadCover(Section cover, List<UnitMention> mentions, Dictionary<string, int> votes)
    {
        const int longest = 60;
        var lines = cover.Passages.Where(p => p.Text.Length <= longest && !Navigation().IsMatch(p.Text)).Take(CoverLines).ToList();
        var text = string.Concat(lines.Select(p => CompactText.Text(p.Text)));
        if (CoverTitle().Match(text) is { Success: true } match && !NoUnit().IsMatch(match.Groups["name"].Value))
        {
            var name = match.Groups["name"].Value;
            var at = lines.Find(p => p.Text.Contains(name[..2], StringComparison.Ordinal)) ?? lines[0];
            Add(name, at.Place, 3, mentions, votes);
        }
    }

    private static void ReadHeading(Passage heading, List<UnitMention> mentions, Dictionary<string, int> votes)
    {
        var compact = CompactText.Of(heading.Text);
        if (PartTitle().Match(compact.Value) is { Success: true } match)
        {
            var (start, length) = compact.Range(match.Groups["name"].Index, match.Groups["name"].Length);
            Add(match.Groups["name"].Value, heading.Locate(start, length), 2, mentions, votes);
        }
    }

    /// <summary>
    /// Where nothing else names the unit, a cover in cells may: the label in the first cell of a row, the name in the next.
    /// </summary>
    private static void ReadLabelledCells(Document document, List<UnitMention> mentions, Dictionary<string, int> votes)
    {
        foreach (var row in document.Blocks.OfType<Table>().SelectMany(t => t.Rows.Take(HeadRows)))
        {
            if (row.Cells.Select(c => c.Text).Where(t => !t.IsBlank).Take(2).ToArray() is [var label, var name] &&
                BareLabel().IsMatch(CompactText.Text(label.Value)) && BareName().IsMatch(name.Value) && !NoName().IsMatch(name.Value))
            {
                Add(CompactText.Text(name.Value), Places.Of(name), 1, mentions, votes);
            }
        }
    }

    private static void ReadLabel(SourceText text, List<UnitMention> mentions, Dictionary<string, int> votes)
    {
        const int longest = 90;
        if (text.Length is < 6 or > longest || text.Value.AsSpan(0, Math.Min(LabelWithin, text.Length)).IndexOfAny('：', ':') < 0)
        {
            return;
        }

        if (Label().Match(text.Value) is { Success: true } match)
        {
            var name = match.Groups["name"];
            if (!NoName().IsMatch(name.Value))
            {
                Add(CompactText.Text(name.Value), Places.Of(text, name.Index, name.Length), 1, mentions, votes);
            }
        }
    }

    private static void Add(string name, Place place, int weight, List<UnitMention> mentions, Dictionary<string, int> votes)
    {
        mentions.Add(new(name, place));
        var bare = OwnLevel().Replace(name, "");
        votes[bare] = votes.GetValueOrDefault(bare) + weight;
    }

    /// <summary>某市某局2024年度部门决算, 2022年度某办事处整体支出绩效评价报告, with the lines of the cover joined.</summary>
    [GeneratedRegex(@"(?:^|20\d\d年度?|[:：])(?<name>[\p{IsCJKUnifiedIdeographs}A-Z×()]{4,40}?)(?:20\d\d年度?|二[〇○零].{2}年度?)?(?:市级|区级|县级)?(?:部门|单位)?(?:整体支出|项目支出|财政支出|预算|(?:(?:一般公共预算)?(?:及政府性基金(?:预算)?)?财政拨款)?三公经费(?:财政拨款)?(?:支出)?)?(?:绩效|决算)")]
    private static partial Regex CoverTitle();

    /// <summary>A document without a cover begins with the title of a table, or is about a project.</summary>
    [GeneratedRegex("收入|支出|拨款|经费|报表|科目|(?:项目|专项|资金)$")]
    private static partial Regex NoUnit();

    /// <summary>Where a page stands on its site: 首页 &gt; 政务公开 &gt; 决算公开.</summary>
    [GeneratedRegex("[>›»＞]|^(?:您的|当前)位置")]
    private static partial Regex Navigation();

    [GeneratedRegex(@"^第[一二三四五六七八九十]+部分[:：]?(?<name>[\p{IsCJKUnifiedIdeographs}A-Z×()]{4,40}?)(?:部门|单位)?(?:概况|基本情况|20\d\d年度?.{0,4}(?:部门|单位)?决算)")]
    private static partial Regex PartTitle();

    [GeneratedRegex(@"^\s*(?:公开\s*\d{2}\s*表\s+)?(?:公开|编制|填报|预算)?(?:部门|单位)(?:[（(](?:单位|部门)[)）])?(?:名称)?\s*[：:]\s*(?<name>[\p{IsCJKUnifiedIdeographs}A-Z×（）()]+(?:\s[\p{IsCJKUnifiedIdeographs}（）()]+)*?)(?=\s*20\d\d\s*年|\s*(?:金额)?单位\s*[：:]|\s*公开\s*\d|\s+金额|\s*$)")]
    private static partial Regex Label();

    [GeneratedRegex("^(?:公开|编制|填报|预算)?(?:部门|单位)名称[:：]?$")]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}A-Z×（）()]{4,40}$")]
    private static partial Regex BareName();

    [GeneratedRegex(@"^(?:[万亿]?元|人民币.*|公开.*|[台辆套个人次、/]+|.{0,3}|[（(]?盖章[)）]?|.*盖章.*)$")]
    private static partial Regex NoName();

    [GeneratedRegex(@"[(（]?本级[)）]?$|[(（](?:部门|汇总)[)）]$")]
    private static partial Regex OwnLevel();
}
