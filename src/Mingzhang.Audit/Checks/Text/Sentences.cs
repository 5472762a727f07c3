namespace Mingzhang.Audit.Checks.Text;

/// <summary>Divides text into sentences.</summary>
internal static class Sentences
{
    /// <summary>The sentences of a text with their closing mark, in order.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('。', '！', '？');
            var length = end < 0 ? text.Length - start : end + 1;
            yield return (start, length);
            start += length;
        }
    }

    /// <summary>The beginning of the sentence that holds an offset.</summary>
    public static int StartOf(string text, int offset) =>
        text.AsSpan(0, offset).LastIndexOfAny('。', '！', '？') + 1;

    /// <summary>The end of the sentence that holds an offset, its closing mark excluded.</summary>
    public static int EndOf(string text, int offset) =>
        text.AsSpan(offset).IndexOfAny('。', '！', '？') is var end and >= 0 ? offset + end : text.Length;

    /// <summary>The sentence that holds an offset, without its closing mark.</summary>
    public static string Around(string text, int offset) => text[StartOf(text, offset)..EndOf(text, offset)];
}
