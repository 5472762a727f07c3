using Mingzhang.Catalog;
using Mingzhang.Composition.Printing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests.Printing;

public sealed class TablePrinterTests
{
    private static readonly TablePrinter Printer = new(Sample.Catalog);

    public static TheoryData<string> Forms => [.. Sample.Catalog.FormSets.Where(f => !f.IsEvaluation).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_table_of_a_form_set_is_described_down_to_its_last_row(string form)
    {
        var set = Sample.Catalog.FindFormSet(form)!;
        Assert.NotEmpty(set.Tables);
        foreach (var table in set.Tables)
        {
            var plan = Printer.Plan(table, Sample.Of(form, "云溪市人民政府驻广州联络处", new Dictionary<FactKey, decimal>()));
            Assert.Contains(plan.Rows, r => r.Cells.Any(c => c.Fact is not null));
            Assert.All(plan.Rows.Skip(plan.HeadRows), row => Assert.Equal(plan.Widths.Count, row.Cells.Sum(c => c.ColumnSpan)));
        }
    }

    /// <summary>The line numbers that reading expects are those that are printed.</summary>
    [Theory]
    [InlineData("jiangxi-2024")]
    [InlineData("jiangxi-2023")]
    public void Rows_have_the_line_numbers_of_the_form(string form)
    {
        var accounts = Sample.Of(form, "云溪市人民政府驻广州联络处", new Dictionary<FactKey, decimal>());
        foreach (var table in accounts.Form.Tables.Where(t => t.Layout.Halves.Any(h => h.Lines.Count > 0)))
        {
            var plan = Printer.Plan(table, accounts);
            foreach (var half in table.Layout.Halves)
            {
                foreach (var (row, line) in half.Rows.Zip(half.Lines))
                {
                    var printed = plan.Rows.SelectMany(r => r.Cells.Zip(r.Cells.Skip(1))).Where(c => c.Second.Text == line.ToString()).Select(c => c.First.Text).ToArray();
                    Assert.Contains(printed, label => label.Length == 0 ? row.Key is null : row.Labels.Any(l => Core(l) == Core(label)));
                }
            }
        }
    }

    [Theory]
    [InlineData("jiangxi-2024/决算公开.txt", "jiangxi-2024")]
    [InlineData("jiangxi-2024/上年决算公开.txt", "jiangxi-2023")]
    [InlineData("hunan-2023/决算公开.txt", "hunan-2023")]
    [InlineData("hunan-2023/上年决算公开.txt", "hunan-2023")]
    [InlineData("shanghai-2024/决算公开.txt", "shanghai-2024")]
    [InlineData("shanghai-2024/上年决算公开.txt", "shanghai-2024")]
    [InlineData("jiangxi-2024/决算公开.txt", "national-2024")]
    public void What_is_printed_reads_back_as_it_was(string path, string form)
    {
        var accounts = Sample.Of(path, form);
        var printed = accounts.Form.Tables.SelectMany(t => Printer.Print(t, accounts)).ToArray();
        var tables = accounts.Form.Tables.Select(t => t.Layout.Id).ToArray();
        AssertReads(accounts, printed, tables);
        if (path.StartsWith(form, StringComparison.Ordinal))
        {
            Assert.Superset(accounts.Facts.Keys.ToHashSet(), Places(accounts, tables));
        }
    }

    [Fact]
    public void Each_table_reads_back_alone()
    {
        var accounts = Sample.Of("jiangxi-2024/决算公开.txt", "jiangxi-2024");
        foreach (var table in accounts.Form.Tables)
        {
            AssertReads(accounts, Printer.Print(table, accounts), [table.Layout.Id]);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Three_hundred_codes_and_negative_amounts_read_back(string form)
    {
        var facts = new Dictionary<FactKey, decimal>();
        foreach (var (code, i) in Sample.Catalog.Functions.Codes.Where(c => c.Code.Length == 7).Take(300).Select((c, i) => (c.Code, i)))
        {
            for (var each = code; each.Length > 0; each = Classification.Parent(each))
            {
                Add("expenditure", each, 1_234_500 + (i * 100));
                Add("expenditure nature=basic", each, i % 7 == 0 ? -5_000 : 40_000);
                Add("expenditure nature=project", each, 20_000);
            }
        }

        var accounts = Sample.Of(form, "云溪市人民政府驻广州联络处", facts);
        var table = accounts.Form.Tables.Single(t => t.Layout.Id == "expenditure");
        Assert.True(Printer.Plan(table, accounts).Rows.Count(r => r.Code.Length > 0) > 300);
        AssertReads(accounts, Printer.Print(table, accounts), [table.Layout.Id]);

        void Add(string key, string code, decimal value)
        {
            var fact = FactKey.Parse(key).With("function", code);
            facts[fact] = facts.GetValueOrDefault(fact) + value;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_table_without_data_keeps_its_frame_and_says_so(string form)
    {
        var accounts = Sample.Of(form, "云溪市人民政府驻广州联络处", new Dictionary<FactKey, decimal>());
        foreach (var table in accounts.Form.Tables.Where(t => t.Layout.Id is "government-fund" or "state-capital" or "state-capital-balance"))
        {
            var blocks = Printer.Print(table, accounts);
            var printed = blocks.OfType<Table>().Single();
            Assert.All(printed.Rows.Skip(printed.HeadRows).SelectMany(r => r.Cells), c => Assert.True(c.Text.Value is "" or "合计"));
            Assert.Contains(blocks.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.TableNote), p => p.Text.Value.Contains('无'));
            var read = Assert.Single(Sample.Read(blocks, accounts).Tables);
            Assert.Equal((table.Layout.Id, 0), (read.Id, read.Cells));
        }
    }

    [Fact]
    public void Amounts_are_rounded_half_away_from_zero_and_zero_is_printed_as_the_form_does()
    {
        var facts = new Dictionary<FactKey, decimal>
        {
            [FactKey.Parse("three-public item=running")] = 12_345_650m,
            [FactKey.Parse("three-public item=reception")] = -50m,
            [FactKey.Parse("reception-persons item=domestic")] = 3065m,
        };
        var accounts = Sample.Of("jiangxi-2024", "云溪市人民政府驻广州联络处", facts);
        var table = Printer.Plan(accounts.Form.Tables.Single(t => t.Layout.Id == "three-public"), accounts).Fill(accounts);
        Assert.Equal(("1,234.57", 1234.57m), Last("（2）公务用车运行维护费"));
        Assert.Equal(("-0.01", -0.01m), Last("3.公务接待费"));
        Assert.Equal(("3,065", 3065m), Last("6.国内公务接待人次（人）"));
        Assert.Equal(("0", 0m), Last("4.公务用车保有量（辆）"));
        Assert.Equal(("---", null), Last("二、相关统计数"));

        (string Text, decimal? Number) Last(string label)
        {
            var cell = table.Rows.Single(r => r.Cells[0].Text.Value == label).Cells[^1];
            return (cell.Text.Value, cell.Number);
        }
    }

    [Fact]
    public void A_code_that_the_form_does_not_list_is_printed_at_its_place()
    {
        var facts = new Dictionary<FactKey, decimal>
        {
            [FactKey.Parse("expenditure fund=general nature=basic economic=31204")] = 10_000m,
            [FactKey.Parse("expenditure fund=general nature=basic economic=31008")] = 20_000m,
            [FactKey.Parse("expenditure function=230")] = 30_000m,
        };
        var accounts = Sample.Of("shanghai-2024", "上海市云浦区文化和旅游局", facts);
        Assert.Equal(["31007", "31008", "31013"], Around("basic-expenditure", "31008"));
        Assert.Equal(["31099", "312", "31204"], Around("basic-expenditure", "312"));
        Assert.Contains(Words("total"), w => w.EndsWith("、转移性支出", StringComparison.Ordinal));

        string[] Around(string table, string code)
        {
            var codes = Words(table).Where(w => w.StartsWith("31", StringComparison.Ordinal)).ToArray();
            var at = Array.IndexOf(codes, code);
            return codes[(at - 1)..(at + 2)];
        }

        IEnumerable<string> Words(string id) =>
            Printer.Plan(accounts.Form.Tables.Single(t => t.Layout.Id == id), accounts).Rows.SelectMany(r => r.Cells).Select(c => c.Text);
    }

    private static string Core(string label) => Labels.Core(CompactText.Text(label));

    /// <summary>What the printed tables state are the accounts' facts, as far as the tables have a place for them, and nothing else.</summary>
    private static void AssertReads(Accounts accounts, IReadOnlyList<Block> blocks, IEnumerable<string> tables)
    {
        var read = Sample.Read(blocks, accounts);
        Assert.Equal(tables, read.Tables.Select(t => t.Id));
        Assert.Empty(read.Numbers.NotUnderstood);
        var facts = Sample.FactsOf(read);
        var wrong = facts.Where(f => accounts[f.Key] != f.Value).Select(f => $"{f.Key} = {f.Value}, not {accounts[f.Key]}");
        var lost = Places(accounts, tables).Where(p => accounts[p] != 0 && !facts.ContainsKey(p)).Select(p => $"{p} is lost");
        Assert.Empty(wrong.Concat(lost));
    }

    private static HashSet<FactKey> Places(Accounts accounts, IEnumerable<string> tables) => accounts.Form.Tables
        .Where(t => tables.Contains(t.Layout.Id))
        .SelectMany(t => Printer.Plan(t, accounts).Rows).SelectMany(r => r.Cells).Select(c => c.Fact).OfType<FactKey>().ToHashSet();
}
