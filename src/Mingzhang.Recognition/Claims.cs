using Mingzhang.Documents;

namespace Mingzhang.Recognition;

/// <summary>
/// Which numbers of the document have been accounted for: understood as facts, or seen to be no facts (codes, line
/// numbers). What is left over is reported as not understood.
/// </summary>
internal sealed class Claims
{
    private readonly HashSet<(int Page, int Line, int Column, string? Sheet, string? Cell)> understood = [];
    private readonly HashSet<(int Page, int Line, int Column, string? Sheet, string? Cell)> noFacts = [];

    /// <summary>The number that begins at an offset of a text was understood.</summary>
    public void Understood(SourceText text, int start) => understood.Add(Key(text, start));

    /// <summary>The number that begins at an offset of a text is no fact.</summary>
    public void NoFact(SourceText text, int start) => noFacts.Add(Key(text, start));

    public bool IsUnderstood(SourceText text, int start) => understood.Contains(Key(text, start));

    public bool IsNoFact(SourceText text, int start) => noFacts.Contains(Key(text, start));

    private static (int Page, int Line, int Column, string? Sheet, string? Cell) Key(SourceText text, int start)
    {
        var at = text.Locate(start, 1);
        return (at.Page ?? 0, at.Line, at.Column, at.Sheet, at.Cell);
    }
}
