using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>
/// What a disclosure is written from: one unit's figures of one fiscal year, exact, each once, and the words that figures
/// cannot say. Nothing in it is text of a document; every sentence and cell follows from it and the form set.
/// </summary>
public sealed record Accounts
{
    /// <summary>The form set it is written in.</summary>
    public required FormSet Form { get; init; }

    /// <summary>The body's full name.</summary>
    public required string Unit { get; init; }

    /// <summary>The fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>
    /// The values in base units (元, pieces, persons): of this year and last (<see cref="Period.Prior"/>), budgets and actual.
    /// Only quantities themselves; changes, shares and rates are computed. A fact that is not in it is nothing.
    /// </summary>
    public required IReadOnlyDictionary<FactKey, decimal> Facts { get; init; }

    /// <summary>The names of codes that the classification does not have.</summary>
    public IReadOnlyDictionary<string, string> CodeNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Paragraphs the unit writes itself, by section id (duties, organisation, …), without headings.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Why a quantity changed or missed its budget: by <see cref="DifferenceKey"/>,
    /// a phrase without a full stop.
    /// </summary>
    public IReadOnlyDictionary<FactKey, string> Reasons { get; init; } = new Dictionary<FactKey, string>();

    /// <summary>Other phrases the unit supplies for places of the form (what money was used for), by fact.</summary>
    public IReadOnlyDictionary<FactKey, string> Purposes { get; init; } = new Dictionary<FactKey, string>();

    /// <summary>Measures of which nothing at all is known, because the accounts come from a document that does not speak of them.</summary>
    public IReadOnlySet<string> UnknownMeasures { get; init; } = new HashSet<string>();

    /// <summary>Facts of this year that are not known one by one, because the accounts come from a document that gives only their sum.</summary>
    public IReadOnlySet<FactKey> UnknownFacts { get; init; } = new HashSet<FactKey>();

    /// <summary>The value of a fact in base units; nothing is zero.</summary>
    public decimal this[FactKey key] => Facts.GetValueOrDefault(key);

    /// <summary>The value of a fact as it is printed, in base units.</summary>
    public decimal Printed(FactKey key) => PrintedNumber.Rounded(this[key], Form.Narrative.IsMoney(key));

    /// <summary>
    /// True if the value of a fact is known. What a unit did this year is known in full, and what is not there is nothing; of
    /// budgets and of last year only what was given is known.
    /// </summary>
    public bool Knows(FactKey key) =>
        (key is { Phase: Phase.Actual, Period: Period.This } && !UnknownMeasures.Contains(key.Measure) && !UnknownFacts.Contains(key)) || Facts.ContainsKey(key);

    /// <summary>The key under which <see cref="Reasons"/> keeps why a fact differs from last year's or from its budget.</summary>
    /// <param name="key">The fact of this year.</param>
    /// <param name="against">The same fact of last year, or of a budget.</param>
    public static FactKey DifferenceKey(FactKey key, FactKey against) =>
        against.Period == Period.Prior ? key.Said(Aspect.Change) : against.Said(Aspect.BudgetGap);
}
