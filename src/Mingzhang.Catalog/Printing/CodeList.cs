namespace Mingzhang.Catalog.Printing;

/// <summary>Codes of a classification as a form lists them: single codes and ranges (<c>301-30199 303</c>), blanks between.</summary>
public sealed class CodeList
{
    private readonly (string First, string Last)[] ranges;

    /// <summary>Reads the written form.</summary>
    public CodeList(string text) => ranges =
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('-')).Select(ends => (ends[0], ends[^1])),
    ];

    /// <summary>The codes in the order listed. A range holds the codes between its ends that are no longer than the longer end.</summary>
    public IReadOnlyList<string> In(Classification classification) =>
    [
        .. ranges.SelectMany(r => classification.Codes.Select(c => c.Code).Where(c =>
            c.Length <= Math.Max(r.First.Length, r.Last.Length) &&
            string.CompareOrdinal(c, r.First) >= 0 && string.CompareOrdinal(c, r.Last) <= 0).Order(StringComparer.Ordinal)),
    ];
}
