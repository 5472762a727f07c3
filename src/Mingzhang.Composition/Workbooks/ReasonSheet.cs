using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>
/// The sheet of reasons (原因): each change and difference for which the form asks why, with its figures; whether one is wanted now
/// follows from the figures by the form's own conditions. Under them, what money was used for.
/// </summary>
internal sealed class ReasonSheet(CatalogStore catalog, WorkbookKind kind, FormNeeds needs, Formulas formulas, FactWords words, CodeEntrySheet codes)
{
    private const int FirstRow = 3;
    private const int WantedColumn = 6;
    private const int InputColumn = 7;

    private static readonly string[] Heads = ["事项", "比较", "本年数", "对比数", "增减额", "增减%", "要写吗", "原因或用途"];

    private int next = FirstRow;

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet { get; } = new("原因") { FrozenRows = FirstRow, IsLandscape = true };

    /// <summary>How many reasons are wanted and not given, as a formula.</summary>
    public string Missing { get; private set; } = "0";

    /// <summary>Writes the sheet, when all facts have their cells.</summary>
    public void Write()
    {
        Sheet.Widths.AddRange([40, 12, 17, 17, 17, 11, 9, 60]);
        Sheet.Words(0, 0, "增减和差异的原因", Looks.Title with { Align = CellAlign.Left });
        Sheet.Words(1, 0, "“要写吗”一栏显示“需要”的才写。可以从下拉列表选一个改写；不要带句号，不要重复数字。数字持平的不用写。", Looks.Note);
        for (var i = 0; i < Heads.Length; i++)
        {
            Sheet.Words(FirstRow - 1, i, Heads[i], Looks.Head);
        }

        foreach (var need in needs.Reasons.OrderBy(n => n.Of.Function == Slot.Star))
        {
            Reason(need);
        }

        var reasons = next;
        foreach (var need in needs.Purposes.OrderBy(n => n.Of.Function == Slot.Star))
        {
            Purpose(need);
        }

        var (wanted, given) = (Sheet.Ref(WantedColumn, FirstRow, next - FirstRow), Sheet.Ref(InputColumn, FirstRow, next - FirstRow));
        Missing = $"SUMPRODUCT(({wanted}=\"需要\")*({given}=\"\"))";
        Sheet.Highlights.Add(new(
            SheetDraft.Range(InputColumn, FirstRow, next - FirstRow), $"AND(${new CellAddress(FirstRow, WantedColumn)}=\"需要\",${new CellAddress(FirstRow, InputColumn)}=\"\")", Looks.Wanted));
        Sheet.Rules.Add(new(SheetDraft.Range(InputColumn, FirstRow, reasons - FirstRow), CodeLists.Reasons, "", ""));
    }

    private void Reason(ReasonNeed need)
    {
        var key = Accounts.DifferenceKey(need.Of, need.Against);
        if (need.Of.Function != Slot.Star)
        {
            if (formulas.Ref(need.Of) is { } of && formulas.Ref(need.Against) is { } against)
            {
                Row($"\"{words.Name(need.Of, needs.SectionOf(need.Of))}\"", need, of, against, $"{against}<>\"\"", Cell, new(SlotKind.Reason, key));
            }

            return;
        }

        var isKnown = formulas.OfCodes(need.Against, new CodeScope.All()) is { } all ? $"{Formulas.Count(all)}>0" : null;
        if (isKnown is null)
        {
            return;
        }

        foreach (var (label, scope, fact, index) in Codes(need.Of, need.Against, key, need.Digits))
        {
            string? Value(FactKey asked) => asked.Function == Slot.Star ? formulas.OfCodes(asked, scope) : Cell(asked);
            var guard = scope is CodeScope.Row row ? $"{isKnown},LEN({codes.Code(row.Index)})={need.Digits}" : isKnown;
            Row(label, need, Value(need.Of)!, Value(need.Against)!, guard, Value, index < 0 ? new(SlotKind.Reason, fact) : new(SlotKind.CodeReason, fact, index));
        }
    }

    private void Purpose(PurposeNeed need)
    {
        if (need.Of.Function != Slot.Star)
        {
            Row($"\"{words.Name(need.Of, needs.SectionOf(need.Of))}\"", formulas.Ref(need.Of)!, new(SlotKind.Purpose, need.Of), need.Of);
            return;
        }

        foreach (var (label, scope, fact, index) in Codes(need.Of, need.Of, need.Of, need.Digits))
        {
            Row(label, formulas.OfCodes(need.Of, scope)!, index < 0 ? new(SlotKind.Purpose, fact) : new(SlotKind.CodePurpose, fact, index), need.Of);
        }
    }

