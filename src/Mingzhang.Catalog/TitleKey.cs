using System.Text;

namespace Mingzhang.Catalog;

/// <summary>
/// A title reduced to the words that tell it from others: without white space and marks, the year and what stands before
/// it, 情况, 说明, 决算 and particles, which forms and units add and drop freely.
/// </summary>
public static class TitleKey
{
    private const int ShortestTitle = 4;

    private static readonly string[] Dropped = ["(单位)", "(部门)", "情况", "说明", "决算"];

    /// <summary>Words that tell two sections of otherwise similar titles apart.</summary>
    private static readonly string[] Telling =
    [
        "基本", "基金", "资本", "三公", "总体", "结构", "具体", "机关运行", "采购", "资产", "绩效", "收入", "职责", "机构", "名词", "一般性", "社会保险",
        "表", "项目",
    ];

    /// <summary>The key of a title; the title itself, without white space, if nothing would be left.</summary>
    public static string Of(string title)
    {
        var compact = Compact(title);
        var text = WithoutTableNumber(compact);
        var year = text.IndexOf("年度", StringComparison.Ordinal);
        if (year > 0 && char.IsAsciiDigit(text[year - 1]) && year + 2 < text.Length)
        {
            text = text[(year + 2)..];
        }

        // 收入支出决算总表(公开01表): what stands in brackets behind a title says nothing new.
        var bracket = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        text = bracket >= ShortestTitle ? text[..bracket] : text;
        foreach (var word in Dropped)
        {
            text = text.Replace(word, "", StringComparison.Ordinal);
        }

        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('的' or '、' or '和' or '及' or '与' or ':' or '：' or '.' or '。' or ',' or '，' or '-' or '·' or '《' or '》'))
            {
                key.Append(c);
            }
        }

        return key.Length > 0 ? key.ToString() : compact;
    }

    /// <summary>Without 表1, 附表二, 公开01表 at the beginning.</summary>
    private static string WithoutTableNumber(string title)
    {
        const string numbers = "0123456789一二三四五六七八九十-.:：、";
        var at = title.StartsWith("附表", StringComparison.Ordinal) || title.StartsWith("公开", StringComparison.Ordinal) ? 2
            : title.StartsWith('表') ? 1 : 0;
        var end = at;
        while (at > 0 && end < title.Length && numbers.Contains(title[end]))
        {
            end++;
        }

        end += end > at && end < title.Length && title[end] == '表' && title.StartsWith('公') ? 1 : 0;
        return end > at && title.Length - end >= ShortestTitle ? title[end..] : title;
    }

    /// <summary>One bit for each telling word the key holds.</summary>
    public static int TellingWords(string key)
    {
        var mask = 0;
        for (var i = 0; i < Telling.Length; i++)
        {
            if (key.Contains(Telling[i]))
            {
                mask |= 1 << i;
            }
        }

        return mask;
    }

    /// <summary>How alike two keys are: twice the pairs of neighbouring characters they share over all their pairs, 0 to 1.</summary>
    public static double Likeness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        if (a.Length < 2 || b.Length < 2)
        {
            return 0;
        }

        Span<bool> taken = stackalloc bool[Math.Min(b.Length - 1, 128)];
        var shared = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            for (var k = 0; k < taken.Length; k++)
            {
                if (!taken[k] && a[i] == b[k] && a[i + 1] == b[k + 1])
                {
                    taken[k] = true;
                    shared++;
                    break;
                }
            }
        }

        return 2.0 * shared / (a.Length + b.Length - 2);
    }

    /// <summary>Without white space and quotation marks, with half-width brackets; the same text if it has none of them.</summary>
    private static string Compact(string title)
    {
        if (title.AsSpan().IndexOfAny(" \u3000\t\n“”\"（）") < 0)
        {
            return title;
        }

        var text = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            if (!char.IsWhiteSpace(c) && c is not ('“' or '”' or '"'))
            {
                text.Append(c switch { '（' => '(', '）' => ')', _ => c });
            }
        }

        return text.ToString();
    }
}
