using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>How the numbers of a document are written, and what a number corrected in its place looks like.</summary>
internal sealed class Writing
{
    private const int Usual = 2;

    private readonly Dictionary<QuantityUnit, int> decimals;

    public Writing(IEnumerable<Statement> statements) =>
        decimals = statements.Where(s => s.Kind is StatementKind.Table or StatementKind.Prose)
            .GroupBy(s => s.Amount.Unit)
            .ToDictionary(g => g.Key, g => g.GroupBy(s => s.Amount.Decimals).MaxBy(d => d.Count())!.Key);

    /// <summary>A number corrected to a value in base units, with the decimals the document writes.</summary>
    public Amount Corrected(Amount amount, decimal value) =>
        amount.CorrectedTo(value, Math.Max(1, decimals.GetValueOrDefault(amount.Unit, Usual)));
}
