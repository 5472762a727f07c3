using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>The sheet 基础数据, both ways: one row for each row and each head of the annex, in the unit in which it is printed.</summary>
internal sealed class BasicDataRows(BasicDataLayout layout)
{
    public const string Item = "项目", Value = "数值", Words = "说明";

    /// <summary>Heads of the columns of money.</summary>
    public IReadOnlyList<string> Columns => [.. layout.Columns.Select(c => c.Labels[0])];

    /// <summary>The rows with what is known.</summary>
    public IReadOnlyList<EntryRow> Write(BasicData basics) =>
    [
        .. BasicData.Stated(layout.Staff).Select(f => Single(f, basics)),
        .. layout.Rows.Select(r => layout.Columns.Aggregate(
            new EntryRow().Set(Item, r.Labels[0]), (row, c) => row.Set(c.Labels[0], Known(basics, BasicData.KeyOf(r, c)) / QuantityUnit.TenThousandYuan.Factor()))),
        .. BasicData.Stated(layout.Buildings).Select(f => Single(f, basics)),
        new EntryRow().Set(Item, layout.Thrift).Set(Words, basics.Thrift),
    ];

    /// <summary>What was filled in.</summary>
    public BasicData Read(IReadOnlyList<ReadRow> rows)
    {
        var figures = new Dictionary<FactKey, decimal>();
        var thrift = "";
        foreach (var row in rows)
        {
            var item = row.Text(Item);
            if (layout.Rows.FirstOrDefault(r => r.Labels[0] == item) is { } money)
            {
                foreach (var column in layout.Columns)
                {
                    Add(BasicData.KeyOf(money, column), row.Number(column.Labels[0]) * QuantityUnit.TenThousandYuan.Factor());
                }
            }
            else if (BasicData.Stated(layout.Staff).Concat(BasicData.Stated(layout.Buildings)).FirstOrDefault(f => f.Labels[0] == item) is { } fact)
            {
                Add(fact.Key, row.Number(Value) * FactorOf(fact));
            }
            else if (item == layout.Thrift)
            {
                thrift = row.Text(Words);
            }
            else
            {
                row.Fault(Item, $"基础数据表没有“{item}”这一项，请照原来的项目填写");
            }
        }

        return new(figures, thrift);

        void Add(FactKey key, decimal? value)
        {
            if (value is { } known)
            {
                figures[key] = known;
            }
        }
    }

    private static EntryRow Single(BasicDataFact fact, BasicData basics) =>
        new EntryRow().Set(Item, fact.Labels[0]).Set(Value, Known(basics, fact.Key) / FactorOf(fact));

    private static decimal FactorOf(BasicDataFact fact) => fact.Unit.IsMoney() ? fact.Unit.Factor() : 1;

    private static decimal? Known(BasicData basics, FactKey key) => basics.Figures.TryGetValue(key, out var value) ? value : null;
}
