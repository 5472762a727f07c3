using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>A change of one fact that satisfies broken equations.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Interval">The values that repair.</param>
/// <param name="Gain">What the equations weigh that it satisfies, less what changing the statements costs.</param>
/// <param name="Point">The value to suggest, in base units.</param>
internal sealed record Repair(int Fact, Interval Interval, double Gain, decimal Point)
{
    /// <summary>How likely the fact is the wrong one, among repairs of the same gain.</summary>
    public int Likelihood { get; init; }

    /// <summary>A second fact whose sign turns with it; -1 for none.</summary>
    public int Also { get; init; } = -1;

    /// <summary>True if what repairs is only known to be no more, or no less, than a value: inequalities alone say so.</summary>
    public bool IsBound => Interval.Low <= Equation.Least || Interval.High >= Equation.Most || IsBetween;

    /// <summary>True if inequalities alone bound it on both sides.</summary>
    public bool IsBetween { get; init; }

    /// <summary>True if only the sign is wrong.</summary>
    public bool IsSignFlip { get; init; }

    /// <summary>Repairs of this and other facts that explain just as much and are just as likely; empty if this one stands out.</summary>
    public IReadOnlyList<Repair> Alternatives { get; init; } = [];
}
