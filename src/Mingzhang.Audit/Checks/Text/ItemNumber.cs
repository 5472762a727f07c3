using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>The number a line of normalised text begins with: 一、 (level 2) or （一） (level 3).</summary>
internal readonly record struct ItemNumber(int Level, int Number, int Length)
{
    /// <summary>The number at the beginning; null if there is none.</summary>
    public static ItemNumber? Of(string text)
    {
        var open = text.StartsWith('（') ? 1 : 0;
        var at = open;
        var number = ChineseNumber.Read(text, ref at);
        if (number == 0 || at >= text.Length)
        {
            return null;
        }

        return (open, text[at]) switch
        {
            (1, '）') => new(3, number, at + 1),
            (0, '、' or '.' or '．') => new(2, number, at + 1),
            _ => null,
        };
    }

    /// <summary>As printed.</summary>
    public static string Format(int level, int number) => level == 3 ? $"（{ChineseNumber.Of(number)}）" : ChineseNumber.Of(number) + "、";
}
