using Mingzhang.Facts;

namespace Mingzhang.Cli.Auditing;

/// <summary>What is said of a disclosure without findings: nothing is wrong, as far as it was understood.</summary>
/// <param name="Text">In Chinese, without a full stop.</param>
/// <param name="Short">The same in a few words, for a table.</param>
/// <param name="IsClean">True if next to everything was understood, so that no finding means that nothing is wrong.</param>
internal sealed record Verdict(string Text, string Short, bool IsClean)
{
    /// <summary>The percentage of the numbers below which no finding does not mean much.</summary>
    private const int MostlyUnderstood = 90;

    /// <summary>The percentage below which it means nothing.</summary>
    private const int HardlyUnderstood = 50;

    /// <summary>The verdict on a disclosure in which nothing was found.</summary>
    public static Verdict Of(Disclosure disclosure)
    {
        var (numbers, tables) = (disclosure.Numbers, string.Concat(disclosure.Tables.Where(t => t.IsUnread).Select(t => $"《{t.Title}》").Distinct()));
        if (IsBelow(HardlyUnderstood))
        {
            return new("未能审核：读懂的数字不足一半" + (tables.Length > 0 ? $"（{tables}没有读出）" : ""), "未能审核", IsClean: false);
        }

        var missed = numbers.NotUnderstood.Count;
        return tables.Length == 0 && !IsBelow(MostlyUnderstood) ? new("未发现问题", "未发现问题", IsClean: true)
            : missed == 0 ? new($"未发现问题，但{tables}没有读出，未能核对", "未全核对", IsClean: false)
            : new($"未发现问题，但有 {missed} 个数字未能核对" + (tables.Length > 0 ? $"（{tables}没有读出）" : ""), "未全核对", IsClean: false);

        bool IsBelow(int percent) => numbers.Understood * 100L < (long)numbers.Total * percent;
    }
}
