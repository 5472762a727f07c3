using System.Net;
using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Cli.Reporting.Html;

/// <summary>Writes a text with its marks. Marks may overlap: the text is cut where any begins or ends.</summary>
internal static class MarkedText
{
    /// <summary>Writes the text as HTML.</summary>
    public static void Write(TextWriter html, SourceText text, IReadOnlyList<Mark> marks)
    {
        if (marks.Count == 0)
        {
            Characters(html, text.Value);
            return;
        }

        var cuts = marks.SelectMany(m => new[] { m.Start, m.End }).Append(0).Append(text.Length).Distinct().Order().ToList();
        for (var i = 0; i < cuts.Count; i++)
        {
            foreach (var mark in marks)
            {
                if (mark.Start == cuts[i])
                {
                    Begin(html, mark);
                }
            }

            if (i + 1 < cuts.Count)
            {
                Piece(html, text.Value[cuts[i]..cuts[i + 1]], [.. marks.Where(m => m.Start <= cuts[i] && m.End >= cuts[i + 1])]);
            }
        }
    }

    /// <summary>The CSS class of a severity.</summary>
    public static string Class(Severity severity) => Words.Id(severity);

    /// <summary>What links lead to: the badge of a finding, or an empty target.</summary>
    private static void Begin(TextWriter html, Mark mark)
    {
        if (mark.Kind is MarkKind.Finding)
        {
            html.Write($"""<a class="no {Class(mark.Severity)}" id="{mark.Id}" href="#f{mark.Number}" aria-label="疑点 {mark.Number}：{WebUtility.HtmlEncode(mark.Title)}">{mark.Number}</a>""");
        }
        else
        {
            html.Write($"""<span id="{mark.Id}"></span>""");
        }
    }

    private static void Piece(TextWriter html, string text, IReadOnlyList<Mark> marks)
    {
        var findings = marks.Where(m => m.Kind is MarkKind.Finding).ToList();
        var related = marks.Where(m => m.Kind is MarkKind.Related).ToList();
        var unknown = marks.Any(m => m.Kind is MarkKind.NotUnderstood);
        if (findings.Count + related.Count == 0 && !unknown)
        {
            Characters(html, text);
            return;
        }

        var element = findings.Count > 0 ? "mark" : "span";
        var classes = new List<string>();
        if (findings.Count > 0)
        {
            classes.Add(Class(findings.Max(f => f.Severity)));
        }

        if (related.Count > 0)
        {
            classes.Add("related");
        }

        if (unknown)
        {
            classes.Add("unknown");
        }

        html.Write($"""<{element} class="{string.Join(' ', classes)}" """.TrimEnd());
        Numbers(html, "data-f", findings);
        Numbers(html, "data-r", related);
        html.Write(unknown ? " title=\"没有读懂的数字\">" : ">");
        Characters(html, text);
        html.Write($"</{element}>");
    }

    private static void Numbers(TextWriter html, string attribute, List<Mark> marks)
    {
        if (marks.Count > 0)
        {
            html.Write($" {attribute}=\"{string.Join(' ', marks.Select(m => m.Number).Distinct())}\"");
        }
    }

    private static void Characters(TextWriter html, string text) =>
        html.Write(WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal));
}
