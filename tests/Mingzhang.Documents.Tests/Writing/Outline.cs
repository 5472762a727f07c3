using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>What a document says, in a form in which a written and a read one can be compared.</summary>
internal static partial class Outline
{
    /// <summary>A line for each paragraph and each row; a row is its cells with their spans, between bars.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">True if the words of figures count.</param>
    /// <param name="headLines">False if the pieces of a head line are one paragraph.</param>
    public static IEnumerable<string> Of(Document document, bool figures, bool headLines = true)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Contents contents:
                    var entries = document.Blocks.SkipWhile(b => b != contents).OfType<Paragraph>().Where(p => p.HeadingLevel <= contents.Levels);
                    foreach (var entry in entries)
                    {
                        yield return Plain(entry.Text.Value);
                    }

                    break;
                case Paragraph paragraph:
                    // The pieces of a head line are paragraphs of their own where a format has no tabs; an entry's page number is not part of it.
                    var text = EntryPage().Replace(paragraph.Text.Value, "");
                    foreach (var piece in headLines ? text.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text])
                    {
                        yield return Plain(piece);
                    }

                    break;
                case Table table:
                    foreach (var row in table.Rows)
                    {
                        yield return string.Join('|', row.Cells.Select(c => Plain(c.Text.Value) + (c.ColumnSpan > 1 || c.RowSpan > 1 ? $"({c.ColumnSpan}x{c.RowSpan})" : "")));
                    }

                    break;
                case Figure figure when figures:
                    yield return Plain(figure.Words);
                    break;
            }
        }
    }

    /// <summary>White space differs where lines are broken and joined.</summary>
    private static string Plain(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"(?:\t|\s*\.{2,}\s*)\d+$")]
    private static partial Regex EntryPage();
}
