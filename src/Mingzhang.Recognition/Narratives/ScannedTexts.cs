using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition.Narratives;

/// <summary>A text as patterns see it, with its numbers.</summary>
/// <param name="Compact">The text.</param>
/// <param name="Numbers">Its numbers, from left to right.</param>
internal sealed record ScannedText(CompactText Compact, NumberToken[] Numbers);

/// <summary>The texts of one document whose numbers several readers look at; each is scanned once.</summary>
internal sealed class ScannedTexts
{
    private readonly Dictionary<SourceText, ScannedText> known = [];

    public ScannedText Of(SourceText text)
    {
        if (!known.TryGetValue(text, out var scanned))
        {
            var compact = CompactText.Of(text.Value);
            known.Add(text, scanned = new(compact, NumberScanner.Scan(compact.Value)));
        }

        return scanned;
    }
}
