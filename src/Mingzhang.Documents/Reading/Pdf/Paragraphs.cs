using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Makes whole paragraphs of the lines of all pages.</summary>
internal static partial class Paragraphs
{
    public static IReadOnlyList<Block> Build(IReadOnlyList<PageLayout> pages)
    {
        var body = TextBody.Of(pages);
        var blocks = new List<Block>();
        var open = new List<TextLine>();
        var held = new List<Block>();
        var split = new SplitTables();
        var first = true;
        foreach (var page in pages)
        {
            if (!first)
            {
                // A paragraph may go on behind the break; the break then follows it.
                (open.Count > 0 ? held : blocks).Add(new PageBreak());
            }

            first = false;
            foreach (var item in page.Items)
            {
                if (item.Line is not { } line)
                {
                    Flush();
                    split.Add(blocks, item.Table!, item.Edges);
                    continue;
                }

                if (open.Count > 0 && !body.GoesOn(open, line))
                {
                    Flush();
                }

                open.Add(line);
            }
        }

        Flush();
        return blocks;

        void Flush()
        {
            if (open.Count > 0)
            {
                blocks.Add(new Paragraph(Join(open), body.HeadingLevel(open)));
                open.Clear();
            }

            blocks.AddRange(held);
            held.Clear();
        }
    }

    private static SourceText Join(List<TextLine> lines)
    {
        var text = lines[0].Text;
        for (var i = 1; i < lines.Count; i++)
        {
            var words = LatinEnd().IsMatch(lines[i - 1].Text.Value) && LatinStart().IsMatch(lines[i].Text.Value);
            text = SourceText.Join(words ? " " : "", [text, lines[i].Text]);
        }

        return text;
    }

    [GeneratedRegex("[A-Za-z,;]$")]
    private static partial Regex LatinEnd();

    [GeneratedRegex("^[A-Za-z]")]
    private static partial Regex LatinStart();
}
