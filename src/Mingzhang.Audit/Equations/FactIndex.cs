using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>The facts of a ledger by measure, and the trees their codes form. Blank facts are in it too.</summary>
internal sealed class FactIndex
{
    private readonly ILookup<string, FactKey> byMeasure;

    public FactIndex(Ledger ledger) =>
        byMeasure = ledger.Keys.Concat(ledger.Blanks.Keys.Where(k => !ledger.States(k))).ToLookup(k => k.Measure);

    public IEnumerable<FactKey> Measure(string measure) => byMeasure[measure];

    /// <summary>
    /// Every fact the pattern fits that has facts below it on a code axis, with those right below: the stated codes that have
    /// no other stated code between.
    /// </summary>
    public IEnumerable<(FactKey Parent, IReadOnlyList<FactKey> Children)> Parents(string axis, Pattern pattern)
    {
        var groups = byMeasure[pattern.Template.Measure]
            .Where(k => pattern.Bind(k) is not null)
            .GroupBy(k => k.With(axis, ""));
        foreach (var group in groups)
        {
            var codes = group.ToDictionary(k => k.Coordinate(axis));
            var children = codes.Keys.Where(c => c.Length > 0)
                .Select(c => (Child: c, Parent: NearestAbove(c, codes)))
                .Where(p => p.Parent is not null)
                .GroupBy(p => p.Parent!);
            foreach (var family in children)
            {
                yield return (codes[family.Key], [.. family.Select(f => codes[f.Child])]);
            }
        }
    }

    private static string? NearestAbove(string code, Dictionary<string, FactKey> codes)
    {
        for (var length = code.Length - 1; length >= 0; length--)
        {
            if (codes.ContainsKey(code[..length]))
            {
                return code[..length];
            }
        }

        return null;
    }
}
