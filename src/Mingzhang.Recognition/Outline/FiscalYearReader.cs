using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>The fiscal year and every place that prints one.</summary>
/// <param name="Year">The year most places agree on, or null.</param>
/// <param name="Mentions">The places.</param>
internal sealed record FiscalYear(int? Year, IReadOnlyList<YearMention> Mentions);

/// <summary>Finds the fiscal year by a vote of the cover, the contents list, the headings and the head lines of the tables.</summary>
internal static partial class FiscalYearReader
{
    private const int HeadRows = 3;

    /// <summary>So many paragraphs in front of the first heading may be the cover's.</summary>
    private const int LongestCover = 8;

    /// <summary>A year on the cover counts as much as that of so many headings or tables.</summary>
    private const int CoverVotes = 3;

    public static FiscalYear Read(Document document, OutlineResult outline)
    {
        var mentions = new List<YearMention>();
        Passage[] cover = [.. outline.Sections[0].Passages.Take(LongestCover)];
        foreach (var passage in cover)
        {
            AddAll(passage, YearMentionKind.Cover, mentions);
        }

        foreach (var entry in outline.Contents)
        {
            AddAll(entry.Passage, YearMentionKind.Contents, mentions);
        }

        foreach (var section in outline.Sections)
        {
            if (section.Heading is { } heading)
            {
                AddAll(heading, section.Kind == PartKind.Annex ? YearMentionKind.Annex : YearMentionKind.Heading, mentions);
            }
        }

        ReadTableHeads(document, outline, mentions);
        return new(Vote(mentions, outline, cover) ?? FirstInText(outline) ?? OnlyInText(outline), mentions);
    }

