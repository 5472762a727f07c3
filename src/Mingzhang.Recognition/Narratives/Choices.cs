using System.Buffers;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Choices of the template that were not made: 增加（减少）.</summary>
internal sealed class Choices(Wording wording)
{
    private readonly string[] choices = [.. wording.Choices.Select(CompactText.Text)];
    private readonly SearchValues<char> openings = SearchValues.Create([.. wording.Choices.Select(c => CompactText.Text(c)[0])]);

    /// <summary>Length of the choice that a text begins with; 0 if it begins with none.</summary>
    public int LengthAt(ReadOnlySpan<char> text)
    {
        if (openings.Contains(text[0]))
        {
            foreach (var choice in choices)
            {
                if (text.StartsWith(choice))
                {
                    return choice.Length;
                }
            }
        }

        return 0;
    }
}
