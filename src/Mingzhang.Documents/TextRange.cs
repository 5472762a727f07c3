namespace Mingzhang.Documents;

/// <summary>Some characters of a text of a document.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">How many; 0 for the point before <paramref name="Start"/>.</param>
public readonly record struct TextRange(SourceText Text, int Start, int Length)
{
    /// <summary>The characters.</summary>
    public string Value => Text.Value.Substring(Start, Length);

    /// <summary>What can be marked: the range, or for a point the character beside it.</summary>
    public TextRange Visible => Length > 0 || Text.Length == 0 ? this : new(Text, Math.Min(Start, Text.Length - 1), 1);

    /// <summary>True if both are of one text and share a character.</summary>
    public bool Overlaps(TextRange other) =>
        ReferenceEquals(Text, other.Text) && Start < other.Start + other.Length && other.Start < Start + Length;

    /// <summary>
    /// The characters that stand in the file, each with its place. Those that a person sees but that stand nowhere of their own
    /// (an automatic number, which is located where the first character after it stands) are left out.
    /// </summary>
    public IEnumerable<(char Character, Locator Place)> InFile()
    {
        for (var i = Start; i < Start + Length; i++)
        {
            var place = Text.Locate(i, 1);
            if (i + 1 == Text.Length || Text.Locate(i + 1, 1) != place)
            {
                yield return (Text.Value[i], place);
            }
        }
    }
}
