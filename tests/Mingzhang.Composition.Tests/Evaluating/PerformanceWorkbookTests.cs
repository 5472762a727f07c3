using System.Text.Json;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Evaluating.Books;
using Mingzhang.Composition.Tests.Workbooks;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Performance;

namespace Mingzhang.Composition.Tests.Evaluating;

public class PerformanceWorkbookTests
{
    private static readonly PerformanceWorkbookBuilder Builder = new(Sample.Catalog);
    private static readonly PerformanceWorkbookReader Reader = new(Sample.Catalog);

    [Theory]
    [InlineData("jiangxi-2024")]
    [InlineData("hunan-2023")]
    public void A_year_that_was_written_is_read_as_it_was(string form)
    {
        var filled = Office.Of(form);
        var read = Read(Builder.Build(filled));

        Assert.Equal(Plain(filled), Plain(read));
        Assert.Equal((filled.Form.Id, filled.Profile.Id), (read.Form.Id, read.Profile.Id));
        Assert.Equal(filled.Basics.Figures.OrderBy(f => f.Key.ToString()), read.Basics.Figures.OrderBy(f => f.Key.ToString()));
        Assert.Equal(filled.Basics.Thrift, read.Basics.Thrift);
        Assert.Equal(filled.Year.Evaluations.SelectMany(e => e.Budget.Parts), read.Year.Evaluations.SelectMany(e => e.Budget.Parts));
    }

    [Fact]
    public void Scores_are_the_same_before_and_after()
    {
        var filled = Office.Of("jiangxi-2024");
        var evaluator = new Evaluator(Sample.Catalog, filled.Profile);

        Assert.Equal(
            evaluator.Score(filled.Year).Cards.Select(c => (c.TotalScore, c.Grade)),
            evaluator.Score(Read(Builder.Build(filled)).Year).Cards.Select(c => (c.TotalScore, c.Grade)));
    }

    [Fact]
    public void Next_year_starts_where_last_year_ended()
    {
        var next = PerformanceWorkbookBuilder.After(Office.Year, Sample.Catalog.ProfileOf("jiangxi-2024"));
        var read = Read(Builder.Build(Office.Of("jiangxi-2024") with { Year = next, Texts = [] })).Year;

        Assert.Equal(2025, read.Year);
        Assert.Equal(("510平方米", "", "≥500平方米"), (read.Evaluations[1].Indicators[0].LastYear, read.Evaluations[1].Indicators[0].Actual, read.Evaluations[1].Indicators[0].Target));
        Assert.Empty(read.Evidence);
    }

    [Fact]
    public void An_indicator_of_the_library_needs_its_name_alone()
    {
        var book = Edited(Office.Of("jiangxi-2024"), "指标", row => row.GetValueOrDefault("三级指标") == "引进投资项目数", new() { ["一级指标"] = null, ["二级指标"] = null, ["符号"] = null, ["计量单位"] = null });
        var indicator = Read(book).Year.Evaluations[0].Indicators[1];

        Assert.Equal(("产出指标", "数量指标", "≥3个"), (indicator.Level1, indicator.Level2, indicator.Target));
    }

    [Theory]
    [InlineData("指标", "分值", "十分", "工作表“指标”J4：“分值”应填数字，现为“十分”，请改成数字或清空")]
    [InlineData("指标", "符号", "大约", "工作表“指标”F4：“符号”没有“大约”这一项，可填≥、>、=、≤、<、定性")]
    [InlineData("指标", "对象编号", "P99", "工作表“指标”A4：“评价对象”表没有编号“P99”")]
    [InlineData("指标", "指标值", "很多", "工作表“指标”G4：符号为“≤”，指标值应为数字，现为“很多”")]
    [InlineData("指标", "统计口径", "数数 投资项目", "工作表“指标”L4：统计口径“数数 投资项目”有误")]
    [InlineData("资金", "全年预算数", "八十六", "工作表“资金”D4：“全年预算数”应填数字")]
    [InlineData("投资项目", "日期", "去年", "工作表“投资项目”B4：“日期”应为日期（如 2024-03-05），现为“去年”")]
    [InlineData("投资项目", "阶段", "洽谈", "工作表“投资项目”E4：“阶段”没有“洽谈”这一项")]
    [InlineData("满意度答卷", "调查编号", "S009", "工作表“满意度答卷”A4：没有登记编号为“S009”的调查")]
    [InlineData("报告文字", "标题", "感想", "工作表“报告文字”B4：“标题”没有“感想”这一项，可填“主要职责、组织架构、人员基本情况”“履职总体目标、工作任务”")]
    public void What_cannot_be_is_named_with_its_place(string sheet, string column, string typed, string message)
    {
        var book = Edited(Office.Of("jiangxi-2024"), sheet, _ => true, new() { [column] = typed });

        Assert.Contains(message, Assert.Throws<WorkbookException>(() => Read(book)).Message);
    }

