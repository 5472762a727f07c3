using System.Runtime.InteropServices;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>The facts of a ledger by measure and what is said of it, and the trees their codes form. Blank facts are in it too.</summary>
internal sealed class FactIndex
{
    private readonly Ledger ledger;
    private readonly Dictionary<(string Measure, Aspect Aspect), List<FactKey>> byMeasure = [];
    private readonly Dictionary<(string Measure, string Axis), (FactKey Parent, IReadOnlyList<FactKey> Children)[]> families = [];
    private readonly Dictionary<KeyPattern, (FactKey Fact, Binding Binding)[]> bindings = [];

    public FactIndex(Ledger ledger)
    {
        this.ledger = ledger;
        foreach (var key in ledger.Keys.Concat(ledger.Blanks.Keys.Where(k => !ledger.States(k))))
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(byMeasure, (key.Measure, key.Aspect), out _) ??= []).Add(key);
        }
    }

    /// <summary>The facts that a pattern fits, with what its stars stand for.</summary>
    public (FactKey Fact, Binding Binding)[] Bindings(KeyPattern pattern)
    {
        if (!bindings.TryGetValue(pattern, out var known))
        {
            var found = new List<(FactKey, Binding)>();
            foreach (var fact in Of(pattern.Template.Measure, pattern.Template.Aspect))
            {
                if (pattern.Bind(fact) is { } binding)
                {
                    found.Add((fact, binding));
                }
            }

            bindings.Add(pattern, known = [.. found]);
        }

        return known;
    }

    /// <summary>
    /// Every fact the pattern fits that has facts below it on a code axis, with those right below: the stated codes that have
    /// no other stated code between.
    /// </summary>
    public IEnumerable<(FactKey Parent, IReadOnlyList<FactKey> Children)> Parents(string axis, KeyPattern pattern)
    {
        if (!families.TryGetValue((pattern.Template.Measure, axis), out var known))
        {
            families.Add((pattern.Template.Measure, axis), known = [.. Families(axis, Of(pattern.Template.Measure, Aspect.Value))]);
        }

        return known.Where(f => pattern.Fits(f.Parent));
    }

    private List<FactKey> Of(string measure, Aspect aspect) => byMeasure.GetValueOrDefault((measure, aspect)) ?? [];

    private IEnumerable<(FactKey Parent, IReadOnlyList<FactKey> Children)> Families(string axis, List<FactKey> keys)
    {
        if (!keys.Exists(k => k.Coordinate(axis).Length > 0))
        {
            yield break;
        }

        var groups = new Dictionary<FactKey, List<FactKey>>();
        foreach (var key in keys)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(groups, key.With(axis, ""), out _) ??= []).Add(key);
        }

        foreach (var group in groups.Values.Where(g => g.Count > 1))
        {
            var codes = Printed(group, axis).ToDictionary(k => k.Coordinate(axis));
            var byCode = codes.GetAlternateLookup<ReadOnlySpan<char>>();
            var children = new Dictionary<FactKey, List<FactKey>>();
            foreach (var (code, key) in codes)
            {
                if (code.Length > 0 && !IsOrphan(code, byCode) && NearestAbove(code, byCode) is { } parent)
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(children, parent, out _) ??= []).Add(key);
                }
            }

            foreach (var (parent, below) in children)
            {
                yield return (parent, below);
            }
        }
    }

    /// <summary>Where a table prints the codes, one that only the text names is not part of its sums.</summary>
    private List<FactKey> Printed(List<FactKey> group, string axis)
    {
        var printed = group.FindAll(k => k.Coordinate(axis).Length == 0 || IsPrinted(k));
        return printed.Exists(k => k.Coordinate(axis).Length > 0) ? printed : group;
    }

    private bool IsPrinted(FactKey key) => ledger.Blanks.ContainsKey(key) || ledger.Of(key).Any(s => s.Kind == StatementKind.Table);

    /// <summary>A code whose upper level is missing where other codes have theirs: the code is wrong, not the sums.</summary>
    private static bool IsOrphan(string code, Dictionary<string, FactKey>.AlternateLookup<ReadOnlySpan<char>> codes) =>
        code.Length is 5 or 7 && !codes.ContainsKey(code.AsSpan(..^2)) && codes.Dictionary.Keys.Any(c => c.Length == code.Length - 2);

    private static FactKey? NearestAbove(ReadOnlySpan<char> code, Dictionary<string, FactKey>.AlternateLookup<ReadOnlySpan<char>> codes)
    {
        for (var length = code.Length - 1; length >= 0; length--)
        {
            if (codes.TryGetValue(code[..length], out var above))
            {
                return above;
            }
        }

        return null;
    }
}
