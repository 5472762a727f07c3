using System.Text.RegularExpressions;
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
        foreach (var passage in disclosure.Sections.SelectMany(s => s.Passages).Where(p => Intro().IsMatch(p.Text)))
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
        foreach (Match intro in Intro().Matches(passage.Text).Where(m => m.Index >= after))
        {
            var end = passage.Text.AsSpan(intro.Index + intro.Length).IndexOfAny('。', '；');
            var text = end < 0 ? passage.Text[(intro.Index + intro.Length)..] : passage.Text.Substring(intro.Index + intro.Length, end);
            var explained = statements.LastOrDefault(s => s.Index >= after && s.Index < intro.Index).Statement;
            if (explained is not null && Difference(explained.Key, passage.Text[after..intro.Index]) is { } key)
            {
                reasons.TryAdd(key, text.Trim());
            }

            after = intro.Index + intro.Length + text.Length;
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

    [GeneratedRegex(@"(?:主要)?原因(?:(?:是|为)[：:]?|[：:])|主要是因为[：:]?|主要是由于[：:]?")]
    private static partial Regex Intro();

    [GeneratedRegex(@"\d[\d,，]*(?:\.\d+)?%?")]
    private static partial Regex Number();
}
