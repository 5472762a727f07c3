namespace Mingzhang.Performance.Evidence;

/// <summary>A record that supports what was reached: a visit, a contract, a survey. Its kind's fields are in catalog/evidence.</summary>
public sealed record EvidenceRecord
{
    /// <summary>Unique within the ledger, such as T0012.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its kind, such as <c>investment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day it happened; for an investment project the day it reached its stage.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the evaluation it belongs to; null if it counts for every one.</summary>
    public string? Project { get; init; }

    /// <summary>Fields of words, by id.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = Empty<string>();

    /// <summary>Fields of numbers, by id, in the field's unit.</summary>
    public IReadOnlyDictionary<string, decimal> Numbers { get; init; } = Empty<decimal>();

    /// <summary>The papers; empty if there are none.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>A survey's answers.</summary>
    public IReadOnlyList<SurveyAnswer> Answers { get; init; } = [];

    private static Dictionary<string, T> Empty<T>() => [];
}

/// <summary>How often an answer was given.</summary>
/// <param name="Question">The question.</param>
/// <param name="Option">The answer, one of the catalog's.</param>
/// <param name="Count">How often, 0 or more.</param>
public sealed record SurveyAnswer(string Question, string Option, int Count);
