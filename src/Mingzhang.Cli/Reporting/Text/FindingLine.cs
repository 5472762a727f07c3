using Mingzhang.Audit;
using Mingzhang.Cli.Text;
using Mingzhang.Documents;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>A finding in brief.</summary>
internal static class FindingLine
{
    /// <summary>Writes the finding's title and place, and below it what is to be said of it.</summary>
    public static void Write(TextPage page, Finding finding, DocumentFormat format, string remark)
    {
        var (mark, ink) = SeverityMark.Of(finding.Severity);
        var names = Words.Names(finding.At);
        page.Paragraph(2, 2, new($"{mark} {Words.Of(finding.Severity)}  ", ink), new(finding.Rule.Title, Ink.Strong), new($"  {finding.Rule.Id}", Ink.Faint));
        page.Paragraph(4, 0, finding.At.Line > 0 ? Words.Position(finding.At, format) + (names.Length > 0 ? "，" + names : "") : names);
        page.Paragraph(4, 0, remark);
    }
}
