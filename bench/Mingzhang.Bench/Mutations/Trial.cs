using Mingzhang.Audit;
using Mingzhang.Facts;

namespace Mingzhang.Mutations;

/// <summary>What the audit made of one changed number.</summary>
/// <param name="Mutation">The change.</param>
/// <param name="Findings">The findings that were not there before.</param>
internal sealed record Trial(Mutation Mutation, IReadOnlyList<Finding> Findings)
{
    public bool IsFound => Findings.Count > 0;

    /// <summary>The finding at the number itself; null if none is.</summary>
    public Finding? At => Findings.FirstOrDefault(f =>
        f.At.Line == Mutation.Target.Statement.Place.Line && f.At.Column == Mutation.Target.Statement.Place.Column);

    /// <summary>True if the finding at the number suggests what was there, within what its digits can say.</summary>
    public bool IsRepaired => At?.Suggestion is { } words && Read(words) is { } suggested && suggested.Interval.Meets(Original.Interval);

    /// <summary>True if another number is held to be wrong.</summary>
    public bool IsMisled => Findings.Any(f => f.Suggestion is not null && !ReferenceEquals(f, At));

    public bool IsSingle => Findings.Count == 1;

    private Amount Original
    {
        get
        {
            var amount = Mutation.Target.Statement.Amount;
            return amount with { Value = Math.Abs(amount.Value) };
        }
    }

    public static Trial Run(Engine engine, Sample sample, Mutation mutation) =>
        new(mutation, sample.NewIn(engine.Audit(sample.Path, sample.With(mutation.Target.Statement.Place, mutation.Words))));

    private Amount? Read(string words)
    {
        var digits = words.Replace(",", "", StringComparison.Ordinal).TrimEnd('%', '％').TrimStart('-');
        var point = digits.IndexOf('.');
        return decimal.TryParse(digits, out var value) ? new(value, point < 0 ? 0 : digits.Length - point - 1, Original.Unit) : null;
    }
}
