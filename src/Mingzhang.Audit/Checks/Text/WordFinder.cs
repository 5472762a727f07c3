using System.Buffers;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Finds many words in a text at once. Made once; safe to share.</summary>
internal sealed class WordFinder
{
    private readonly string[] words;
    private readonly SearchValues<string> values;

    public WordFinder(IEnumerable<string> words)
    {
        this.words = [.. words.OrderByDescending(w => w.Length)];
        values = SearchValues.Create(this.words, StringComparison.Ordinal);
    }

    /// <summary>True if the text holds one of the words.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAny(values) >= 0;

    /// <summary>The words found, from left to right, the longest at a place.</summary>
    public IEnumerable<(int Start, string Word)> In(string text)
    {
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(values) is var found and >= 0)
        {
            at += found;
            var word = LongestAt(text, at);
            yield return (at, word);
            at += word.Length;
        }
    }

    private string LongestAt(string text, int at)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(at).StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        throw new InvalidOperationException("A word was found that is none of the words.");
    }
}
