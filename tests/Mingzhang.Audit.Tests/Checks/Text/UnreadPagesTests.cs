using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Tests.Checks.Text;

/// <summary>What may stand on a scanned page is not told to be missing.</summary>
public class UnreadPagesTests
{
    public static TheoryData<string, string> Cases =>
        [.. new[] { "MZ0701", "MZ0702", "MZ0703", "MZ0704" }.SelectMany(r => TextAudit.Catalog.Rules[r].Cases.Where(c => c.Kind == "fires").Select(c => (r, c.Name)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_promised_or_required_may_stand_behind(string rule, string name)
    {
        var text = TextAudit.Catalog.Rules[rule].Cases.Single(c => c.Name == name).Text;

        Assert.NotEmpty(TextAudit.Findings(OnePage(text, 2), rule));
        Assert.Empty(TextAudit.Findings(OnePage(text, 2, unread: 3), rule));
        Assert.NotEmpty(TextAudit.Findings(OnePage(text, 2, unread: 1), rule));
    }

    [Fact]
    public void The_coverage_says_why()
    {
        var report = new Auditor(TextAudit.Catalog).Audit(OnePage(TextAudit.Catalog.Rules["MZ0702"].Cases.First(c => c.Kind == "fires").Text, 1, unread: 2));

        Assert.Contains("没有读到", report.Outcomes.Single(o => o.Rule.Id == "MZ0702").WhyNot);
    }

    [Theory]
    [InlineData("MZ0709", "二、支出情况说明\n", "三、机关运行经费\n机关运行经费支出10.00万元。\n")]
    [InlineData("MZ0706", "二、支出情况说明\n支出100.00万元。\n", "四、机关运行经费\n机关运行经费支出10.00万元。\n")]
    public void A_section_may_go_on_and_the_next_begin_on_a_page_between(string rule, string before, string behind)
    {
        before = "渌水县财政局2024年度部门决算\n第三部分 2024年度部门决算情况说明\n一、收入情况说明\n收入100.00万元。\n" + before;

        Assert.NotEmpty(TextAudit.Findings(Pages(null, (before, 1), (behind, 3)), rule));
        Assert.Empty(TextAudit.Findings(Pages(2, (before, 1), (behind, 3)), rule));
        Assert.NotEmpty(TextAudit.Findings(Pages(4, (before, 1), (behind, 3)), rule));
    }

    private static Disclosure OnePage(string text, int page, int? unread = null) => Pages(unread, (text, page));

    private static Disclosure Pages(int? unread, params (string Text, int Page)[] pages)
    {
        var blocks = pages.SelectMany(p => TextAudit.Document(p.Text).Blocks.Select(b => On(b, p.Page)));
        return TextAudit.Disclosure(new Document("扫描.pdf", DocumentFormat.Pdf, [.. blocks]) { Warnings = unread is { } u ? [new(u, "没有文字") { IsPageUnread = true }] : [] });
    }

    private static Block On(Block block, int page) => block switch
    {
        Paragraph paragraph => paragraph with { Text = On(paragraph.Text, page) },
        Table table => new Table([.. table.Rows.Select(r => new Row([.. r.Cells.Select(c => c with { Text = On(c.Text, page) })]))]),
        _ => block,
    };

    private static SourceText On(SourceText text, int page) => SourceText.Of(text.Value, [.. text.Anchors.Select(a => a with { Line = a.Line + (1000 * page), Page = page })]);
}
