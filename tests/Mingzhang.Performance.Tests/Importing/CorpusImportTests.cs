using Mingzhang.Facts;
using Mingzhang.Performance.Importing;
using Mingzhang.Performance.Model;

namespace Mingzhang.Performance.Tests.Importing;

/// <summary>The forms of the real disclosures become data and nothing of them is lost.</summary>
public class CorpusImportTests
{
    public static TheoryData<string, int> Forms => new()
    {
        { "000", 0 }, { "000", 1 }, { "001", 0 }, { "003", 0 }, { "003", 1 }, { "003", 2 },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_cell_of_every_row_is_kept(string document, int number)
    {
        var form = CorpusForms.Open(document).PerformanceForms[number];

        var imported = ImportedForm.Of(form, "P01", 2020);

        Assert.Equal(form.Indicators.Count, imported.Evaluation.Indicators.Count);
        Assert.All(imported.Rows.Zip(form.Indicators), pair =>
        {
            var (row, printed) = pair;
            Assert.Same(printed, row.Printed);
            Assert.Equal(
                (printed.Level1.Text, printed.Level2.Text, printed.Level3.Text, printed.Target.Text, printed.Actual.Text, printed.Reason.Text),
                (row.Indicator.Level1, row.Indicator.Level2, row.Indicator.Name, row.Indicator.Target, row.Indicator.Actual, row.Indicator.Reason));
            Assert.Equal(printed.Weight.Text.Contains('%') ? null : printed.Weight.Amount?.Value, row.Indicator.Weight);
        });
        Assert.Equal(imported.Evaluation.Indicators.Count, imported.Evaluation.Indicators.Select(i => i.Id).Distinct().Count());
        Assert.Equal((form.Department.Text, form.Unit.Text), (imported.Evaluation.Department, imported.Evaluation.Unit));
        Assert.Equal(
            form.Parts.Where(p => p.Amount.Amount is not null).Select(p => (p.ByNature, p.Amount.Amount)),
            imported.Evaluation.Budget.Parts.Select(p => (p.ByNature, (Amount?)p.Executed)));
        Assert.Equal((form.Goal.Text, form.Achieved.Text), (imported.Evaluation.Goal, imported.Evaluation.Achieved));
        Assert.Equal(form.Year!.Text, imported.Evaluation.Year.ToString());
        Assert.Equal(
            form.Funds.Select(f => (f.OpeningBudget.Amount, f.FullBudget.Amount, f.Executed.Amount)),
            imported.Evaluation.Budget.Lines.Select(l => (l.Opening, l.Full, l.Executed)));
    }

    /// <summary>Counted by hand in the texts: rows, rows with points, all points, all scores.</summary>
    [Theory]
    [InlineData("000", 0, "市政府驻北京联络处业务费", "18 18 90 90")]
    [InlineData("000", 1, "招商小分队工作经费", "11 10 100 100")]
    [InlineData("001", 0, "招商引资招才引智驻外工作经费", "17 13 90 90")]
    [InlineData("003", 0, "株洲市人民政府驻北京联络处", "14 11 105 105")]
    [InlineData("003", 1, "驻京工作经费", "12 10 95 95")]
    [InlineData("003", 2, "市政府驻京联络处重大招商经费项目", "13 13 100 100")]
    public void What_was_printed_can_be_added_up(string document, int number, string name, string counts)
    {
        var imported = ImportedForm.Of(CorpusForms.Open(document).PerformanceForms[number], "P01", 2020);

        Assert.Equal(name, imported.Evaluation.Name);
        Assert.Equal(counts, string.Join(' ',
            imported.Rows.Count, imported.Rows.Count(r => r.Indicator.Weight is not null), imported.Rows.Sum(r => r.Indicator.Weight ?? 0),
            imported.Rows.Where(r => FormPoints.HasPoints(r.Printed.Score, imported.Form)).Sum(r => r.Printed.Score.Amount!.Value.Value)));
    }

    [Fact]
    public void Last_years_form_is_where_this_year_starts()
    {
        var last = ImportedForm.Of(CorpusForms.Open("001").PerformanceForms[0], "P01", 2024).Evaluation;

        var next = last.StartNextYear();

        Assert.Equal((2025, "驻外房屋租赁成本控制数", "≤250000元", "170393", ""), (next.Year, next.Indicators[0].Name, next.Indicators[0].Target, next.Indicators[0].LastYear, next.Indicators[0].Actual));
        Assert.Equal((null, last.Goal, ""), (next.Budget.Total.Full, next.Goal, next.Achieved));
        Assert.All(next.Indicators, i => Assert.Equal("", i.Reason));
        Assert.Equal(EvaluationScope.Project, next.Scope);
    }

    [Fact]
    public void The_kinds_and_money_of_a_whole_unit_are_kept()
    {
        var unit = ImportedForm.Of(CorpusForms.Open("003").PerformanceForms[0], "D", 2023).Evaluation;

        Assert.Equal(EvaluationScope.WholeUnit, unit.Scope);
        Assert.Equal((235.26m, 280.72m, 280.72m), (unit.Budget.Total.Opening!.Value.Value, unit.Budget.Total.Full!.Value.Value, unit.Budget.Total.Executed!.Value.Value));
        Assert.Equal(IndicatorKind.Cost, unit.Indicators[^1].Kind);
    }
}
