namespace Mingzhang.Audit.Checks.Text;

/// <summary>The number a line of normalised text begins with: 一、 (level 2) or （一） (level 3).</summary>
internal readonly record struct ItemNumber(int Level, int Number, int Length)
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>The number at the beginning; null if there is none.</summary>
    public static ItemNumber? Of(string text)
    {
        var open = text.StartsWith('（') ? 1 : 0;
        var at = open;
        var number = Read(text, ref at);
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
    public static string Format(int level, int number)
    {
        var words = (number / 10) switch { 0 => "", 1 => "十", var tens => Digits[tens - 1] + "十" };
        words += number % 10 == 0 ? "" : Digits[(number % 10) - 1].ToString();
        return level == 3 ? $"（{words}）" : words + "、";
    }

    private static int Read(string text, ref int at)
    {
        var (tens, ones) = (0, 0);
        for (; at < text.Length; at++)
        {
            if (Digits.IndexOf(text[at]) is var digit and >= 0 && ones == 0)
            {
                ones = digit + 1;
            }
            else if (text[at] == '十' && tens == 0)
            {
                (tens, ones) = (ones == 0 ? 1 : ones, 0);
            }
            else
            {
                break;
            }
        }

        return (tens * 10) + ones;
    }
}
