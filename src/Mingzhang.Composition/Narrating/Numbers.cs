using Mingzhang.Catalog;

namespace Mingzhang.Composition.Narrating;

/// <summary>Numbers of headings and items.</summary>
internal static class Numbers
{
    /// <summary>A number written like a pattern in which 1 or 一 stands for it: （一）, 1、, 1.</summary>
    public static string Like(string pattern, int number) =>
        pattern.Replace("一", ChineseNumber.Of(number), StringComparison.Ordinal).Replace("1", number.ToString(), StringComparison.Ordinal);
}
