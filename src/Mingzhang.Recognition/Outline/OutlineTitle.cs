using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>A section that a form set knows.</summary>
/// <param name="Id">Its id in the catalog.</param>
/// <param name="Titles">The prescribed title and its variants, without numbers.</param>
/// <param name="Part">The part it stands in; null for any part but the annex. Not looked at in a document without parts.</param>
internal sealed record OutlineTitle(string Id, IReadOnlyList<string> Titles, PartKind? Part = null);
