using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>The sheet of the year's figures that no table has: what the sentences need besides (数量).</summary>
internal sealed class CountsSheet
{
    private const int FirstRow = 3;

    private readonly WorkbookKind kind;
    private readonly Formulas formulas;
    private readonly FactKey[] facts;

    /// <summary>Lays out the sheet and gives the facts their cells.</summary>
    public CountsSheet(FormNeeds needs, Formulas formulas, FactLabels labels, WorkbookKind kind)
    {
        (this.kind, this.formulas) = (kind, formulas);
        facts = [.. needs.Figures.Where(f => f is { Phase: Phase.Actual, Period: Period.This } && f.Function != Slot.Star && formulas.Ref(f) is null)];
        Sheet.Widths.AddRange([52, 8, 20]);
        Sheet.Words(0, 0, "数量和其他数据", Looks.Title with { Align = CellAlign.Left });
        Sheet.Words(1, 0, $"说明文字要用、各报表里没有的本年数据。金额单位：{kind.Money.Symbol()}；没有的留空。", Looks.Note);
        foreach (var (text, column) in (ReadOnlySpan<(string, int)>)[("项目", 0), ("单位", 1), ("本年数", 2)])
        {
            Sheet.Words(FirstRow - 1, column, text, Looks.Head);
        }

        for (var i = 0; i < facts.Length; i++)
        {
            var name = labels.Name(facts[i]);
            Sheet.Words(FirstRow + i, 0, name, Looks.Words);
            Sheet.Words(FirstRow + i, 1, labels.Unit(facts[i]), Looks.Middle);
            formulas.Home(facts[i], Sheet.Ref(FirstRow + i, 2), name);
        }
    }

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet { get; } = new("数量") { FrozenRows = FirstRow };

    /// <summary>The cells of facts, for marks on them.</summary>
    public IEnumerable<(FactKey Fact, SheetDraft Sheet, CellAddress At)> Facts => facts.Select((f, i) => (f, Sheet, new CellAddress(FirstRow + i, 2)));

    /// <summary>Writes sums and inputs, when all facts have their cells.</summary>
    public void Write()
    {
        for (var i = 0; i < facts.Length; i++)
        {
            FactCell.Write(Sheet, FirstRow + i, 2, facts[i], kind, formulas);
        }
    }
}

/// <summary>The sheet of budgets and of last year's figures (预算与上年).</summary>
internal sealed class BudgetSheet
{
    private const int FirstRow = 3;
    private const int ActualColumn = 2;

    private static readonly (string Head, Phase Phase, Period Period, int Column)[] Columns =
    [
        ("上年决算数", Phase.Actual, Period.Prior, 3),
        ("年初预算数", Phase.OpeningBudget, Period.This, 4),
        ("全年预算数", Phase.FullBudget, Period.This, 5),
    ];

    private readonly WorkbookKind kind;
    private readonly Formulas formulas;
    private readonly FactKey[] facts;
    private readonly HashSet<FactKey> needed;

    /// <summary>Lays out the sheet and gives the facts their cells.</summary>
    public BudgetSheet(FormNeeds needs, Formulas formulas, FactLabels labels, WorkbookKind kind)
    {
        (this.kind, this.formulas) = (kind, formulas);
        needed = [.. needs.Figures.Where(f => (f.Phase != Phase.Actual || f.Period != Period.This) && f.Function != Slot.Star)];
        facts = [.. needs.Figures.Where(needed.Contains).Select(f => f.In(Phase.Actual).In(Period.This)).Distinct()];
        Sheet.Widths.AddRange([44, 8, 18, 18, 18, 18]);
        Sheet.Words(0, 0, "预算数和上年数", Looks.Title with { Align = CellAlign.Left });
        Sheet.Words(1, 0, $"说明文字要比较的预算数和上年决算数；没有数填 0，留空表示不知道，文字中就不比较。金额单位：{kind.Money.Symbol()}。", Looks.Note);
        foreach (var (text, column) in (IEnumerable<(string, int)>)[("项目", 0), ("单位", 1), ("本年决算数", ActualColumn), .. Columns.Select(c => (c.Head, c.Column))])
        {
            Sheet.Words(FirstRow - 1, column, text, Looks.Head);
        }

        for (var i = 0; i < facts.Length; i++)
        {
            var name = labels.Name(facts[i]);
            Sheet.Words(FirstRow + i, 0, name, Looks.Words);
            Sheet.Words(FirstRow + i, 1, labels.Unit(facts[i]), Looks.Middle);
            foreach (var (head, phase, period, column) in Columns)
            {
                if (facts[i].In(phase).In(period) is var fact && needed.Contains(fact))
                {
                    formulas.Home(fact, Sheet.Ref(FirstRow + i, column), $"{name}{head}");
                }
            }
        }
    }

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet { get; } = new("预算与上年") { FrozenRows = FirstRow, IsLandscape = true };

    /// <summary>Writes sums, references and inputs, when all facts have their cells.</summary>
    public void Write()
    {
        for (var i = 0; i < facts.Length; i++)
        {
            FactCell.Write(Sheet, FirstRow + i, ActualColumn, facts[i], kind, formulas);
            foreach (var (_, phase, period, column) in Columns)
            {
                if (facts[i].In(phase).In(period) is var fact && needed.Contains(fact))
                {
                    FactCell.Write(Sheet, FirstRow + i, column, fact, kind, formulas);
                }
                else
                {
                    Sheet.Words(FirstRow + i, column, "", Looks.Crossed);
                }
            }
        }
    }
}

/// <summary>The cell of a fact: an input, a sum, or a reference to where the fact has its own cell.</summary>
internal static class FactCell
{
    public static void Write(SheetDraft sheet, int row, int column, FactKey fact, WorkbookKind kind, Formulas formulas)
    {
        var own = formulas.Ref(fact) == sheet.Ref(row, column);

        // A blank elsewhere stays blank here.
        var formula = own ? formulas.Derived(fact) : formulas.Ref(fact) is { } there ? $"IF({there}=\"\",\"\",{there})" : null;
        if (formula is not null)
        {
            sheet.Formula(row, column, formula, Looks.Number(kind.IsMoney(fact)));
        }
        else
        {
            sheet.Input(row, column, fact, kind.IsMoney(fact));
        }
    }
}
