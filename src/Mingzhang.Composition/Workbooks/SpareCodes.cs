using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>Rows under an economic table for codes that the form does not list.</summary>
internal sealed class SpareCodes(SheetDraft sheet, FactKey fact, int row)
{
    private const int Count = 8;

    /// <summary>Writes the rows.</summary>
    public void Write()
    {
        sheet.Words(row, 0, "表中没有列出的经济科目（有支出才填）", Looks.Note);
        sheet.Words(row + 1, 0, "科目编码", Looks.Head);
        sheet.Words(row + 1, 1, "科目名称", Looks.Head);
        sheet.Words(row + 1, 2, "金额", Looks.Head);
        for (var i = 0; i < Count; i++)
        {
            var code = new CellAddress(row + 2 + i, 0);
            sheet.Input(code.Row, 0, new(SlotKind.EconomicCode, Row: i), Looks.CodeInput);
            sheet.Formula(code.Row, 1, $"IF({code}=\"\",\"\",IFERROR(VLOOKUP({code}&\"\",{CodeLists.Economics},2,FALSE),\"\"))", Looks.Words);
            sheet.Input(code.Row, 2, fact, isMoney: true, SlotKind.EconomicFact, i);
        }

        sheet.Rules.Add(new(SheetDraft.Range(0, row + 2, Count), CodeLists.EconomicCodes, "经济科目编码", "分类中没有这个编码，请从列表中选。"));
    }

    /// <summary>Makes the sums by class count the rows beside the codes listed.</summary>
    public void Register(Formulas formulas)
    {
        var (codes, amounts) = (sheet.Ref(0, row + 2, Count), sheet.Ref(2, row + 2, Count));
        formulas.OfEconomicCodes = asked => asked.Economic.Length == 3 && asked.With("economic", "").Equals(fact)
            ? Formulas.Signed(
            [
                .. formulas.Homes.Where(h => h.Economic.Length == 5 && h.Economic.StartsWith(asked.Economic, StringComparison.Ordinal) && h.With("economic", "").Equals(fact))
                    .Select(h => (1m, formulas.Ref(h)!)),
                (1m, $"SUMPRODUCT((LEFT({codes},3)=\"{asked.Economic}\")*1,{amounts})"),
            ])
            : null;
    }
}
