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
