using Mingzhang.Facts;
using Mingzhang.Performance.Importing;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The equations between the amounts of money of a form, and between execution rate and its score.</summary>
/// <param name="form">The form.</param>
/// <param name="accounts">Amounts of money (元) that the document states outside its forms.</param>
/// <param name="equations">Where they are added.</param>
internal sealed class FundsEquations(PerformanceForm form, IReadOnlySet<decimal> accounts, FormEquations equations)
{
    private static readonly Func<FormFunds, FormCell>[] Columns = [r => r.OpeningBudget, r => r.FullBudget, r => r.Executed];

    public void Add()
    {
        foreach (var row in form.Funds)
        {
            AddFunds(row);
        }

        AddSources();
        AddParts(byNature: false);
        AddParts(byNature: true);
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
        var hasRate = row.Rate.Amount is not null && !FormPoints.IsFraction(row.Rate, row.Executed, row.FullBudget);
        if (row.FullBudget.Amount is { } budget && row.Executed.Amount is not null)
        {
            Same(row.Executed, row.FullBudget);
            Same(row.FullBudget, row.OpeningBudget);
            if (hasRate && !budget.Interval.Contains(0))
            {
                equations.Add(new RateEquation("执行率", "全年执行数", "全年预算数") { Kind = FormFaultKind.ExecutionRate, Cells = [row.Rate, row.Executed, row.FullBudget] });
            }
        }

        if (hasRate && row.Weight.Amount is not null && row.Score.Amount is not null)
        {
            equations.Add(new ScoreEquation { Kind = FormFaultKind.ExecutionScore, Cells = [row.Score, row.Weight, row.Rate] });
        }
    }

    /// <summary>
    /// Sources against the total: a list that is closed by 其他 must add up to it, and so must a lone source that is all of it in two of the
    /// columns; any other lone source is evidence.
    /// </summary>
    private void AddSources()
    {
        var total = form.Total;
        FormFunds[] sources = [.. form.Funds.Where(r => r != total && !r.IsTotal)];
        if (total is null || sources.Length == 0)
        {
            return;
        }

        var closed = sources.Any(r => Label(r).Contains("其他", StringComparison.Ordinal)) &&
            !sources.Skip(1).Any(r => Label(r).Contains("其中", StringComparison.Ordinal));
        closed |= Array.FindAll(sources, HasMoney) is [var lone] && Columns.Count(c => c(total).Amount is { Value: not 0 } all && c(lone).Amount?.Base == all.Base) > 1;
        // Of nothing in every column there are no parts: where a source has money, it is the total that was not filled in.
        var isUnfilled = !HasMoney(total);
        var demands = new List<FormEquation>();
        Add("年初预算数", r => r.OpeningBudget);
        Add("全年预算数", r => r.FullBudget);
        Add("全年执行数", r => r.Executed);

        // Where no column adds up, the rows are not the parts of one whole: some are parts of others.
        if (demands.Count < 2 || isUnfilled || demands.Any(d => d.Holds))
        {
            AddAll(demands);
        }

        static bool HasMoney(FormFunds row) => Columns.Any(c => c(row).Amount is { Value: not 0 });

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
        if (!isClosed || form.Total is not { Executed.Amount: not null } row)
        {
            return;
        }

        FormCell[] totals = [.. new[] { row.Executed, row.FullBudget, row.OpeningBudget }.Where(c => c.Amount is not null)];
        var total = totals.FirstOrDefault(t => Sum(t, null).Holds) ?? row.Executed;
        if (Sum(total, null).Holds || !accounts.Contains(total.Amount!.Value.Base - parts.Sum(p => p.Amount!.Value.Base)))
        {
            AddAll(totals.Select(t => Sum(t, t == total ? FormFaultKind.FundsParts : null)));
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
            equations.Name(cell, name);
            if (amount.Unit.IsMoney() && amount.Value != 0 && accounts.Contains(amount.Base))
            {
                equations.Add(new KnownValue(Interval.Point(amount.Base), "") { Cells = [cell] });
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

    private void AddAll(IEnumerable<FormEquation> found)
    {
        foreach (var equation in found)
        {
            equations.Add(equation);
        }
    }
}
