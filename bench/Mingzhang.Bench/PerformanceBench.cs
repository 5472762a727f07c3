using System.Diagnostics;
using Mingzhang.Catalog;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Documents;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Bench;

/// <summary>How long a year of performance takes to score (every actual counted over the ledger, every record checked) and its report to write.</summary>
internal static class PerformanceBench
{
    private const int Projects = 50;
    private const int IndicatorsOfProject = 20;
    private const int RecordsOfProject = 400;
    private const int Runs = 5;

    private static readonly string[] Queries =
    [
        "计数 投资项目 阶段=已签约|实际进资", "合计 投资项目.签约金额", "合计 走访接待.批次 类型=外出走访", "均值 走访接待.费用/人数", "合计 信息报送.采用篇数",
    ];

    public static async Task RunAsync()
    {
        Console.WriteLine($"(g) a year of {Projects} projects, {Projects * IndicatorsOfProject:N0} indicators, {Projects * RecordsOfProject:N0} records scored and checked (goal: under 1 s)");
        var catalog = CatalogStore.Load();
        var evaluator = new Evaluator(catalog, catalog.ProfileOf("national-2024"));
        var year = Year();
        var first = Once(() => evaluator.Score(year).Cards.Sum(c => c.TotalScore));
        var scored = Best(() => evaluator.Score(year).Cards.Sum(c => c.TotalScore));
        var plain = Best(() => Plain(year));
        Console.WriteLine($"  first {first.TotalMilliseconds,6:F0} ms, warm {scored.TotalMilliseconds,6:F0} ms, {scored / plain:F1} times as long as adding the same records up with plain LINQ ({plain.TotalMilliseconds:F0} ms)");
        await WriteAsync(new(catalog.FindFormSet("jiangxi-2024")!, catalog.ProfileOf("jiangxi-2024"), year, []), catalog);
    }

    /// <summary>The report with a form and a report of each project: composed, then written in each format; the first time and warm.</summary>
    private static async Task WriteAsync(FilledPerformance filled, CatalogStore catalog)
    {
        Document? document = null;
        var composed = Twice(() => document = new PerformanceComposer(catalog).Report(filled).Document);
        Console.WriteLine($"  the report composed: first {composed.First.TotalMilliseconds:F0} ms, warm {composed.Warm.TotalMilliseconds:F0} ms (goal: seconds)");
        foreach (var format in new[] { DocumentFormat.Docx, DocumentFormat.Html, DocumentFormat.Xlsx, DocumentFormat.Text })
        {
            var (first, warm) = Twice(() => DocumentWriter.Write(document!, format, Stream.Null));
            Console.WriteLine($"  written as {format}: first {first.TotalMilliseconds:F0} ms, warm {warm.TotalMilliseconds:F0} ms");
        }

        var clock = Stopwatch.StartNew();
        await using var printer = await PdfPrinter.StartAsync();
        var pdf = await printer.PrintAsync(document!);
        Console.WriteLine($"  written as PDF, browser started: {clock.Elapsed.TotalMilliseconds:F0} ms, {pdf.Length / 1024:N0} kB");
    }

    private static (TimeSpan First, TimeSpan Warm) Twice(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        var first = clock.Elapsed;
        clock.Restart();
        work();
        return (first, clock.Elapsed);
    }

    /// <summary>The reference: for each indicator the numbers of its project's records of one kind added up.</summary>
    private static decimal Plain(PerformanceYear year)
    {
        var records = year.Evidence.ToLookup(r => (r.Project, r.Kind));
        string[] kinds = ["investment", "investment", "visit", "visit", "information"];
        return year.Evaluations.Sum(e => e.Indicators.Select((_, n) => records[(e.Id, kinds[n % kinds.Length])].Sum(r => r.Numbers.Values.Sum())).Sum());
    }

    private static TimeSpan Best(Func<decimal> work) => Enumerable.Range(0, Runs).Min(_ => Once(work));

    private static TimeSpan Once(Func<decimal> work)
    {
        var clock = Stopwatch.StartNew();
        if (work() <= 0)
        {
            throw new InvalidOperationException("The year scored nothing, so that nothing was measured.");
        }

        return clock.Elapsed;
    }

    private static PerformanceYear Year() => new()
    {
        Unit = "某市驻外联络处",
        Year = 2024,
        Evaluations = [.. Enumerable.Range(0, Projects).Select(Project)],
        Evidence = [.. Enumerable.Range(0, Projects * RecordsOfProject).Select(Record)],
    };

    private static Evaluation Project(int p) => new()
    {
        Id = $"P{p:00}",
        Name = $"项目{p}",
        Year = 2024,
        Budget = new([new("年度资金总额", true) { Full = new(100, 2, QuantityUnit.TenThousandYuan), Executed = new(80 + (p % 20), 2, QuantityUnit.TenThousandYuan) }]),
        Indicators =
        [
            .. Enumerable.Range(0, IndicatorsOfProject).Select(i => new Indicator
            {
                Id = $"{i:00}", Level1 = "产出指标", Level2 = "数量指标", Name = $"指标{i}", Kind = IndicatorKind.Output, Target = "≥100", Weight = 4.5m,
                Count = Queries[i % Queries.Length],
            }),
        ],
    };

    private static EvidenceRecord Record(int n)
    {
        var (kind, field, choice, numbers) = (n % 4) switch
        {
            0 => ("investment", "stage", "已签约", new Dictionary<string, decimal> { ["signed"] = n, ["paid"] = n / 2 }),
            1 => ("investment", "stage", "在谈", []),
            2 => ("visit", "type", "外出走访", new() { ["batches"] = 1, ["persons"] = 1 + (n % 9), ["cost"] = n % 500 }),
            _ => ("information", "type", "简报", new() { ["sent"] = 1, ["adopted"] = n % 2 }),
        };
        return new()
        {
            Id = $"T{n:00000}", Kind = kind, Date = new DateOnly(2024, 1, 1).AddDays(n % 366), Title = $"记录{n}", Project = $"P{n / RecordsOfProject:00}",
            Words = new Dictionary<string, string> { [field] = choice }, Numbers = numbers, Attachments = ["附件"],
        };
    }
}
