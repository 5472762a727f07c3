using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Performance.Model;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating;

/// <summary>
/// Prints 绩效自评表 as the profile prescribes. What a label or a head means is told by the words by which recognition reads it
/// (catalog performance.yaml), so that what is written is read back.
/// </summary>
/// <param name="layout">The words.</param>
public sealed class FormPrinter(PerformanceFormLayout layout)
{
    /// <summary>The side label, and three levels in front of the values.</summary>
    private const int LevelColumns = 3;

    private const string NoValue = "—";

    private static readonly Dictionary<string, double> WidthOf = new()
    {
        ["level1"] = 9, ["level2"] = 10, ["level3"] = 18, ["target"] = 9, ["actual"] = 10, ["weight"] = 5, ["score"] = 6, ["reason"] = 22, [""] = 10,
    };

    /// <summary>The form with what stands around it.</summary>
    /// <param name="card">The scored evaluation.</param>
    /// <param name="level">Level of its title among the headings; null if it is none.</param>
    public IReadOnlyList<Block> Print(Scorecard card, int? level = null)
    {
        var form = FormOf(card.Profile, card.Evaluation);
        var year = card.Evaluation.Year.ToString(CultureInfo.InvariantCulture);
        var yearLine = form.Year.Replace("{year}", year, StringComparison.Ordinal);
        return
        [
            new Paragraph(SourceText.Written(form.Title.Replace("{year}", year, StringComparison.Ordinal)), level) { Role = ParagraphRole.TableTitle },
            .. yearLine.Length > 0 ? [Line("\t" + yearLine + "\t", ParagraphRole.TableHead)] : (Block[])[],
            Table(form, card),
            .. form.Notes.Select(n => Line(n, ParagraphRole.TableNote)),
            .. form.Signatures.Count > 0 ? [Line(string.Join("　　　　", form.Signatures.Select(s => s + "：")), ParagraphRole.TableNote)] : (Block[])[],
        ];
    }

    /// <summary>The form in which an evaluation is printed: a whole unit's own, or that of a project where the profile has none.</summary>
    public static PrintedForm FormOf(PerformanceProfile profile, Evaluation evaluation) =>
        (evaluation.Scope == EvaluationScope.WholeUnit ? profile.Forms.FirstOrDefault(f => f.Id == "whole-unit") : null) ?? profile.Forms.First(f => f.Id == "project");

    private static Paragraph Line(string text, ParagraphRole role) => new(SourceText.Written(text)) { Role = role };

    private Table Table(PrintedForm form, Scorecard card)
    {
        var heads = form.Indicators.Columns.Select(c => (Text: c, Role: RoleOf(layout.Columns, c))).ToArray();
        var width = heads.Length + 1;
        var rows = new List<Row>();
        rows.AddRange(form.Head.Select(line => Head(line, card.Evaluation, width)));
        rows.AddRange(Funds(form, card, width));
        rows.AddRange(Goals(form, card.Evaluation, width));
        rows.AddRange(Indicators(form, card, heads));
        rows.Add(Total(form, card, heads));
        return new(rows) { Widths = [WidthOf[""], .. heads.Select(h => WidthOf.GetValueOrDefault(h.Role, WidthOf[""]))] };
    }

    private static string RoleOf(IReadOnlyDictionary<string, WordList> roles, string head) =>
        roles.FirstOrDefault(r => r.Value.Is(Performances.Chinese(head))).Key ?? "";

    /// <summary>Labels with their values, over the whole width.</summary>
    private Row Head(IReadOnlyList<string> labels, Evaluation evaluation, int width)
    {
        var cells = new List<Cell>();
        for (var i = 0; i < labels.Count; i++)
        {
            var first = i == 0 ? 0 : LabelEnd(width);
            var end = i == labels.Count - 1 ? width : LabelEnd(width);
            var labelSpan = i == 0 ? 1 : 2;
            cells.Add(Cell(labels[i], first, CellRole.Head, labelSpan));
            cells.Add(Cell(HeadValue(RoleOf(layout.Rows, labels[i]), evaluation), first + labelSpan, labels.Count == 1 ? CellRole.Middle : CellRole.Words, end - first - labelSpan));
        }

        return new(cells);
    }

    private static int LabelEnd(int width) => (width / 2) + 1;

    private static string HeadValue(string role, Evaluation evaluation) => role switch
    {
        "department" => evaluation.Department,
        "unit" => evaluation.Unit,
        _ => evaluation.Name,
    };

