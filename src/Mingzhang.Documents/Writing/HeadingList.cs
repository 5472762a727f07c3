namespace Mingzhang.Documents.Writing;

/// <summary>A heading that a contents list can point at.</summary>
/// <param name="Number">Counts the headings of the document from 1.</param>
/// <param name="Level">From 1.</param>
/// <param name="Text">What the list calls it, in one line.</param>
internal sealed record Heading(int Number, int Level, string Text);

/// <summary>The headings of a document, and which of them each contents list names.</summary>
internal sealed class HeadingList
{
    private readonly Dictionary<Paragraph, Heading> headings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Contents, int> after = new(ReferenceEqualityComparer.Instance);
    private readonly List<Heading> all = [];

    public HeadingList(Document document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is Contents contents)
            {
                after.TryAdd(contents, all.Count);
            }
            else if (block is Paragraph { HeadingLevel: { } level, Text.IsBlank: false } paragraph)
            {
                all.Add(new(all.Count + 1, level, paragraph.Listed ?? Printable.OneLine(paragraph.Text).Trim()));
                headings.TryAdd(paragraph, all[^1]);
            }
        }
    }

    /// <summary>The heading that a paragraph is; null if it is none.</summary>
    public Heading? Of(Paragraph paragraph) => headings.GetValueOrDefault(paragraph);

    /// <summary>The headings that a contents list names.</summary>
    public IReadOnlyList<Heading> Of(Contents contents) => [.. all.Skip(after[contents]).Where(h => h.Level <= contents.Levels)];
}
