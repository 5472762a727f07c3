using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating;

/// <summary>What a unit states for the 基础数据表 itself; what its accounts know comes from them.</summary>
/// <param name="Figures">In base units, by the facts of the layout.</param>
/// <param name="Thrift">厉行节约保障措施.</param>
public sealed record BasicData(IReadOnlyDictionary<FactKey, decimal> Figures, string Thrift)
{
    /// <summary>Nothing stated.</summary>
    public static BasicData None { get; } = new(new Dictionary<FactKey, decimal>(), "");

    /// <summary>What a disclosure's annex states.</summary>
    public static BasicData Of(Disclosure disclosure, BasicDataLayout layout) => new(
        Facts(layout).Select(f => (Key: f, Statement: disclosure.Ledger.Of(f).FirstOrDefault(s => s.Kind == StatementKind.Form)))
            .Where(f => f.Statement is not null).ToDictionary(f => f.Key, f => f.Statement!.Amount.Base),
        "");

    /// <summary>The fact of a row of money in a column.</summary>
    public static FactKey KeyOf(BasicDataRow row, BasicDataColumn column) => row.Key.In(column.Phase).In(column.IsPrior ? Period.Prior : Period.This);

    /// <summary>The facts of a block that are stated: not the rates, which follow from them.</summary>
    public static IEnumerable<BasicDataFact> Stated(BasicDataBlock block) => block.Columns.Where(c => c.Key.Whole is null);

    private static IEnumerable<FactKey> Facts(BasicDataLayout layout) =>
        Stated(layout.Staff).Concat(Stated(layout.Buildings)).Select(f => f.Key)
            .Concat(layout.Rows.SelectMany(r => layout.Columns.Select(c => KeyOf(r, c))));
}
