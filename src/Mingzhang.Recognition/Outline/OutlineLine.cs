using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>A line as the outline sees it: a paragraph (or one of its lines) or a table.</summary>
internal sealed class OutlineLine(int block, SourceText text, int? headingLevel, Table? table)
{
    /// <summary>Longer lines are running text and never headings.</summary>
    private const int LongestHeading = 90;

    /// <summary>What stands before the entries of a list that was not written as one.</summary>
    private const string Bullets = "-*+–—•·●○■◆▪";

    private string? compact;

    public int Block { get; } = block;

    public SourceText Text { get; } = text;

    public int? HeadingLevel { get; } = headingLevel;

    public Table? Table { get; } = table;

    public HeadingMark? Mark { get; } = table is null ? HeadingMark.Of(text.Value) : null;

    /// <summary>True if it is too long to be a heading by itself.</summary>
    public bool IsLong => Text.Length > LongestHeading;

    /// <summary>The line in compact text; only for lines that are not long.</summary>
    public string Compact => compact ??= CompactText.Text(Text.Value);

    /// <summary>What follows the number, in compact text.</summary>
    public string Title => Mark is { } mark ? CompactText.Text(Text.Value[mark.TitleStart..]) : Compact;

    public static List<OutlineLine> Of(Document document)
    {
        var lines = new List<OutlineLine>(document.Blocks.Count);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            switch (document.Blocks[i])
            {
                case Paragraph paragraph when paragraph.Text.Value.Contains('\n'):
                    AddLines(lines, i, paragraph);
                    break;
                case Paragraph paragraph when !paragraph.Text.IsBlank:
                    lines.Add(new(i, WithoutBullet(paragraph.Text), paragraph.HeadingLevel, null));
                    break;
                case Table table:
                    lines.Add(new(i, SourceText.Empty, null, table));
                    break;
            }
        }

        return lines;
    }

    /// <summary>
    /// Sets free the headings that were taken for the rest of the line before them: a note without a full stop is followed by
    /// the title of the next table. Such a title stands in a line of its own and is promised by the contents list.
    /// </summary>
    public static void SplitAtTitles(List<OutlineLine> lines, int from, IReadOnlyList<ContentsEntry> contents)
    {
        var titles = contents.Select(e => e.Title).ToHashSet(StringComparer.Ordinal);
        for (var i = from; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            for (var a = 1; a < text.Anchors.Count; a++)
            {
                var start = text.Anchors[a].Start;
                var end = a + 1 < text.Anchors.Count ? text.Anchors[a + 1].Start : text.Length;
                if (text.Anchors[a].Line == text.Anchors[a - 1].Line || end - start > LongestHeading ||
                    !titles.Contains(CompactText.Text(text.Value[start..end])))
                {
                    continue;
                }

                var line = lines[i];
                lines[i] = new(line.Block, text.Slice(0, start).Trim(), line.HeadingLevel, null);
                lines.Insert(i + 1, new(line.Block, text.Slice(start, end - start).Trim(), line.HeadingLevel, null));
                if (end < text.Length)
                {
                    lines.Insert(i + 2, new(line.Block, text.Slice(end, text.Length - end).Trim(), line.HeadingLevel, null));
                }

                break;
            }
        }
    }

    /// <summary>A line without the bullet before its number or words; a page number between dashes stays as it is.</summary>
    public static SourceText WithoutBullet(SourceText text)
    {
        var start = text.Length > 2 && Bullets.Contains(text.Value[0], StringComparison.Ordinal) && char.IsWhiteSpace(text.Value[1]) ? HeadingMark.SkipSpace(text.Value, 1) : 0;
        return start > 0 && start < text.Length && (char.IsLetter(text.Value[start]) || HeadingMark.Of(text.Value[start..]) is not null)
            ? text.Slice(start, text.Length - start) : text;
    }

    private static void AddLines(List<OutlineLine> lines, int block, Paragraph paragraph)
    {
        foreach (var line in paragraph.Text.Split('\n'))
        {
            var text = WithoutBullet(line.Trim());
            if (text.Length > 0)
            {
                lines.Add(new(block, text, paragraph.HeadingLevel, null));
            }
        }
    }
}
