using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads the rows of indicators under one head, carrying groups down and joining what the page has cut.</summary>
internal sealed class IndicatorTable(PerformanceFormLayout layout, ColumnMap columns)
{
    /// <summary>Two levels and a value.</summary>
    private const int FewestColumns = 3;

    /// <summary>From the lowest to the highest.</summary>
    private static readonly string[] Levels = ["level3", "level2", "level1"];

    private static readonly string[] ValueRoles = ["operator", "target", "unit", "actual", "weight", "score", "rate", "reason"];

    private readonly IndicatorLabels labels = new(layout);
    private readonly List<IndicatorDraft> indicators = [];
    private ColumnMap columns = columns;
    private GroupDraft level1 = new(null);
    private GroupDraft level2 = new(null);

    public IReadOnlyList<IndicatorDraft> Indicators => indicators;

    public Draft TotalWeight { get; private set; } = new();

    public Draft TotalScore { get; private set; } = new();

    /// <summary>What share of the points was gained.</summary>
    public Draft TotalRate { get; private set; } = new();

    public bool HasReasons => columns.Has("reason");

    /// <summary>True if points are given by criteria in words: there are no targets.</summary>
    public bool IsScoreSheet => IsScoreSheetHead(columns);

    /// <summary>Numbers in the total's row that are neither the weight nor the score: what the groups weigh together.</summary>
    public IReadOnlyList<GridCell> GroupTotals { get; private set; } = [];

    /// <summary>What stands in the row 评价结论 behind the total.</summary>
    public GridCell? Conclusion { get; private set; }

    /// <summary>True once the row of the total was read.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The columns of a head row of indicators; null if the row is none.</summary>
    public static ColumnMap? Head(FormRow row, PerformanceFormLayout layout)
    {
        if (row.Own.Count < FewestColumns || !row.Own.Any(c => layout.IsLevel(c.Chinese)))
        {
            return null;
        }

        var map = ColumnMap.Of(row, layout.Columns);
        var isScored = map.Has("weight") && map.Has("score");
        if (isScored)
        {
            // What is scored is the lowest level that there is.
            map.Replace("level3", Levels);
        }

        if (!map.Has("level3") || !(map.Has("level2") || map.Has("level1") || isScored))
        {
            return null;
        }

        // The weights of groups stand in columns of the same name in front of the indicators.
        map.MoveBehind("weight", "level3", row, layout.Columns["weight"]);
        return IsScoreSheetHead(map) || (map.Has("target") || map.Has("actual")) && (map.Has("score") || map.Has("actual")) ? map : null;
    }

    private static bool IsScoreSheetHead(ColumnMap map) => map.Has("score") && !map.Has("target") && !map.Has("actual");

    /// <summary>The head is repeated on the next page.</summary>
    public void RepeatHead(ColumnMap head) => columns = head;

    public void Read(FormRow row)
    {
        if (IsClosed)
        {
            Conclusion ??= row.Own is [var label, var words, ..] && layout.Rows["conclusion"].Is(label.Chinese) ? words : null;
        }

        if (row.Own.Count == 0 || IsClosed)
        {
            return;
        }

        if (layout.Rows["total"].Is(row.Own[0].Chinese))
        {
            ReadTotal(row);
            return;
        }

        if (row.Own is [var only] && IsEmptyItem(only.Text))
        {
            return;
        }

        var shift = columns.Shift(row, s => Fit(row, s));
        var firstValue = ValueRoles.Where(columns.Has).Min(r => columns[r]!.Value) + shift;
        GridCell[] inFront = [.. row.Own.Where(c => c.Column < firstValue)];
        var values = ValueRoles.Where(columns.Has).ToDictionary(r => r, r => ValueOf(row, r, columns[r]!.Value + shift));
        var hasValues = values.Any(v => v.Key != "reason" && v.Value is not null);
        var assigned = labels.Assign(inFront, c => LevelOf(c.Column - shift));
        if (hasValues || (assigned.Level3 is null && inFront.Length > 0))
        {
            Add(assigned, values, row, inFront);
        }
        else
        {
            GoOn(inFront, values.GetValueOrDefault("reason"));
        }
    }

    /// <summary>指标2： or ……, which the blank form invites to be filled in.</summary>
    private static bool IsEmptyItem(string text) => text.TrimEnd('：', ':') is var bare && bare.All(c => c is '…' or '.' or '指' or '标' || char.IsAsciiDigit(c));

