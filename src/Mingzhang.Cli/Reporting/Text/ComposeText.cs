using Mingzhang.Audit;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Narrating;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting.Text;

/// <summary>What <c>mz compose</c> and <c>mz convert</c> say of a document before they write it.</summary>
internal static class ComposeText
{
    /// <summary>What is wrong in the figures, by table and section: the clerk has no lines yet.</summary>
    public static void Errors(TextPage page, IReadOnlyList<Finding> errors)
    {
        page.Blank();
        page.Heading($"错误（{errors.Count}）");
        foreach (var group in errors.GroupBy(f => Words.Group(f.At)))
        {
            page.Blank();
            page.Paragraph(2, 0, new Span(group.Key, Ink.Strong));
            foreach (var finding in group)
            {
                page.Paragraph(4, 2, new(finding.Rule.Id, Ink.Faint), "  ", Row(finding.At), finding.Message);
            }
        }
    }

    /// <summary>What the document should say and nobody has said.</summary>
    public static void Gaps(TextPage page, IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Heading($"待补（{gaps.Count}）：下列内容没有提供，文中相应的话省略了");
        foreach (var group in gaps.GroupBy(g => g.Section))
        {
            Listed(page, group.Key, string.Join("；", group.Select(g => g.What)));
        }
    }

    /// <summary>Facts of the old form that the new one has no place for.</summary>
    public static void Homeless(TextPage page, IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Heading($"新格式没有位置的数据（{statements.Count}）");
        foreach (var group in statements.Where(s => s.Key.Subject.Length == 0).GroupBy(s => Words.Group(s.Place)))
        {
            Listed(page, group.Key, string.Join("；", group.Select(s => $"{Label(s)} {s.Amount}")));
        }

        foreach (var form in statements.Where(s => s.Key.Subject.Length > 0).GroupBy(s => Words.Group(s.Place)))
        {
            Listed(page, form.Key, $"绩效表的 {form.Count()} 个数据，可用 mz perf import 转入绩效工作簿");
        }
    }

    /// <summary>A section and, below it, what there is to say: titles are too long to stand beside it.</summary>
    private static void Listed(TextPage page, string section, string what)
    {
        page.Paragraph(2, 0, new Span(section, Ink.Strong));
        page.Paragraph(4, 0, what);
    }

    private static string Label(Statement statement) => statement.Label.Length > 0 ? statement.Label : statement.Place.Row ?? "";

    private static string Row(Place at) => at.Row is { Length: > 0 } row ? $"{row}：" : "";
}
