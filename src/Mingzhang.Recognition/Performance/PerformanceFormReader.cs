using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Where a form stands and what is written above it.</summary>
/// <param name="Section">Heading of the section.</param>
/// <param name="Title">The form's heading above the table; null if there is none.</param>
/// <param name="Year">The line that gives the year; null if there is none.</param>
/// <param name="Number">Ordinal of the form in the document, from 1.</param>
internal sealed record FormSetting(string? Section, SourceText? Title, SourceText? Year, int Number);

/// <summary>
/// Reads a 绩效自评表 by its words, whatever the shift of cells: as one table or several (continued on the next page, with or
/// without the head repeated). A head that is repeated behind the total opens a second printing of the same indicators,
/// which is kept in <see cref="PerformanceForm.Repeated"/>.
/// </summary>
internal static class PerformanceFormReader
{
    private const int LongestTitle = 60;

    /// <summary>True if the table is, or begins, a self-evaluation form.</summary>
    public static bool Begins(TableGrid grid, PerformanceFormLayout layout)
    {
        var rows = grid.Rows.AsSpan(0, Math.Min(12, grid.Height)).ToArray();
        return rows.Any(r => FormHead.Begins(r, layout)) &&
            (rows.Any(r => FormHead.IsMoneyHead(r, layout)) || HasIndicators(grid, layout));
    }

    /// <summary>True if the table has a head row of indicators.</summary>
    public static bool HasIndicators(TableGrid grid, PerformanceFormLayout layout) =>
        Array.Exists(grid.Rows, r => IndicatorTable.Head(r, layout) is not null);

    /// <summary>Reads the form, or several that stand in one table one below the other; none if the tables have no indicators.</summary>
    public static IReadOnlyList<PerformanceForm> Read(
        IReadOnlyList<TableGrid> grids, FormSetting setting, PerformanceFormLayout layout, Claims claims, Ledger ledger)
    {
        var forms = new List<PerformanceForm>();
        var head = new FormHead(layout);
        IndicatorTable? first = null;
        IndicatorTable? repeated = null;
        foreach (var row in grids.SelectMany(g => g.Rows))
        {
            if (first is { IsClosed: true } && (FormHead.Begins(row, layout) || IsTitle(row, layout)))
            {
                Add();
                (head, first, repeated) = (new(layout), null, null);
                setting = new(setting.Section, null, null, setting.Number + 1);
            }

            if (IndicatorTable.Head(row, layout) is { } columns)
            {
                if (first is null)
                {
                    first = new(layout, columns);
                }
                else if (!first.IsClosed)
                {
                    first.RepeatHead(columns);
                }
                else
                {
                    repeated ??= new(layout, columns);
                }
            }
            else if (first is null)
            {
                head.Read(row);
            }
            else
            {
                (repeated ?? first).Read(row);
            }
        }

        Add();
        return forms;

        void Add()
        {
            if (first is not null)
            {
                forms.Add(new FormAssembly(head, first, repeated, setting, layout, claims).Make(ledger));
            }
        }
    }

    private static bool IsTitle(FormRow row, PerformanceFormLayout layout) => row.Own is [var only] && only.Text.Length <= LongestTitle && layout.Titles.IsIn(only.Text);
}
