using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>What a fact is called on a sheet and what it counts: money as the sentences call it, counts as a table does, which tells 批次 from 人次.</summary>
internal sealed class FactLabels(WorkbookKind kind, FormNeeds needs, FactWords words)
{
    /// <summary>The name.</summary>
    public string Name(FactKey fact) => kind.IsMoney(fact) || RowOf(fact) is not { } row
        ? words.Name(fact, needs.SectionOf(fact))
        : row.Labels[0];

    /// <summary>The unit: 元 or 万元, or the word behind a count.</summary>
    public string Unit(FactKey fact) => kind.IsMoney(fact)
        ? kind.Money.Symbol()
        : kind.Form.Narrative.Terms.SelectMany(t => t.Counts).FirstOrDefault(c => c.Value.Equals(fact)).Key ?? "";

    private RowLayout? RowOf(FactKey fact) =>
        kind.Form.Layouts.SelectMany(l => l.Halves).SelectMany(h => h.Rows).FirstOrDefault(r => fact.Equals(r.Key));
}
