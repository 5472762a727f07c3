namespace Mingzhang.Documents.Writing;

/// <summary>
/// Where running text is broken into lines, as word processors and browsers break Chinese: between any two ideographs, but no mark that
/// closes begins a line, no mark that opens ends one, and numbers and words stay whole.
/// </summary>
internal static class LineBreaks
{
    private const string Closing = "，。；：、！？）》」』】〕”’％%…";
    private const string Opening = "（《「『【〔“‘";

    /// <summary>A closing mark at the end of a line may give up its empty half.</summary>
    private const double EmptyHalf = .5;

    /// <summary>How many lines a text takes, at least one.</summary>
    /// <param name="text">The text, without line feeds.</param>
    /// <param name="width">The width of a line, in em.</param>
    /// <param name="indent">The indent of the first line, in em.</param>
    public static int Count(string text, double width, double indent)
    {
        var (lines, filled) = (1, indent);
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfPiece(text, start);
            var piece = 0.0;
            for (var i = start; i < end; i++)
            {
                piece += Width(text[i]);
            }

            if (filled > 0 && filled + piece - (Closing.Contains(text[end - 1]) ? EmptyHalf : 0) > width)
            {
                (lines, filled) = (lines + 1, 0);
            }

            filled += piece;
            start = end;
        }

        return lines;
    }

    /// <summary>The end of the piece that begins at a place and may not be broken.</summary>
    private static int EndOfPiece(string text, int start)
    {
        var end = start;
        while (end < text.Length && Opening.Contains(text[end]))
        {
            end++;
        }

        if (end < text.Length && !TextWidth.IsWide(text[end]) && text[end] != ' ')
        {
            while (end < text.Length && !TextWidth.IsWide(text[end]) && text[end] != ' ')
            {
                end++;
            }
        }
        else if (end < text.Length)
        {
            end++;
        }

        while (end < text.Length && Closing.Contains(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The width of a character in the letters of running text, in em.</summary>
    private static double Width(char character) => char.IsLowSurrogate(character) ? 0
        : TextWidth.IsWide(character) ? 1
        : character switch
        {
            '.' or ',' or ' ' => .25,
            '%' => .83,
            _ => .5,
        };
}
