using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>The lines of a contents list and what they promise.</summary>
/// <param name="Title">Index of the line 目录; the first entry's if there is no such line.</param>
/// <param name="End">Index of the first line after the list.</param>
/// <param name="Entries">The entries.</param>
/// <param name="EntryLines">Indexes of the lines that belong to entries.</param>
internal sealed record ContentsLines(int Title, int End, IReadOnlyList<ContentsEntry> Entries, IReadOnlySet<int> EntryLines);

/// <summary>
/// Finds the contents list: the lines after 目录, or without such a line the part headings that come again later, up to
/// the line that says again what the list already said.
/// </summary>
internal static partial class ContentsReader
{
    private const string Heading = "目录";
    private const int LongestEntry = 70;

    public static ContentsLines? Read(IReadOnlyList<OutlineLine> lines)
    {
        var title = -1;
        for (var i = 0; i < lines.Count && title < 0; i++)
        {
            if (lines[i].Table is null && !lines[i].IsLong && lines[i].Compact is Heading or "目录:" or "目录：")
            {
                title = i;
            }
        }

        var start = title >= 0 ? title + 1 : FirstOfRepeatedParts(lines);
        if (start < 0)
        {
            return null;
        }

        var list = new EntryList(EndByParts(lines, start));
        var end = start;
        for (; end < lines.Count && list.Take(lines, end); end++)
        {
        }

        return list.Entries.Count < 2 ? null : new(title >= 0 ? title : start, end, list.Entries, list.Lines);
    }

    /// <summary>Index of 第一部分 if parts are listed from there, with headings between them only, and 第一部分 comes again after.</summary>
    private static int FirstOfRepeatedParts(IReadOnlyList<OutlineLine> lines)
    {
        var first = -1;
        var parts = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (first >= 0 && (line.Table is not null || line.IsLong))
            {
                return -1;
            }

            if (line.Mark is { Level: 1 } mark)
            {
                if (first >= 0 && mark.Number == 1)
                {
                    return parts >= 3 ? first : -1;
                }

                parts++;
                first = first < 0 ? i : first;
            }
        }

