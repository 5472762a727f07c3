using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Turns what was read of a form into the form itself, and states its facts.</summary>
internal sealed class FormAssembly
{
    private readonly FormHead head;
    private readonly IndicatorTable table;
    private readonly IndicatorTable? repeated;
    private readonly PerformanceFormLayout layout;
    private readonly CellMaker make;
    private readonly SourceText title;
    private readonly SourceText? year;
    private readonly int number;
    private readonly List<ResultNumber> results = [];

    public FormAssembly(
        FormHead head, IndicatorTable table, IndicatorTable? repeated, FormSetting setting, PerformanceFormLayout layout, Claims claims)
    {
        (this.head, this.table, this.repeated, this.layout) = (head, table, repeated, layout);
        number = setting.Number;
        title = head.Title?.Cell.Text ?? setting.Title ?? SourceText.Empty;
        year = new[] { head.Year?.Cell.Text, setting.Year, title }.FirstOrDefault(t => t is not null && FormText.Year(t.Value) is not null);
        make = new(claims, setting.Section, title.Value);
    }

    public PerformanceForm Make(Ledger ledger)
    {
        var form = new PerformanceForm
        {
            Title = title.IsBlank ? FormCell.Blank : new(title.Value, make.Place(title, 0, title.Length, "", "")),
            Year = YearCell(),
            IsScoreSheet = table.IsScoreSheet,
            IsWholeUnit = head.IsUnit || layout.WholeUnit.IsIn(CompactText.Text(title.Value)),
            Name = HeadCell(head.Name, "项目名称"),
            Funds = Funds(),
            Department = HeadCell(head.Department, "主管部门"),
            Unit = HeadCell(head.Implementer, "实施单位"),
            Parts = [.. head.Parts.Select(Part)],
            Goal = Prose(head.Goal, "预期目标"),
            Achieved = Prose(head.Achieved, "实际完成情况"),
            Aim = head.Goal.IsBlank ? null : Passage(head.Goal.Text, "预期目标"),
            Achievement = head.Achieved.IsBlank ? null : Passage(head.Achieved.Text, "实际完成情况"),
            Indicators = [.. table.Indicators.Select(Indicator)],
            Repeated = [.. (repeated?.Indicators ?? []).Select(Indicator)],
            HasReasons = table.HasReasons,
            TotalWeight = make.Number(table.TotalWeight.Text, QuantityUnit.Points, "总分", "分值"),
            TotalScore = make.Number(table.TotalScore.Text, QuantityUnit.Points, "总分", "得分"),
            TotalRate = make.Number(table.TotalRate.Text, QuantityUnit.Percent, "总分", "得分率"),
            Conclusion = table.Conclusion is { } words ? make.Prose(words.Cell.Text, "评价结论") : null,
        };
        foreach (var cell in table.GroupTotals)
        {
            make.Number(cell.Cell.Text, QuantityUnit.Points, "总分", "分值");
        }

        FormStatements.Add(form, number, results, layout, ledger);
        return form;
    }

    private FormCell HeadCell(GridCell? cell, string label) => cell is { } c ? make.Words(c.Cell.Text, label, "") : FormCell.Blank;

    private FormCell? YearCell()
    {
        if (year is null || FormText.Year(year.Value) is not var (start, length))
        {
            return null;
        }

        return new(year.Value.Substring(start, length), make.Place(year, start, length, "", ""));
    }

    private FormFunds[] Funds()
    {
        var rows = head.Funds.Select(f =>
        {
            var label = make.Words(f.Label.Cell.Text, f.Label.Text, "");
            return new FormFunds(
                label, Cell("opening", head.Unit, "年初预算数"), Cell("full", head.Unit, "全年预算数"), Cell("executed", head.Unit, "全年执行数"),
                Cell("weight", QuantityUnit.Points, "分值"), Cell("rate", QuantityUnit.Percent, "执行率"), Cell("score", QuantityUnit.Points, "得分"))
            {
                IsTotal = f.IsTotal || head.Funds.Count == 1,
            };

            FormCell Cell(string role, QuantityUnit unit, string column) =>
                f.Cells.GetValueOrDefault(role) is { } c ? make.Number(c.Cell.Text, unit, f.Label.Text, column) : FormCell.Blank;
        }).ToArray();
        return [.. rows.Where(r => r.IsTotal), .. rows.Where(r => !r.IsTotal)];
    }

