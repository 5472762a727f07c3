using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>The reasons a narrative gives for changes and for differences from the budget.</summary>
internal sealed partial class StatedReasons
{
    private readonly Dictionary<FactKey, string> reasons = [];
    private readonly ILookup<(int? Page, int Line, int Column, string? Cell), Statement> byPlace;
    private readonly Phase plainBudget;

    private StatedReasons(Disclosure disclosure, Phase plainBudget)
    {
        this.plainBudget = plainBudget;
        byPlace = disclosure.Ledger.Statements.Where(s => s.Kind == StatementKind.Prose).ToLookup(s => Start(s.Place));
    }

    /// <summary>The reasons, each by the key of the difference it explains.</summary>
    /// <param name="disclosure">The document.</param>
    /// <param name="plainBudget">What a 预算 without a further word means in it.</param>
    public static IReadOnlyDictionary<FactKey, string> In(Disclosure disclosure, Phase plainBudget)
    {
        var reader = new StatedReasons(disclosure, plainBudget);
        foreach (var passage in disclosure.Sections.SelectMany(s => s.Passages).Where(p => ReasonPhrase.In(p.Text).Any()))
        {
            reader.Read(passage);
        }

        return reader.reasons;
    }

    private static (int? Page, int Line, int Column, string? Cell) Start(Place place) => (place.Page, place.Line, place.Column, place.Cell);

    private void Read(Passage passage)
    {
        var statements = Number().Matches(passage.Text)
            .Select(m => (m.Index, Statement: byPlace[Start(passage.Locate(m.Index, m.Length))].FirstOrDefault()))
            .Where(s => s.Statement is not null).ToArray();
        var after = 0;
        foreach (var (intro, start, length) in ReasonPhrase.In(passage.Text))
        {
            var explained = statements.LastOrDefault(s => s.Index >= after && s.Index < intro).Statement;
            if (intro >= after && explained is not null && Difference(explained.Key, passage.Text[after..intro]) is { } key)
            {
                reasons.TryAdd(key, passage.Text.Substring(start, length).Trim());
            }

            after = start + length;
        }
    }

    /// <summary>What a reason behind a number explains.</summary>
    private FactKey? Difference(FactKey said, string words)
    {
        var actual = said.Quantity.In(Phase.Actual);
        var budget = said.Phase == Phase.Budget ? plainBudget : said.Phase;
        return said.Aspect switch
        {
            Aspect.Change or Aspect.ChangeRate => Accounts.DifferenceKey(actual, actual.In(Period.Prior)),
            Aspect.BudgetGap or Aspect.BudgetGapRate or Aspect.Completion when budget != Phase.Actual => Accounts.DifferenceKey(actual, actual.In(budget)),
            Aspect.Value when words.Contains("预算", StringComparison.Ordinal) =>
                Accounts.DifferenceKey(actual, actual.In(words.Contains("年初预算", StringComparison.Ordinal) ? Phase.OpeningBudget : plainBudget)),
            _ => null,
        };
    }

    [GeneratedRegex(@"\d[\d,，]*(?:\.\d+)?%?")]
    private static partial Regex Number();
}
