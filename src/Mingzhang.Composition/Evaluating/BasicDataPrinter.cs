using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating;

/// <summary>
/// Prints the 基础数据表 annexed to a whole unit's report by the layout that recognition reads it with: the accounts' own facts, and
/// what only the unit can state.
/// </summary>
/// <param name="layout">The layout.</param>
/// <param name="accounts">The unit's figures; null if they are not at hand.</param>
/// <param name="own">What the unit states itself.</param>
internal sealed class BasicDataPrinter(BasicDataLayout layout, Accounts? accounts, BasicData own)
{
    private const string NotKnown = "——";
    private const int Width = 7;

    /// <summary>The annex with its title; what nobody has stated is dashed.</summary>
    /// <param name="year">The fiscal year.</param>
    /// <param name="level">Level of the title among the headings.</param>
    public IReadOnlyList<Block> Print(int year, int level) =>
    [
        new Paragraph(SourceText.Written($"{year}年度部门（单位）整体支出绩效评价{layout.Title.Usual}"), level) { Role = ParagraphRole.TableTitle },
        new Table(
        [
            .. Block(layout.Staff, year), .. Money(year), .. Block(layout.Buildings, year),
            new([Cell(layout.Thrift, 0, CellRole.Head), Cell(own.Thrift, 1, CellRole.Words, Width - 1)]),
        ])
        { Widths = [30, 10, 10, 10, 10, 10, 10] },
        .. layout.Notes.Append(string.Join("　　　　", layout.Signatures.Select(s => s + "："))).Select(n => new Paragraph(SourceText.Written(n)) { Role = ParagraphRole.TableNote }),
    ];

    /// <summary>Heads side by side over their values, the label at the left of both.</summary>
    private Row[] Block(BasicDataBlock block, int year)
    {
        var span = (Width - 1) / block.Columns.Count;
        return
        [
            new([Cell(Dated(block.Printed, year), 0, CellRole.Head, 1, 2), .. block.Columns.Select((c, i) => Cell(Dated(c.Printed, year), 1 + (i * span), CellRole.Head, span))]),
            new([.. block.Columns.Select((c, i) => Cell(Stated(c), 1 + (i * span), CellRole.Middle, span))]),
        ];
    }

    private static string Dated(string text, int year) => text.Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private IEnumerable<Row> Money(int year)
    {
        var span = (Width - 1) / layout.Columns.Count;
        yield return new([Cell(layout.MoneyPrinted, 0, CellRole.Head), .. layout.Columns.Select((c, i) => Cell($"{year - (c.IsPrior ? 1 : 0)}年{c.Labels[0][2..]}", 1 + (i * span), CellRole.Head, span))]);
        foreach (var row in layout.Rows)
        {
            yield return new(
            [
                Cell(row.Labels[0], 0, CellRole.Words),
                .. layout.Columns.Select((c, i) => Value(BasicData.KeyOf(row, c)) is { } value
                    ? Cell(new Amount(0, 2, QuantityUnit.TenThousandYuan).WithBase(value).Digits, 1 + (i * span), CellRole.Number, span) : Cell(NotKnown, 1 + (i * span), CellRole.Middle, span)),
            ]);
        }
    }

    private string Stated(BasicDataFact fact)
    {
        if (fact.Key.Whole is { } whole)
        {
            return Value(fact.Key.Quantity) is { } part && Value(whole) is { } all ? all == 0 ? "0" : Performances.Rate(part / all * 100) : NotKnown;
        }

        return Value(fact.Key) is { } value ? Performances.Number(value / (fact.Unit.IsMoney() ? fact.Unit.Factor() : 1)) : NotKnown;
    }

    /// <summary>The value of a fact: the accounts', or the unit's own statement; null if neither speaks of it, so that nothing is not taken for zero.</summary>
    private decimal? Value(FactKey key) => OfAccounts(key) ?? (own.Figures.TryGetValue(key, out var stated) ? stated : null);

    /// <summary>A form that asks for one budget states it whatever it is called.</summary>
    private decimal? OfAccounts(FactKey key)
    {
        if (accounts is null)
        {
            return null;
        }

        if (accounts.Facts.TryGetValue(key, out var value) || (key.Phase == Phase.OpeningBudget && accounts.Facts.TryGetValue(key.In(accounts.Form.PlainBudget), out value)))
        {
            return value;
        }

        return key.Measure != "staff" && accounts.Knows(key) && accounts.Facts.Keys.Any(k => k.Measure == key.Measure && k.Period == key.Period && k.Phase == key.Phase) ? 0 : null;
    }

    private static Cell Cell(string text, int column, CellRole role, int columnSpan = 1, int rowSpan = 1) =>
        new(SourceText.Written(text), column, columnSpan, rowSpan) { Role = role };
}