    /// <summary>One row for each class, or for each row of codes: its label as an expression, whose figures it shows, and the fact that is typed about.</summary>
    private IEnumerable<(string Label, CodeScope Scope, FactKey Fact, int Index)> Codes(FactKey of, FactKey against, FactKey key, int digits)
    {
        return digits == 3
            ? catalog.Functions.Codes.Where(c => c.Code.Length == 3).Select(c =>
                (WhereMoney(CodeScope.Of(c.Code), $"\"{c.Code} {c.Name}\""), (CodeScope)CodeScope.Of(c.Code), key.With("function", c.Code), -1))
            : Enumerable.Range(0, kind.CodeRows).Select(i => new CodeScope.Row(i)).Select(row =>
                (WhereMoney(row, $"{codes.Code(row.Index)}&\" \"&{codes.NameOf(row.Index)}"), (CodeScope)row, key, row.Index));

        string WhereMoney(CodeScope scope, string label) =>
            $"IF(AND(ROUND({formulas.OfCodes(of, scope)},2)=0,ROUND({formulas.OfCodes(against, scope)},2)=0),\"\",{label})";
    }

    private void Row(string label, ReasonNeed need, string of, string against, string guard, Func<FactKey, string?> value, Slot slot)
    {
        var row = next++;
        var look = Looks.Number(kind.IsMoney(need.Of), hidesZero: true);
        Label(row, label, need.Against.Period == Period.Prior ? "比上年" : need.Against.Phase == Phase.OpeningBudget ? "与年初预算" : "与全年预算");
        Sheet.Formula(row, 2, of, look);
        Sheet.Formula(row, 3, $"IF(AND({guard}),{against},\"\")", look);
        var (now, then) = ($"$C{row + 1}", $"$D{row + 1}");
        Sheet.Formula(row, 4, $"IF({then}=\"\",\"\",{now}-{then})", look);
        Sheet.Formula(row, 5, $"IF(N({then})=0,\"\",({now}-{then})/{then})", Looks.Percent);
        var ways = need.Ways.Select(way => $"AND({string.Join(',', way.SelectMany(w => Tests(w.If, w.It is null ? null : need.Of, w.Holds, value)).DefaultIfEmpty("TRUE"))})");
        Sheet.Formula(row, WantedColumn, $"IF({then}=\"\",\"\",IF(OR({string.Join(',', ways)}),\"需要\",\"\"))", Looks.Middle);
        Sheet.Input(row, InputColumn, slot, Looks.TextInput);
    }

    private void Row(string label, string amount, Slot slot, FactKey fact)
    {
        var row = next++;
        Label(row, label, "用途");
        Sheet.Formula(row, 2, amount, Looks.Number(kind.IsMoney(fact), hidesZero: true));
        for (var column = 3; column < WantedColumn; column++)
        {
            Sheet.Words(row, column, "", Looks.Crossed);
        }

        Sheet.Formula(row, WantedColumn, $"IF(ROUND(N($C{row + 1}),2)<>0,\"需要\",\"\")", Looks.Middle);
        Sheet.Input(row, InputColumn, slot, Looks.TextInput);
    }

    /// <summary>Writes what a row is about; one that is about nothing yet shows nothing.</summary>
    private void Label(int row, string label, string compared)
    {
        if (label.StartsWith('"'))
        {
            Sheet.Words(row, 0, label.Trim('"'), Looks.Words);
            Sheet.Words(row, 1, compared, Looks.Middle);
        }
        else
        {
            Sheet.Formula(row, 0, label, Looks.Words);
            Sheet.Formula(row, 1, $"IF($A{row + 1}=\"\",\"\",\"{compared}\")", Looks.Middle);
        }
    }

    private string? Cell(FactKey fact) => formulas.Ref(fact) is { } reference ? $"N({reference})" : null;

    /// <summary>A condition as printed figures meet it, or do not: an expression for each comparison, joined if it must not hold.</summary>
    private IEnumerable<string> Tests(Condition condition, FactKey? it, bool holds, Func<FactKey, string?> value)
    {
        string[] tests =
        [
            .. condition.Parts.Select(part =>
            {
                var fact = part.Left.Resolve(it);
                var (left, right) = (value(fact) ?? "0", part.Right.IsNothing ? "0" : value(part.Right.Resolve(it)) ?? "0");
                var sign = part.How switch { Comparing.Equal => "=", Comparing.Unequal => "<>", Comparing.Greater => ">", _ => "<" };
                return $"ROUND(({left}-{right})/{PrintedUnit(fact)},{PrintedNumber.Decimals}){sign}0";
            }),
        ];
        return holds ? tests : tests.Length == 0 ? ["FALSE"] : [$"NOT(AND({string.Join(',', tests)}))"];
    }

    /// <summary>How many of the workbook's units one printed unit is.</summary>
    private decimal PrintedUnit(FactKey fact) => kind.IsMoney(fact) ? QuantityUnit.TenThousandYuan.Factor() / kind.Money.Factor() : 1;
}
