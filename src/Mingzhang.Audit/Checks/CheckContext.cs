using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks;

/// <summary>What a check sees and where it reports: one rule on one disclosure.</summary>
internal sealed partial class CheckContext(Disclosure disclosure, Rule rule)
{
    private readonly List<Finding> findings = [];
    private int held;
    private int withinRounding;
    private int notApplicable;
    private string? whyNot;

    /// <summary>The disclosure; the amounts of its ledger are as they would be with the wrong numbers put right.</summary>
    public Disclosure Disclosure { get; } = disclosure;

    /// <summary>Places of numbers that have been found wrong: what their words suggest is no fault by itself.</summary>
    public IReadOnlyList<Place> WrongNumbers { get; init; } = [];

    /// <summary>Performance forms as the rules score them.</summary>
    public required FormScores Scores { get; init; }

    public Rule Rule { get; } = rule;

    public IReadOnlyList<Finding> Findings => findings;

    public RuleOutcome Outcome => new(Rule, held, withinRounding, findings.Count, notApplicable, whyNot);

    /// <summary>Reports a fault.</summary>
    /// <param name="at">The wrong words.</param>
    /// <param name="stated">What is written; null where something is missing.</param>
    /// <param name="expected">What would be right; null if that cannot be told.</param>
    /// <param name="words">Fills the message's other {placeholders}; {stated} and {expected} are filled from the arguments.</param>
    /// <param name="related">The places it contradicts.</param>
    /// <param name="suggestion">Text that can replace the words as they stand.</param>
    /// <param name="severity">The rule's if null.</param>
    /// <param name="repeated">Other places of the same error.</param>
    /// <exception cref="ArgumentException">A placeholder of the rule's message is not filled.</exception>
    public void Report(
        Place at, string? stated = null, string? expected = null, IReadOnlyDictionary<string, string>? words = null,
        IEnumerable<Place>? related = null, string? suggestion = null, Severity? severity = null, IEnumerable<Repetition>? repeated = null)
    {
        findings.Add(new()
        {
            Rule = Rule,
            Severity = severity ?? Rule.Severity,
            Message = Fill(Rule, stated, expected, words),
            Stated = stated,
            Expected = expected,
            At = at,
            Related = [.. related ?? []],
            Suggestion = suggestion,
            Repeated = [.. repeated ?? []],
        });
    }

    /// <summary>Reports a fault that stands in several places once, at the first of them; nothing if there is none.</summary>
    /// <param name="places">The places.</param>
    /// <param name="right">What would be right there.</param>
    public void ReportOnce(IEnumerable<Place> places, string? right = null)
    {
        Place[] all = [.. places];
        if (all.Length > 0)
        {
            Report(all[0], all[0].Quote.Trim(), right, related: all.Skip(1), suggestion: right);
        }
    }

    /// <summary>The check was made and holds.</summary>
    public void Held() => held++;

    /// <summary>The check was made and holds within rounding.</summary>
    public void WithinRounding() => withinRounding++;

    /// <summary>The check could not be made.</summary>
    /// <param name="why">In Chinese, without a full stop; the first reason given is kept.</param>
    public void NotApplicable(string why)
    {
        notApplicable++;
        whyNot ??= why;
    }

    /// <summary>True if what is missing may stand on pages that were not read; that is then noted as the reason why the check could not be made.</summary>
    /// <param name="behind">The place behind which it should stand.</param>
    /// <param name="before">The place before which it should stand; null for the end.</param>
    public bool MayBeUnread(Place behind, Place? before = null)
    {
        var may = Disclosure.HasUnreadPages(behind, before);
        if (may)
        {
            NotApplicable("有的页没有读到，缺的内容可能在那几页");
        }

        return may;
    }

    /// <summary>The rule's message with its placeholders filled.</summary>
    public static string Fill(Rule rule, string? stated, string? expected, IReadOnlyDictionary<string, string>? words) =>
        Placeholder().Replace(rule.Message, match => match.Groups[1].Value switch
        {
            "stated" when stated is not null => stated,
            "expected" when expected is not null => expected,
            var name when words is not null && words.TryGetValue(name, out var word) => word,
            var name => throw new ArgumentException($"{rule.Id}: nothing fills {{{name}}}.", nameof(words)),
        });

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Placeholder();
}
