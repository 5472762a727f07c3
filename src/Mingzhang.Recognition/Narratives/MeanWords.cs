using System.Buffers;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Words behind which an amount is the mean of several: 人均, 平均每, ….</summary>
internal sealed class MeanWords(Language language)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：0123456789");

    /// <summary>True if a text ends within the words for a mean: ，平均每辆, ，车均运行费用.</summary>
    public bool EndIn(ReadOnlySpan<char> text)
    {
        var clause = text[(text.LastIndexOfAny(Ends) + 1)..];
        foreach (var word in language.Means)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
