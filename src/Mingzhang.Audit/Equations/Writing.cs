using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>How the numbers of a document are written, and what a number corrected in its place looks like.</summary>
internal sealed class Writing
{
    private const int Usual = 2;

    /// <summary>Decimals that at least one number in so many has are a way of writing and no slip.</summary>
    private const int Rare = 10;

    private readonly Dictionary<QuantityUnit, (int Most, int[] Others)> decimals;

    public Writing(IEnumerable<Statement> statements) =>
        decimals = statements.Where(s => s.Kind is (StatementKind.Table or StatementKind.Prose) && (s.Amount.Value != 0 || !s.Amount.Unit.IsMoney()))
            .GroupBy(s => s.Amount.Unit)
            .ToDictionary(g => g.Key, Habits);

    /// <summary>A number corrected to a value in base units, with the decimals the document writes: its own, if other numbers have as many.</summary>
    public Amount Corrected(Amount amount, decimal value)
    {
        var (most, others) = decimals.GetValueOrDefault(amount.Unit, (Usual, []));
        return amount.CorrectedTo(value, Math.Max(1, amount.Decimals >= Math.Min(most, Usual) && others.Contains(amount.Decimals) ? amount.Decimals : most));
    }

    /// <summary>Tables may be printed finer than the text: beside the decimals of most numbers there are others that are usual.</summary>
    private static (int Most, int[] Others) Habits(IEnumerable<Statement> statements)
    {
        var byDecimals = statements.CountBy(s => s.Amount.Decimals).ToArray();
        var all = byDecimals.Sum(d => d.Value);
        return (byDecimals.MaxBy(d => d.Value).Key, [.. byDecimals.Where(d => d.Value * Rare >= all).Select(d => d.Key)]);
    }
}
