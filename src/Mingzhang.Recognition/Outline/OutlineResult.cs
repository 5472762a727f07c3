using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>The outline of a document.</summary>
/// <param name="Sections">In reading order; the first is the cover, which may hold nothing.</param>
/// <param name="Contents">The contents list.</param>
/// <param name="SectionOfBlock">For each block of the document the index of its section.</param>
internal sealed record OutlineResult(
    IReadOnlyList<Section> Sections, IReadOnlyList<ContentsEntry> Contents, IReadOnlyList<int> SectionOfBlock);
