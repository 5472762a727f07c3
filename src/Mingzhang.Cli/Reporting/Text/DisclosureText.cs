using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Text;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>What was understood of a file, for <c>mz read</c>.</summary>
internal static class DisclosureText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextPage page, string path, RecognisedDocument recognised)
    {
        var (document, disclosure) = recognised;
        page.Line(new Span("读懂的内容", Ink.Strong));
        page.Field(2, "文件", $"{path}（{Words.Of(document.Format)}）");
        page.Field(2, "单位", disclosure.Unit ?? "未识别");
        page.Field(2, "年度", disclosure.Year is { } year ? $"{year} 年" : "未识别");
        page.Field(2, "报表", disclosure.Form.Length == 0 ? "未识别" : disclosure.Form + (disclosure.FormIsNearest ? "（没有完全对应的报表体系，取最接近的）" : ""));
        foreach (var warning in disclosure.Warnings)
        {
            page.Field(2, "注意", new Span(warning, Ink.Warning));
        }

        page.Blank();
        Tables(page, disclosure, document.Format);
        Sections(page, disclosure);
        Statements(page, disclosure, document.Format);
        page.Heading("数字");
        page.Blank();
        CoverageText.Numbers(page, disclosure, document.Format);
    }

    private static void Tables(TextPage page, Disclosure disclosure, DocumentFormat format)
    {
        page.Heading($"报表（{disclosure.Tables.Count + disclosure.PerformanceForms.Count + disclosure.ProjectLists.Count}）");
        page.Blank();
        foreach (var table in disclosure.Tables)
        {
            page.Paragraph(2, 4, $"{table.Title}　{Words.Position(table.Heading, format)}　{table.Cells} 个金额", new($"  {table.Id}", Ink.Faint));
        }

        foreach (var form in disclosure.PerformanceForms)
        {
            page.Paragraph(2, 4, $"{form.Title.Text}　{form.Name.Text}　{form.Indicators.Count} 个指标");
        }

        foreach (var list in disclosure.ProjectLists)
        {
            page.Paragraph(2, 4, $"项目表　{list.Rows.Count} 个项目");
        }

        page.Blank();
    }

    private static void Sections(TextPage page, Disclosure disclosure)
    {
        page.Heading($"章节（{disclosure.Sections.Count(s => s.Heading is not null)}）");
        page.Blank();
        foreach (var section in disclosure.Sections)
        {
            if (section.Heading is { } heading)
            {
                page.Paragraph(2 * Math.Max(1, section.Level), 2, heading.Text, new($"  {section.Id}", Ink.Faint));
            }
        }

        page.Blank();
    }

    private static void Statements(TextPage page, Disclosure disclosure, DocumentFormat format)
    {
        foreach (var group in disclosure.Ledger.Statements.GroupBy(s => Words.Group(s.Place)))
        {
            page.Heading($"{group.Key}（{group.Count()}）");
            page.Blank();
            foreach (var statement in group)
            {
                var names = Words.Names(statement.Place, withHeading: false);
                page.Paragraph(2, 4, new(statement.Amount.ToString(), Ink.Strong), $"  {statement.Label}{(names.Length > 0 ? $"（{names}）" : "")}  ", new($"{Words.Position(statement.Place, format)}  {statement.Key}", Ink.Faint));
            }

            page.Blank();
        }
    }
}
