using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>A heading that begins at a line.</summary>
/// <param name="Level">As <see cref="Section.Level"/>.</param>
/// <param name="Number">As <see cref="Section.Number"/>.</param>
/// <param name="Text">As printed; the lines of a wrapped heading joined.</param>
/// <param name="Title">As <see cref="Section.Title"/>.</param>
/// <param name="Rest">The text that runs on behind the heading in the same paragraph; empty if there is none.</param>
/// <param name="Lines">How many lines it takes.</param>
/// <param name="IsPart">True for a part, false for an attached document and for what stands below.</param>
internal sealed record Heading(int Level, int Number, SourceText Text, string Title, SourceText Rest, int Lines, bool IsPart = false);

/// <summary>Decides which lines are headings: by their number, their words, the contents list, the form set and the file's styles.</summary>
internal sealed class HeadingReader(IReadOnlyList<OutlineLine> lines, IReadOnlyList<ContentsEntry> contents, TitleMatcher titles)
{
    private const int LongestTail = 12;

    private readonly HashSet<ContentsEntry> found = [];
    private int lastListItem = -2;

    /// <summary>The heading that begins at a line, or null.</summary>
    /// <param name="index">The line, a paragraph.</param>
    /// <param name="part">Number of the part it stands in.</param>
    /// <param name="kind">Kind of that part.</param>
    /// <param name="inDuties">True under a heading that lists duties.</param>
    public Heading? Read(int index, int part, PartKind kind, bool inDuties)
    {
        var line = lines[index];
        var heading = AlignedColumns.AreIn(line.Text.Value) ? null : line.Mark switch
        {
            { Level: 1 } mark => Part(index, mark),
            { Level: 2 or 3 or 4 } mark => Numbered(index, mark, part, kind, inDuties),

            // Items of running text are marked like this; only a title that is prescribed is none.
            { Level: 5 } mark when !line.IsLong && titles.Id(line.Title.TrimEnd('。', '：', ':'), kind, exactly: true).Length > 0
                => new(5, mark.Number, line.Text, line.Title.TrimEnd('。', '：', ':'), SourceText.Empty, 1),
            null when !line.IsLong => Unnumbered(index, part, kind),
            _ => null,
        };
        if (heading is not null && Promised(heading.IsPart ? heading.Number : part, heading) is { } entry)
        {
            found.Add(entry);
        }

        return heading;
    }

    private static bool EndsLikeSentence(string compact) => compact.Length > 0 && compact[^1] is '。' or '；' or ';' or '，' or ',' or '、' or '！';

    private Heading? Part(int index, HeadingMark mark)
    {
        var line = lines[index];
        if (line.IsLong || line.Title.AsSpan().IndexOfAny('。', '，', '；') >= 0)
        {
            return null;
        }

        var title = line.Title;
        if (index + 1 < lines.Count && lines[index + 1] is { Table: null, IsLong: false } next &&
            (next.Mark is null || title.Length == 0) && next.Mark is not { Level: 1 } && !EndsLikeSentence(next.Compact))
        {
            var promised = contents.FirstOrDefault(e => e.Level == 1 && e.Number == mark.Number)?.Title;
            var whole = title + next.Compact;
            if ((title.Length == 0 && next.Mark is null && HeadingWords.AttachmentMark(next.Text.Value) is not { Number: > 0 }) ||
                (promised is not null && title != promised && whole == promised) || IsTail(title, next) ||
                (line.HeadingLevel is { } level && next.HeadingLevel == level && next.Mark is null))
            {
                return new(1, mark.Number, SourceText.Join(" ", [line.Text, next.Text]), whole, SourceText.Empty, 2, IsPart: true);
            }
        }

        return new(1, mark.Number, line.Text, title, SourceText.Empty, 1, IsPart: true);
    }

