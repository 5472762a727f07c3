using Mingzhang.Cli.Auditing;
using Mingzhang.Documents;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Writes the document as a person sees it, with the marks.</summary>
internal static class DocumentHtml
{
    /// <summary>Deepest heading element of HTML.</summary>
    private const int Deepest = 6;

    /// <summary>A paragraph longer than its heading by more than this has body text run into it.</summary>
    private const int Slack = 4;

    /// <summary>Writes all blocks; the document's own headings begin at h3, below the page's h1 and h2.</summary>
    public static void Write(TextWriter html, AuditView view, Marks marks)
    {
        var sections = SectionLevels(view, marks);
        var previous = 2;
        var page = 1;
        foreach (var block in view.Document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph when (sections.TryGetValue(paragraph.Text, out var level) ? level : paragraph.HeadingLevel) is { } own:
                    previous = Math.Clamp(own + 2, 3, Math.Min(previous + 1, Deepest));
                    Element(html, $"h{previous}", paragraph.Text, marks);
                    break;
                case Paragraph paragraph:
                    Element(html, "p", paragraph.Text, marks);
                    break;
                case Table table:
                    TableHtml.Write(html, table, marks);
                    break;
                case PageBreak { Sheet: { } sheet }:
                    html.Write($"<p class=\"sheet\">工作表：{System.Net.WebUtility.HtmlEncode(sheet)}</p>\n");
                    break;
                case PageBreak:
                    page++;
                    html.Write($"<div class=\"page\"><span>第 {page} 页</span></div>\n");
                    break;
            }
        }
    }

    /// <summary>Headings that the file does not mark as such but the audit recognised, by their text.</summary>
    private static Dictionary<SourceText, int> SectionLevels(AuditView view, Marks marks)
    {
        var levels = new Dictionary<SourceText, int>(ReferenceEqualityComparer.Instance);
        foreach (var section in view.Disclosure.Sections)
        {
            if (section.Heading is { } heading && marks.TextOf(heading.Place) is { } text && text.Length <= heading.Text.Length + Slack)
            {
                levels.TryAdd(text, Math.Max(1, section.Level));
            }
        }

        return levels;
    }

    private static void Element(TextWriter html, string element, SourceText text, Marks marks)
    {
        html.Write($"<{element}>");
        MarkedText.Write(html, text, marks.On(text));
        html.Write($"</{element}>\n");
    }
}
