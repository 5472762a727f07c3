using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>
/// What must hold between the numbers of a table whose columns nobody has described: they tell it themselves. Columns add up to the total if
/// most of them do; a rate is of the two columns that give it in all rows but one.
/// </summary>
internal sealed class PlainTableEquations
{
    private const int FewestHolding = 3;
    private readonly PlainTable table;
    private readonly FormEquations equations = new();
    private readonly PlainRow[] rows;

    private PlainTableEquations(PlainTable table) => (this.table, rows) = (table, table.Total is null ? [.. table.Rows] : [.. table.Rows, table.Total]);

    public static FormEquations Of(PlainTable table)
    {
        var made = new PlainTableEquations(table);
        made.AddNames();
        made.AddSums();
        made.AddRates();
        return made.equations;
    }

    private void AddNames()
    {
        foreach (var row in rows)
        {
            foreach (var (column, head) in table.Columns.Index())
            {
                equations.Name(row.Cells[column], $"“{row.Name}”的{head.Head}");
            }
        }
    }

    private void AddSums()
    {
        SumEquation[] sums = [.. ColumnsWith(isRate: false).Select(SumOf).OfType<SumEquation>()];
        if (sums.Count(s => s.Holds) * 2 > sums.Length)
        {
            foreach (var sum in sums)
            {
                equations.Add(sum);
            }
        }
    }

    private SumEquation? SumOf(int column)
    {
        FormCell[] parts = [.. table.Rows.Select(r => r.Cells[column]).Where(c => !c.IsBlank)];
        return table.Total?.Cells[column] is { Amount: not null } total && parts.Length > 1 && Array.TrueForAll(parts, p => p.Amount is not null)
            ? new(sum => $"各行{table.Columns[column].Head}合计 {sum}", "合计") { Kind = FormFaultKind.FundsParts, Cells = [total, .. parts] }
            : null;
    }

    private void AddRates()
    {
        int[] amounts = [.. ColumnsWith(isRate: false)];
        foreach (var rate in ColumnsWith(isRate: true))
        {
            var possible = amounts.SelectMany(a => amounts.Where(b => b != a).Select(b => RatesOf(rate, a, b)))
                .Where(r => r.Count(e => e.Holds) >= Math.Max(FewestHolding, r.Length - 1)).ToArray();
            if (possible is [var only])
            {
                foreach (var equation in only)
                {
                    equations.Add(equation);
                }
            }
        }
    }

    private RateEquation[] RatesOf(int rate, int part, int whole) =>
    [
        .. rows.Select(r => (Rate: r.Cells[rate], Part: r.Cells[part], Whole: r.Cells[whole])).Where(c => c.Rate.Amount is not null && c.Part.Amount is not null && c.Whole.Amount is { Value: > 0 })
            .Select(c => new RateEquation(table.Columns[rate].Head, table.Columns[part].Head, table.Columns[whole].Head) { Kind = FormFaultKind.ExecutionRate, Cells = [c.Rate, c.Part, c.Whole] }),
    ];

    private IEnumerable<int> ColumnsWith(bool isRate) => table.Columns.Index().Where(c => c.Item.IsRate == isRate).Select(c => c.Index);
}
