using Mingzhang.Audit;
using Mingzhang.Cli.Text;
using Mingzhang.Composition.Narrating;
using Mingzhang.Composition.Workbooks;
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

    /// <summary>What does not fit together in the workbooks: the clerk looks for it in their cells, to the last 分.</summary>
    public static void Contradictions(TextPage page, IReadOnlyList<(string Path, Contradiction Contradiction)> contradictions)
    {
        if (contradictions.Count == 0)
        {
            return;
        }

        page.Blank();
        page.Heading($"工作簿中的数字不符（{contradictions.Count}）：公开文本四舍五入后可能看不出来，账上仍应改平");
        foreach (var book in contradictions.GroupBy(c => c.Path, c => c.Contradiction))
        {
            page.Blank();
            page.Paragraph(2, 0, new Span(book.Key, Ink.Strong));
            foreach (var found in book)
            {
                page.Paragraph(4, 2, $"{found.Sheet}!{found.Cell}：{found.Title}，左边比右边{(found.Difference > 0 ? "多" : "少")} {Difference(found)}。应有 {found.Says}；见 {string.Join("、", found.Figures)}");
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
            page.Field(2, group.Key, string.Join("；", group.Select(g => g.What)));
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
            page.Field(2, group.Key, string.Join("；", group.Select(s => $"{Label(s)} {s.Amount}")));
        }

        foreach (var form in statements.Where(s => s.Key.Subject.Length > 0).GroupBy(s => Words.Group(s.Place)))
        {
            page.Field(2, form.Key, $"绩效表的 {form.Count()} 个数据，可用 mz perf import 转入绩效工作簿");
        }
    }

    private static string Difference(Contradiction found) =>
        found.IsMoney ? new Amount(Math.Abs(found.Difference), 2, QuantityUnit.Yuan).ToString() : new Amount(Math.Abs(found.Difference), 0, QuantityUnit.None).Digits;

    private static string Label(Statement statement) => statement.Label.Length > 0 ? statement.Label : statement.Place.Row ?? "";

    private static string Row(Place at) => at.Row is { Length: > 0 } row ? $"{row}：" : "";
}
