using Mingzhang.Documents;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating;

/// <summary>Prints the table of groups, weights, scores and rates of a report's conclusion.</summary>
internal static class ScoreTablePrinter
{
    /// <summary>The table: groups side by side, the execution rate first, the total last.</summary>
    public static Table Print(Scorecard card)
    {
        var groups = card.Groups.Select(g => (Name: g.Name.Split('(', '（')[0], g.Weight, g.Score));
        (string Name, decimal Weight, decimal Score)[] columns =
        [
            .. card.Execution.Weight > 0 ? [("预算执行率", card.Execution.Weight, card.Execution.Score ?? 0)] : ((string, decimal, decimal)[])[],
            .. groups, ("合计", card.TotalWeight, card.TotalScore),
        ];
        return new(
        [
            Line("评价项目", columns.Select(c => c.Name), CellRole.Head),
            Line("权重", columns.Select(c => Performances.Number(c.Weight)), CellRole.Middle),
            Line("得分", columns.Select(c => Performances.Number(c.Score)), CellRole.Middle),
            Line("得分率", columns.Select(c => c.Weight == 0 ? "" : Performances.Rate(c.Score / c.Weight * 100)), CellRole.Middle),
        ])
        { HeadRows = 1 };
    }

    private static Row Line(string label, IEnumerable<string> texts, CellRole role) => new(
        [new(SourceText.Written(label), 0) { Role = CellRole.Head }, .. texts.Select((t, i) => new Cell(SourceText.Written(t), i + 1) { Role = role })]);
}
