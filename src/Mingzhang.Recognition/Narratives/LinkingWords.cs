using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Words that may stand between a word and its number: 为, 共计, ….</summary>
internal sealed class LinkingWords(Language language)
{
    private readonly string[] words = [.. language.Links.Select(CompactText.Text).OrderByDescending(l => l.Length)];

    /// <summary>True if a text has nothing but linking words, brackets, colons and commas.</summary>
    public bool Fill(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var taken = text[0] switch
            {
                '(' => text.IndexOf(')') + 1,
                _ when LengthAt(text) is var length and > 0 => length,
                ':' or '：' or '，' or ',' => 1,
                _ => 0,
            };
            if (taken == 0)
            {
                return false;
            }

            text = text[taken..];
        }

        return true;
    }

    private int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
