using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>What of accounts stands in the input cells of a workbook.</summary>
internal sealed class Prefill
{
    private readonly CatalogStore catalog;
    private readonly Accounts accounts;
    private readonly WorkbookKind kind;
    private readonly CodeRows rows;
    private readonly string[] economicCodes;

    public Prefill(CatalogStore catalog, Accounts accounts, CodeRows rows, WorkbookLayout layout)
    {
        (this.catalog, this.accounts, this.rows, kind) = (catalog, accounts, rows, layout.Kind);
        var slots = layout.Sheets.SelectMany(s => s.Cells).Select(c => c.Slot).OfType<Slot>().ToArray();
        var listed = slots.Where(s => s.Kind == SlotKind.Fact).Select(s => s.Fact!).ToHashSet();
        var spare = slots.Where(s => s.Kind == SlotKind.EconomicFact).Select(s => s.Fact!).Distinct().ToArray();
        economicCodes =
        [
            .. accounts.Facts.Where(f => f.Value != 0 && f.Key.Economic.Length == 5 && !listed.Contains(f.Key) && spare.Contains(f.Key.With("economic", "")))
                .Select(f => f.Key.Economic).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The number in a cell; null if it stays blank.</summary>
    public decimal? Number(Slot slot)
    {
        if (slot.Kind == SlotKind.Year)
        {
            return kind.Year;
        }

        return FactOf(slot) is { } fact && accounts.Facts.TryGetValue(fact, out var value) && (value != 0 || IsKnownZero(fact)) ? value / kind.Factor(fact) : null;
    }

    /// <summary>The words in a cell; null if it stays blank.</summary>
    public string? Text(Slot slot)
    {
        var code = rows.Codes.ElementAtOrDefault(slot.Row);
        return slot.Kind switch
        {
            SlotKind.Unit => accounts.Unit,
            SlotKind.Text => accounts.Texts.GetValueOrDefault(slot.Name)?.ElementAtOrDefault(slot.Row),
            SlotKind.Code => code,
            SlotKind.CodeName => code is not null && catalog.Functions.Find(code) is null ? accounts.CodeNames.GetValueOrDefault(code) : null,
            SlotKind.EconomicCode => economicCodes.ElementAtOrDefault(slot.Row),
            SlotKind.Reason => accounts.Reasons.GetValueOrDefault(slot.Fact!),
            SlotKind.CodeReason => code is null ? null : accounts.Reasons.GetValueOrDefault(slot.Fact!.With("function", code)),
            SlotKind.Purpose => accounts.Purposes.GetValueOrDefault(slot.Fact!),
            _ => code is null ? null : accounts.Purposes.GetValueOrDefault(slot.Fact!.With("function", code)),
        };
    }

    /// <summary>A budget or a figure of last year may be known to be nothing; of this year's figures a blank says so.</summary>
    private static bool IsKnownZero(FactKey fact) => fact.Phase != Phase.Actual || fact.Period == Period.Prior;

    private FactKey? FactOf(Slot slot) => slot.Kind switch
    {
        SlotKind.CodeFact => rows.Codes.ElementAtOrDefault(slot.Row) is { } code && rows.IsEntered(slot.Fact!, code) ? slot.Fact!.With("function", code) : null,
        SlotKind.EconomicFact => economicCodes.ElementAtOrDefault(slot.Row) is { } code ? slot.Fact!.With("economic", code) : null,
        _ => slot.Fact,
    };
}
