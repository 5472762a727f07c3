using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>A row of money in the making.</summary>
internal sealed record FundsDraft(GridCell Label, bool IsTotal, IReadOnlyDictionary<string, GridCell?> Cells);

/// <summary>A labelled part of a whole unit's money in the making.</summary>
internal sealed record PartDraft(bool ByNature, SourceText Label, SourceText? Number);

/// <summary>Reads what stands above the indicators: the name, the money, the goal.</summary>
internal sealed class FormHead(PerformanceFormLayout layout)
{
    private readonly List<FundsDraft> funds = [];
    private readonly List<PartDraft> parts = [];
    private ColumnMap? money;
    private (int Goal, int Achieved)? goalColumns;
    private int? natureColumn;
    private bool inParts;

    public GridCell? Name { get; private set; }

    public bool IsUnit { get; private set; }

    /// <summary>主管部门.</summary>
    public GridCell? Department { get; private set; }

    /// <summary>实施单位.</summary>
    public GridCell? Implementer { get; private set; }

    public QuantityUnit Unit { get; private set; } = QuantityUnit.TenThousandYuan;

    public IReadOnlyList<FundsDraft> Funds => funds;

    public IReadOnlyList<PartDraft> Parts => parts;

    public Draft Goal { get; } = new();

    public Draft Achieved { get; } = new();

    public GridCell? Title { get; private set; }

    public GridCell? Year { get; private set; }

    /// <summary>True if a row is where a form begins: its name, or its title in the table.</summary>
    public static bool Begins(FormRow row, PerformanceFormLayout layout) =>
        row.Own.Any(c => c.Chinese is var label && (layout.Rows["name"].Is(label) || layout.Rows["unit-name"].Is(label)));

    public static bool IsMoneyHead(FormRow row, PerformanceFormLayout layout) => MoneyColumns(row, layout) is not null;

    public void Read(FormRow row)
    {
        if (row.Own.Count == 0)
        {
            return;
        }

        if (MoneyColumns(row, layout) is { } columns)
        {
            money = columns;
            Unit = FormText.MoneyUnit(row.Own[0].Text) ?? Unit;
        }
        else if (GoalColumns(row) is { } found)
        {
            goalColumns = found;
            money = null;
        }
        else if (goalColumns is { } at)
        {
            ReadGoal(row, at);
        }
        else if (money is not null)
        {
            ReadMoney(row, money);
        }
        else
        {
            ReadTop(row);
        }
    }

    private static ColumnMap? MoneyColumns(FormRow row, PerformanceFormLayout layout)
    {
        var map = ColumnMap.Of(row, layout.Funds);
        return (map.Has("full") || map.Has("executed")) && map.Count >= 2 ? map : null;
    }

    private void ReadTop(FormRow row)
    {
        for (var i = 0; i + 1 < row.Own.Count; i++)
        {
            var label = row.Own[i].Chinese;
            var isUnit = layout.Rows["unit-name"].Is(label);
            if (Name is null && (isUnit || layout.Rows["name"].Is(label)))
            {
                (Name, IsUnit) = (row.Own[i + 1], isUnit);
            }

            Department ??= After(row, i, "department");
            Implementer ??= After(row, i, "unit");
        }

        if (Name is null && row.Own.Count == 1)
        {
            ReadTitle(row.Own[0]);
        }
    }

    /// <summary>What stands behind a label, unless that is the next label: the cell is blank then.</summary>
    private GridCell? After(FormRow row, int label, string role) =>
        layout.Rows[role].Is(row.Own[label].Chinese) && row.Own[label + 1] is var value && !layout.Rows.Values.Any(w => w.Is(value.Chinese)) ? value : null;

    private void ReadTitle(GridCell cell)
    {
        if (Title is null && layout.Titles.IsIn(cell.Text))
        {
            Title = cell;
        }

        if (Year is null && FormText.Year(cell.Cell.Text.Value) is not null)
        {
            Year = cell;
        }
    }

    private (int Goal, int Achieved)? GoalColumns(FormRow row)
    {
        var goal = row.Own.FirstOrDefault(c => layout.Rows["goal"].Is(c.Chinese));
        var achieved = row.Own.FirstOrDefault(c => layout.Rows["achieved"].Is(c.Chinese));
        return goal is null || achieved is null ? null : (goal.Column, achieved.Column);
    }

    private void ReadGoal(FormRow row, (int Goal, int Achieved) at)
    {
        if (layout.Rows["course"].Is(row.Own[0].Chinese))
        {
            goalColumns = null;
            return;
        }

        // Without the cell in front of them, the two stand one column too far left.
        if (row is { HasSpans: false, Own: [var goal, var achieved] } && goal.Column < at.Goal && achieved.Column < at.Achieved)
        {
            Goal.Append(goal);
            Achieved.Append(achieved);
            return;
        }

        foreach (var cell in row.Own)
        {
            if (cell.Column >= at.Achieved)
            {
                Achieved.Append(cell);
            }
            else if (cell.Column >= at.Goal)
            {
                Goal.Append(cell);
            }
        }
    }

    private void ReadMoney(FormRow row, ColumnMap columns)
    {
        if (ReadParts(row))
        {
            return;
        }

        string[] roles = [.. layout.Funds.Keys.Where(columns.Has)];
        var shift = columns.Shift(row, s => roles.Sum(role => row.At(columns[role]!.Value + s)?.Text switch
        {
            null => 0,
            [.., '%' or '％'] when role != "rate" => -3,
            var t when NumberText.IsNumber(t) => 2,
            var t when NumberText.IsFiller(t) => 1,
            _ => -3,
        }));
        var first = roles.Min(r => columns[r]!.Value) + shift;
        GridCell[] inFront = [.. row.Own.Where(c => c.Column < first && !c.IsFiller)];
        var label = inFront.LastOrDefault(c => !layout.Rows["funds"].Is(c.Chinese)) ?? inFront.LastOrDefault();
        if (label is not null)
        {
            var isTotal = layout.Rows["funds-total"].Is(label.Chinese) ||
                layout.Rows["funds"].Is(label.Chinese);
            funds.Add(new(label, isTotal, roles.ToDictionary(r => r, r => row.At(columns[r]!.Value + shift))));
        }
    }

    /// <summary>The rows 按收入性质分, 按支出性质分 and those under them, with a label and perhaps a number in each cell.</summary>
    private bool ReadParts(FormRow row)
    {
        if (row.Own.FirstOrDefault(c => layout.PartsByNature.Is(c.Chinese)) is { } nature)
        {
            natureColumn = nature.Column;
            inParts = true;
            return true;
        }

        if (row.Own.Any(c => layout.PartsByIncome.Is(c.Chinese)))
        {
            return inParts = true;
        }

        if (!inParts)
        {
            return false;
        }

        foreach (var cell in row.Own)
        {
            var text = cell.Cell.Text;
            var numbers = FormText.Numbers(text.Value).ToArray();
            parts.Add(new(
                natureColumn is { } c && cell.Column >= c, text,
                numbers.Length == 1 ? text.Slice(numbers[0].Start, numbers[0].Length) : null));
        }

        return true;
    }
}
