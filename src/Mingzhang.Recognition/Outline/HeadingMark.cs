using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Outline;

/// <summary>The number a line begins with.</summary>
/// <param name="Level">1 第一部分, 2 一、, 3 （一）, 4 1. or 1、, 5 for （1）, 1） and ①.</param>
/// <param name="Number">Its value.</param>
/// <param name="TitleStart">Offset of the first character after it that is not white space.</param>
internal readonly record struct HeadingMark(int Level, int Number, int TitleStart)
{
    /// <summary>The mark at the beginning of a text; null if there is none.</summary>
    public static HeadingMark? Of(string text)
    {
        var at = SkipSpace(text, 0);
        if (at >= text.Length)
        {
            return null;
        }

        return text[at] switch
        {
            '第' => Part(text, at + 1),
            '（' or '(' => Bracketed(text, at + 1),
            >= '①' and <= '⑳' => new(5, text[at] - '①' + 1, SkipSpace(text, at + 1)),
            var c when char.IsAsciiDigit(c) => Arabic(text, at),
            _ => Chinese(text, at),
        };
    }

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static HeadingMark? Part(string text, int at)
    {
        at = SkipSpace(text, at);
        var number = ChineseNumber.Read(text, ref at);
        at = SkipSpace(text, at);
        if (number == 0 || at + 1 >= text.Length || text[at] != '部')
        {
            return null;
        }

        at = SkipSpace(text, at + 1);
        if (at >= text.Length || text[at] != '分')
        {
            return null;
        }

        at = SkipSpace(text, at + 1);
        if (at < text.Length && text[at] is '：' or ':' or '、')
        {
            at = SkipSpace(text, at + 1);
        }

        return new(1, number, at);
    }

    private static HeadingMark? Bracketed(string text, int at)
    {
        at = SkipSpace(text, at);
        var digits = Digits(text, ref at);
        var number = digits ?? ChineseNumber.Read(text, ref at);
        at = SkipSpace(text, at);
        if (number == 0 || at >= text.Length || text[at] is not ('）' or ')'))
        {
            return null;
        }

        at = SkipSpace(text, at + 1);
        if (at < text.Length && text[at] is '、' or '.' or '．')
        {
            at = SkipSpace(text, at + 1);
        }

        return new(digits is null ? 3 : 5, number, at);
    }

    private static HeadingMark? Arabic(string text, int at)
    {
        if (Digits(text, ref at) is not { } number || number == 0)
        {
            return null;
        }

        at = SkipSpace(text, at);
        if (at >= text.Length)
        {
            return null;
        }

        var level = text[at] switch
        {
            '、' => 4,
            '.' or '．' when at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]) => 4,
            ')' or '）' => 5,
            _ => 0,
        };
        return level == 0 ? null : new(level, number, SkipSpace(text, at + 1));
    }

    private static HeadingMark? Chinese(string text, int at)
    {
        var number = ChineseNumber.Read(text, ref at);
        at = SkipSpace(text, at);
        return number > 0 && at < text.Length && text[at] is '、' or '.' or '．'
            ? new(2, number, SkipSpace(text, at + 1))
            : null;
    }

    /// <summary>One or two digits; null if there are none or more, as in a year.</summary>
    private static int? Digits(string text, ref int at)
    {
        var from = at;
        var value = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - from < 3)
        {
            value = (value * 10) + (text[at] - '0');
            at++;
        }

        return at - from is 1 or 2 ? value : null;
    }
}
