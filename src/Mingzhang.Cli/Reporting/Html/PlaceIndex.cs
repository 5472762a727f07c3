using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Some characters of a text of the document.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">How many.</param>
internal readonly record struct Stretch(SourceText Text, int Start, int Length);

/// <summary>Finds the characters of a document that a place of a finding means: the way back from the file's positions.</summary>
internal sealed class PlaceIndex
{
    private readonly Dictionary<(int? Page, string? Sheet, string? Cell, int Line), List<Run>> lines = [];

    /// <summary>Makes the index of a document.</summary>
    public PlaceIndex(Document document)
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

    /// <summary>The characters, or null if the document has none there or the place is in another file.</summary>
    public Stretch? Find(Place place)
    {
        if (place.File is not null || !lines.TryGetValue((place.Page, place.Sheet, place.Cell, place.Line), out var runs))
        {
            return null;
        }

        foreach (var run in runs)
        {
            var skip = place.Column - run.Column;
            if (skip >= 0 && (skip < run.Length || (skip == run.Length && place.Length == 0)))
            {
                return Stretched(run.Text, run.Start + skip, place);
            }
        }

        return null;
    }

    /// <summary>
    /// Words that run over a line break have a place that ends with the line; if the quote goes on in the text, so does the mark.
    /// </summary>
    private static Stretch Stretched(SourceText text, int start, Place place)
    {
        var quoted = place.Quote.Length > place.Length && string.CompareOrdinal(text.Value, start, place.Quote, 0, place.Quote.Length) == 0;
        return new(text, start, Math.Min(quoted ? place.Quote.Length : place.Length, text.Length - start));
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
