using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading;

/// <summary>Joins what the page has broken: a paragraph that goes on in the next line or on the next page.</summary>
internal static partial class Reflow
{
    /// <summary>In characters, without the number of the item.</summary>
    private const int LongestTitle = 24;

    /// <summary>
    /// Joins neighbouring paragraphs where the first is running text without an end (it holds a comma or full stop but does
    /// not close with one) and the second does not begin like a heading or list item. Where all lines were broken at one
    /// width, a full line goes on in the next unless a sentence ends with it and an item begins. The number of a page between
    /// the two is no part of it, nor is the break. A line break within a paragraph ends it like any other line.
    /// </summary>
    /// <param name="read">What was read; no heading is joined or parted.</param>
    /// <param name="linesAreShown">False where the lines of the file are not those a person sees, as in HTML.</param>
    public static IReadOnlyList<Block> JoinBrokenLines(IReadOnlyList<Block> read, bool linesAreShown = true)
    {
        Block[] blocks = [.. OrdinaryCharacters.Of(read).SelectMany(Lines)];
        var joined = new List<Block>(blocks.Length);
        var pieces = new List<SourceText>();
        var wrap = HardWrap.Of(blocks, linesAreShown);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block is PageBreak { Sheet: null } && pieces.Count > 0 && i + 1 < blocks.Length && blocks[i + 1] is Paragraph { HeadingLevel: null, Text: var behind } && Continues(pieces[^1], behind))
            {
                continue;
            }

            if (block is Paragraph number && pieces.Count > 0 && i + 1 < blocks.Length && blocks[i + 1] is Paragraph { HeadingLevel: null, Text: var rest } &&
                PageNumbers.IsWithin(pieces[^1].Value, number.Text.Value, rest.Value) && Continues(pieces[^1], rest))
            {
                continue;
            }

            if (block is Paragraph { HeadingLevel: null } next && pieces.Count > 0 && Continues(pieces[^1], next.Text))
            {
                pieces.Add(next.Text);
                continue;
            }

            Flush();
            if (block is Paragraph { HeadingLevel: null } first)
            {
                pieces.Add(first.Text);
            }
            else
            {
                joined.Add(block);
            }
        }

        Flush();
        return joined;

        bool Continues(SourceText line, SourceText next) => wrap?.Breaks(line, next) == true || GoesOn(line.Value, next.Value);

        void Flush()
        {
            if (pieces.Count > 0)
            {
                joined.Add(new Paragraph(pieces.Count == 1 ? pieces[0] : SourceText.Join("", pieces)));
                pieces.Clear();
            }
        }
    }

    /// <summary>The lines of a paragraph of which each is shown as one.</summary>
    private static IEnumerable<Block> Lines(Block block)
    {
        if (block is not Paragraph { HeadingLevel: null, Text: var text } || !text.Value.Contains('\n'))
        {
            return [block];
        }

        return text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => new Paragraph(l));
    }

    /// <summary>True if a text begins like a heading or an item of a list, or opens a list in words.</summary>
    public static bool BeginsAnew(string text) => ItemStart().IsMatch(text) || ListStart().IsMatch(text);

    /// <summary>True if a text closes with the mark of a sentence's end.</summary>
    public static bool EndsSentence(string text) => SentenceEnd().IsMatch(text);

    /// <summary>
    /// True if the first is running text without an end and the second does not begin anew. The mark after an item's number
    /// does not make its heading running text.
    /// </summary>
    public static bool GoesOn(string text, string next) =>
        (IsUnfinished(text.AsSpan(ItemStart().Match(text).Length)) && !IsItemTitle(text) && !BeginsAnew(next)) || (CannotBegin().IsMatch(next) && !EndsSentence(text)) ||
        (FunctionBegun().IsMatch(text) && FunctionEnded().IsMatch(next) && !BeginsAnew(next));

    /// <summary>True if a text holds a comma or full stop and closes with no mark of an end.</summary>
    private static bool IsUnfinished(ReadOnlySpan<char> text) =>
        text.TrimEnd() is [.. var before, var last] && !"。；：！？…:;!?）】》”".Contains(last) && (last == '，' || before.IndexOfAny("，。；、") >= 0 || Comma().IsMatch(before));

    /// <summary>True for a few words with an item's number and no other, though a comma stands among them.</summary>
    private static bool IsItemTitle(string text) =>
        ItemStart().Match(text) is { Length: > 0 } start && text.AsSpan(start.Length).TrimEnd() is { Length: <= LongestTitle } words
        && words is not [.., '，'] && words.IndexOfAnyInRange('0', '9') < 0;

    [GeneratedRegex(@"^\s*(?:[-–—•·●○■◆▪]\s+)?(?:第[一二三四五六七八九十百]+[部分章节条]|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、)](?!\d)|[①-⑳]|附件|附表|注[：:]|[^，。；：、\s]{3,36}表\s*$)")]
    private static partial Regex ItemStart();

    /// <summary>本年收入的具体构成：</summary>
    [GeneratedRegex(@"^\s*本(?:年|部门|单位)[^，。；：:\d]{0,12}(?:构成|组成|如下)\s*[：:]")]
    private static partial Regex ListStart();

    /// <summary>3.农林水支出（类）水利（款）水土: the path of a function whose item is not named yet.</summary>
    [GeneratedRegex(@"[（(][类款][)）][^，。；：,;:]*$")]
    private static partial Regex FunctionBegun();

    /// <summary>保持（项）: the end of one.</summary>
    [GeneratedRegex(@"^\s*[^，。；：,;:\d]{0,40}[（(][款项][)）]")]
    private static partial Regex FunctionEnded();

    /// <summary>What no paragraph begins with: a mark, the decimals of a number, the level of a function's name, or an amount with its unit.</summary>
    [GeneratedRegex(@"^\s*(?:[，。；、）》”％%]|[.．]\d|[（(][类款项][)）]|[万亿]?元[，。；、）]|-?\d[\d,]*(?:\.\d+)?\s*(?:[万亿]?元|[%％])[^\t]*[，。；])")]
    private static partial Regex CannotBegin();

    /// <summary>A half-width comma that is not one of a number's thousands, or a half-width semicolon.</summary>
    [GeneratedRegex(@"\D,|,\D|;")]
    private static partial Regex Comma();

    [GeneratedRegex(@"[。；：！？;:!?][）》”’\s]*$")]
    private static partial Regex SentenceEnd();
}
