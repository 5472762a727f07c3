using Mingzhang.Composition.Printing;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;
using Mingzhang.Mutations;

namespace Mingzhang.Composition.Tests.Workbooks;

/// <summary>What is put into a workbook comes out of it, also after another program has calculated and saved it.</summary>
public sealed class WorkbookRoundTripTests
{
    private static readonly AccountsReader AccountsReader = new(Sample.Catalog);

    public static TheoryData<string, string> SamplesAndForms => new()
    {
        { "jiangxi-2024/决算公开.txt", "jiangxi-2024" },
        { "jiangxi-2024/决算软件导出.xlsx", "jiangxi-2024" },
        { "hunan-2023/决算公开.txt", "hunan-2023" },
        { "shanghai-2024/决算公开.txt", "shanghai-2024" },
        { "jiangxi-2024/决算公开.txt", "national-2024" },
    };

    public static TheoryData<string> Forms => [.. Sample.Catalog.FormSets.Where(f => !f.IsEvaluation).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(SamplesAndForms))]
    public void Figures_and_words_come_out_as_they_went_in(string path, string form)
    {
        var accounts = Known(path, form);
        foreach (var money in (QuantityUnit[])[QuantityUnit.Yuan, QuantityUnit.TenThousandYuan])
        {
            var filled = Files.Reader.Read(Files.Open(Files.Write(accounts, money)));
            Assert.Equal(money, filled.Money);
            AssertSame(accounts, filled.Accounts);
        }
    }

    [Theory]
    [MemberData(nameof(SamplesAndForms))]
    public void LibreOffice_calculates_it_without_an_error_and_keeps_it(string path, string form)
    {
        Assert.SkipUnless(Files.HasLibreOffice, "LibreOffice Calc is not installed: apt-get install -y libreoffice-calc");
        var accounts = Known(path, form);
        var calculated = Files.Open(Files.Recalculate(Files.Write(accounts)));
        AssertNoErrors(calculated);
        AssertSame(accounts, Files.Reader.Read(calculated).Accounts);
    }

    /// <summary>Figures without contradictions, exact to the cent.</summary>
    [Theory]
    [InlineData("jiangxi-2024", 1, 6)]
    [InlineData("jiangxi-2023", 2, 1)]
    [InlineData("hunan-2023", 3, 20)]
    [InlineData("shanghai-2024", 4, 6)]
    [InlineData("national-2024", 5, 3)]
    [InlineData("jiangxi-2024", 6, 300)]
    public void Every_sum_follows_from_what_is_typed_in_and_LibreOffice_shows_it(string form, int seed, int items)
    {
        var accounts = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet(form)!, seed, items);
        var written = Files.Write(accounts);
        var filled = Files.Reader.Read(Files.Open(written)).Accounts;
        var layout = LayoutOf(Files.Open(written), filled);
        var shown = layout.Shown.Select(s => s.Fact).Distinct().ToArray();
        Assert.Equal([], shown.Where(f => filled[f] != accounts[f]).Select(f => $"{f}: {filled[f]}, not {accounts[f]}"));
        Assert.Equal([], filled.Facts.Where(f => f.Value != 0 && accounts[f.Key] != f.Value).Select(f => $"{f.Key}: {f.Value}, not {accounts[f.Key]}"));
        Assert.All(filled.Reasons, r => Assert.Equal(accounts.Reasons[r.Key], r.Value));
        Assert.SkipUnless(Files.HasLibreOffice, "LibreOffice Calc is not installed: apt-get install -y libreoffice-calc");
        var calculated = Files.Open(Files.Recalculate(written));
        AssertNoErrors(calculated);
        AssertShows(layout, accounts, calculated);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_blank_workbook_calculates_without_an_error(string form)
    {
        var set = Sample.Catalog.FindFormSet(form)!;
        var blank = Files.Write(new Accounts { Form = set, Unit = "", Year = set.Year, Facts = new Dictionary<FactKey, decimal>() });
        Assert.SkipUnless(Files.HasLibreOffice, "LibreOffice Calc is not installed: apt-get install -y libreoffice-calc");
        AssertNoErrors(Files.Open(Files.Recalculate(blank)));
    }

    [Fact]
    public void A_contradiction_shows_in_the_checks_and_a_missing_reason_is_counted()
    {
        Assert.SkipUnless(Files.HasLibreOffice, "LibreOffice Calc is not installed: apt-get install -y libreoffice-calc");
        var accounts = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("jiangxi-2024")!, 8);
        var facts = accounts.Facts.ToDictionary();
        facts[FactKey.Parse("closing")] += 1_000;
        var checks = Files.Open(Files.Recalculate(Files.Write(accounts with { Facts = facts, Reasons = new Dictionary<FactKey, string>() }))).Sheets["校验"];
        Assert.Contains(checks.Keys, at => at.Column == 5 && checks[at].Text == "不符" && checks[new(at.Row, 0)].Text == "收入总计与支出总计不平衡" && checks[new(at.Row, 4)].Number == -1_000);
        Assert.Single(checks.Values, c => c.Text == "不符");
        var reasons = checks.Single(c => c.Value.Text == "需要而没有写的原因和用途").Key;
        Assert.True(checks[new(reasons.Row, 4)].Number > 5);
    }

    [Fact]
    public void What_does_not_fit_to_the_last_cent_is_said_with_its_cells()
    {
        var accounts = RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("jiangxi-2024")!, 8);
        Assert.Empty(Files.Reader.Read(Files.Open(Files.Write(accounts))).Contradictions);
        var facts = accounts.Facts.ToDictionary();
        facts[FactKey.Parse("closing")] += 0.01m;
        var found = Assert.Single(Files.Reader.Read(Files.Open(Files.Write(accounts with { Facts = facts }))).Contradictions);
        Assert.Equal(("收入总计与支出总计不平衡", -0.01m, "校验", true), (found.Title, found.Difference, found.Sheet, found.IsMoney));
        Assert.Equal(2, found.Figures.Count);
        Assert.All(found.Figures, f => Assert.Contains("收入支出决算总表!", f));
    }

    /// <summary>Sums by class that a table gives over several funds are no reason to ask for the class.</summary>
    [Theory]
    [InlineData("jiangxi-2024/上年决算公开.txt", "jiangxi-2024", true)]
    [InlineData("jiangxi-2024/上年决算公开.txt", "hunan-2023", true)]
    [InlineData("jiangxi-2024/决算软件导出.xlsx", "jiangxi-2024", false)]
    [InlineData("shanghai-2024/决算公开.txt", "shanghai-2024", false)]
    public void Codes_that_are_sums_of_others_get_no_row(string path, string form, bool isPrior)
    {
        var known = Known(path, form);
        var book = Files.Open(Files.Write(isPrior ? WorkbookBuilder.AfterYear(known, known.Form, known.Year + 1) : known));
        string[] codes = [.. book.Sheets[CodeEntrySheet.Name].Where(c => c.Key.Column == 0 && c.Value.Text is { Length: 3 or 5 or 7 } text && text.All(char.IsAsciiDigit)).Select(c => c.Value.Text!)];
        Assert.Contains("2101101", codes);
        Assert.All(codes, code => Assert.Equal(7, code.Length));
    }

    /// <summary>A budget that is known by class only stands in a row of the class.</summary>
    [Fact]
    public void What_is_typed_for_a_class_has_its_row()
    {
        var budget = FactKey.Parse("expenditure fund=fiscal function=201 phase=opening-budget");
        var known = Known("jiangxi-2024/决算公开.txt", "jiangxi-2024");
        Assert.Equal(known[budget], Files.Reader.Read(Files.Open(Files.Write(known))).Accounts[budget]);
    }

    private static Accounts Known(string path, string form)
    {
        var set = Sample.Catalog.FindFormSet(form)!;
        var read = AccountsReader.Read(Sample.Recogniser.Recognise(DocumentReader.Read(Path.Combine(Samples.Folder, path)), null), set);
        var change = Accounts.DifferenceKey(FactKey.Parse("income"), FactKey.Parse("income period=prior"));
        return read with
        {
            Unit = "云溪市人民政府驻广州联络处",
            Texts = new Dictionary<string, IReadOnlyList<string>> { ["duties"] = ["（一）承担联络工作。", "（二）收集信息。"] },
            Reasons = form.StartsWith("jiangxi", StringComparison.Ordinal) ? new Dictionary<FactKey, string> { [change] = "年中追加了项目经费" } : [],
        };
    }

    /// <summary>Every figure that the workbook has a cell for is the same, and none was added.</summary>
    private static void AssertSame(Accounts expected, Accounts actual)
    {
        Assert.Equal((expected.Unit, expected.Year), (actual.Unit, actual.Year));
        Assert.Equal(expected.Texts, actual.Texts);
        Assert.Equal(expected.Reasons, actual.Reasons);
        var again = Files.Reader.Read(Files.Open(Files.Write(actual))).Accounts;
        Assert.Equal(Lines(actual.Facts), Lines(again.Facts));
        var entered = Lines(actual.Facts).Except(Lines(expected.Facts)).ToArray();
        Assert.True(entered.Length == 0 || entered.All(e => IsSum(e, expected)), string.Join('\n', entered));
    }

    /// <summary>Sums are made anew of rounded summands and may differ by their rounding.</summary>
    private static bool IsSum(string line, Accounts expected)
    {
        var key = FactKey.Parse(line[..line.IndexOf(" = ", StringComparison.Ordinal)]);
        var value = decimal.Parse(line[(line.IndexOf(" = ", StringComparison.Ordinal) + 3)..]);
        return !expected.Facts.ContainsKey(key) || Math.Abs(value - expected[key]) <= 1_500;
    }

    private static string[] Lines(IReadOnlyDictionary<FactKey, decimal> facts) =>
        [.. facts.Where(f => f.Value != 0).Select(f => $"{f.Key} = {decimal.Round(f.Value, 4):0.####}").Order(StringComparer.Ordinal)];

    private static void AssertNoErrors(ReadBook book)
    {
        Assert.Equal([], book.Sheets.SelectMany(s => s.Value.Where(c => c.Value.IsError).Select(c => $"{s.Key}!{c.Key}: {c.Value.Text}")).Take(20));
        Assert.Contains(book.Sheets.SelectMany(s => s.Value), c => c.Value is { HasFormula: true, Number: not null });
    }

    private static WorkbookLayout LayoutOf(ReadBook book, Accounts accounts) => WorkbookLayout.Of(
        new(accounts.Form, accounts.Year, QuantityUnit.Yuan, int.Parse(book.Sheets[WorkbookLayout.MarkSheet][new(5, 0)].Text!)), Sample.Catalog);

    /// <summary>The cells of the calculated sheets show the figures, the sorted codes with theirs, and no check fails.</summary>
    private static void AssertShows(WorkbookLayout layout, Accounts accounts, ReadBook book)
    {
        var wrong = layout.Shown
            .Where(s => decimal.Round((book.Sheets[s.Sheet.Name].GetValueOrDefault(s.At)?.Number ?? 0) - accounts[s.Fact], 2) != 0)
            .Select(s => $"{s.Sheet.Name}!{s.At} {s.Fact}: {book.Sheets[s.Sheet.Name].GetValueOrDefault(s.At)?.Number}, not {accounts[s.Fact]}");
        Assert.Equal([], wrong.Take(20));
        Assert.DoesNotContain(book.Sheets["校验"].Values, c => c.Text == "不符");
        var table = accounts.Form.Tables.Single(t => t.Layout.Id == "expenditure");
        var printed = new TablePrinter(Sample.Catalog).Plan(table, accounts).Rows.Where(r => r.Code.Length > 0).Select(r => (r.Code, accounts[r.Cells[^5].Fact!])).ToArray();
        var sheet = book.Sheets.Single(s => s.Key.EndsWith("支出决算表", StringComparison.Ordinal) && !s.Key.Contains("财政", StringComparison.Ordinal)).Value;
        var column = layout.Shown.Single(s => s.Sheet.Name.EndsWith(table.Layout.Title, StringComparison.Ordinal) && s.Fact.Equals(FactKey.Parse("expenditure nature=basic"))).At.Column;
        var sorted = sheet.Where(c => c.Key.Column == 0 && c.Value is { HasFormula: true, Text.Length: 3 or 5 or 7 }).OrderBy(c => c.Key.Row)
            .Select(c => (c.Value.Text!, decimal.Round(sheet.GetValueOrDefault(new(c.Key.Row, column))?.Number ?? 0, 2)));
        Assert.Equal(printed, sorted);
    }
}
