using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The equations of one form, and what they show to be wrong.</summary>
internal sealed class FormArithmetic
{
    private readonly PerformanceForm form;
    private readonly ScoredForm scored;
    private readonly IReadOnlySet<decimal> accounts;
    private readonly List<FormEquation> equations = [];
    private readonly Dictionary<FormCell, string> names = [];

    private FormArithmetic(PerformanceForm form, ScoredForm scored, IReadOnlySet<decimal> accounts)
    {
        (this.form, this.scored, this.accounts) = (form, scored, accounts);
        AddWeights();
        AddScores();
        foreach (var row in form.Funds)
        {
            AddFunds(row);
        }

        AddSources();
        AddParts(byNature: false);
        AddParts(byNature: true);
        Faults = new FormLocaliser(equations, cell => names.GetValueOrDefault(cell, "该数"), IsVouchedFor).Run();
    }

    /// <summary>The demands, whether they hold or not.</summary>
    public IEnumerable<FormEquation> Demands => equations.Where(e => e.Kind is not null);

    public IReadOnlyList<FormFault> Faults { get; }

    /// <summary>The equations of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="scored">The form as the rules score it.</param>
    /// <param name="accounts">Amounts of money (元) that the document states outside its forms: an amount found there is vouched for.</param>
    public static FormArithmetic Of(PerformanceForm form, ScoredForm scored, IReadOnlySet<decimal> accounts) => new(form, scored, accounts);

    /// <summary>True if a number was found wrong here, so that other checks need not report what follows from it.</summary>
    public bool Explains(FormCell cell) => Faults.Any(f => f.Located && f.Cell == cell);

    /// <summary>True if a repair would give an amount that the document states elsewhere, and the printed one is stated nowhere else.</summary>
    private bool IsVouchedFor(FormCell cell, Interval repaired) =>
        cell.Amount is { } amount && amount.Unit.IsMoney() && !accounts.Contains(amount.Base) && accounts.Any(a => a != 0 && repaired.Contains(a));

    private void AddWeights()
    {
        var weighted = form.Indicators.Where(i => FormPoints.HasPoints(i.Weight, form)).ToArray();
        if (weighted.Length == 0)
        {
            return;
        }

        foreach (var group in weighted.GroupBy(i => i.GroupWeight).Where(g => g.Key.Amount is not null && IsWhole(g)))
        {
            AddGroup(group.Key, group.First().Level1, [.. group.Select(i => i.Weight)]);
        }

        foreach (var group in weighted.GroupBy(i => i.SubgroupWeight).Where(g => g.Key.Amount is not null && IsWhole(g)))
        {
            AddGroup(group.Key, group.First().Level2, [.. group.Select(i => i.Weight)]);
        }

        foreach (var indicator in weighted)
        {
            names.TryAdd(indicator.Weight, $"指标“{FormScoring.NameOf(indicator)}”的分值");
        }

        FormCell[] weights = [.. weighted.Select(i => i.Weight)];
        var execution = FormPoints.ExecutionCells(form)?.Weight;
        if (form.TotalWeight.Amount is not { } total || !IsWhole(weighted))
        {
            return;
        }

        names.TryAdd(form.TotalWeight, "总分（分值栏）");
        var without = weights.Sum(w => w.Amount!.Value.Value);
        var leavesOutExecution = execution is not null && total.Value == without && total.Value == scored.Profile.Total - execution.Amount!.Value.Value;
        FormCell[] parts = execution is null || leavesOutExecution ? weights : [.. weights, execution];
        equations.Add(new SumEquation(sum => $"各指标{(parts.Length > weights.Length ? "与预算执行率的" : "")}分值合计 {sum}", "总分")
        {
            Kind = FormFaultKind.TotalWeight,
            Cells = [form.TotalWeight, .. parts],
        });
        if (!leavesOutExecution)
        {
            equations.Add(new KnownValue(scored.Profile.Total, $"分值总分应为 {Written.Number(scored.Profile.Total)}，写作 {form.TotalWeight.Text}")
            {
                Kind = FormFaultKind.TotalWeight,
                Cells = [form.TotalWeight],
            });
        }
    }