    /// <summary>The money: the label in the first column, rows' labels over two, then amounts, weight, rate and score up to the end.</summary>
    private IEnumerable<Row> Funds(PrintedForm form, Scorecard card, int width)
    {
        var roles = form.Funds.Columns.Select(c => RoleOf(layout.Funds, c)).ToArray();
        BudgetLine[] lines = [.. Lines(form, card.Evaluation)];
        Row[] parts = [.. Parts(Divisions(form, card.Evaluation.Budget), card.Evaluation.Budget, width)];
        int At(int column) => LevelColumns + column;
        int Span(int column) => column == roles.Length - 1 ? width - At(column) : 1;
        yield return new(
        [
            Cell(form.Funds.Label, 0, CellRole.Head, rowSpan: lines.Length + parts.Length + 1), Cell("", 1, CellRole.Head, LevelColumns - 1),
            .. form.Funds.Columns.Select((c, i) => Cell(c, At(i), CellRole.Head, Span(i))),
        ]);
        foreach (var line in lines)
        {
            yield return new(
            [
                Cell(line.Source, 1, CellRole.Words, LevelColumns - 1),
                .. roles.Select((role, i) => FundsCell(role, line, card.Execution) is var (text, number)
                    ? Cell(text, At(i), number is null ? CellRole.Middle : CellRole.Number, Span(i)) with { Number = number } : throw new InvalidOperationException()),
            ]);
        }

        foreach (var row in parts)
        {
            yield return row;
        }
    }

    /// <summary>The divisions of the total as prescribed, and any other part that the evaluation states and is not nothing.</summary>
    private PrintedDivision[] Divisions(PrintedForm form, Budget budget)
    {
        var stated = budget.Parts.Where(p => p.Executed.Base != 0).ToLookup(p => p.ByNature);
        var divisions = form.Parts.Concat(new[] { false, true }.Except(form.Parts.Select(p => p.ByNature))
            .Select(nature => new PrintedDivision(nature, (nature ? layout.PartsByNature : layout.PartsByIncome).Usual, [])));
        return
        [
            .. divisions.Select(d => d with { Rows = [.. d.Rows, .. stated[d.ByNature].Select(p => p.Label).Where(l => !d.Rows.Any(r => IsSamePart(r, l)))] })
                .Where(d => d.Rows.Count > 0),
        ];
    }

    /// <summary>The divisions side by side: what each is called, then a part with its amount in each cell.</summary>
    private IEnumerable<Row> Parts(PrintedDivision[] divisions, Budget budget, int width)
    {
        var half = LabelEnd(width);
        for (var row = -1; row < divisions.Select(d => d.Rows.Count).DefaultIfEmpty(-1).Max(); row++)
        {
            yield return new([.. divisions.Select((d, i) => Cell(
                row < 0 ? d.Label + "：" : row < d.Rows.Count ? (row == 0 ? "其中：" : "") + Part(d.ByNature, d.Rows[row], budget) : "",
                i == 0 ? 1 : half, CellRole.Words, divisions.Length == 1 ? width - 1 : i == 0 ? half - 1 : width - half))]);
        }
    }

    private string Part(bool byNature, string label, Budget budget)
    {
        var part = budget.Parts.FirstOrDefault(p => p.ByNature == byNature && IsSamePart(p.Label, label));
        return $"{label}：{(part is null ? "" : Money(part.Executed).Text)}";
    }

    private bool IsSamePart(string a, string b) =>
        a == b || (layout.PartOf(Performances.Chinese(a)) is { Length: > 0 } item && item == layout.PartOf(Performances.Chinese(b)));

    /// <summary>The rows as prescribed with what the evaluation states in them, and any other row that it states.</summary>
    private static IEnumerable<BudgetLine> Lines(PrintedForm form, Evaluation evaluation)
    {
        var total = evaluation.Budget.Total;
        var stated = evaluation.Budget.Lines.Where(l => !l.IsTotal).ToArray();
        foreach (var label in form.Funds.Rows.Union(stated.Select(l => l.Source)))
        {
            yield return label == form.Funds.Rows.FirstOrDefault(r => r.Contains("总额", StringComparison.Ordinal)) ? total with { Source = label }
                : stated.FirstOrDefault(l => l.Source == label) ?? new(label, false);
        }
    }

    private static (string Text, decimal? Number) FundsCell(string role, BudgetLine line, ScoredExecution execution) => role switch
    {
        "opening" => Money(line.Opening),
        "full" => Money(line.Full),
        "executed" => Money(line.Executed),
        "weight" => (line.IsTotal && execution.Weight > 0 ? Performances.Number(execution.Weight) : NoValue, null),
        "score" => (line.IsTotal && execution is { Weight: > 0, Score: { } score } ? Performances.Number(score) : NoValue, null),
        _ => (RateOf(line) is { } rate ? Performances.Rate(rate) : NoValue, null),
    };

