namespace Mingzhang.Audit.Checks.Text;

/// <summary>Compares names of bodies.</summary>
internal static class UnitNames
{
    /// <summary>True if one name may be a short form of the other: all its characters come in the other in the same order.</summary>
    public static bool MayBeSame(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (Bare(a), Bare(b)) : (Bare(b), Bare(a));
        var at = 0;
        foreach (var c in longer)
        {
            at += at < shorter.Length && shorter[at] == c ? 1 : 0;
        }

        return at == shorter.Length;
    }

    /// <summary>True if one body can be taken for the other only by a slip: a body of the same rank beside it, or the same body of another city.</summary>
    /// <param name="name">What a text names.</param>
    /// <param name="unit">Whose text it is.</param>
    /// <param name="subordinate">With what the names of bodies end that have no bodies below them.</param>
    public static bool AreSisters(string name, string unit, IReadOnlyList<string> subordinate)
    {
        var (a, b) = (Bare(name), Bare(unit));
        if (MayBeSame(a, b) || a.StartsWith(b, StringComparison.Ordinal) || Place(b) is not { Length: > 0 } place)
        {
            return false;
        }

        return Place(a) == place ? a[^1] == b[^1] || subordinate.Any(s => b.EndsWith(s, StringComparison.Ordinal)) : IsOfAnotherCity(a, b) && a[Place(a).Length..] == b[place.Length..];
    }

    /// <summary>True if both are bodies of cities, and of different ones.</summary>
    public static bool IsOfAnotherCity(string name, string unit) => AreOfDifferentPlaces(name, unit) && Place(name).EndsWith('市') && Place(unit).EndsWith('市');

    /// <summary>True if both names begin with a city, county or district, and neither holds the other's: no body of one is found in the other.</summary>
    public static bool AreOfDifferentPlaces(string name, string unit) =>
        Place(name) is { Length: > 0 } place && Place(unit) is { Length: > 0 } own && !unit.Contains(place[..^1]) && !name.Contains(own[..^1]) && !MayBeSame(name, unit);

    /// <summary>The first 市, 县 or 区 of a name with what stands before it; empty if there is none near the beginning.</summary>
    public static string Place(string name)
    {
        const int longest = 8;
        var at = name.AsSpan(0, Math.Min(name.Length, longest)).IndexOfAny('市', '县', '区');
        return at < 2 ? "" : name[..(at + 1)];
    }

    /// <summary>The name without 本级 and 机关, and a street office by its street.</summary>
    public static string Bare(string name) => name
        .Replace("（", "(", StringComparison.Ordinal).Replace("）", ")", StringComparison.Ordinal)
        .Replace("(本级)", "", StringComparison.Ordinal).Replace("本级", "", StringComparison.Ordinal)
        .Replace("(机关)", "", StringComparison.Ordinal).Replace("机关", "", StringComparison.Ordinal)
        .Replace("街道办事处", "街道", StringComparison.Ordinal);
}
