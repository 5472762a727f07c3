namespace Mingzhang.Composition.Narrating;

/// <summary>Something the document should say and the accounts do not know. It is left out of the text and listed instead.</summary>
/// <param name="Section">The heading it belongs under.</param>
/// <param name="What">What is missing, in Chinese, without a full stop.</param>
/// <param name="Kind">What kind of thing it is.</param>
public sealed record Gap(string Section, string What, GapKind Kind);

/// <summary>What can be missing.</summary>
public enum GapKind
{
    /// <summary>A figure, of last year or of the budget.</summary>
    Figure,

    /// <summary>The reason of a change or of a difference from the budget.</summary>
    Reason,

    /// <summary>What money was used for.</summary>
    Purpose,

    /// <summary>Paragraphs that the unit writes itself.</summary>
    Text,
}