        return -1;
    }

    /// <summary>Where a part that the list has named is named again, if only short lines stand before: there the body begins.</summary>
    private static int? EndByParts(IReadOnlyList<OutlineLine> lines, int start)
    {
        var parts = new HashSet<int>();
        for (var i = start; i < lines.Count; i++)
        {
            if (lines[i].Table is not null || IsTooLong(lines[i].Text))
            {
                return null;
            }

            if (lines[i].Mark is { Level: 1 } mark && !parts.Add(mark.Number))
            {
                return parts.Count > 1 ? i : null;
            }
        }

        return null;
    }

    /// <summary>True for running text: longer than an entry is without its leader and page number.</summary>
    private static bool IsTooLong(SourceText text) => text.Length > LongestEntry && EntryList.Clean(text.Value).Length > LongestEntry;

    private sealed partial class EntryList(int? certainEnd)
    {
        private readonly HashSet<(int Level, int Number, string Title)> said = [];
        private readonly HashSet<string> titles = new(StringComparer.Ordinal);
        private int part;

        public List<ContentsEntry> Entries { get; } = [];

        public HashSet<int> Lines { get; } = [];

        /// <summary>Takes a line into the list; false if the list ends before it.</summary>
        public bool Take(IReadOnlyList<OutlineLine> lines, int index)
        {
            var line = lines[index];
            if (index >= certainEnd)
            {
                return false;
            }

            if (line.Table is { } table)
            {
                return Entries.Count < 2 && TakeTable(table, index);
            }

            if (IsTooLong(line.Text))
            {
                return false;
            }

            if (line.Mark is { Level: <= 4 } mark)
            {
                return Add(line.Text, mark, index);
            }

            return IsNote(line.Compact) || (Entries.Count == 0 && Date().IsMatch(line.Compact)) || (Entries.Count > 0 && (GoesOn(lines, index) || (certainEnd is not null && AddUnnumbered(line, index))));
        }

        /// <summary>Within the list a line without a number is an entry all the same.</summary>
        private bool AddUnnumbered(OutlineLine line, int index)
        {
            var title = Clean(line.Text.Value);
            if (title.Length > 1 && part > 0 && line.Text.Value.AsSpan().IndexOfAny('。', '；', '，') < 0)
            {
                titles.Add(title);
                Lines.Add(index);
                Entries.Add(new(part, 2, 0, title, Places.Passage(line.Text, Heading)));
            }

            return true;
        }

        /// <summary>A line without a number is the rest of a wrapped entry if it follows one and another entry comes next.</summary>
        private bool GoesOn(IReadOnlyList<OutlineLine> lines, int index)
        {
            var text = lines[index].Text;
            if (certainEnd is not null && !IsTail(lines[index].Compact))
            {
                return false;
            }

            if (titles.Contains(lines[index].Compact) || !Lines.Contains(index - 1) || lines[index - 1].Table is not null ||
                text.Value.AsSpan().IndexOfAny('。', '；', '，') >= 0 || (certainEnd is null && !AnotherFollows(lines, index)))
            {
                return false;
            }

            var last = Entries[^1];
            var title = last.Title + Clean(text.Value);
            var whole = SourceText.Join("", [lines[index - 1].Text, text]);
            Lines.Add(index);
            titles.Add(title);
            said.Add((last.Level, last.Number, title));
            Entries[^1] = last with { Title = title, Passage = Places.Passage(whole, Heading) };
            return true;
        }

        private bool AnotherFollows(IReadOnlyList<OutlineLine> lines, int index) =>
            index + 1 < lines.Count && lines[index + 1].Mark is { Level: <= 4 } next && !IsRepeated(lines[index + 1].Text, next);

        private bool TakeTable(Table table, int index)
        {
            foreach (var row in table.Rows)
            {
                foreach (var cell in row.Cells)
                {
                    var text = OutlineLine.WithoutBullet(cell.Text);
                    if (HeadingMark.Of(text.Value) is { Level: <= 4 } mark && !Add(text, mark, index))
                    {
                        return false;
                    }
                }
            }

            return Entries.Count > 0;
        }

        private bool Add(SourceText text, HeadingMark mark, int index)
        {
            if (IsRepeated(text, mark))
            {
                return false;
            }

            var title = Clean(text.Value[mark.TitleStart..]);
            part = mark.Level == 1 ? mark.Number : part;
            said.Add((mark.Level, mark.Number, title));
            titles.Add(title);
            Lines.Add(index);
            Entries.Add(new(part, mark.Level, mark.Number, title, Places.Passage(text, Heading)));
            return true;
        }

        /// <summary>The body begins with what the list has already said.</summary>
        private bool IsRepeated(SourceText text, HeadingMark mark) =>
            mark.Level == 1
                ? Entries.Exists(e => e.Level == 1 && e.Number == mark.Number)
                : said.Contains((mark.Level, mark.Number, Clean(text.Value[mark.TitleStart..])));

        /// <summary>True for what a wrapped title leaves for the next line.</summary>
        private static bool IsTail(string compact) =>
            compact.Length <= 8 && (compact.EndsWith('况') || compact.EndsWith('明') || (compact.EndsWith('表') && compact.Length <= 4));

        /// <summary>A remark or a page number, which is no entry and does not end the list.</summary>
        private static bool IsNote(string compact) =>
            compact.StartsWith('注') || compact.AsSpan().IndexOfAnyExcept("0123456789-IVX") < 0;

        /// <summary>公开时间：2024年9月20日: what may stand between 目录 and the first entry.</summary>
        [GeneratedRegex(@"^[^\d。]{0,10}20\d\d(?:年|[-/.])\d{1,2}(?:月|[-/.])(?:\d{1,2}日?)?$")]
        private static partial Regex Date();

        /// <summary>A title in compact text without the leader and the page number behind it.</summary>
        public static string Clean(string text)
        {
            var end = text.AsSpan().TrimEnd().Length;
            var digits = end;
            while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            {
                digits--;
            }

            var leader = digits;
            while (leader > 0 && (char.IsWhiteSpace(text[leader - 1]) || text[leader - 1] is '.' or '…' or '·' or '．' or '-' or '—' or '_' or '(' or '（'))
            {
                leader--;
            }

            var hasPage = digits < end && leader < digits;
            var hasLeader = text.AsSpan(leader, digits - leader).IndexOfAny('…', '.', '·') >= 0;
            return CompactText.Text(hasPage || hasLeader ? text[..leader] : text);
        }
    }
}
