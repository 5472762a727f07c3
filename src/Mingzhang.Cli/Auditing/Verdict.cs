using Mingzhang.Facts;

namespace Mingzhang.Cli.Auditing;

/// <summary>How far what an audit says of a disclosure can be relied on: nothing is wrong only as far as it was understood.</summary>
/// <param name="Text">What is said where nothing was found, in Chinese, without a full stop.</param>
/// <param name="Short">The same in a few words, for a table.</param>
/// <param name="Reservation">What was not checked, whatever was found, without a full stop; empty if next to everything was.</param>
internal sealed record Verdict(string Text, string Short, string Reservation)
{
    /// <summary>The percentage of the numbers below which no finding does not mean much.</summary>
    private const int MostlyUnderstood = 90;

    /// <summary>The percentage below which it means nothing.</summary>
    private const int HardlyUnderstood = 50;

    /// <summary>True if next to everything was understood, so that no finding means that nothing is wrong.</summary>
    public bool IsClean => Reservation.Length == 0;

    /// <summary>The verdict on a disclosure.</summary>
    public static Verdict Of(Disclosure disclosure)
    {
        if (!IsRecognised(disclosure))
        {
            return new("没有审核：未识别为决算公开文本", "未识别", "未识别为决算公开文本，没有审核");
        }

        var (numbers, tables) = (disclosure.Numbers, string.Concat(disclosure.Tables.Where(t => t.IsUnread).Select(t => $"《{t.Title}》").Distinct()));
        var unread = tables.Length > 0 ? $"（{tables}没有读出）" : "";
        if (IsBelow(HardlyUnderstood))
        {
            var hardly = "读懂的数字不足一半" + unread;
            return new("未能审核：" + hardly, "未能审核", hardly);
        }

        if (tables.Length == 0 && !IsBelow(MostlyUnderstood))
        {
            return new("未发现问题", "未发现问题", "");
        }

        var missed = numbers.NotUnderstood.Count;
        var reservation = missed == 0 ? $"{tables}没有读出，未能核对" : $"有 {missed} 个数字未能核对{unread}";
        return new("未发现问题，但" + reservation, "未全核对", reservation);

        bool IsBelow(int percent) => numbers.Understood * 100L < (long)numbers.Total * percent;
    }

    /// <summary>True if anything of a disclosure or evaluation report was recognised.</summary>
    public static bool IsRecognised(Disclosure disclosure) => HasParts(disclosure) || disclosure.LoneSection is not null;

    /// <summary>True if a table, a form or a prescribed section was recognised.</summary>
    public static bool HasParts(Disclosure disclosure) =>
        disclosure.IsEvaluation || disclosure.Tables.Count > 0 || disclosure.PerformanceForms.Count > 0 || disclosure.ProjectLists.Count > 0 || disclosure.Sections.Any(s => s.Id.Length > 0);

    /// <summary>What was done or found, with what was not checked.</summary>
    public string Qualify(string said) => IsClean ? said : $"{said}；{Reservation}";
}