    private FormPart Part(PartDraft part)
    {
        var label = part.Number is { } found ? part.Label.Slice(0, part.Label.Value.LastIndexOf(found.Value, StringComparison.Ordinal)) : part.Label;
        var words = FormText.Chinese(label.Value);
        return new(layout.PartOf(words), part.ByNature, make.Words(label.Trim(), words, ""), part.Number is { } number ? make.Number(number, head.Unit, words, "") : FormCell.Blank);
    }

    private FormIndicator Indicator(IndicatorDraft draft)
    {
        var name = CompactText.Text(draft.Level3.Text.Value);
        var target = Text("target");
        foreach (var cell in draft.Beside)
        {
            make.Words(cell.Cell.Text, name, "");
        }

        return new(
            Group(draft.Level1, "一级指标"), Group(draft.Level2, "二级指标"), make.Words(draft.Level3.Text, name, "三级指标"),
            make.Number(target, QuantityUnit.None, name, "年度指标值"), make.Number(Text("actual"), QuantityUnit.None, name, "实际完成值"),
            Weight(), make.Number(Text("score"), QuantityUnit.Points, name, "得分"),
            make.Words(Text("reason"), name, "偏差原因分析及改进措施"))
        {
            GroupWeight = draft.Level1.Weight ?? FormCell.Blank,
            SubgroupWeight = draft.Level2.Weight ?? FormCell.Blank,
            Operator = make.Words(Text("operator"), name, "计算符号"),
            Unit = make.Words(Text("unit"), name, "计量单位"),
            Rate = make.Number(Text("rate"), QuantityUnit.Percent, name, "得分率"),
            Kind = layout.KindOf(draft.Level1.Head.Chinese, draft.Level2.Head.Chinese),
        };

        // A sheet without a column of weights writes them behind the names.
        FormCell Weight() => draft.Cells.ContainsKey("weight") ? make.Number(Text("weight"), QuantityUnit.Points, name, "分值")
            : table.IsScoreSheet && FormText.HeadWeight(draft.Level3.Text.Value) is var (start, length)
            ? make.Number(draft.Level3.Text.Slice(start, length), QuantityUnit.Points, name, "分值") : FormCell.Blank;

        SourceText Text(string role) => draft.Cells.GetValueOrDefault(role)?.Text ?? SourceText.Empty;
    }

    /// <summary>A group's head is one cell for all its indicators, so that they can be told to be of one group.</summary>
    private FormCell Group(GroupDraft group, string column)
    {
        var text = group.Head.Text;
        if (group.Made is null)
        {
            group.Made = make.Words(text, CompactText.Text(text.Value), column);
            if (group.WeightCell is { } cell)
            {
                group.Weight = make.Number(cell.Cell.Text, QuantityUnit.Points, CompactText.Text(text.Value), "分值");
            }
            else if (FormText.HeadWeight(text.Value) is var (start, length))
            {
                group.Weight = make.Number(text.Slice(start, length), QuantityUnit.Points, CompactText.Text(text.Value), column);
            }
        }

        return group.Made;
    }

    private Passage Passage(SourceText text, string row) => new(text.Value, (start, length) => make.Place(text, start, length, row, ""));

    /// <summary>Numbers in the goal and in what was achieved are facts where they count something, ordinals are not.</summary>
    private FormCell Prose(Draft draft, string row)
    {
        var text = draft.Text;
        if (text.IsBlank)
        {
            return FormCell.Blank;
        }

        foreach (var found in FormProse.Numbers(text.Value))
        {
            if (found.IsFact)
            {
                make.Understood(text, found.Start);
                results.Add(new(row, found.Words, found.Amount, make.Place(text, found.Start, found.Length, row, "")));
            }
            else
            {
                make.NoFact(text, found.Start);
            }
        }

        return new(text.Value, make.Place(text, 0, text.Length, row, ""));
    }
}
