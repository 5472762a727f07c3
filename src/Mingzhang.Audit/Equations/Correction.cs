using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Why a number is held to be wrong.</summary>
internal enum CorrectionKind
{
    /// <summary>Other statements of the same fact say otherwise and fit better.</summary>
    Disputed,

    /// <summary>The equations it stands in give another value.</summary>
    Repaired,

    /// <summary>The amount is right with the other sign: the word 增加 or 减少 is wrong.</summary>
    Direction,

    /// <summary>An equation is broken and nothing tells which of its numbers is wrong; shown at the equation's subject.</summary>
    Undecided,
}

/// <summary>Where only an inequality is broken, the value that repairs is a bound.</summary>
internal enum Bound
{
    None,
    AtMost,
    AtLeast,
}

/// <summary>A number held to be wrong, with the value that repairs it.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Statements">The statements that are wrong alike, the one to point at first.</param>
/// <param name="Right">The value that repairs it, in base units.</param>
/// <param name="Broken">The equations it breaks, the gravest first.</param>
internal sealed record Correction(
    CorrectionKind Kind, int Fact, IReadOnlyList<Statement> Statements, decimal Right, IReadOnlyList<Equation> Broken)
{
    /// <summary>For a dispute: the statements that are held to be right. Undecided: the numbers that may be wrong.</summary>
    public IReadOnlyList<Statement> Others { get; init; } = [];

    /// <summary>The equations that hold with the number as it is and would not with the right value, so that more is to be mended.</summary>
    public IReadOnlyList<Equation> Following { get; init; } = [];

    /// <summary>Undecided: true if other numbers confirm the one it is shown at, so that one of <see cref="Others"/> is wrong.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Whether <see cref="Right"/> is the value or only a bound of it.</summary>
    public Bound Bound { get; init; }
}
