using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;

namespace Mingzhang.Documents.Editing.Markup;

/// <summary>Where the characters that a reader made of a source stand in it.</summary>
internal sealed class SourceCharacters(string source)
{
    private readonly LineMap lines = new(source);

    /// <summary>The characters of a range: those that stand side by side in the source together.</summary>
    public List<SourceStretch> Stretches(TextRange range)
    {
        var found = new List<SourceStretch>();
        foreach (var (character, place) in range.InFile())
        {
            var start = lines.Offset(place.Line, place.Column);
            if (Width(character, start) is not { } width || (found.Count > 0 && start < found[^1].End))
            {
                continue;
            }

            if (found.Count > 0 && found[^1].End == start)
            {
                found[^1] = new(found[^1].Start, start + width, found[^1].Characters + 1);
            }
            else
            {
                found.Add(new(start, start + width, 1));
            }
        }

        return found;
    }

    /// <summary>How wide the character is written, as itself or as a reference; null if something else stands there. White space is shown as a blank.</summary>
    private int? Width(char character, int at) =>
        at >= source.Length ? null
        : source[at] == '&' && CharacterReference.Read(source, at, source.Length) is { } reference && reference.Characters.Contains(character) ? reference.Length
        : source[at] == character || (character == ' ' && char.IsWhiteSpace(source[at])) ? 1
        : null;
}

/// <summary>Characters that stand side by side in a source.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Characters">How many a reader sees in it.</param>
internal readonly record struct SourceStretch(int Start, int End, int Characters);
