using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Text;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>The full report of a file, for people.</summary>
internal sealed class TextReporter : IReporter
{
    private const int MostRelated = 6;
    private readonly TextPage page;

    public TextReporter(TextWriter writer, bool colour) => page = new(writer, colour);

    public void Add(FileResult result)
    {
        if (result is AuditedFile { View: var view })
        {
            Head(result.Input.ShownPath, view);
            Findings(view);
            CoverageText.Write(page, view);
            page.Flush();
        }
    }

    public void Finish(RunSummary summary)
    {
    }

    private void Head(string path, AuditView view)
    {
        var disclosure = view.Disclosure;
        page.Line(new Span("明账审核报告", Ink.Strong));
        page.Field(2, "文件", $"{path}（{Words.Of(view.Document.Format)}）");
        page.Field(2, "单位", disclosure.Unit ?? "未识别");
        page.Field(2, "年度", disclosure.Year is { } year ? $"{year} 年" : "未识别");
        page.Field(2, "报表", disclosure.Form.Length == 0 ? "未识别" : disclosure.Form + (disclosure.FormIsNearest ? "（没有完全对应的报表体系，取最接近的）" : ""));
        page.Field(2, "结果", ResultLine(view));
        foreach (var warning in view.Warnings)
        {
            page.Field(2, "注意", new Span(warning, Ink.Warning));
        }

        page.Blank();
    }

    private static IReadOnlyList<Span> ResultLine(AuditView view)
    {
        var (errors, warnings, infos) = (view.Count(Severity.Error), view.Count(Severity.Warning), view.Count(Severity.Info));
        return errors + warnings + infos == 0
            ? [SpanOf(view.Verdict)]
            :
            [
                new($"错误 {errors} 处", errors > 0 ? Ink.Error : Ink.Plain), " · ",
                new($"存疑 {warnings} 处", warnings > 0 ? Ink.Warning : Ink.Plain), " · ",
                new($"提示 {infos} 处", infos > 0 ? Ink.Info : Ink.Plain),
                .. view.Verdict.IsClean ? [] : (Span[])["；", new(view.Verdict.Reservation, Ink.Warning)],
            ];
    }

    /// <summary>A verdict in its colour.</summary>
    public static Span SpanOf(Verdict verdict) => new(verdict.Text, verdict.IsClean ? Ink.Right : Ink.Warning);

    private void Findings(AuditView view)
    {
        var number = 0;
        foreach (var group in view.Shown.GroupBy(f => Words.Group(f.At)))
        {
            page.Heading($"{group.Key}（{group.Count()}）");
            page.Blank();
            foreach (var finding in group)
            {
                number++;
                Write(number, finding, view.Document.Format);
                page.Blank();
            }
        }
    }

    private void Write(int number, Finding finding, DocumentFormat format)
    {
        var (mark, ink) = SeverityMark.Of(finding.Severity);
        page.Paragraph(1, 2, new Span($"{mark} {Words.Of(finding.Severity)} {number}  ", ink), new(finding.Rule.Title, Ink.Strong), new($"  {finding.Rule.Id}", Ink.Faint));
        var names = Words.Names(finding.At, withHeading: false);
        page.Field(3, "位置", Words.Position(finding.At, format) + (names.Length > 0 ? "，" + names : ""));
        if (finding.Stated is { } stated)
        {
            page.Field(3, "原文", finding.Expected is { } right
                ? [new(stated, Ink.Error), "  →  应为  ", new(right, Ink.Right)]
                : [new Span(stated, Ink.Error)]);
        }
        else if (finding.Expected is { } expected)
        {
            page.Field(3, "应有", new Span(expected, Ink.Right));
        }

        page.Field(3, "说明", finding.Message);
        page.Field(3, "处理", finding.Rule.Remedy);
        page.Field(3, "依据", finding.Rule.Basis);
        Related(finding, format);
        foreach (var (index, consequence) in Words.Consequences(finding).Index())
        {
            page.Field(3, index == 0 ? "牵连" : "    ", consequence);
        }
    }

    private void Related(Finding finding, DocumentFormat format)
    {
        foreach (var (index, place) in finding.Related.Take(MostRelated).Index())
        {
            page.Field(3, index == 0 ? "对照" : "    ", Describe(place, format));
        }

        if (finding.Related.Count > MostRelated)
        {
            page.Field(3, "    ", $"……另有 {finding.Related.Count - MostRelated} 处");
        }
    }

    private static string Describe(Place place, DocumentFormat format)
    {
        var names = Words.Names(place);
        return $"“{Words.Quote(place)}”　{Words.Position(place, format)}" + (names.Length > 0 ? "，" + names : "");
    }
}

/// <summary>The mark and colour of a severity.</summary>
internal static class SeverityMark
{
    /// <summary>One column wide, so that lists stay aligned.</summary>
    public static (string Mark, Ink Ink) Of(Severity severity) => severity switch
    {
        Severity.Error => ("✗", Ink.Error),
        Severity.Warning => ("!", Ink.Warning),
        _ => ("i", Ink.Info),
    };
}
