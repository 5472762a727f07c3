using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Performance;

/// <summary>Which column a head row gives to which role.</summary>
internal sealed class ColumnMap
{
    /// <summary>The cells in front of the third level, which rows below the first of a group leave blank.</summary>
    private const int MostLost = 3;

    private readonly Dictionary<string, int> columns = [];

    /// <summary>How many columns the head has.</summary>
    private readonly int width;

    private ColumnMap(int width) => this.width = width;

    /// <summary>The role's column, or null if the form has none.</summary>
    public int? this[string role] => columns.TryGetValue(role, out var c) ? c : null;

    public bool Has(string role) => columns.ContainsKey(role);

    public int Count => columns.Count;

    /// <summary>Each role takes the first cell whose head is one of its words.</summary>
    public static ColumnMap Of(FormRow row, IReadOnlyDictionary<string, WordList> roles)
    {
        var map = new ColumnMap(row.Grid.Width);
        foreach (var cell in row.Own)
        {
            var head = cell.Chinese;
            if (head.Length == 0)
            {
                continue;
            }

            foreach (var (role, words) in roles)
            {
                if (!map.Has(role) && words.Is(head))
                {
                    map.columns.Add(role, cell.Column);
                    break;
                }
            }
        }

        return map;
    }

    /// <summary>These columns and, for the roles that have none, those of another head row.</summary>
    public ColumnMap With(ColumnMap other)
    {
        var map = new ColumnMap(Math.Max(width, other.width));
        foreach (var (role, column) in columns.Concat(other.columns.Where(c => !columns.ContainsKey(c.Key) && !columns.ContainsValue(c.Value))))
        {
            map.columns.Add(role, column);
        }

        return map;
    }

    /// <summary>A role that no head has takes the column of the first of other roles that has one.</summary>
    public void Replace(string role, IEnumerable<string> others)
    {
        if (!Has(role) && others.FirstOrDefault(Has) is { } other && columns.Remove(other, out var column))
        {
            columns.Add(role, column);
        }
    }

    /// <summary>A role whose head stands in the row several times takes the first column behind that of another role, if there is one.</summary>
    public void MoveBehind(string role, string other, FormRow row, WordList words)
    {
        if (this[role] < this[other] && row.Own.FirstOrDefault(c => c.Column > this[other] && words.Is(c.Chinese)) is { } behind)
        {
            columns[role] = behind.Column;
        }
    }

    /// <summary>
    /// By how many columns a row is shifted against the head, as happens where blank cells were lost or added in text:
    /// the shift that fits best, none at a tie. A row that lacks cells is likely to have lost them in front.
    /// </summary>
    public int Shift(FormRow row, Func<int, int> fit)
    {
        if (row.HasSpans)
        {
            return 0;
        }

        const int CostOfShift = 3;
        const int CostOfLoss = 1;
        var lacking = row.Grid.LackingIn(row.Index) + Math.Max(0, width - row.Grid.Width);
        var (best, bestFit) = (0, fit(0));
        foreach (var shift in lacking >= MostLost ? [-1, 1, -2, 2, -MostLost] : (int[])[-1, 1, -2, 2])
        {
            if (fit(shift) - (-shift is > 0 and var lost && lost <= lacking ? CostOfLoss : CostOfShift) is var f && f > bestFit)
            {
                (best, bestFit) = (shift, f);
            }
        }

        return best;
    }
}
