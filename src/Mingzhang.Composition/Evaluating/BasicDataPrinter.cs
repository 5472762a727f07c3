using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating;

/// <summary>Prints the 基础数据表 annexed to a whole unit's report from the accounts, by the layout that recognition reads it with.</summary>
/// <param name="layout">The layout.</param>
internal sealed class BasicDataPrinter(BasicDataLayout layout)
{
    private const string NotKnown = "——";
    private const int Width = 7;

    /// <summary>The annex with its title.</summary>
    /// <param name="accounts">The unit's figures; what they do not know is dashed.</param>
    /// <param name="level">Level of the title among the headings.</param>
    public IReadOnlyList<Block> Print(Accounts accounts, int level) =>
    [
        new Paragraph(SourceText.Written($"{accounts.Year}年度部门（单位）整体支出绩效评价{layout.Title.Usual}"), level) { Role = ParagraphRole.TableTitle },
        new Table([.. Block(layout.Staff, accounts), .. Money(accounts)]) { Widths = [30, 10, 10, 10, 10, 10, 10] },
    ];

    /// <summary>Heads side by side over their values, the label at the left of both.</summary>
    private static Row[] Block(BasicDataBlock block, Accounts accounts)
    {
        var span = (Width - 1) / block.Columns.Count;
        return
        [
            new([Cell(block.Head.Usual, 0, CellRole.Head, 1, 2), .. block.Columns.Select((c, i) => Cell(c.Labels[0] + (c.Unit == QuantityUnit.Percent ? "" : "（人）"), 1 + (i * span), CellRole.Head, span))]),
            new([.. block.Columns.Select((c, i) => Cell(Stated(c, accounts), 1 + (i * span), CellRole.Middle, span))]),
        ];
    }

    private IEnumerable<Row> Money(Accounts accounts)
    {
        var span = (Width - 1) / layout.Columns.Count;
        yield return new([Cell(layout.MoneyHead.Usual + "（万元）", 0, CellRole.Head), .. layout.Columns.Select((c, i) => Cell($"{accounts.Year - (c.IsPrior ? 1 : 0)}年{c.Labels[0][2..]}", 1 + (i * span), CellRole.Head, span))]);
        foreach (var row in layout.Rows)
        {
            yield return new(
            [
                Cell(row.Labels[0], 0, CellRole.Words),
                .. layout.Columns.Select((c, i) => Value(row.Key.In(c.Phase).In(c.IsPrior ? Period.Prior : Period.This), accounts) is { } value
                    ? Cell(new Amount(0, 2, QuantityUnit.TenThousandYuan).WithBase(value).Digits, 1 + (i * span), CellRole.Number, span) : Cell(NotKnown, 1 + (i * span), CellRole.Middle, span)),
            ]);
        }
    }

    private static string Stated(BasicDataFact fact, Accounts accounts)
    {
        if (fact.Key.Whole is { } whole)
        {
            return Persons(fact.Key.Said(Aspect.Value), accounts) is { } part && Persons(whole, accounts) is > 0 and { } all ? Performances.Rate(part / all * 100) : NotKnown;
        }

        return Persons(fact.Key, accounts) is { } value ? Performances.Number(value) : NotKnown;
    }

    /// <summary>A number of persons; null if it was not given. Other numbers of persons say nothing of it.</summary>
    private static decimal? Persons(FactKey key, Accounts accounts) => accounts.Facts.TryGetValue(key, out var value) ? value : null;

    /// <summary>The value of a fact; null if the accounts do not speak of it, so that nothing is not taken for zero.</summary>
    private static decimal? Value(FactKey key, Accounts accounts) =>
        accounts.Knows(key) && (accounts.Facts.ContainsKey(key) || accounts.Facts.Keys.Any(k => k.Measure == key.Measure && k.Period == key.Period && k.Phase == key.Phase)) ? accounts[key] : null;

    private static Cell Cell(string text, int column, CellRole role, int columnSpan = 1, int rowSpan = 1) =>
        new(SourceText.Written(text), column, columnSpan, rowSpan) { Role = role };
}
