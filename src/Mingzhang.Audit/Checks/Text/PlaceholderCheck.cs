using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>An instruction or placeholder of a template is left in the text.</summary>
internal sealed partial class PlaceholderCheck(Wording wording) : ICheck
{
    private readonly WordFinder words = new(wording.Placeholders);

    public string RuleId => "MZ0801";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        // In cells words in brackets are labels.
        foreach (var (line, start, word) in text.AllLines.Find(words).Concat(text.AllCells.Find(words).Where(f => f.Word[0] != '（')))
        {
            var (from, length) = WithBrackets(line.Text, start, word.Length);
            context.Report(line.Locate(from, length), line.Quote(from, length));
        }

        foreach (var paragraph in text.AllLines.Find(Blank()).Concat(text.AllCells.Find(Blank())).GroupBy(b => b.Line))
        {
            context.ReportOnce(paragraph.Select(b => b.Line.Locate(b.Start, b.Length)));
        }

        foreach (var sentence in text.AllLines.Find(Unfilled()).Where(b => !b.Line.IsHeading).GroupBy(b => (b.Line, Sentences.StartOf(b.Line.Text, b.Start))))
        {
            context.ReportOnce(sentence.Select(b => b.Line.Locate(b.Start, b.Length)));
        }

        context.Held();
    }

    /// <summary>An instruction in brackets is wrong with its brackets.</summary>
    private static (int Start, int Length) WithBrackets(string text, int start, int length)
    {
        const int longest = 30;
        if (text[start] == '（')
        {
            return (start, length);
        }

        var open = text.LastIndexOf('（', start, Math.Min(start + 1, longest));
        var close = text.IndexOf('）', start + length, Math.Min(longest, text.Length - start - length));
        return open >= 0 && close >= 0 && text.IndexOf('）', open) == close ? (open, close + 1 - open) : (start, length);
    }

    /// <summary>占 %，比上年减少 万元，支出（金额）万元，得分为分: the unit of a number that was never filled in.</summary>
    [GeneratedRegex(@"(?:占[^，。；：、（）%\dXxＸｘ×✕╳_＿*＊]{0,16}|(?:增加|减少|增长|下降|上升|降低)了?)%(?=[，。；])|(?<=增加|减少|增长|下降|上升|降低|[算支收出入计金费款余额达数]为?)(?:（金额）|…+|\.{3,}|[?？]+|[Nn]|待填|待定)?(?:万元|亿元|元)(?=[，。；])|(?<=[得总]分为?)分(?=[，。；])")]
    private static partial Regex Unfilled();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[XxＸｘ×✕╳]{2,}(?![A-Za-z0-9])|(?<![A-Za-z0-9.）])[XＸ](?=万元|年度|个项目|[省市县区局])|20(?:[XxＸ×]{2}|[＿_*＊]{2})(?=年)|(?<![：:])[_＿]{2,}(?=万元|年|个|%|[分人名次批台辆份户件项])|(?<![零〇一二三四五六七八九])[○]{2,}|(?<=[\p{IsCJKUnifiedIdeographs}])[*＊]{2,}(?=万元|年|%|个|人|辆)|(?<=原因(?:是|为|[:：])|主要是|主要系|用于[^，。；…]{0,8})(?:…+|\.{3,})|。{3,}")]
    private static partial Regex Blank();
}
