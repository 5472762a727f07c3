namespace Mingzhang.Audit.Equations;

/// <summary>
/// How much a broken equation weighs where 1 is a law broken. What counts is the order, and on which side of
/// <see cref="Repairs.StatementCost"/> a weight stands: an equation below it holds no number to be wrong by itself.
/// </summary>
internal static class Weights
{
    /// <summary>What must hold.</summary>
    public const double Law = 1;

    /// <summary>A law of last year's values, as this year's and the changes imply them: changes are rounded, and last year may have been adjusted.</summary>
    public const double LastYear = 0.9;

    /// <summary>The same where values of last year only follow from one another.</summary>
    public const double DerivedLastYear = 0.65;

    /// <summary>What usually holds.</summary>
    public const double Usual = 0.5;

    /// <summary>What was left last year and what this year began with: there may have been adjustments.</summary>
    public const double CarriedOver = 0.4;

    /// <summary>What only helps to tell which number is wrong.</summary>
    public const double Hint = 0.3;

    /// <summary>A statement of a form, which is filled in apart from the accounts; others weigh 1.</summary>
    public const double Form = 0.8;
}
