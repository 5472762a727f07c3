using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>A printed form in which one number was changed.</summary>
/// <param name="What">分值, 得分, or an amount.</param>
/// <param name="Text">What is printed now.</param>
/// <param name="Blocks">The form.</param>
internal sealed record ChangedNumber(string What, string Text, IReadOnlyList<Block> Blocks)
{
    public override string ToString() => $"{What} {Text}";

    /// <summary>Every weight, score and executed amount of a form, each changed in turn.</summary>
    public static IEnumerable<ChangedNumber> Of(IReadOnlyList<Block> blocks, Scorecard card)
    {
        var table = blocks.OfType<Table>().Single();
        foreach (var (row, cell, what) in Places(table, card))
        {
            var text = Changed(table.Rows[row].Cells[cell].Text.Value);
            var cells = table.Rows[row].Cells.Select((c, i) => i == cell ? c with { Text = SourceText.Written(text), Number = null } : c);
            var rows = table.Rows.Select((r, i) => i == row ? r with { Cells = [.. cells] } : r);
            yield return new(what, text, [.. blocks.Select(b => b == table ? table with { Rows = [.. rows] } : b)]);
        }
    }

    private static IEnumerable<(int Row, int Cell, string What)> Places(Table table, Scorecard card)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells;
            var isIndicator = card.Indicators.Any(i => cells.Any(c => c.Text.Value == i.Indicator.Name));
            for (var cell = 0; cell < cells.Count; cell++)
            {
                if (isIndicator && cell >= cells.Count - 3 && cell < cells.Count - 1)
                {
                    yield return (row, cell, cell == cells.Count - 3 ? "分值" : "得分");
                }
                else if (cells[cell].Number > 0 && cells.Any(c => c.Text.Value == "年度资金总额") && cell == 3)
                {
                    yield return (row, cell, "全年执行数");
                }
            }
        }
    }

    /// <summary>More than rounding, and never the number itself: what was 12.5 becomes 15.5.</summary>
    private static string Changed(string text) => IndicatorValue.Parse(text) is { Number: var number } ? (number with { Value = number.Value + 3 }).Digits : "3";
}
