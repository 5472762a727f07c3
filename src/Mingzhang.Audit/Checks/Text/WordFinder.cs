using System.Buffers;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// Finds many words in a text at once: runs to the next character with which one of them begins, then compares. Made once;
/// safe to share.
/// </summary>
internal sealed class WordFinder
{
    private readonly Dictionary<char, string[]> words;
    private readonly SearchValues<char> firsts;

    public WordFinder(IEnumerable<string> words)
    {
        this.words = words.GroupBy(w => w[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());
        firsts = SearchValues.Create([.. this.words.Keys]);
    }

    /// <summary>True if the text holds one of the words.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAny(firsts);
            if (next < 0)
            {
                return false;
            }

            at += next;
            if (LongestAt(text[at..]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the text begins with one of the words.</summary>
    public bool BeginsWith(ReadOnlySpan<char> text) => text.Length > 0 && firsts.Contains(text[0]) && LongestAt(text) is not null;

    /// <summary>The words found, from left to right, the longest at a place.</summary>
    public IEnumerable<(int Start, string Word)> In(string text) => text.AsSpan().ContainsAny(firsts) ? Found(text) : [];

    private IEnumerable<(int Start, string Word)> Found(string text)
    {
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(firsts) is var next and >= 0)
        {
            at += next;
            if (LongestAt(text.AsSpan(at)) is { } word)
            {
                yield return (at, word);
                at += word.Length;
            }
            else
            {
                at++;
            }
        }
    }

    private string? LongestAt(ReadOnlySpan<char> text)
    {
        foreach (var word in words[text[0]])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