    private static (string Text, decimal? Number) Money(Amount? amount) =>
        amount is { } a ? (Performances.TenThousand(a.Base / QuantityUnit.TenThousandYuan.Factor()).Digits, a.Base / QuantityUnit.TenThousandYuan.Factor()) : ("", null);

    private static decimal? RateOf(BudgetLine line) => line is { Full.Base: > 0, Executed: { } done } ? done.Base / line.Full!.Value.Base * 100 : null;

    private static IEnumerable<Row> Goals(PrintedForm form, Evaluation evaluation, int width)
    {
        var half = LabelEnd(width);
        yield return new([Cell(form.Goals.Label, 0, CellRole.Head, rowSpan: 2), Cell(form.Goals.Columns[0], 1, CellRole.Head, half - 1), Cell(form.Goals.Columns[1], half, CellRole.Head, width - half)]);
        yield return new([Cell(evaluation.Goal, 1, CellRole.Words, half - 1), Cell(evaluation.Achieved, half, CellRole.Words, width - half)]);
    }

    private static IEnumerable<Row> Indicators(PrintedForm form, Scorecard card, (string Text, string Role)[] heads)
    {
        ScoredIndicator[] all = [.. card.Indicators.GroupBy(i => i.Indicator.Level1).SelectMany(g => g.GroupBy(i => i.Indicator.Level2)).SelectMany(g => g)];
        yield return new([Cell(form.Indicators.Label, 0, CellRole.Head, rowSpan: all.Length + 1), .. heads.Select((h, i) => Cell(h.Text, i + 1, CellRole.Head))]);
        for (var i = 0; i < all.Length; i++)
        {
            var cells = new List<Cell>();
            foreach (var (role, column) in heads.Select((h, n) => (h.Role, n + 1)))
            {
                var span = role switch
                {
                    "level1" => Span(all, i, s => s.Indicator.Level1),
                    "level2" => Span(all, i, s => (s.Indicator.Level1, s.Indicator.Level2)),
                    _ => 1,
                };
                if (span > 0)
                {
                    cells.Add(Cell(TextOf(role, all[i]), column, role is "level3" or "reason" ? CellRole.Words : CellRole.Middle, rowSpan: span));
                }
            }

            yield return new(cells);
        }
    }

    /// <summary>How many rows a group's head covers; 0 if it has begun above.</summary>
    private static int Span<T>(ScoredIndicator[] all, int at, Func<ScoredIndicator, T> groupOf)
        where T : notnull =>
        at > 0 && groupOf(all[at - 1]).Equals(groupOf(all[at])) ? 0 : all.Skip(at).TakeWhile(s => groupOf(s).Equals(groupOf(all[at]))).Count();

    private static string TextOf(string role, ScoredIndicator scored) => role switch
    {
        "level1" => scored.Indicator.Level1,
        "level2" => scored.Indicator.Level2,
        "level3" => scored.Indicator.Name,
        "operator" => scored.Indicator.Operator.Sign(),
        "target" => scored.Indicator.Operator.Sign() + scored.Indicator.Target,
        "unit" => scored.Indicator.Unit,
        "actual" => scored.Actual,
        "weight" => scored.Indicator.Weight is { } weight ? Performances.Number(weight) : "",
        "score" => scored.Score is { } score ? Performances.Number(score) : "",
        _ => ReasonOf(scored),
    };

    /// <summary>Why it missed, what is done about it, and why a score was set by hand.</summary>
    public static string ReasonOf(ScoredIndicator scored)
    {
        string[] parts =
        [
            scored.Indicator.Reason, scored.Indicator.Remedy,
            scored.IsOverridden ? $"得分由{scored.Indicator.Override!.By}确定：{scored.Indicator.Override.Reason}" : "",
        ];
        return string.Join("；", parts.Select(p => p.TrimEnd('。', '；')).Where(p => p.Length > 0)) is { Length: > 0 } text ? text + "。" : "";
    }

    private static Row Total(PrintedForm form, Scorecard card, (string Text, string Role)[] heads)
    {
        var first = Array.FindIndex(heads, h => h.Role is "weight" or "score") + 1;
        return new(
        [
            Cell(form.Total, 0, CellRole.Head, first),
            .. heads.Select((h, i) => (h.Role, Column: i + 1)).Where(h => h.Column >= first).Select(h => Cell(
                h.Role switch { "weight" => Performances.Number(card.TotalWeight), "score" => Performances.Number(card.TotalScore), _ => "" }, h.Column, CellRole.Middle)),
        ]);
    }

    private static Cell Cell(string text, int column, CellRole role, int columnSpan = 1, int rowSpan = 1) =>
        new(SourceText.Written(text.Replace("\r", "", StringComparison.Ordinal).Trim()), column, columnSpan, rowSpan) { Role = role };
}
