using System.Buffers;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>Compares printed names with those of a classification: brackets of either width, cut or whole.</summary>
internal static class CodeNames
{
    /// <summary>The shortest cut name that is still taken for the whole.</summary>
    private const int ShortestCut = 4;

    /// <summary>What names are written with and compared without: every white space, and brackets that may be of either width.</summary>
    private static readonly SearchValues<char> Dress =
        SearchValues.Create(" \t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000（）");

    public static Classification Of(CatalogStore catalog, string classification) =>
        classification == "economic" ? catalog.Economics : catalog.Functions;

    /// <summary>Without white space and with half-width brackets; the same text if it is so already.</summary>
    public static string Plain(string name)
    {
        if (!name.AsSpan().ContainsAny(Dress))
        {
            return name;
        }

        Span<char> plain = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c))
            {
                plain[length++] = c switch { '（' => '(', '）' => ')', _ => c };
            }
        }

        return new(plain[..length]);
    }

    /// <summary>True if the names are one, or the printed one is the other cut at its end.</summary>
    public static bool Same(string printed, string name)
    {
        var (a, b) = (Plain(printed), Plain(name));
        return a == b || (a.Length >= ShortestCut && b.StartsWith(a, StringComparison.Ordinal)) || (b.Length >= ShortestCut && a.StartsWith(b, StringComparison.Ordinal));
    }

    /// <summary>True if a code has a name, in any spelling that official forms print.</summary>
    public static bool Has(ClassificationCode code, string printed) => Same(printed, code.Name) || code.Variants.Any(v => Same(printed, v));

    /// <summary>The only code near a misprinted one that has the name; null if there is none or more.</summary>
    public static ClassificationCode? ByName(Classification classification, string name, string near)
    {
        var found = classification.Codes
            .Where(c => near.Length >= 3 && c.Code.StartsWith(near[..3], StringComparison.Ordinal) && c.Code.Length > 3 && Has(c, name)).ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The only code that other tables print with the name of a row, if it is the right one and has no row in the table itself.</summary>
    public static string? Elsewhere(Disclosure disclosure, FoundTable table, CodedRow row, Classification classification)
    {
        var codes = disclosure.Tables.Where(t => t.Classification == table.Classification)
            .SelectMany(t => t.CodedRows).Where(r => r.Code != row.Code && r.Code.Length == row.Code.Length && Same(r.Name, row.Name)).Select(r => r.Code).Distinct()
            .Where(c => classification.Find(c) is { } known && Has(known, row.Name)).ToArray();
        return codes is [var only] && table.CodedRows.All(r => r.Code != only) ? only : null;
    }
}
