using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>
/// The sheet on which each code of the functional classification is entered once, with all amounts that the tables and sentences
/// divide by it. The printed tables sort them, add the levels above and sum up.
/// </summary>
internal sealed class CodeEntrySheet
{
    public const string Name = "科目录入";
    private const int CodeColumn = 0;
    private const int NameColumn = 1;
    private const int OwnNameColumn = 2;
    private const int FirstAmount = 3;
    private const int FirstRow = 4;

    private readonly Formulas formulas;
    private readonly SheetDraft sheet = new(Name) { IsLandscape = true, FrozenRows = FirstRow, FrozenColumns = FirstAmount };
    private readonly int rows;
    private readonly Dictionary<string, int> keyColumns = [];
    private readonly List<(FactKey Fact, int Column)> columns = [];
    private int next;

    /// <summary>Lays out the sheet.</summary>
    /// <param name="kind">What the workbook is made for.</param>
    /// <param name="needs">What the sentences need.</param>
    /// <param name="formulas">Learns the columns.</param>
    /// <param name="words">Names of facts.</param>
    public CodeEntrySheet(WorkbookKind kind, FormNeeds needs, Formulas formulas, FactWords words)
    {
        (this.formulas, rows) = (formulas, kind.CodeRows);
        sheet.Widths.AddRange([11, 34, 20]);
        sheet.Words(0, 0, "支出功能分类科目录入", Looks.Title with { Align = CellAlign.Left });
        sheet.Words(1, 0, $"每个科目只填一行，填最末级（一般是 7 位的项级）编码；类、款和合计由各报表自动列出。金额单位：{kind.Money.Symbol()}。", Looks.Note);
        Head("科目", [("科目编码", CodeColumn), ("科目名称", NameColumn), ("自定名称（分类中没有的科目才填）", OwnNameColumn)]);
        next = FirstAmount;
        var coded = kind.Form.Tables.Select(t => t.Layout).Where(l => l.Kind == LayoutKind.Coded && l.Classification == "function").ToArray();
        var all = coded.SelectMany(l => l.Columns).Select(c => Starred(c.Key!)).ToHashSet();
        foreach (var layout in coded)
        {
            Group(layout.Title, layout.Columns.Select(c => (c.Name, Starred(c.Key!))).Where(c => !formulas.HasColumn(c.Item2) && !IsSum(c.Item2, all)));
        }

        foreach (var phase in (Phase[])[Phase.OpeningBudget, Phase.FullBudget])
        {
            Group(phase == Phase.OpeningBudget ? "年初预算数" : "全年预算数", needs.Figures.Where(f => f.Function == Slot.Star && f.Phase == phase)
                .Select(f => (words.Name(f.With("function", ""), ""), f)));
        }

        Rows();
        Keys(coded);
        Checks();
    }

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet => sheet;

    /// <summary>The conditions of rows, as formulas that count the rows that break them, with what they say.</summary>
    public List<(string Count, string Says)> BrokenRows { get; } = [];

    /// <summary>The code of a row.</summary>
    public string Code(int row) => sheet.Ref(FirstRow + row, CodeColumn);

    /// <summary>The name of a row's code.</summary>
    public string NameOf(int row) => sheet.Ref(FirstRow + row, NameColumn);

    /// <summary>Codes and names, to look up names by codes.</summary>
    public string Names => $"'{Name}'!{new CellRange(new(FirstRow, CodeColumn), new(FirstRow + rows - 1, NameColumn)).Fixed}";

    /// <summary>The sorting keys of the codes that a table lists, those of the levels above among them; each may come several times.</summary>
    public string SortingKeys(string table) =>
        $"'{Name}'!{new CellRange(new(FirstRow, keyColumns[table]), new(FirstRow + rows - 1, keyColumns[table] + 2)).Fixed}";

    private static FactKey Starred(FactKey key) => key.With("function", Slot.Star);

    /// <summary>True if the fact is a sum of other columns.</summary>
    private bool IsSum(FactKey fact, HashSet<FactKey> all) => formulas.IsSumOf(fact, all.Contains);

    private void Head(string group, IEnumerable<(string Text, int Column)> heads)
    {
        var list = heads.ToArray();
        sheet.Words(FirstRow - 2, list[0].Column, group, Looks.Head, list.Length);
        foreach (var (text, column) in list)
        {
            sheet.Words(FirstRow - 1, column, text, Looks.Head);
        }
    }

    private void Group(string title, IEnumerable<(string Text, FactKey Fact)> facts)
    {
        var heads = new List<(string, int)>();
        foreach (var (text, fact) in facts.ToArray())
        {
            var column = next++;
            heads.Add((text, column));
            sheet.Widths.Add(15);
            columns.Add((fact, column));
            formulas.Column(fact, scope => scope switch
            {
                CodeScope.Row row => sheet.Ref(FirstRow + row.Index, column),
                CodeScope.Between between => $"SUMIFS({Column(column)},{Column(KeyColumn)},\">=\"&{between.First},{Column(KeyColumn)},\"<=\"&{between.Last})",
                _ => $"SUM({Column(column)})",
            });
        }

        if (heads.Count > 0)
        {
            Head(title, heads);
        }
    }

