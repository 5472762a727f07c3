using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>What a rule reports (疑点).</summary>
public sealed record Finding
{
    private const int MostOthers = 20;

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Severity of this finding; the rule's unless the check has a reason to lower it.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One Chinese sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What is written, or null where something is missing.</summary>
    public string? Stated { get; init; }

    /// <summary>What would be right, or null if that cannot be told.</summary>
    public string? Expected { get; init; }

    /// <summary>The wrong words.</summary>
    public required Place At { get; init; }

    /// <summary>The other places of the same error (同一错误), then the places it contradicts.</summary>
    public IReadOnlyList<Place> Related { get; init; } = [];

    /// <summary>Other places where the same error stands: a wrong number that was copied.</summary>
    public IReadOnlyList<Repetition> Repeated { get; init; } = [];

    /// <summary>Text that can replace the words at <see cref="At"/> as they stand, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The identities that this wrong number breaks, in Chinese, one each.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>The finding at each place of its error, itself first, for who marks or mends all of them; each names others, of very many not all.</summary>
    public IEnumerable<Finding> AtEachPlace =>
        Repeated.Select(r => this with { At = r.At, Stated = r.At.Quote, Expected = r.Expected, Suggestion = r.Suggestion, Repeated = [], Related = [At, .. Related.Where(p => p != r.At).Take(MostOthers)] }).Prepend(this);
}

/// <summary>A further place of an error.</summary>
/// <param name="At">The wrong words.</param>
/// <param name="Expected">What would be right there, or null if that cannot be told.</param>
/// <param name="Suggestion">Text that can replace the words as they stand, or null.</param>
public sealed record Repetition(Place At, string? Expected, string? Suggestion);

/// <summary>What became of one rule on one document.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Held">How often it was checked and held exactly.</param>
/// <param name="WithinRounding">How often it held only within rounding (尾数误差).</param>
/// <param name="Broken">How often it was broken.</param>
/// <param name="NotApplicable">How often it could not be checked.</param>
/// <param name="WhyNot">Why it could not be checked, in Chinese; null if <paramref name="NotApplicable"/> is 0.</param>
public sealed record RuleOutcome(Rule Rule, int Held, int WithinRounding, int Broken, int NotApplicable, string? WhyNot);

/// <summary>The result of auditing one document.</summary>
/// <param name="Disclosure">What was read.</param>
/// <param name="Findings">By place in the document.</param>
/// <param name="Outcomes">One for each rule that is in force.</param>
public sealed record AuditReport(Disclosure Disclosure, IReadOnlyList<Finding> Findings, IReadOnlyList<RuleOutcome> Outcomes)
{
    /// <summary>Checks that held exactly.</summary>
    public int Held => Outcomes.Sum(o => o.Held);

    /// <summary>Checks that held within rounding.</summary>
    public int WithinRounding => Outcomes.Sum(o => o.WithinRounding);

    /// <summary>Checks that were broken.</summary>
    public int Broken => Outcomes.Sum(o => o.Broken);

    /// <summary>Checks that could not be made.</summary>
    public int NotApplicable => Outcomes.Sum(o => o.NotApplicable);
}
