namespace Mingzhang.Catalog;

/// <summary>How sure and how grave a finding is.</summary>
public enum Severity
{
    /// <summary>Wording and form, hints.</summary>
    Info,

    /// <summary>Very probably wrong.</summary>
    Warning,

    /// <summary>Provably wrong from the document itself.</summary>
    Error,
}

/// <summary>A family of rules (issue numbering of the audit: 01 one fact, 02 identities, …), the first two digits of an id.</summary>
/// <param name="Number">Two digits.</param>
/// <param name="Title">Chinese title.</param>
public sealed record RuleFamily(string Number, string Title);

/// <summary>A rule's description: data of catalog/rules. What it checks is an identity in the catalog or a check class in code.</summary>
public sealed record Rule
{
    /// <summary>Such as MZ0301; never used again for something else.</summary>
    public required string Id { get; init; }

    /// <summary>English name of the fault, such as <c>wrong-share</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese title of the fault.</summary>
    public required string Title { get; init; }

    /// <summary>Severity of its findings.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Chinese message with {placeholders} that the check fills.</summary>
    public required string Message { get; init; }

    /// <summary>The regulation or form it rests on, in Chinese.</summary>
    public required string Basis { get; init; }

    /// <summary>Why it matters and how it is checked, in Chinese.</summary>
    public required string Explanation { get; init; }

    /// <summary>What the user should do, in Chinese.</summary>
    public required string Remedy { get; init; }

    /// <summary>The version that brought it.</summary>
    public required string Since { get; init; }

    /// <summary>The version that withdrew it, or null.</summary>
    public string? Retired { get; init; }

    /// <summary>Small documents with what the rule finds in them.</summary>
    public required IReadOnlyList<RuleCase> Cases { get; init; }

    /// <summary>Number of the family: the two digits after MZ.</summary>
    public string Family => Id.Substring(2, 2);
}

/// <summary>A case of a rule: a small document and the findings of this rule in it.</summary>
/// <param name="Name">What it shows, in Chinese.</param>
/// <param name="Kind"><c>fires</c>, <c>passes</c> or <c>edge</c> (exactly at the edge of rounding, where it must stay silent).</param>
/// <param name="Text">The document, in the text form readers accept; tables with | .</param>
/// <param name="Finds">The literal words the findings point at, each with the expected value after → where there is one; empty for none.</param>
public sealed record RuleCase(string Name, string Kind, string Text, IReadOnlyList<string> Finds)
{
    /// <summary>Last year's disclosure, for rules that compare with it; null if there is none.</summary>
    public string? Prior { get; init; }
}