    private int KeyColumn { get; set; } = -1;

    private string Column(int column) => sheet.Ref(column, FirstRow, rows);

    private void Rows()
    {
        KeyColumn = Hidden();
        for (var i = 0; i < rows; i++)
        {
            var row = FirstRow + i;
            var (code, own) = (At(row, CodeColumn), At(row, OwnNameColumn));
            sheet.Input(row, CodeColumn, new(SlotKind.Code, Row: i), Looks.CodeInput);
            sheet.Formula(row, NameColumn, $"IF({code}=\"\",\"\",IF({own}<>\"\",{own},IFERROR(VLOOKUP({code}&\"\",{CodeLists.Functions},2,FALSE),\"\")))", Looks.Words);
            sheet.Input(row, OwnNameColumn, new(SlotKind.CodeName, Row: i), Looks.TextInput);
            foreach (var (fact, column) in columns)
            {
                sheet.Input(row, column, fact, isMoney: true, SlotKind.CodeFact, i);
            }

            sheet.Formula(row, KeyColumn, $"IF({code}=\"\",\"\",IFERROR(VALUE(LEFT({code}&\"0000000\",{CodeScope.SortingDigits})),\"\"))", Looks.Plain);
        }

        sheet.Rules.Add(new(SheetDraft.Range(CodeColumn, FirstRow, rows), CodeLists.FunctionCodes, "科目编码", "分类中没有这个编码。请从列表中选；确有此科目的，选“是”保留，并在“自定名称”栏写上名称。"));
    }

    /// <summary>For each table: whether a row has a value in it, and the sorting keys of its class, group and item.</summary>
    private void Keys(IEnumerable<TableLayout> tables)
    {
        foreach (var table in tables)
        {
            var used = Hidden();
            keyColumns[table.Id] = used + 1;
            for (var level = 0; level < 3; level++)
            {
                Hidden();
            }

            int[] amounts = [.. table.Columns.Select(c => Starred(c.Key!)).Select(f => columns.FindIndex(c => c.Fact.Equals(f))).Where(i => i >= 0).Select(i => columns[i].Column)];
            for (var row = FirstRow; row < FirstRow + rows; row++)
            {
                var (key, isUsed) = (At(row, KeyColumn), At(row, used));
                var length = $"LEN({At(row, CodeColumn)})";
                sheet.Formula(row, used, $"IF({key}=\"\",FALSE,OR({string.Join(',', amounts.Select(a => $"N({At(row, a)})<>0"))}))", Looks.Plain);
                sheet.Formula(row, used + 1, $"IF({isUsed},INT({key}/10000)*10000,\"\")", Looks.Plain);
                sheet.Formula(row, used + 2, $"IF(AND({isUsed},{length}>=5),INT({key}/100)*100,\"\")", Looks.Plain);
                sheet.Formula(row, used + 3, $"IF(AND({isUsed},{length}>=7),{key},\"\")", Looks.Plain);
            }
        }
    }

    private void Checks()
    {
        Check("科目编码重复", (row, _) => $"AND({At(row, KeyColumn)}<>\"\",COUNTIF({Column(KeyColumn)},{At(row, KeyColumn)})>1)", [CodeColumn]);
        Check("科目编码不在分类中，也没有写自定名称", (row, _) => $"AND({At(row, CodeColumn)}<>\"\",{At(row, NameColumn)}=\"\")", [CodeColumn, OwnNameColumn]);
        Check("填了金额，没有填科目编码", (row, _) => $"AND({At(row, CodeColumn)}=\"\",COUNT({At(row, FirstAmount)}:{At(row, KeyColumn - 1)})>0)", [CodeColumn]);
        foreach (var (identity, terms) in formulas.RowChecks(columns.Select(c => c.Fact)))
        {
            var facts = terms.Select(t => t.Fact).ToArray();
            int[] touched = [.. columns.Where(c => facts.Any(f => c.Fact.Equals(f) || formulas.Reaches(f, c.Fact))).Select(c => c.Column)];
            Check($"{identity}", (_, i) => $"ROUND({Formulas.Signed(terms.Select(t => (t.Factor, formulas.OfCodes(t.Fact, new CodeScope.Row(i))!)))},2)>0", touched);
        }
    }

    /// <summary>A condition that no row may meet: the cells it touches change their colour.</summary>
    private void Check(string says, Func<int, int, string> condition, int[] touched)
    {
        var column = Hidden();
        for (var i = 0; i < rows; i++)
        {
            sheet.Formula(FirstRow + i, column, $"IF({condition(FirstRow + i, i)},1,0)", Looks.Plain);
        }

        foreach (var each in touched)
        {
            sheet.Highlights.Add(new(SheetDraft.Range(each, FirstRow, rows), $"${new CellAddress(FirstRow, column)}=1", Looks.Broken));
        }

        BrokenRows.Add(($"SUM({Column(column)})", says));
    }

    private int Hidden()
    {
        sheet.HiddenColumns.Add(next);
        sheet.Widths.Add(10);
        return next++;
    }

    private static string At(int row, int column) => $"${new CellAddress(row, column)}";
}
