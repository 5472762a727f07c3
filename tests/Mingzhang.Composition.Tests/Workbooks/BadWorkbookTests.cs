using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests.Workbooks;

/// <summary>A workbook that was damaged or wrongly filled in: each fault is named with its sheet and cell, all of them at once.</summary>
public sealed class BadWorkbookTests
{
    private const string Entry = "科目录入";

    private static readonly ReadBook Good = Files.Open(Files.Write(RandomUnit.Make(Sample.Catalog, Sample.Catalog.FindFormSet("jiangxi-2024")!, 7)));

    [Fact]
    public void A_text_in_a_number_cell() =>
        AssertFault(With("01收入支出决算总表", Input("年初结转和结余"), Text("约三万")), "01收入支出决算总表", "应填数字，现为“约三万”");

    [Fact]
    public void A_number_typed_as_text_is_taken()
    {
        var read = Files.Reader.Read(With("01收入支出决算总表", Input("年初结转和结余"), Text("1,234.50"))).Accounts;
        Assert.Equal(1234.50m, read[FactKey.Parse("opening")]);
    }

    [Fact]
    public void A_sheet_that_is_gone_or_has_another_name()
    {
        var sheets = Good.Sheets.ToDictionary();
        sheets.Remove("原因", out var renamed);
        sheets["原因 (2)"] = renamed!;
        AssertFault(Good with { Sheets = sheets }, "原因", "工作表被删除或改名");
    }

    [Fact]
    public void A_head_that_was_changed() =>
        AssertFault(With(Entry, Find(Entry, "财政拨款收入"), Text("拨款")), Entry, "应为“财政拨款收入”，现为“拨款”");

    [Fact]
    public void Columns_that_have_moved_are_not_listed_cell_by_cell()
    {
        var moved = Good.Sheets[Entry].ToDictionary(c => c.Key with { Column = c.Key.Column + 1 }, c => c.Value);
        var faults = Faults(Good with { Sheets = Good.Sheets.ToDictionary(s => s.Key, s => s.Key == Entry ? moved : s.Value) });
        Assert.Equal(4, faults.Count);
        Assert.Contains("插入或删除过行、列", faults[^1].Message);
    }

    [Fact]
    public void A_formula_that_fails() =>
        AssertFault(With("01收入支出决算总表", Find("01收入支出决算总表", "本年收入合计", 2), new ReadCell("#REF!", null, HasFormula: true, IsError: true)), "01收入支出决算总表", "公式出错（#REF!）");

    [Fact]
    public void A_formula_that_was_typed_over() =>
        AssertFault(With("01收入支出决算总表", Find("01收入支出决算总表", "本年收入合计", 2), Number(5)), "01收入支出决算总表", "公式被改成了固定内容");

    [Fact]
    public void A_macro()
    {
        AssertFault(Good with { HasMacros = true }, "", "宏");
        AssertFault(Good with { Path = "填报.xlsm" }, "", "宏");
    }

    [Fact]
    public void Another_year() => AssertFault(With("单位", Find("单位", "决算年度", 1), Number(2023)), "单位", "决算年度应为 2024，现为 2023");

    [Fact]
    public void No_name() => AssertFault(Without("单位", Find("单位", "单位全称", 1)), "单位", "单位全称没有填");

    [Fact]
    public void A_code_that_is_not_in_the_classification()
    {
        var row = FreeRow();
        AssertFault(With(Entry, new(row, 0), Text("2019876")), Entry, "没有科目编码 2019876");
        AssertFault(With(Entry, new(row, 0), Text("行政运行")), Entry, "应为 3、5 或 7 位数字");
        var named = Files.Reader.Read(With(With(Entry, new(row, 0), Number(2019876)), Entry, new(row, 2), Text("新设科目"))).Accounts;
        Assert.Equal("新设科目", named.CodeNames["2019876"]);
    }

    [Fact]
    public void A_code_that_comes_twice()
    {
        var first = Find(Entry, "2010301");
        AssertFault(With(Entry, new(FreeRow(), 0), Text("2010301")), Entry, $"科目编码 2010301 重复，{first} 已经填过");
    }

    [Fact]
    public void An_amount_without_a_code() => AssertFault(With(Entry, new(FreeRow(), 3), Number(1)), Entry, "没有填科目编码");

    [Fact]
    public void An_amount_at_a_code_above_another()
    {
        var row = FreeRow();
        AssertFault(With(With(Entry, new(row, 0), Text("20103")), Entry, new(row, 3), Number(1)), Entry, "20103 是");
    }

    [Fact]
    public void Everything_wrong_is_listed_at_once()
    {
        var book = With(With(With("单位", Find("单位", "决算年度", 1), Number(2023)), Entry, new(FreeRow(), 3), Number(1)), "01收入支出决算总表", Input("年初结转和结余"), Text("约三万"));
        var error = Assert.Throws<WorkbookException>(() => Files.Reader.Read(book));
        Assert.Equal(3, error.Faults.Count);
        Assert.All(error.Faults, f => Assert.Contains($"工作表“{f.Sheet}”{f.Cell}：", error.Message));
    }

    [Fact]
    public void Another_workbook() =>
        AssertFault(new("表.xlsx", new Dictionary<string, IReadOnlyDictionary<CellAddress, ReadCell>> { ["Sheet1"] = new Dictionary<CellAddress, ReadCell>() }, HasMacros: false), "", "不是 mz template 生成的");

    [Fact]
    public void A_negative_amount_is_taken_for_the_audit_to_judge()
    {
        var read = Files.Reader.Read(With("01收入支出决算总表", Input("年初结转和结余"), Number(-5))).Accounts;
        Assert.Equal(-5, read[FactKey.Parse("opening")]);
    }

    private static ReadCell Text(string text) => new(text, null, HasFormula: false, IsError: false);

    private static ReadCell Number(decimal number) => new(null, number, HasFormula: false, IsError: false);

    /// <summary>The cell with a text, or one beside it.</summary>
    private static CellAddress Find(string sheet, string text, int right = 0)
    {
        var at = Good.Sheets[sheet].Where(c => c.Value.Text == text).OrderBy(c => c.Key.Row).First().Key;
        return at with { Column = at.Column + right };
    }

    private static CellAddress Input(string label) => Find("01收入支出决算总表", label, 2);

    /// <summary>The first row of codes in which nothing is typed.</summary>
    private static int FreeRow() => Enumerable.Range(4, 100).First(row => !Good.Sheets[Entry].ContainsKey(new(row, 0)));

    private static ReadBook With(string sheet, CellAddress at, ReadCell cell) => With(Good, sheet, at, cell);

    private static ReadBook With(ReadBook book, string sheet, CellAddress at, ReadCell cell) =>
        Change(book, sheet, cells => cells[at] = cell);

    private static ReadBook Without(string sheet, CellAddress at) => Change(Good, sheet, cells => cells.Remove(at));

    private static ReadBook Change(ReadBook book, string sheet, Action<Dictionary<CellAddress, ReadCell>> change)
    {
        var cells = book.Sheets[sheet].ToDictionary();
        change(cells);
        return book with { Sheets = book.Sheets.ToDictionary(s => s.Key, s => s.Key == sheet ? cells : s.Value) };
    }

    private static IReadOnlyList<WorkbookFault> Faults(ReadBook book) => Assert.Throws<WorkbookException>(() => Files.Reader.Read(book)).Faults;

    private static void AssertFault(ReadBook book, string sheet, string message)
    {
        var fault = Assert.Single(Faults(book));
        Assert.Equal(sheet, fault.Sheet);
        Assert.Contains(message, fault.Message);
    }
}
