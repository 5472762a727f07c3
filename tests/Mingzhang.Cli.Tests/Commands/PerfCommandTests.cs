using System.Text.Json;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;
using Mingzhang.Performance;

namespace Mingzhang.Cli.Tests.Commands;

/// <summary>The whole way of a year of performance, as a user goes it.</summary>
public class PerfCommandTests
{
    private static readonly Workbench Shipped = new();
    private static readonly string Published = Path.Combine(Repository.Root, "samples", "jiangxi-2024", "决算公开.txt");
    private static readonly string Exported = Path.Combine(Repository.Root, "samples", "jiangxi-2024", "决算软件导出.xlsx");
    private static readonly string Office = Path.Combine(Repository.Root, "samples", "performance", "绩效.xlsx");

    [Fact]
    public void Printed_forms_become_data_that_scores_as_they_do()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var book = Path.Combine(mz.Folder, "绩效.xlsx");
        var imported = mz.Run("perf", "import", Published, "-o", book);
        using var score = JsonDocument.Parse(mz.Run("perf", "score", book, "--format", "json").Out);

        Assert.Equal((0, 2), (imported.Code, imported.Lines.Count(l => l.Contains("与原表一致"))));
        Assert.Equal([98.84m, 88.21m], score.RootElement.GetProperty("evaluations").EnumerateArray().Select(e => e.GetProperty("score").GetDecimal()));
    }

    [Theory]
    [InlineData("000_de73d11b055acb3d.txt", 2)]
    [InlineData("001_d920656d4c30e573.txt", 1)]
    [InlineData("003_a60f2e9b14e82395.txt", 3)]
    public void Forms_of_the_corpus_are_scored_as_they_are_recomputed(string name, int forms)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "corpus", name);
        Assert.SkipUnless(File.Exists(path), $"没有 {path}，跳过");
        using var mz = new CommandLine { Shipped = Shipped };
        var book = Path.Combine(mz.Folder, "绩效.xlsx");
        mz.Run("perf", "import", path, "-o", book);
        var disclosure = Shipped.Read(path, null, CancellationToken.None).Disclosure;
        var filled = Shipped.ReadPerformance(book, CancellationToken.None);
        var evaluator = new Evaluator(Shipped.Catalog, filled.Profile);
        var recomputed = disclosure.PerformanceForms.Select(f => evaluator.Recompute(f, disclosure.Year!.Value)).ToArray();
        var cards = evaluator.Score(filled.Year).Cards;

        Assert.Equal(forms, cards.Count);
        Assert.Equal(
            recomputed.Select(r => (r.Form.Rows.Count, evaluator.Score(r.AsAssessed).TotalWeight, evaluator.Score(r.AsAssessed).TotalScore)),
            cards.Select(c => (c.Indicators.Count, c.TotalWeight, c.TotalScore)));
    }

    [Fact]
    public void Last_year_is_where_this_year_starts()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var book = Path.Combine(mz.Folder, "绩效.xlsx");
        var made = mz.Run("perf", "new", "--form", "jiangxi-2024", "--prior", Published, "-o", book);
        var year = Shipped.ReadPerformance(book, CancellationToken.None).Year;

        Assert.Equal((0, 2025, 2), (made.Code, year.Year, year.Evaluations.Count));
        Assert.Equal(("68家", ""), (year.Evaluations[0].Indicators[5].LastYear, year.Evaluations[0].Indicators[5].Actual));
    }

    [Fact]
    public void A_blank_workbook_has_what_the_library_has_for_the_work()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var book = Path.Combine(mz.Folder, "绩效.xlsx");

        Assert.Equal(0, mz.Run("perf", "new", "--form", "jiangxi-2024", "--unit", "某市驻某地联络处", "--year", "2025", "--work", "招商", "-o", book).Code);
        Assert.Contains("引进投资项目数", Shipped.Catalog.Indicators.For("招商").Select(i => i.Name));

        // A project without a name is not finished.
        var check = mz.Run("perf", "check", book);
        Assert.Equal(3, check.Code);
        Assert.Contains("工作表“评价对象”C4：没有填“名称”", check.Error);
    }

    [Fact]
    public void A_report_is_written_and_stands_its_own_audit()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var folder = Path.Combine(mz.Folder, "公开");
        var written = mz.Run("perf", "report", Office, "--to", "txt,html", "-o", folder);
        var files = Directory.GetFiles(folder);

        Assert.Equal((0, 2), (written.Code, files.Length));
        Assert.All(files, f => Assert.Equal(0, mz.Run("audit", f).Code));
        Assert.DoesNotContain("海峡冷链物流园", File.ReadAllText(files[0]));
        Assert.Contains("<svg", File.ReadAllText(files.Single(f => f.EndsWith(".html", StringComparison.Ordinal))));
    }

    [Fact]
    public void An_internal_copy_names_the_records()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        mz.Run("perf", "report", Office, "--internal", "--to", "html", "-o", mz.Folder);
        var text = File.ReadAllText(Directory.GetFiles(mz.Folder).Single());

        Assert.Contains("海峡冷链物流园", text);
        Assert.Contains("绩效运行监控", text);
    }

    [Fact]
    public void Lights_tell_what_lies_behind()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var monitored = mz.Run("perf", "monitor", Office, "--date", "2024-09-30");

        Assert.Contains(monitored.Lines, l => l.TrimStart().StartsWith("黄  预算执行", StringComparison.Ordinal) && l.Contains("57.87%"));
        Assert.Contains("Z01", monitored.Out);
        Assert.Equal(2, mz.Run("perf", "monitor", Office, "--date", "2023-09-30").Code);
        Assert.Equal(2, mz.Run("perf", "monitor", Office, "--date", "九月").Code);
    }

    [Fact]
    public void The_accounts_and_the_performance_are_written_together()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var source = Shipped.Read(Published, null, CancellationToken.None).Disclosure;
        var accounts = Shipped.AccountsOf(Shipped.Read(Exported, null, CancellationToken.None).Disclosure, "jiangxi-2024") with { Unit = source.Unit! };
        var filled = Path.Combine(mz.Folder, "填报.xlsx");
        BookWriter.Write(new WorkbookBuilder(Shipped.Catalog).Build(accounts, QuantityUnit.Yuan), filled);
        var book = Path.Combine(mz.Folder, "绩效.xlsx");
        mz.Run("perf", "import", Published, "-o", book);
        var composed = mz.Run("compose", filled, "--perf", book, "--to", "txt", "-o", Path.Combine(mz.Folder, "公开"));
        Assert.True(composed.Code == 0, composed.Error + composed.Out);
        Assert.Equal(2, mz.Run("compose", filled, "--perf", Office, "-o", mz.Folder).Code);
        var text = File.ReadAllText(Directory.GetFiles(Path.Combine(mz.Folder, "公开")).Single());
        var read = Shipped.Read(Directory.GetFiles(Path.Combine(mz.Folder, "公开")).Single(), null, CancellationToken.None).Disclosure;

        Assert.Contains("对2024年度2个项目开展绩效自评，共涉及资金132.30万元，占项目支出总额的85.97%", text);
        Assert.Equal(source.PerformanceForms.SelectMany(f => f.Indicators).Select(i => i.Score.Text), read.PerformanceForms.SelectMany(f => f.Indicators).Select(i => i.Score.Text));
    }

    [Fact]
    public void What_was_filled_in_is_not_written_over()
    {
        using var mz = new CommandLine { Shipped = Shipped };
        var book = mz.File("绩效.xlsx", "x");
        var result = mz.Run("perf", "new", "--form", "jiangxi-2024", "-o", book);

        Assert.Equal(2, result.Code);
        Assert.Contains("已经存在", result.Error);
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_code_3()
    {
        using var mz = new CommandLine { Shipped = Shipped };

        Assert.Equal(3, mz.Run("perf", "score", mz.File("绩效.txt")).Code);
        Assert.Equal(3, mz.Run("perf", "import", mz.File("说明.txt", "没有自评表。"), "-o", Path.Combine(mz.Folder, "绩效.xlsx")).Code);
    }
}
