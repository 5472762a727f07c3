using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Arithmetic;

/// <summary>The first cell, the points taken off, is what the second, full marks, has more than the third, the score.</summary>
internal sealed class LossEquation : FormEquation
{
    private Interval Lost => Cells[0].Amount!.Value.Interval;

    private Interval Full => Cells[1].Amount!.Value.Interval;

    private Interval Score => Cells[2].Amount!.Value.Interval;

    public override Interval? Solve(FormCell cell) => cell == Cells[0] ? Full - Score : cell == Cells[1] ? Lost + Score : Full - Lost;

    public override string Describe() =>
        $"满分 {Cells[1].Text} − 得分 {Cells[2].Text} = {Written.Number(Cells[1].Amount!.Value.Value - Cells[2].Amount!.Value.Value)}";

    public override string DescribePrinted() => $"扣分写作 {Cells[0].Text}";
}

/// <summary>Two cells state the same number.</summary>
/// <param name="where">Where the second one stands, in Chinese.</param>
internal sealed class SameNumber(string where) : FormEquation
{
    public override Interval? Solve(FormCell cell) => (cell == Cells[0] ? Cells[1] : Cells[0]).Amount!.Value.Interval;

    public override string Describe() => $"{where}写作 {Cells[1].Text}";

    public override string DescribePrinted() => $"文中写作 {Cells[0].Text}";
}

/// <summary>The cells add up to a number that is known, as full marks to 100.</summary>
internal sealed class KnownSum(decimal sum, string what) : FormEquation
{
    public override bool BlamesFirst => false;

    public override Interval? Solve(FormCell cell) => Interval.Point(sum - Cells.Where(c => c != cell).Sum(c => c.Amount!.Value.Value));

    public override string Describe() => $"各项{what}合计 {Written.Number(Cells.Sum(c => c.Amount!.Value.Value))}，应为 {Written.Number(sum)}";
}
