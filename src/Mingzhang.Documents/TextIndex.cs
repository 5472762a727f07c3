namespace Mingzhang.Documents;

/// <summary>Finds the characters of a document that stand at a place of its file: the way back from <see cref="SourceText.Locate"/>.</summary>
public sealed class TextIndex
{
    private readonly Dictionary<(int? Page, string? Sheet, string? Cell, int Line), List<Run>> lines = [];

    /// <summary>Makes the index of a document.</summary>
    public TextIndex(Document document)
    {
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Add(paragraph.Text);
                    break;
                case Table table:
                    foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                    {
                        Add(cell.Text);
                    }

                    break;
            }
        }
    }

    /// <summary>The characters at a place, or null if the document has none there.</summary>
    /// <param name="at">The place; its box is not looked at.</param>
    /// <param name="quote">
    /// The words. Words that run over a line break have a place that ends with the line; if the quote goes on in the text, so does
    /// the range.
    /// </param>
    public TextRange? Find(Locator at, string quote)
    {
        if (!lines.TryGetValue((at.Page, at.Sheet, at.Cell, at.Line), out var runs))
        {
            return null;
        }

        foreach (var run in runs)
        {
            var skip = at.Column - run.Column;
            if (skip >= 0 && (skip < run.Length || (skip == run.Length && at.Length == 0)))
            {
                return Ranged(run.Text, run.Start + skip, at.Length, quote);
            }
        }

        return null;
    }

    private static TextRange Ranged(SourceText text, int start, int length, string quote)
    {
        var isQuoted = quote.Length > 0 && string.CompareOrdinal(text.Value, start, quote, 0, quote.Length) == 0;
        return new(text, start, isQuoted ? quote.Length : Math.Min(length, text.Length - start));
    }

    private void Add(SourceText text)
    {
        var anchors = text.Anchors;
        for (var i = 0; i < anchors.Count; i++)
        {
            var anchor = anchors[i];
            var end = i + 1 < anchors.Count ? anchors[i + 1].Start : text.Length;
            var key = (anchor.Page, anchor.Sheet, anchor.Cell, anchor.Line);
            if (!lines.TryGetValue(key, out var runs))
            {
                lines.Add(key, runs = []);
            }

            runs.Add(new(anchor.Column, end - anchor.Start, text, anchor.Start));
        }
    }

    private readonly record struct Run(int Column, int Length, SourceText Text, int Start);
}
