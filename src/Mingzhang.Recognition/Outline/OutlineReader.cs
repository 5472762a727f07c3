using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>
/// Divides a document into its sections: the cover, the contents list, the parts and the headings below them, whether or
/// not the file marks them as headings.
/// </summary>
internal static class OutlineReader
{
    /// <summary>Reads the outline.</summary>
    /// <param name="document">The document.</param>
    /// <param name="titles">The sections the form set knows.</param>
    public static OutlineResult Read(Document document, TitleMatcher titles)
    {
        var lines = OutlineLine.Of(document);
        var contents = ContentsReader.Read(lines);
        var entries = contents?.Entries ?? [];
        OutlineLine.SplitAtTitles(lines, contents?.End ?? lines.Count, entries);
        var headings = new HeadingReader(lines, entries, titles);
        var sections = new List<SectionBuilder> { new(0, PartKind.None, null, "") };
        var sectionOfBlock = new int[document.Blocks.Count];
        Array.Fill(sectionOfBlock, -1);
        var inDuties = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var current = sections[^1];
            if (contents is not null && i == contents.Title)
            {
                sections.Add(current = new(0, PartKind.None, new(0, 0, SourceText.Empty, "目录", SourceText.Empty, 1), "contents"));
            }

            if (contents is not null && i >= contents.Title && i < contents.End)
            {
                if (!contents.EntryLines.Contains(i) && i > contents.Title && line.Table is null)
                {
                    current.Texts.Add(line.Text);
                }

                Belongs(line);
                continue;
            }

            if (line.Table is { } table)
            {
                current.Tables.Add(table);
                Belongs(line);
                continue;
            }

            if (headings.Read(i, current.Part, current.Kind, inDuties) is not { } heading)
            {
                current.Texts.Add(line.Text);
                Belongs(line);
                continue;
            }

            inDuties = heading.Level <= 2 ? heading.Level == 2 && HeadingWords.IsDuties(heading.Title) : inDuties;
            sections.Add(Begin(current, heading, titles));
            for (var k = 0; k < heading.Lines; k++)
            {
                Belongs(lines[i + k]);
            }

            i += heading.Lines - 1;
        }

        for (var b = 0; b < sectionOfBlock.Length; b++)
        {
            sectionOfBlock[b] = sectionOfBlock[b] >= 0 ? sectionOfBlock[b] : b == 0 ? 0 : sectionOfBlock[b - 1];
        }

        return new([.. sections.Select(s => s.Build())], entries, sectionOfBlock);

        void Belongs(OutlineLine line) =>
            sectionOfBlock[line.Block] = sectionOfBlock[line.Block] < 0 ? sections.Count - 1 : sectionOfBlock[line.Block];
    }

    private static SectionBuilder Begin(SectionBuilder before, Heading heading, TitleMatcher titles)
    {
        var part = heading.IsPart ? heading.Number : before.Part;
        var kind = heading switch
        {
            { IsPart: true } => titles.KindOf(heading),
            { Level: 1 } => PartKind.Annex,
            _ => before.Kind,
        };
        return new(part, kind, heading, titles.Id(heading.Title, kind, exactly: heading.Level > 2));
    }

    private sealed class SectionBuilder(int part, PartKind kind, Heading? heading, string id)
    {
        public int Part { get; } = part;

        public PartKind Kind { get; } = kind;

        public List<SourceText> Texts { get; } = heading is { Rest.Length: > 0 } ? [heading.Rest] : [];

        public List<Table> Tables { get; } = [];

        public Section Build()
        {
            var name = heading is null || heading.Text.Length == 0 ? heading?.Title : heading.Text.Value;
            return new(
                id, Part, heading?.Level ?? 0, heading is { Text.Length: > 0 } ? Places.Passage(heading.Text, name) : null,
                [.. Texts.Select(t => Places.Passage(t, name))])
            {
                Kind = Kind,
                Number = heading?.Number ?? 0,
                Title = heading?.Title ?? "",
                Tables = Tables.Count,
                Amounts = Tables.Sum(t => t.Rows.Sum(r => r.Cells.Count(c => IsAmount(c.Text.Value)))),
                Cells = Cells(name),
            };
        }

        private List<Passage> Cells(string? name)
        {
            var cells = new List<Passage>();
            foreach (var table in Tables)
            {
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        if (HoldsWords(cell.Text.Value))
                        {
                            cells.Add(Places.Passage(cell.Text, name));
                        }
                    }
                }
            }

            return cells;
        }

        private static bool IsAmount(string text)
        {
            var point = text.AsSpan().IndexOfAny('.', '．');
            return point > 0 && point + 1 < text.Length && char.IsDigit(text[point - 1]) && char.IsDigit(text[point + 1]);
        }

        /// <summary>Words, or digits too many for an amount.</summary>
        private static bool HoldsWords(string text)
        {
            const int shortest = 4;
            const int longestAmount = 10;
            return text.Length >= shortest && (text.Length > longestAmount || text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0);
        }
    }
}
