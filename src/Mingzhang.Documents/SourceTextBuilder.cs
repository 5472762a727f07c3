using System.Text;

namespace Mingzhang.Documents;

/// <summary>Collects characters with their places; neighbours in the file share one <see cref="Anchor"/>.</summary>
internal sealed class SourceTextBuilder
{
    private readonly StringBuilder value = new();
    private readonly List<Anchor> runs = [];

    public int Length => value.Length;

    public char this[int index] => value[index];

    public void Append(char character, int line, int column)
    {
        if (runs.Count == 0 || runs[^1].Line != line || runs[^1].Column + value.Length - runs[^1].Start != column)
        {
            runs.Add(new(value.Length, line, column));
        }

        value.Append(character);
    }

    /// <summary>Adds characters that a person sees but that stand nowhere in the file; each is located where the next real one stands.</summary>
    public void AppendDerived(string text, int line, int column)
    {
        foreach (var character in text)
        {
            runs.Add(new(value.Length, line, column));
            value.Append(character);
        }
    }

    public SourceText ToText() => SourceText.Of(value.ToString(), runs);
}
