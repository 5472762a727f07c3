using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>The sheet of live checks (校验): the identities between the sheets, the rows of codes, and what is still missing.</summary>
internal sealed class CheckSheet(CatalogStore catalog, WorkbookKind kind, Formulas formulas, Dictionary<string, string> names)
{
    private const int FirstRow = 3;
    private const int ResultColumn = 5;
    private const string Held = "相符";

    private readonly List<(string Name, WorkbookCheck Check)> checks = [];
    private int next = FirstRow;

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet { get; } = new("校验") { FrozenRows = FirstRow, IsLandscape = true };

    /// <summary>The checks between the sheets.</summary>
    public IEnumerable<WorkbookCheck> Checks => checks.Select(c => c.Check);

    /// <summary>Writes the sheet, when all facts have their cells.</summary>
    /// <param name="rows">Counts of rows that break a condition, with what it says.</param>
    /// <param name="missing">Counts of what is missing, with what it is.</param>
    public void Write(IEnumerable<(string Count, string Says)> rows, IEnumerable<(string Count, string Says)> missing)
    {
        Sheet.Widths.AddRange([34, 60, 18, 18, 16, 12]);
        Sheet.Words(0, 0, "校验", Looks.Title with { Align = CellAlign.Left });
        foreach (var (text, column) in (ReadOnlySpan<(string, int)>)[("不符时的问题", 0), ("应有的关系", 1), ("左边", 2), ("右边", 3), ("差额", 4), ("结果", ResultColumn)])
        {
            Sheet.Words(FirstRow - 1, column, text, Looks.Head);
        }

        foreach (var identity in catalog.Identities.Where(i => i is { IsHint: false, ChildrenOf: null }))
        {
            foreach (var binding in Bindings(identity))
            {
                Identity(identity, binding);
            }
        }

        foreach (var (count, says) in rows)
        {
            Count("科目录入", says, count, "不符");
        }

        foreach (var (count, says) in missing)
        {
            Count("完整性", says, count, "未完成");
        }

        var results = Sheet.Ref(ResultColumn, FirstRow, next - FirstRow);
        Sheet.Formula(1, 0, $"IF(COUNTIF({results},\"不符\")=0,\"没有不符\",COUNTIF({results},\"不符\")&\" 处不符\")&IF(COUNTIF({results},\"未完成\")=0,\"\",\"，\"&COUNTIF({results},\"未完成\")&\" 项未完成\")", Looks.Note with { IsBold = true }, 2);
        Sheet.Highlights.Add(new(SheetDraft.Range(ResultColumn, FirstRow, next - FirstRow), $"${new CellAddress(FirstRow, ResultColumn)}=\"不符\"", Looks.Broken));
        Sheet.Highlights.Add(new(SheetDraft.Range(ResultColumn, FirstRow, next - FirstRow), $"${new CellAddress(FirstRow, ResultColumn)}=\"未完成\"", Looks.Wanted));
    }

    /// <summary>Colours the cells of facts in checks that do not hold, on every sheet that shows them.</summary>
    /// <param name="places">Where facts are shown.</param>
    public void Colour(IEnumerable<(FactKey Fact, SheetDraft Sheet, CellAddress At)> places)
    {
        foreach (var (fact, sheet, at) in places)
        {
            var touching = checks.Where(c => c.Check.Terms.Any(t => t.Fact.Equals(fact))).Select(c => $"{c.Name}=\"不符\"").ToArray();
            if (touching.Length > 0)
            {
                sheet.Highlights.Add(new(new(at, at), $"OR({string.Join(',', touching)})", Looks.Broken));
            }
        }
    }

    /// <summary>What the stars of an identity stand for among the facts that have cells; classes and items are checked in their rows.</summary>
    private IEnumerable<Binding> Bindings(IdentityFormula identity) => formulas.Homes
        .Where(h => h is { Period: Period.This, Function: "" })
        .SelectMany(h => identity.Summands.Select(s => s.Pattern.Bind(h))).OfType<Binding>().Distinct().ToArray();

    private void Identity(IdentityFormula identity, Binding binding)
    {
        var summands = identity.Summands.Select(s => (s.Factor, Fact: s.Pattern.Fill(binding), s.IsRequired)).ToArray();
        var terms = summands.Where(s => formulas.Ref(s.Fact) is not null).ToArray();
        if (terms.Length < 2 || formulas.Ref(summands[0].Fact) is null || Array.Exists(summands, s => s.IsRequired && formulas.Ref(s.Fact) is null) ||
            (formulas.MadeBy(summands[0].Fact) == identity && identity.Relation == Relation.Equal))
        {
            return;
        }

        var row = next++;
        var name = $"check_{row - FirstRow + 1}";
        names[name] = Sheet.Ref(row, ResultColumn);
        var check = new WorkbookCheck(
            catalog.Rules[identity.RuleId].Title, Says(terms.Select(t => (t.Factor, t.Fact)), identity.Relation), identity.Relation,
            [.. terms.Select(t => (t.Factor, t.Fact, formulas.Ref(t.Fact)!))], Sheet.Name, new CellAddress(row, ResultColumn).ToString());
        checks.Add((name, check));
        Sheet.Words(row, 0, check.Title, Looks.Words);
        Sheet.Words(row, 1, check.Says, Looks.Words);
        Side(row, 2, terms.Where(t => t.Factor > 0).Select(t => t.Fact));
        Side(row, 3, terms.Where(t => t.Factor < 0).Select(t => t.Fact));
        Sheet.Formula(row, 4, $"ROUND(C{row + 1}-D{row + 1},2)", Looks.Number(kind.IsMoney(summands[0].Fact), hidesZero: true));
        var half = identity.Relation == Relation.Equal ? $"ABS(E{row + 1})" : $"E{row + 1}";
        var rounding = kind.Money == QuantityUnit.TenThousandYuan ? $"IF({half}<=0.005*{terms.Length},\"尾数差\",\"不符\")" : "\"不符\"";
        Sheet.Formula(row, ResultColumn, $"IF({half}<=0,\"{Held}\",{rounding})", Looks.Middle);
    }

    private void Side(int row, int column, IEnumerable<FactKey> facts)
    {
        var list = facts.ToArray();
        Sheet.Formula(row, column, $"SUM({string.Join(',', list.Select(f => formulas.Ref(f)))})", Looks.Number(kind.IsMoney(list[0])));
    }

    private string Says(IEnumerable<(decimal Factor, FactKey Fact)> terms, Relation relation)
    {
        var sides = terms.ToLookup(t => t.Factor > 0, t => formulas.Label(t.Fact));
        return $"{string.Join("＋", sides[true])} {(relation == Relation.Equal ? "＝" : "≤")} {string.Join("＋", sides[false])}";
    }

    private void Count(string rule, string says, string count, string failed)
    {
        var row = next++;
        Sheet.Words(row, 0, rule, Looks.Words);
        Sheet.Words(row, 1, says, Looks.Words);
        Sheet.Words(row, 2, "", Looks.Crossed);
        Sheet.Words(row, 3, "", Looks.Crossed);
        Sheet.Formula(row, 4, count, Looks.Middle with { Format = "0" });
        Sheet.Formula(row, ResultColumn, $"IF(E{row + 1}=0,\"{Held}\",\"{failed}\")", Looks.Middle);
    }
}
