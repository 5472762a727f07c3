using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Narrating;
using Mingzhang.Composition.Printing;
using Mingzhang.Composition.Tests.Evaluating;
using Mingzhang.Composition.Tests.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests;

/// <summary>What a person who has to publish a composed disclosure looks at.</summary>
public sealed class LooksTests
{
    private static readonly Dictionary<FactKey, decimal> None = [];

    [Theory]
    [InlineData("jiangxi-2024")]
    [InlineData("hunan-2023")]
    [InlineData("shanghai-2024")]
    [InlineData("national-2024")]
    public void The_tables_begin_under_the_heading_of_their_part(string form)
    {
        var blocks = Compose(Made(form)).Document.Blocks;
        var heading = blocks.Index().Single(b => b.Item is Paragraph { HeadingLevel: 1 } p && p.Text.Value.StartsWith("第二部分", StringComparison.Ordinal)).Index;

        Assert.Equal(ParagraphRole.TableTitle, Assert.IsType<Paragraph>(blocks[heading + 1]).Role);
        Assert.Equal("收入支出决算总表", Assert.IsType<PageBreak>(blocks[heading - 1]).Sheet);
    }

    [Fact]
    public void Sums_stand_in_the_middle_and_items_below_what_they_are_part_of()
    {
        Assert.Equal(
            [("本年收入合计", CellRole.Middle), ("年初结转和结余", CellRole.Words), ("总计", CellRole.Middle)],
            Labels("total").Where(c => c.Text is "本年收入合计" or "年初结转和结余" or "总计").Take(3).Select(c => (c.Text, c.Role)));
        Assert.Equal(
            [("一、“三公”经费支出", 0), ("1.因公出国（境）费", 1), ("（1）国内接待费", 2), ("其中：外事接待费", 3), ("（2）国（境）外接待费", 2), ("其中：外事接待批次（个）", 2)],
            Labels("three-public").Where(c => c.Text is "一、“三公”经费支出" or "1.因公出国（境）费" or "（1）国内接待费" or "其中：外事接待费" or "（2）国（境）外接待费" or "其中：外事接待批次（个）").Select(c => (c.Text, c.Indent)));
        Assert.Equal([("工资福利支出", 0), ("基本工资", 1)], Labels("basic-expenditure").Where(c => c.Text is "工资福利支出" or "基本工资").Select(c => (c.Text, c.Indent)));
    }

    [Fact]
    public void A_numbered_line_among_the_units_own_words_is_a_heading()
    {
        var accounts = Made("jiangxi-2024") with
        {
            Texts = new Dictionary<string, IReadOnlyList<string>> { ["performance"] = ["（一）绩效管理工作开展情况。", "（二）本部门制定办法，开展自评。", "自评结果为“优”。"] },
        };
        var own = Compose(accounts).Document.Blocks.OfType<Paragraph>().SkipWhile(p => !p.Text.Value.StartsWith("（一）绩效", StringComparison.Ordinal)).Take(3);

        Assert.Equal([SectionWriter.InnerLevel, null, null], own.Select(p => p.HeadingLevel));
    }

    [Fact]
    public void Figures_that_a_table_lacks_are_listed()
    {
        var accounts = Made("shanghai-2024");
        var purchase = FactKey.Parse("three-public item=purchase phase=full-budget");
        var whole = accounts with { Facts = accounts.Facts.Where(f => f.Key.Measure != "three-public").Concat(Budgets("abroad", "purchase", "running", "reception", "vehicles", "total")).ToDictionary() };
        Assert.DoesNotContain(Compose(whole).Gaps, g => g.What.Contains("---", StringComparison.Ordinal));

        var gap = Assert.Single(Compose(whole with { Facts = whole.Facts.Where(f => !f.Key.Equals(purchase)).ToDictionary() }).Gaps, g => g.What.Contains("---", StringComparison.Ordinal));
        Assert.Equal(new("财政拨款“三公”经费支出决算表", "1个数，表中印作“---”", GapKind.Figure), gap);

        static IEnumerable<KeyValuePair<FactKey, decimal>> Budgets(params string[] items) =>
            items.Select(i => KeyValuePair.Create(FactKey.Parse($"three-public item={i} phase=full-budget"), 0m));
    }

    [Fact]
    public void A_number_of_staff_that_nobody_gave_is_not_printed_as_nought()
    {
        var accounts = Sample.Of("hunan-2023", Office.Of("hunan-2023").Year.Unit, new Dictionary<FactKey, decimal> { [FactKey.Parse("staff item=retired")] = 3 });
        var staff = new BasicDataPrinter(Sample.Catalog.BasicData, accounts, BasicData.None).Print(accounts.Year, 2).OfType<Table>().Single().Rows[1];

        Assert.All(staff.Cells, c => Assert.Equal("——", c.Text.Value));
    }

    [Fact]
    public void Numbers_of_staff_typed_into_the_workbook_are_printed_in_the_annex()
    {
        var typed = Sample.Of("hunan-2023", Office.Of("hunan-2023").Year.Unit, new Dictionary<FactKey, decimal> { [FactKey.Parse("staff item=establishment")] = 12, [FactKey.Parse("staff item=active")] = 9 });
        var filled = Files.Reader.Read(Files.Open(Files.Write(typed))).Accounts;
        var staff = new BasicDataPrinter(Sample.Catalog.BasicData, filled, BasicData.None).Print(filled.Year, 2).OfType<Table>().Single().Rows[1];

        Assert.Equal(["12", "9", "75.00%"], staff.Cells.Select(c => c.Text.Value));
        Assert.False(filled.Facts.ContainsKey(FactKey.Parse("staff item=retired")));
    }

    private static PrintedCell[] Labels(string table)
    {
        var accounts = Sample.Of("jiangxi-2024", "云溪市人民政府驻广州联络处", None);
        return [.. new TablePrinter(Sample.Catalog).Plan(accounts.Form.Tables.Single(t => t.Layout.Id == table), accounts).Rows.SelectMany(r => r.Cells)];
    }

    private static Accounts Made(string form) => RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet(form)!, 7);

    private static Composed Compose(Accounts accounts) => new DisclosureComposer(Sample.Catalog).Compose(accounts);
}