    /// <summary>
    /// False where indicators may be missing or not meant: behind the last row of a table without a total, or in a sheet that scores only
    /// some of several rows to choose from.
    /// </summary>
    private bool IsWhole(IEnumerable<FormIndicator> group) =>
        !(form.TotalWeight.IsBlank && form.TotalScore.IsBlank && group.Contains(form.Indicators[^1])) && !(form.IsScoreSheet && group.Any(i => i.Score.IsBlank));

    private void AddGroup(FormCell head, FormCell group, FormCell[] weights)
    {
        var title = FormScoring.Squeeze(group.Text);
        names.TryAdd(head, $"“{title}”标题中的分值");
        equations.Add(new SumEquation(sum => $"“{title}”下各指标分值合计 {sum}", "标题")
        {
            Kind = FormFaultKind.GroupWeights,
            Cells = [head, .. weights],
        });
    }

    private void AddScores()
    {
        var withScores = form.Indicators.Where(i => FormPoints.HasPoints(i.Score, form)).ToArray();
        foreach (var indicator in withScores)
        {
            names.TryAdd(indicator.Score, $"指标“{FormScoring.NameOf(indicator)}”的得分");
            if (!FormPoints.HasPoints(indicator.Weight, form))
            {
                continue;
            }

            equations.Add(new WithinShare(1) { Cells = [indicator.Score, indicator.Weight] });
            if (scored.ExpectedShare(indicator) is { } share)
            {
                equations.Add(new WithinShare(share) { Cells = [indicator.Score, indicator.Weight] });
                equations.Add(new ProportionTie(share) { Cells = [indicator.Score, indicator.Weight] });
            }
        }

        if (withScores.Length == 0 || form.TotalScore.Amount is not { } total)
        {
            return;
        }

        names.TryAdd(form.TotalScore, "总分（得分栏）");
        FormCell[] scores = [.. withScores.Select(i => i.Score)];
        var execution = FormPoints.ExecutionCells(form);
        if (execution is { Score: null } unscored && total.Value - scores.Sum(s => s.Amount!.Value.Value) is > 0 and var rest && rest <= unscored.Weight.Amount!.Value.Value)
        {
            return; // The execution score that is not printed is what is missing.
        }

        var leavesOutExecution = execution is not null && form.TotalWeight.Amount?.Value == scored.Profile.Total - execution.Value.Weight.Amount!.Value.Value &&
            total.Value == scores.Sum(s => s.Amount!.Value.Value);
        FormCell[] parts = execution?.Score is { } score && !leavesOutExecution ? [.. scores, score] : scores;
        equations.Add(new SumEquation(sum => $"各指标{(parts.Length > scores.Length ? "与预算执行率的" : "")}得分合计 {sum}", "总分")
        {
            Kind = FormFaultKind.TotalScore,
            Cells = [form.TotalScore, .. parts],
        });
    }

    private void AddFunds(FormFunds row)
    {
        var label = FormScoring.Squeeze(row.Label.Text);
        Name(row.OpeningBudget, label + "年初预算数");
        Name(row.FullBudget, label + "全年预算数");
        Name(row.Executed, label + "全年执行数");
        Name(row.Rate, label + "执行率");
        Name(row.Weight, label + "分值");
        Name(row.Score, label + "得分");
        if (row.FullBudget.Amount is { } budget && row.Executed.Amount is not null)
        {
            Same(row.Executed, row.FullBudget);
            Same(row.FullBudget, row.OpeningBudget);
            if (row.Rate.Amount is not null && !budget.Interval.Contains(0))
            {
                var equation = new RateEquation { Kind = FormFaultKind.ExecutionRate, Cells = [row.Rate, row.Executed, row.FullBudget] };
                if (!FormPoints.IsFraction(row.Rate, row.Executed, row.FullBudget))
                {
                    equations.Add(equation);
                }
            }
        }

        if (row.Weight.Amount is not null && row.Score.Amount is not null && row.Rate.Amount is not null &&
            !FormPoints.IsFraction(row.Rate, row.Executed, row.FullBudget))
        {
            equations.Add(new ScoreEquation { Kind = FormFaultKind.ExecutionScore, Cells = [row.Score, row.Weight, row.Rate] });
        }
    }

