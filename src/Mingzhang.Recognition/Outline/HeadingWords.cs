using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Outline;

/// <summary>What the words of a line say about whether it is a heading. All texts are compact.</summary>
internal static partial class HeadingWords
{
    /// <summary>True for a title such as 绩效管理工作开展情况 or 效益指标（30分） that may close with a full stop or run into its text.</summary>
    public static bool IsNounTitle(string title) => NounTitle().IsMatch(title) && !Verb().IsMatch(title);

    /// <summary>True for a title that may run into its text behind a colon.</summary>
    public static bool IsColonTitle(string title) => ColonTitle().IsMatch(title) && !Verb().IsMatch(title);

    /// <summary>True for the title of a report or form that stands in the annex as a document of its own.</summary>
    public static bool IsAttachmentTitle(string line) => line.Length <= 60 && AttachmentTitle().IsMatch(line);

    /// <summary>True for a heading under which duties are listed, whose items look like headings.</summary>
    public static bool IsDuties(string title) => title.Contains("职责") || title.Contains("职能");

    /// <summary>True if a title holds an amount of money or a count, which headings do not.</summary>
    public static bool HoldsAmount(string title) => Amount().IsMatch(title);

    /// <summary>The mark 附件, 附表 or 附录 with its number at the beginning of a line and where its title begins; null if there is none.</summary>
    public static (int Number, int TitleStart)? AttachmentMark(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith("附") || Attachment().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups["n"].Length > 0 ? NumberOf(match.Groups["n"].Value) : 0;
        var isSetOff = number > 0 || match.Groups["separator"].Length > 0 || match.Length == text.Length;
        return isSetOff || IsAttachmentTitle(CompactText.Text(text[match.Length..])) ? (number, match.Length) : null;
    }

      private static int NumberOf(string digits) => int.TryParse(digits, out var number) ? number : ChineseNumber.Parse(digits) ?? 0;

  [GeneratedRegex(@"(?:情况|说明|概况|概述|分析|结论|结果|措施|应用|公开|目标|方法|标准|范围|过程|问题|建议|做法|背景|内容|构成|组成|设置|职责|职能|机构|人员|评价|体系|经验|效果|绩效)等?$|^[^，。；]{2,12}[(（]\d{1,3}分[)）]$")]
    private static partial Regex NounTitle();

    [GeneratedRegex(@"(?:情况|职能|职责|机构|概况|背景|结论|分析|措施)$")]
    private static partial Regex ColonTitle();

    [GeneratedRegex(@"^(?:负责|承担|承办|组织|贯彻|拟[订定]|起草|指导|监督|参与|完成|协调|执行|研究|制[定订]|落实|管理|开展|推[进动]|检查|加强|协助|配合|做好|建立|提供|实施|依法|会同|按照|根据|对|为|在|进一步|继续|努力|切实|强化|完善|提[高升]|健全|加快|严格|坚持|统筹|牵头|宣传|收集|受理)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^[^。；，！？]+(?:报告书?|自评表|评价表|评分表|数据表|汇总表|明细表|申报表|监控表|指标体系|情况表)(?:\(.{2,12}\))?$")]
    private static partial Regex AttachmentTitle();

    [GeneratedRegex(@"\d(?:万元|亿元|元|%|个|辆|人)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?>\s*附\s*[件表录]\s*(?<n>\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})?(?<separator>\s*[：:．.、]?\s*))(?!\d{1,2}\s*[.．、])")]
    private static partial Regex Attachment();
}
