using Mingzhang.Documents.Reading.Spaced;
using Mingzhang.Documents.Reading.Text;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Reads a web page as a browser without scripts would show it. Nothing it refers to is fetched.</summary>
internal static class HtmlReader
{
    public static Document Read(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadBudget(path, limits, cancellation);
        var source = TextDecoder.Decode(path, bytes, HtmlCharset.Declared(bytes));
        budget.AddCharacters(source.Length);
        var markup = new HtmlMarkup(source, 0, source.Length, new LineMap(source), budget);
        var (blocks, warnings) = SpacedTables.Read(HtmlBlocks.Read(markup, budget), budget);
        return new(path, DocumentFormat.Html, Reflow.JoinBrokenLines(blocks, linesAreShown: false)) { Warnings = [.. HtmlPictures.Warnings(markup.Document), .. warnings] };
    }

    /// <summary>The blocks of a part of a text that is HTML; places are those in the whole text.</summary>
    public static IReadOnlyList<Block> Read(string source, int start, int end, LineMap lines, ReadBudget budget)
    {
        return HtmlBlocks.Read(new HtmlMarkup(source, start, end, lines, budget), budget);
    }
}