    private Heading? Numbered(int index, HeadingMark mark, int part, PartKind kind, bool inDuties)
    {
        var line = lines[index];
        if (FirstOfJoined(line, mark) is { } first && kind is not (PartKind.Glossary or PartKind.Tables) && !(inDuties && mark.Level > 2))
        {
            return first;
        }

        if (line.IsLong)
        {
            return RunIn(line, mark, kind, inDuties);
        }

        var title = line.Title;
        if (title.Length == 0)
        {
            return null;
        }

        var known = contents.Any(e => e.Level == mark.Level && e.Part == part && e.Title == title);
        if (!known && !IsTitle(index, mark, title, kind, inDuties))
        {
            return RunIn(line, mark, kind, inDuties);
        }

        if (!known && index + 1 < lines.Count && lines[index + 1] is { Table: null, Mark: null, IsLong: false } next &&
            (IsTail(title, next) || contents.Any(e => e.Level == mark.Level && e.Part == part && e.Title == title + next.Compact)))
        {
            return new(mark.Level, mark.Number, SourceText.Join("", [line.Text, next.Text]), title + next.Compact, SourceText.Empty, 2);
        }

        return new(mark.Level, mark.Number, line.Text, title.TrimEnd('。', '：', ':'), SourceText.Empty, 1);
    }

    /// <summary>True if a numbered short line is a heading and not an item of running text.</summary>
    private bool IsTitle(int index, HeadingMark mark, string title, PartKind kind, bool inDuties)
    {
        var line = lines[index];
        if (kind == PartKind.Tables)
        {
            return mark.Level == 2 && title[^1] == '表';
        }

        if (EndsLikeSentence(title))
        {
            return title[^1] == '。' && title.Length <= 36 && !(inDuties && mark.Level > 2) && title.AsSpan(0, title.Length - 1).IndexOfAny('。', '，', '；') < 0 &&
                HeadingWords.IsNounTitle(title[..^1]);
        }

        if (title.AsSpan().IndexOfAny('。', '；') >= 0 || (kind == PartKind.Glossary && title.AsSpan().IndexOfAny('：', ':') >= 0))
        {
            return false;
        }

        if (line.HeadingLevel is not null)
        {
            return title.Length <= 60;
        }

        var longest = mark.Level == 2 ? 46 : 34;
        if (title.Length > longest || HeadingWords.HoldsAmount(title) || (mark.Level > 2 && inDuties))
        {
            return false;
        }

        if (title[^1] is '：' or ':' && title.Length > 26)
        {
            return false;
        }

        return mark.Level == 2 || !IsListItem(index, mark);
    }

    /// <summary>Items that follow one another without text between are a list; 附件：1. … opens one too.</summary>
    private bool IsListItem(int index, HeadingMark mark)
    {
        var listed =
            (mark is { Level: 4, Number: 2 } && index > 0 && lines[index - 1].Text.Value.StartsWith('附')) ||
            (lastListItem == index - 1 && lines[index - 1].Mark is { } before && before.Level == mark.Level && before.Number == mark.Number - 1) ||
            (index + 1 < lines.Count && lines[index + 1].Mark is { } after && after.Level == mark.Level && after.Number == mark.Number + 1);
        if (listed)
        {
            lastListItem = index;
        }

        return listed;
    }

    /// <summary>
    /// A heading that was taken for the beginning of the paragraph after it, because it enumerates: it stands in a short line of
    /// its own, before a longer one.
    /// </summary>
    private static Heading? FirstOfJoined(OutlineLine line, HeadingMark mark)
    {
        const int longest = 32;
        const int shorterBy = 8;
        var anchors = line.Text.Anchors;
        var second = 1;
        while (second < anchors.Count && anchors[second].Line == anchors[0].Line)
        {
            second++;
        }

        if (second >= anchors.Count || anchors[second].Start > longest || anchors[second].Start < mark.TitleStart)
        {
            return null;
        }

        var end = anchors[second].Start;
        var third = second + 1;
        while (third < anchors.Count && anchors[third].Line == anchors[second].Line)
        {
            third++;
        }

        var next = (third < anchors.Count ? anchors[third].Start : line.Text.Length) - end;
        var title = CompactText.Text(line.Text.Value[mark.TitleStart..end]);
        return next < end + shorterBy || title.Length == 0 || title.AsSpan().IndexOfAny("，。；：,;:") >= 0 || HeadingWords.HoldsAmount(title)
            ? null
            : new(mark.Level, mark.Number, line.Text.Slice(0, end).Trim(), title, line.Text.Slice(end, line.Text.Length - end).Trim(), 1);
    }