    [Fact]
    public void Everything_that_is_wrong_is_listed_at_once()
    {
        var book = Edited(Office.Of("jiangxi-2024"), "指标", _ => true, new() { ["分值"] = "十分" });
        book = book with
        {
            Sheets =
            [
                .. book.Sheets.Where(s => s.Name != "监控").Select(s => s.Name != "资金" ? s : s with
                {
                    Cells = [.. s.Cells.Select(c => c.Text == "全年执行数" ? c with { Text = "支出" } : c)],
                }),
            ],
        };
        var faults = Assert.Throws<WorkbookException>(() => Read(book)).Faults.Select(f => f.ToString()).ToArray();

        Assert.Contains("工作表“监控”：工作表被删除或改名，请从备份中恢复", faults);
        Assert.Contains("工作表“资金”E3：缺少“全年执行数”栏：表头被改名或整栏被删除，这里现为“支出”，请改回", faults);
        Assert.Contains(faults, f => f.Contains("J4", StringComparison.Ordinal));
        Assert.Equal(3, faults.Length);
    }

    [Fact]
    public void A_column_may_be_moved()
    {
        var book = Builder.Build(Office.Of("jiangxi-2024"));
        var moved = book with { Sheets = [.. book.Sheets.Select(s => s.Name != "指标" ? s : s with { Cells = [.. s.Cells.Select(c => c with { At = new(c.At.Row, c.At.Column + 1) })] })] };

        Assert.Equal(Plain(Office.Of("jiangxi-2024")), Plain(Read(moved)));
    }

    [Fact]
    public void Another_workbook_is_refused()
    {
        var book = new Book([new("表一", [])], new Dictionary<string, string>());

        Assert.Contains("mz perf new", Assert.Throws<WorkbookException>(() => Read(book)).Message);
    }

    private static FilledPerformance Read(Book book) => Reader.Read(Files.Open(BookWriter.Write(book), "绩效.xlsx"));

    /// <summary>The data in one text. Kinds are told by the words of groups.</summary>
    private static string Plain(FilledPerformance filled) => JsonSerializer.Serialize(
        (filled.Year with { Evaluations = [.. filled.Year.Evaluations.Select(e => e with { Budget = new([]) })] }, filled.Texts, Money: filled.Year.Evaluations.SelectMany(e => e.Budget.Lines)),
        new JsonSerializerOptions { IncludeFields = true });

    /// <summary>The workbook with cells of the first row that fits typed over; null clears a cell.</summary>
    private static Book Edited(FilledPerformance filled, string name, Func<Dictionary<string, string?>, bool> fits, Dictionary<string, string?> typed)
    {
        var book = Builder.Build(filled);
        var sheet = book.Sheets.Single(s => s.Name == name);
        var heads = sheet.Cells.Where(c => c.At.Row == 2).ToDictionary(c => c.At.Column, c => c.Text!);
        var row = sheet.Cells.Where(c => c.At.Row > 2).GroupBy(c => c.At.Row).First(g => fits(g.ToDictionary(c => heads[c.At.Column], c => c.Text))).Key;
        BookCell[] cells = [.. sheet.Cells.Select(c => c.At.Row == row && typed.TryGetValue(heads[c.At.Column], out var text) ? c with { Text = text, Number = null } : c)];
        return book with { Sheets = [.. book.Sheets.Select(s => s == sheet ? s with { Cells = cells } : s)] };
    }
}