    private static void ReadTableHeads(Document document, OutlineResult outline, List<YearMention> mentions)
    {
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var section = outline.Sections[outline.SectionOfBlock[i]];
            // A workbook has no headings: its tables stand before the first.
            if (section.Level == 0 && !(document.Blocks[i] is Table && document.Format is Documents.DocumentFormat.Xlsx or Documents.DocumentFormat.Xls))
            {
                continue;
            }

            switch (document.Blocks[i])
            {
                case Paragraph { Text: var text } when MatchTableYear(text.Value) is { } match:
                    AddTableYear(text, match, section, mentions);
                    break;
                case Table table:
                    AddCellYears(table, section, mentions);
                    break;
            }
        }
    }

    /// <summary>The year in the head of a table, unless columns of several years are compared in it.</summary>
    private static void AddCellYears(Table table, Section section, List<YearMention> mentions)
    {
        var found = new List<(SourceText Text, Match Match)>();
        foreach (var row in table.Rows.Take(HeadRows))
        {
            foreach (var cell in row.Cells)
            {
                if (MatchTableYear(cell.Text.Value) is { } match)
                {
                    found.Add((cell.Text, match));
                }
            }
        }

        if (found.Select(f => Number(f.Match.Groups["y"].Value)).Distinct().Count() == 1)
        {
            found.ForEach(f => AddTableYear(f.Text, f.Match, section, mentions));
        }
    }

    private static Match? MatchTableYear(string text)
    {
        const int longest = 110;
        return text.Length is >= 4 and <= longest && text.Contains('年') && TableYear().Match(text) is { Success: true } match ? match : null;
    }

    private static void AddTableYear(SourceText text, Match match, Section section, List<YearMention> mentions)
    {
        var digits = match.Groups["y"];
        mentions.Add(new(
            Number(digits.Value), section.Kind == PartKind.Annex ? YearMentionKind.Annex : YearMentionKind.Table,
            Places.Of(text, digits.Index, digits.Length, section.Heading?.Text), text.Value));
    }

    private static void AddAll(Passage passage, YearMentionKind kind, List<YearMention> mentions)
    {
        foreach (Match match in Year().Matches(passage.Text))
        {
            if (IsCompared(passage.Text, match.Index))
            {
                continue;
            }

            var digits = match.Groups["y"];
            mentions.Add(new(Number(digits.Value), kind, passage.Locate(digits.Index, digits.Value.AsSpan().TrimEnd().Length), passage.Text));
        }
    }

    private static int? Vote(List<YearMention> mentions, OutlineResult outline, IEnumerable<Passage> cover)
    {
        var votes = new Dictionary<int, int>();
        YearMention[] voting = [.. mentions.Where(m => m.Year is >= 2000 and < 2100 && m.Kind != YearMentionKind.Annex)];
        foreach (var mention in voting)
        {
            Add(mention.Year, mention.Kind == YearMentionKind.Cover ? CoverVotes : 1);
        }

        // The year of a title may be a slip of the pen: where little else bears it out, the sentences are asked too.
        if (voting.Length > 0 && voting.Count(m => m.Kind != YearMentionKind.Cover) < CoverVotes)
        {
            foreach (var said in outline.Sections.SelectMany(s => s.Passages).Except(cover).SelectMany(YearsOf))
            {
                Add(said, 1);
            }
        }

        return votes.Count == 0 ? null : votes.MaxBy(v => (v.Value, v.Key)).Key;

        void Add(int year, int weight) => votes[year] = votes.GetValueOrDefault(year) + weight;
    }

    /// <summary>The years whose accounts a passage is about, or at whose end it looks.</summary>
    private static IEnumerable<int> YearsOf(Passage passage) => Year().Matches(passage.Text).Concat(YearEnd().Matches(passage.Text))
        .Where(m => !IsCompared(passage.Text, m.Index)).Select(m => Number(m.Groups["y"].Value)).Where(y => y is >= 2000 and < 2100).Distinct();

    /// <summary>The year of the first passage that names one, for a document without cover and tables.</summary>
    private static int? FirstInText(OutlineResult outline)
    {
        foreach (var section in outline.Sections)
        {
            foreach (var passage in section.Passages)
            {
                if (Year().Matches(passage.Text).FirstOrDefault(m => !IsCompared(passage.Text, m.Index)) is { } match && Number(match.Groups["y"].Value) is >= 2000 and var year)
                {
                    return year;
                }
            }
        }

        return null;
    }

    /// <summary>The only year that is named otherwise than to compare with it, with 度 or without; null if there are several.</summary>
    private static int? OnlyInText(OutlineResult outline)
    {
        int[] years =
        [
            .. outline.Sections.SelectMany(s => s.Passages)
                .SelectMany(p => AnyYear().Matches(p.Text).Where(m => !IsCompared(p.Text, m.Index)).Select(m => Number(m.Groups["y"].Value))).Distinct(),
        ];
        return years is [var only] ? only : null;
    }

    /// <summary>较2023年度: last year, with which something is compared.</summary>
    private static bool IsCompared(string text, int at) => text.AsSpan(0, at).TrimEnd() is [.., '比' or '较' or '与' or '同'];

    private static int Number(string digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            var digit = c switch
            {
                _ when char.IsDigit(c) => CompactText.Digit(c) - '0',
                '〇' or '○' or '零' => 0,
                _ => "一二三四五六七八九".IndexOf(c) + 1 is var n and > 0 ? n : -1,
            };
            value = digit < 0 ? value : (value * 10) + digit;
        }

        return value;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:\d\s?){2,3}\d?|二[〇○零][一二三四五六七八九〇○零]{2})\s*年(?:度|(?=(?:部门|单位)?决算(?!数)))")]
    private static partial Regex Year();

    /// <summary>截至2023年12月31日.</summary>
    [GeneratedRegex(@"截[至止]\s*(?<y>20\d\d)\s*年(?:\s*12\s*月\s*31\s*日|年?[底末])")]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"(?<!\d)(?<y>20\d\d)\s*年")]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"^(?:[^。，]{0,50}[：:][^。，]{2,40}?\s)?\s*[（(]?\s*(?<y>\d{2,4})\s*年\s*度\s*[)）]?\s*(?:(?:金额)?单位\s*[：:].*|公开.*)?$")]
    private static partial Regex TableYear();
}
