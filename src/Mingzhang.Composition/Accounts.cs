using Mingzhang.Catalog;
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

    /// <summary>The names of codes as this unit's accounts have them; the classification's names stand for the others.</summary>
    public IReadOnlyDictionary<string, string> CodeNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Paragraphs the unit writes itself, by section id (duties, organisation, …), without headings.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Texts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>
    /// Why a quantity changed or missed its budget: by the key of the <see cref="Aspect.Change"/> or <see cref="Aspect.BudgetGap"/>,
    /// a phrase without a full stop.
    /// </summary>
    public IReadOnlyDictionary<FactKey, string> Reasons { get; init; } = new Dictionary<FactKey, string>();

    /// <summary>Other phrases the unit supplies for places of the form (what money was used for), by fact.</summary>
    public IReadOnlyDictionary<FactKey, string> Purposes { get; init; } = new Dictionary<FactKey, string>();

    /// <summary>The value of a fact in base units; nothing is zero.</summary>
    public decimal this[FactKey key] => Facts.GetValueOrDefault(key);

    /// <summary>This year's value less last year's, in base units.</summary>
    public decimal Change(FactKey key) => this[key] - this[key.In(Period.Prior)];
}
