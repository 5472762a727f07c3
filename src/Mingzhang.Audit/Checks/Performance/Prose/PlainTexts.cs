namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>The headings and passages of a disclosure in order, and all of them as one text, in which a word is looked for in one go.</summary>
internal sealed class PlainTexts
{
    /// <summary>Where each text begins in the one of all, and where that ends.</summary>
    private readonly int[] starts;

    public PlainTexts(IEnumerable<PlainText> texts)
    {
        PlainText[] all = [.. texts];
        starts = new int[all.Length + 1];
        for (var i = 0; i < all.Length; i++)
        {
            starts[i + 1] = starts[i] + all[i].Value.Length + 1;
        }

        All = all;
        Joined = string.Join('\n', all.Select(t => t.Value));
    }

    public IReadOnlyList<PlainText> All { get; }

    /// <summary>All of them, a line feed between two.</summary>
    public string Joined { get; }

    /// <summary>Those in which a word stands.</summary>
    public IEnumerable<PlainText> Saying(string word)
    {
        for (var next = 0; next < All.Count && Joined.IndexOf(word, starts[next], StringComparison.Ordinal) is var at and >= 0;)
        {
            var found = Array.BinarySearch(starts, next, All.Count - next, at);
            next = found >= 0 ? found : ~found - 1;
            yield return All[next++];
        }
    }
}
