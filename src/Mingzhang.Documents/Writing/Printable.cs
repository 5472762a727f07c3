using System.Text;

namespace Mingzhang.Documents.Writing;

/// <summary>Texts as every format can hold them.</summary>
internal static class Printable
{
    /// <summary>The text without characters that XML cannot hold (control characters, halves of pairs); lines end with a line feed.</summary>
    public static string Of(SourceText text) => Of(text.Value);

    /// <inheritdoc cref="Of(SourceText)"/>
    public static string Of(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] is '\n' or '\t' or (>= ' ' and < '\uD800' and not '\u007F'))
        {
            end++;
        }

        return end == text.Length ? text : Cleaned(text);
    }

    /// <summary>The lines of a text.</summary>
    public static string[] Lines(SourceText text) => Of(text).Split('\n');

    /// <summary>The text in one line: a line feed, tab or run of spaces becomes one space, or nothing between ideographs.</summary>
    public static string OneLine(SourceText text)
    {
        var value = Of(text);
        if (value.AsSpan().IndexOfAny('\n', '\t') < 0)
        {
            return value;
        }

        var line = new StringBuilder(value.Length);
        foreach (var piece in value.Split(['\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            line.Append(line.Length == 0 || (TextWidth.IsWide(line[^1]) && TextWidth.IsWide(piece[0])) ? "" : " ").Append(piece);
        }

        return line.ToString();
    }

    private static string Cleaned(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                cleaned.Append(character).Append(text[++i]);
            }
            else if (character == '\r')
            {
                cleaned.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            }
            else if (character is '\n' or '\t' || !(char.IsControl(character) || char.IsSurrogate(character) || character >= '\uFFFE'))
            {
                cleaned.Append(character);
            }
        }

        return cleaned.ToString();
    }
}
