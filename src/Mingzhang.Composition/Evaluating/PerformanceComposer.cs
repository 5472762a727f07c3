using Mingzhang.Catalog;
using Mingzhang.Composition.Evaluating.Charts;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating;

/// <summary>Writes what a unit publishes of its performance: the forms and reports, alone or as the annexes of its final accounts.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class PerformanceComposer(CatalogStore catalog)
{
    private const int PartLevel = 1;

    /// <summary>The year with the amounts of the accounts: a whole unit's money is what its accounts state.</summary>
    /// <param name="year">The year.</param>
    /// <param name="accounts">The accounts.</param>
    public static PerformanceYear WithAccounts(PerformanceYear year, Accounts accounts)
    {
        var expenditure = FactKey.Parse("expenditure");
        return year with { Evaluations = [.. year.Evaluations.Select(e => e.Scope == EvaluationScope.WholeUnit ? e with { Budget = Stated(e.Budget) } : e)] };

        Budget Stated(Budget budget)
        {
            var total = budget.Total with
            {
                Opening = Amount(Phase.OpeningBudget) ?? budget.Total.Opening,
                Full = Amount(Phase.FullBudget) ?? budget.Total.Full,
                Executed = Amount(Phase.Actual) ?? budget.Total.Executed,
            };
            return new([total, .. budget.Sources]) { Parts = [.. Divided()] };
        }

        // What a form has no row for (经营支出, 上缴上级支出) is in no part; what is left of the income is other money.
        IEnumerable<BudgetPart> Divided()
        {
            var fiscal = new[] { ("一般公共预算", "general"), ("政府性基金拨款", "govfund"), ("国有资本经营预算", "soe") }
                .Select(f => (Label: f.Item1, Value: accounts[expenditure.With("fund", f.Item2)])).ToArray();
            return fiscal.Where(f => f.Value != 0).Append(("其他资金", accounts[expenditure] - fiscal.Sum(f => f.Value)))
                .Select(f => new BudgetPart(false, f.Item1, Performances.TenThousand(0).WithBase(f.Item2)))
                .Concat(new[] { ("基本支出", "basic"), ("项目支出", "project") }
                    .Select(n => new BudgetPart(true, n.Item1, Performances.TenThousand(0).WithBase(accounts[expenditure.With("nature", n.Item2)]))));
        }

        Amount? Amount(Phase phase) => accounts.Facts.TryGetValue(expenditure.In(phase), out var value) ? Performances.TenThousand(0).WithBase(value) : null;
    }

    /// <summary>A document of its own: summary, basic data, forms, reports.</summary>
    /// <param name="filled">The workbook.</param>
    /// <param name="accounts">The accounts; null if they are not at hand.</param>
    /// <param name="isPublic">False for a copy that stays inside: with monitoring, internal findings and the names of records.</param>
    public Composed Report(FilledPerformance filled, Accounts? accounts = null, bool isPublic = true)
    {
        var (year, scores) = Scored(ref filled, accounts);
        var title = $"{year.Unit}{year.Year}年度预算绩效评价";
        var gaps = new List<Gap>();
        var blocks = new List<Block>
        {
            Line(year.Unit, ParagraphRole.CoverTitle), Line($"{year.Year}年度预算绩效评价", ParagraphRole.CoverTitle), new PageBreak(),
            Line("目录", ParagraphRole.ContentsTitle), new Contents(PartLevel), new PageBreak(),
            SectionWriter.Heading("预算绩效情况", PartLevel),
        };
        blocks.AddRange(new PerformanceSection(accounts).Write(filled, scores).Select(SectionWriter.Body));
        blocks.AddRange(EvaluationCharts.Projects(scores.Cards));
        blocks.AddRange(isPublic ? [] : Progress(filled));
        foreach (var annex in Annexes(filled, scores, accounts, new(PartLevel, isPublic, _ => true), gaps))
        {
            blocks.Add(new PageBreak());
            blocks.AddRange(annex);
        }

        return new(new("", DocumentFormat.Docx, blocks) { Title = title, Author = year.Unit }, gaps);
    }

    /// <summary>The accounts with the section of performance written, and the annexes of a disclosure.</summary>
    /// <param name="filled">The workbook.</param>
    /// <param name="accounts">The accounts.</param>
    public (Accounts Accounts, IReadOnlyList<IReadOnlyList<Block>> Annexes, IReadOnlyList<Gap> Gaps) Attach(FilledPerformance filled, Accounts accounts)
    {
        var (_, scores) = Scored(ref filled, accounts);
        var gaps = new List<Gap>();
        var texts = new Dictionary<string, IReadOnlyList<string>>(accounts.Texts) { ["performance"] = new PerformanceSection(accounts).Write(filled, scores) };
        return (accounts with { Texts = texts }, Annexes(filled, scores, accounts, new(SectionWriter.SectionLevel, IsPublic: true, c => c.Evaluation.Scope != EvaluationScope.Project), gaps), gaps);
    }

    private (PerformanceYear Year, YearScore Scores) Scored(ref FilledPerformance filled, Accounts? accounts)
    {
        var year = accounts is null ? filled.Year : WithAccounts(filled.Year, accounts);
        filled = filled with { Year = year };
        return (year, new Evaluator(catalog, filled.Profile).Score(year));
    }

    private static Paragraph Line(string text, ParagraphRole role) => new(SourceText.Written(text)) { Role = role };

    /// <summary>How each evaluation stood at its last snapshot.</summary>
    private IEnumerable<Block> Progress(FilledPerformance filled)
    {
        ProgressReport[] reports = filled.Year.Snapshots.Count == 0 ? []
            : [.. new Evaluator(catalog, filled.Profile).Monitor(filled.Year, filled.Year.Snapshots.Max(s => s.Date))];
        return reports.Length == 0 ? []
            : reports.Select(r => EvaluationCharts.Progress(r, filled.Year.Evaluations.First(e => e.Id == r.Evaluation).Name)).Prepend<Block>(SectionWriter.Heading("绩效运行监控", PartLevel + 1));
    }

    /// <summary>Each annex with its title first: basic data and form of the whole unit, forms of projects, reports.</summary>
    private List<IReadOnlyList<Block>> Annexes(FilledPerformance filled, YearScore scores, Accounts? accounts, AnnexOptions options, List<Gap> gaps)
    {
        var printer = new FormPrinter(catalog.Performance);
        var writer = new ReportWriter(catalog, filled, scores, accounts, options.IsPublic);
        Scorecard[] whole = [.. scores.Cards.Where(c => c.Evaluation.Scope == EvaluationScope.WholeUnit)];
        var annexes = new List<IReadOnlyList<Block>>();
        if (whole.Length > 0 && (accounts is not null || filled.Basics.Figures.Count > 0))
        {
            annexes.Add(new BasicDataPrinter(catalog.BasicData, accounts, filled.Basics).Print(filled.Year.Year, options.Level));
        }

        annexes.AddRange(whole.Concat(scores.Cards.Except(whole)).Select(c => printer.Print(c, options.Level)));
        foreach (var card in scores.Cards.Where(options.IsReported))
        {
            var report = writer.Write(card, options.Level);
            annexes.Add(report.Blocks);
            gaps.AddRange(report.Gaps);
        }

        return annexes;
    }

    /// <summary>How annexes are written.</summary>
    /// <param name="Level">Level of their titles among the headings.</param>
    /// <param name="IsPublic">True if what is internal is left out.</param>
    /// <param name="IsReported">Which evaluations have a report besides their form.</param>
    private sealed record AnnexOptions(int Level, bool IsPublic, Func<Scorecard, bool> IsReported);
}