    /// <summary>Sources against the total: a list that is closed by 其他 must add up to it, a lone source is evidence.</summary>
    private void AddSources()
    {
        var total = form.Funds.FirstOrDefault(r => r.IsTotal);
        FormFunds[] sources = [.. form.Funds.Where(r => r != total && !r.IsTotal)];
        if (total is null || sources.Length == 0)
        {
            return;
        }

        var closed = sources.Any(r => Label(r).Contains("其他", StringComparison.Ordinal)) &&
            !sources.Skip(1).Any(r => Label(r).Contains("其中", StringComparison.Ordinal));
        // Of nothing in every column there are no parts: where a source has money, it is the total that was not filled in.
        var isUnfilled = new[] { total.OpeningBudget, total.FullBudget, total.Executed }.All(c => c.Amount is null or { Value: 0 });
        var demands = new List<FormEquation>();
        Add("年初预算数", r => r.OpeningBudget);
        Add("全年预算数", r => r.FullBudget);
        Add("全年执行数", r => r.Executed);

        // Where no column adds up, the rows are not the parts of one whole: some are parts of others.
        if (demands.Count < 2 || isUnfilled || demands.Any(d => d.Holds))
        {
            equations.AddRange(demands);
        }

        static string Label(FormFunds row) => FormScoring.Squeeze(row.Label.Text);

        void Add(string column, Func<FormFunds, FormCell> cellOf)
        {
            FormCell[] parts = [.. sources.Select(cellOf).Where(c => c.Amount is not null)];
            if (cellOf(total).Amount is not null && parts.Length > 0 && (closed || parts.Length == 1))
            {
                demands.Add(new SumEquation(sum => $"各资金来源的{column}合计 {sum}", Label(total))
                {
                    Kind = closed ? FormFaultKind.FundsParts : null,
                    Cells = [cellOf(total), .. parts],
                    SumIsWrong = isUnfilled,
                });
            }
        }
    }

    /// <summary>
    /// A whole unit's parts against the total that they divide: which of the columns, the form does not say, so that they are evidence
    /// for the others. They must add up if the list is closed: by 其他 on the side of income, by both natures of expenditure. What is
    /// missing may be in a row that the form lacks, if the accounts have that amount.
    /// </summary>
    private void AddParts(bool byNature)
    {
        FormPart[] listed = [.. form.Parts.Where(p => p.ByNature == byNature)];
        FormCell[] parts = [.. listed.Select(p => p.Amount).Where(c => c.Amount is not null)];
        var isClosed = byNature ? parts.Length > 1 && listed.All(p => p.Item is "basic" or "project") : parts.Length > 0 && listed.Any(p => p.Item == "other");
        if (!isClosed || form.Funds.FirstOrDefault(r => r.IsTotal) is not { Executed.Amount: not null } row)
        {
            return;
        }

        FormCell[] totals = [.. new[] { row.Executed, row.FullBudget, row.OpeningBudget }.Where(c => c.Amount is not null)];
        var total = totals.FirstOrDefault(t => Sum(t, null).Holds) ?? row.Executed;
        if (Sum(total, null).Holds || !accounts.Contains(total.Amount!.Value.Base - parts.Sum(p => p.Amount!.Value.Base)))
        {
            equations.AddRange(totals.Select(t => Sum(t, t == total ? FormFaultKind.FundsParts : null)));
            foreach (var part in listed.Where(p => p.Amount.Amount is not null))
            {
                Name(part.Amount, FormScoring.Squeeze(part.Label.Text).TrimEnd('：', ':'));
            }
        }

        SumEquation Sum(FormCell whole, FormFaultKind? kind) => new(sum => $"按{(byNature ? "支出" : "收入")}性质分的各项合计 {sum}", FormScoring.Squeeze(row.Label.Text))
        {
            Kind = kind,
            Cells = [whole, .. parts],
        };
    }

    /// <summary>Gives a number its name; an amount that the document states outside its forms is vouched for.</summary>
    private void Name(FormCell cell, string name)
    {
        if (cell.Amount is { } amount)
        {
            names.TryAdd(cell, name);
            if (amount.Unit.IsMoney() && amount.Value != 0 && accounts.Contains(amount.Base))
            {
                equations.Add(new KnownValue(amount.Base, "") { Cells = [cell] });
            }
        }
    }

    /// <summary>Two equal amounts of one row vouch for each other; zeros may both be cells left unfilled.</summary>
    private void Same(FormCell a, FormCell b)
    {
        if (a.Amount is { } x && b.Amount is { } y && x.Base == y.Base && x.Base != 0)
        {
            equations.Add(new ProportionTie(1) { Cells = [a, b] });
        }
    }
}
