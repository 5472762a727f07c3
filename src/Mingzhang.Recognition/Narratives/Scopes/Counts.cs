using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>The numbers with a counting word that may follow a term, 国内公务接待 12 批次，80 人次, each of them once. Immutable.</summary>
/// <param name="ByCounter">The facts, by counting word; several words may count the same (批, 批次).</param>
internal readonly record struct Counts(IReadOnlyDictionary<string, FactKey>? ByCounter)
{
    private FactKey[]? Given { get; init; }

    /// <summary>The fact that a counting word counts; null if it counts nothing of the term, or if it was given.</summary>
    public FactKey? Find(string counter) =>
        ByCounter is not null && ByCounter.TryGetValue(counter, out var key) && Given?.Contains(key) != true ? key : null;

    /// <summary>The same without a fact that was given.</summary>
    public Counts Without(FactKey given) => this with { Given = [.. Given ?? [], given] };
}
