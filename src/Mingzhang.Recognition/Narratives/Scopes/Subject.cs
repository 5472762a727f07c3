using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>The quantity that is being spoken of.</summary>
/// <param name="Key">The quantity; null if none is spoken of, or one that no form has.</param>
/// <param name="Label">What it is called.</param>
internal readonly record struct Subject(FactKey? Key, string Label);
