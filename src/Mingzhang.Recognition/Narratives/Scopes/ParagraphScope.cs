using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>What is known up to the end of the paragraph.</summary>
internal sealed class ParagraphScope
{
    /// <summary>The first quantity named.</summary>
    public FactKey? Topic { get; set; }

    /// <summary>The quantities whose amount was stated.</summary>
    public HashSet<FactKey> Stated { get; } = [];

    /// <summary>What a change without words of comparison is measured against: a budget, or last year if null.</summary>
    public Phase? LastBase { get; set; }
}