    /// <summary>A heading with its text in the same paragraph: （一）内设机构设置。某处内设机构包括：…</summary>
    private static Heading? RunIn(OutlineLine line, HeadingMark mark, PartKind kind, bool inDuties)
    {
        const int longest = 36;
        if (kind is PartKind.Glossary or PartKind.Tables || (inDuties && mark.Level > 2))
        {
            return null;
        }

        var text = line.Text.Value;
        var stop = text.AsSpan(mark.TitleStart, Math.Min(text.Length - mark.TitleStart, longest)).IndexOfAny('。', '：', ':');
        if (stop <= 0 || mark.TitleStart + stop + 1 >= text.Length)
        {
            return null;
        }

        var title = CompactText.Text(text.Substring(mark.TitleStart, stop));
        var isTitle = text[mark.TitleStart + stop] == '。' ? HeadingWords.IsNounTitle(title) : HeadingWords.IsColonTitle(title);
        if (!isTitle || title.AsSpan().IndexOfAny('，', '；', ',') >= 0 || HeadingWords.HoldsAmount(title))
        {
            return null;
        }

        var end = mark.TitleStart + stop + 1;
        var rest = line.Text.Slice(end, line.Text.Length - end).Trim();
        return new(mark.Level, mark.Number, line.Text.Slice(0, end), title, rest, 1);
    }

    private Heading? Unnumbered(int index, int part, PartKind kind)
    {
        var line = lines[index];
        var compact = line.Compact;
        if (compact.Length is < 2 or > 60 || EndsLikeSentence(compact))
        {
            return null;
        }

        foreach (var entry in contents)
        {
            if (entry.Title == compact && !found.Contains(entry) && (entry.Level == 1 ? entry.Number > part : entry.Part == part))
            {
                return new(entry.Level, entry.Level == 1 ? entry.Number : 0, line.Text, compact, SourceText.Empty, 1, entry.Level == 1);
            }
        }

        if (HeadingWords.AttachmentMark(line.Text.Value) is { } mark)
        {
            var title = CompactText.Text(line.Text.Value[mark.TitleStart..]);
            if (title.Length == 0 && index + 1 < lines.Count && lines[index + 1] is { Table: null, Mark: null, IsLong: false } next &&
                (next.HeadingLevel is not null || HeadingWords.IsAttachmentTitle(next.Compact)))
            {
                return new(1, mark.Number, SourceText.Join(" ", [line.Text, next.Text]), next.Compact, SourceText.Empty, 2);
            }

            return title.AsSpan().IndexOfAny('，', '。') < 0 && title.Length <= 50 ? new(1, mark.Number, line.Text, title, SourceText.Empty, 1) : null;
        }

        if (kind == PartKind.Annex && compact[0] != '附' && HeadingWords.IsAttachmentTitle(compact))
        {
            return new(1, 0, line.Text, compact, SourceText.Empty, 1);
        }

        return line.HeadingLevel is not null && kind is PartKind.Overview or PartKind.Explanation && titles.Knows(compact, kind)
            ? new(2, 0, line.Text, compact, SourceText.Empty, 1)
            : null;
    }

    /// <summary>The contents entry that promised a heading: the same number and a like title, or the same title.</summary>
    private ContentsEntry? Promised(int part, Heading heading)
    {
        ContentsEntry? like = null;
        foreach (var entry in contents)
        {
            if (entry.Level != heading.Level || entry.Part != part || found.Contains(entry))
            {
                continue;
            }

            if (entry.Title == heading.Title)
            {
                return entry;
            }

            if (entry.Number == heading.Number && heading.Number > 0)
            {
                like = entry;
            }
        }

        return like;
    }

    /// <summary>True if a short line is the rest of a heading that the page has wrapped.</summary>
    private static bool IsTail(string title, OutlineLine next) =>
        title.Length >= 12 && next.Mark is null && next.Text.Length <= LongestTail && next.Compact is
            "说明" or "情况" or "情况说明" or "概况" or "明" or "况说明" or "算情况说明" or "决算情况说明" or "报告" or "表" or "决算表" or "况" or "处概况";
}