    /// <summary>A merged target or actual counts for each row it covers; a merged weight or score only once.</summary>
    private static GridCell? ValueOf(FormRow row, string role, int column) =>
        role is "weight" or "score" or "rate" or "reason" ? row.At(column) : row.Covering(column);

    private void Add(RowLabels labels, Dictionary<string, GridCell?> values, FormRow row, GridCell[] inFront)
    {
        if (labels.Level1 is not null)
        {
            level1 = new(labels.Level1) { WeightCell = WeightOf(labels.Level1) };
            level2 = new(null);
        }

        if (labels.Level2 is not null)
        {
            level2 = new(labels.Level2) { WeightCell = WeightOf(labels.Level2) };
        }

        indicators.Add(new()
        {
            Level1 = level1,
            Level2 = level2,
            Level3 = new(labels.Level3),
            Cells = values.ToDictionary(v => v.Key, v => new Draft(v.Value)),
            Beside = IsScoreSheet ? [.. row.Own.Where(c => !values.ContainsValue(c) && !IsWeightInFront(c))] : [],
        });

        GridCell? WeightOf(GridCell head) => inFront.SkipWhile(c => c != head).Skip(1).FirstOrDefault() is { IsNumber: true } next ? next : null;

        bool IsWeightInFront(GridCell cell) => cell == level1.WeightCell || cell == level2.WeightCell;
    }

    /// <summary>A row with words but no values goes on with the row above, cell by cell.</summary>
    private void GoOn(GridCell[] inFront, GridCell? reason)
    {
        if (indicators.Count == 0)
        {
            return;
        }

        var last = indicators[^1];
        last.Cells.GetValueOrDefault("reason")?.Append(reason);
        foreach (var cell in inFront)
        {
            switch (inFront.Length == 1 ? 3 : LevelOf(cell.Column))
            {
                case 1:
                    last.Level1.Head.Append(cell);
                    break;
                case 2:
                    last.Level2.Head.Append(cell);
                    break;
                case 3:
                    last.Level3.Append(cell);
                    break;
            }
        }
    }

    /// <summary>The total's row is often shifted: its numbers are taken in order, the weight before the score.</summary>
    private void ReadTotal(FormRow row)
    {
        // A share of points gained is none of them.
        var shares = row.Own.Skip(1).Where(c => c.IsNumber).ToLookup(c => c.Text[^1] is '%' or '％');
        GridCell[] numbers = [.. shares[false]];
        TotalRate = new(columns.Has("rate") ? shares[true].LastOrDefault() : null);
        if (numbers.Length > 2 && IsScoreSheet)
        {
            GroupTotals = numbers[..^2];
            numbers = numbers[^2..];
        }

        var weightColumn = columns["weight"] ?? int.MaxValue;
        var scoreColumn = columns["score"] ?? int.MaxValue;
        switch (numbers.Length)
        {
            case 0:
                break;
            case 1 when columns.Has("score") && Math.Abs(numbers[0].Column - scoreColumn) < Math.Abs((long)numbers[0].Column - weightColumn):
                TotalScore = new(numbers[0]);
                break;
            case 1:
                TotalWeight = new(numbers[0]);
                break;
            default:
                TotalWeight = new(numbers[0]);
                TotalScore = new(numbers[1]);
                break;
        }

        IsClosed = true;
    }

    private int LevelOf(int column)
    {
        var level = 0;
        for (var i = 1; i <= 3; i++)
        {
            if (columns[$"level{i}"] is { } c && column >= c)
            {
                level = i;
            }
        }

        return level;
    }

    /// <summary>How well a row's cells suit the head's columns if shifted.</summary>
    private int Fit(FormRow row, int shift)
    {
        return Points("weight") + Points("score") + Value("target", 2) + Value("actual", 1) + Label();

        int Points(string role) => Cell(role) switch
        {
            null or { IsBlank: true } => 0,
            { IsNumber: true } => 3,
            { IsFiller: true } => 1,
            _ => -3,
        };

        int Value(string role, int worth) => Cell(role) is { IsValue: true } ? worth : 0;

        int Label() => Cell("level3") is { IsValue: true } ? -4 : 0;

        GridCell? Cell(string role) => columns[role] is { } c ? row.At(c + shift) : null;
    }
}
