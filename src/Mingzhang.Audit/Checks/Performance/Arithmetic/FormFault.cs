using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>A number of a form that its arithmetic shows to be wrong.</summary>
/// <param name="Kind">The first demand it breaks.</param>
/// <param name="Cell">The number.</param>
/// <param name="Name">What it is called, in Chinese.</param>
/// <param name="Expected">What would satisfy everything, as it would be written there; null if other numbers vouch for this one.</param>
/// <param name="Located">True if this number alone explains all it breaks; false if it is only where the break shows.</param>
/// <param name="Why">The demands it breaks, in Chinese.</param>
/// <param name="Related">The other numbers of these demands.</param>
internal sealed record FormFault(
    FormFaultKind Kind, FormCell Cell, string Name, string? Expected, bool Located, IReadOnlyList<string> Why, IReadOnlyList<Place> Related);
