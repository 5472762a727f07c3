using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Composition.Workbooks;

/// <summary>A hidden sheet with the classifications and the common reasons, and the names by which formulas use them.</summary>
internal static class CodeLists
{
    /// <summary>Codes and names of the functional classification.</summary>
    public const string Functions = "fn_table";

    /// <summary>Codes of the functional classification.</summary>
    public const string FunctionCodes = "fn_codes";

    /// <summary>Codes and names of the economic classification.</summary>
    public const string Economics = "ec_table";

    /// <summary>Codes of the economic classification.</summary>
    public const string EconomicCodes = "ec_codes";

    /// <summary>Reasons to start from.</summary>
    public const string Reasons = "common_reasons";

    /// <summary>Lays out the sheet.</summary>
    /// <param name="catalog">The classifications.</param>
    /// <param name="names">Learns the names.</param>
    public static SheetDraft Make(CatalogStore catalog, Dictionary<string, string> names)
    {
        var sheet = new SheetDraft("代码") { IsHidden = true };
        List(catalog.Functions, 0, FunctionCodes, Functions);
        List(catalog.Economics, 3, EconomicCodes, Economics);
        var reasons = catalog.Filling.Reasons;
        for (var i = 0; i < reasons.Count; i++)
        {
            sheet.Words(i, 6, reasons[i], Looks.Plain);
        }

        names[Reasons] = sheet.Ref(6, 0, reasons.Count);
        return sheet;

        void List(Classification classification, int column, string codes, string table)
        {
            var all = classification.Codes.OrderBy(c => c.Code, StringComparer.Ordinal).ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                sheet.Words(i, column, all[i].Code, Looks.Plain);
                sheet.Words(i, column + 1, all[i].Name, Looks.Plain);
            }

            names[codes] = sheet.Ref(column, 0, all.Length);
            names[table] = $"'{sheet.Name}'!{new CellRange(new(0, column), new(all.Length - 1, column + 1)).Fixed}";
        }
    }
}
