using System.Text.RegularExpressions;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Reading.Spaced;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Reads plain text and Markdown. Lines with tabs or pipes are rows of a table (see <see cref="TableLines"/>), and so is
/// a table written in HTML; lines with runs of blanks may be (see <see cref="SpacedTables"/>); others are paragraphs, joined where the page had broken them (see
/// <see cref="Reflow"/>).
/// </summary>
internal sealed partial class TextReader
{
    private readonly string text;
    private readonly LineMap lines;
    private readonly ReadBudget budget;
    private readonly List<Block> blocks = [];
    private readonly TableLines table;
    private readonly IReadOnlySet<int> runningHeads;

    private TextReader(string text, ReadBudget budget)
    {
        this.text = text;
        this.budget = budget;
        budget.AddCharacters(text.Length);
        lines = new(text);
        runningHeads = RunningHeads.In(text);
        table = new(blocks, budget);
    }

    public static Document Read(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        var reader = new TextReader(OrdinaryCharacters.WithoutTwins(TextDecoder.Decode(path, bytes)), new(path, limits, cancellation));
        var (blocks, warnings) = SpacedTables.Read(reader.Read(), reader.budget);
        return new(path, DocumentFormat.Text, Reflow.JoinBrokenLines(blocks)) { Warnings = warnings };
    }

    private List<Block> Read()
    {
        var at = 0;
        while (NextHtmlTable(at) is var (start, end))
        {
            ReadLines(at, start);
            blocks.AddRange(HtmlReader.Read(text, start, end, lines, budget));
            at = end;
        }

        ReadLines(at, text.Length);
        return blocks;
    }

    /// <summary>The next table in HTML that is also closed, with the tables in it.</summary>
    private (int Start, int End)? NextHtmlTable(int from)
    {
        var start = 0;
        var open = 0;
        foreach (Match tag in TableTag().Matches(text, from))
        {
            if (!tag.Groups["close"].Success)
            {
                start = open == 0 ? tag.Index : start;
                open++;
            }
            else if (open > 0 && --open == 0)
            {
                return (start, tag.Index + tag.Length);
            }
        }

        return null;
    }

    private void ReadLines(int start, int end)
    {
        while (start < end)
        {
            var lineEnd = text.IndexOf(lines.LineEnd, start, end - start);
            lineEnd = lineEnd < 0 ? end : lineEnd;
            var (number, column) = lines.At(start);
            ReadLine(text[start..lineEnd].TrimEnd('\r'), number, column);
            start = lineEnd + 1;
        }

        table.End();
    }

    private void ReadLine(string content, int number, int column)
    {
        if (content.Contains('\f'))
        {
            table.End();
            budget.AddPage();
            blocks.Add(new PageBreak());
            content = content.Replace('\f', ' ');
        }

        if (runningHeads.Contains(number))
        {
            return;
        }

        if (MarkdownLine.IsTableRow(content) || MarkdownLine.HasPipe(content))
        {
            table.Add(content, number, column);
            return;
        }

        table.End();
        if (!string.IsNullOrWhiteSpace(content) && !PageNumbers.IsAnywhere(content))
        {
            blocks.Add(MarkdownLine.Paragraph(content, number, column));
        }
    }

    [GeneratedRegex(@"<(?<close>/)?table\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex TableTag();
}
