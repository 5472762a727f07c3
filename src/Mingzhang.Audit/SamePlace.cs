using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>One wrong place is one finding, whatever number of rules see it.</summary>
internal static class SamePlace
{
    /// <summary>Keeps of the findings at the same words the gravest; what the others say is listed under it.</summary>
    public static IEnumerable<Finding> Merge(IEnumerable<Finding> findings) =>
        findings.GroupBy(f => (f.At.File, f.At.Page, f.At.Sheet, f.At.Cell, f.At.Line, f.At.Column, f.At.Length, Words(f.At))).Select(group =>
        {
            var ordered = group.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Suggestion is not null).ThenBy(f => f.Rule.Id, StringComparer.Ordinal).ToArray();
            return ordered.Length == 1 ? ordered[0] : ordered[0] with
            {
                Related = [.. ordered.SelectMany(f => f.Related).Distinct()],
                Repeated = [.. ordered.SelectMany(f => f.Repeated).DistinctBy(r => r.At)],
                Consequences = [.. ordered[0].Consequences, .. ordered.Skip(1).Select(f => f.Message)],
            };
        });

    /// <summary>A place without a position in the file (a cell that is missing) is told apart by its names.</summary>
    private static string Words(Place place) => place.Line > 0 ? "" : $"{place.Table}/{place.Row}/{place.ColumnLabel}/{place.Quote}";
}
