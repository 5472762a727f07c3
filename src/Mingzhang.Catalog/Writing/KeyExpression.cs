using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>
/// A fact named in a template: a fact key as the catalog writes it, or one relative to the fact a phrase or list is about:
/// <c>it</c>, <c>was</c> (the same a year before), <c>planned</c> (年初预算数), <c>granted</c> (全年预算数), each with coordinates
/// behind it. <c>0</c> is nothing.
/// </summary>
public sealed record KeyExpression
{
    private readonly FactKey? key;
    private readonly string start = "";
    private readonly IReadOnlyList<KeyValuePair<string, string>> coordinates = [];

    private KeyExpression(FactKey? key, string start, IReadOnlyList<KeyValuePair<string, string>> coordinates) =>
        (this.key, this.start, this.coordinates) = (key, start, coordinates);

    /// <summary>True for <c>0</c>.</summary>
    public bool IsNothing => key is null && start.Length == 0;

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is neither a key nor relative to one.</exception>
    public static KeyExpression Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            ["0"] => new(null, "", []),
            ["it" or "was" or "planned" or "granted", .. var rest] => new(null, words[0], [.. rest.Select(Coordinate)]),
            _ => new(FactKey.Parse(text), "", []),
        };
    }

    /// <summary>The fact meant.</summary>
    /// <param name="it">The fact the phrase or list is about; null outside of one.</param>
    /// <exception cref="FormatException">It is relative and there is nothing it could be relative to, or it is <c>0</c>.</exception>
    public FactKey Resolve(FactKey? it)
    {
        if (key is not null)
        {
            return key;
        }

        var about = it ?? throw new FormatException($"'{start}' stands where nothing is spoken of.");
        var from = start switch
        {
            "was" => about.In(Period.Prior),
            "planned" => about.In(Phase.OpeningBudget),
            "granted" => about.In(Phase.FullBudget),
            _ => about,
        };
        return coordinates.Aggregate(from, (k, c) => k.With(c.Key, c.Value));
    }

    private static KeyValuePair<string, string> Coordinate(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0
            ? KeyValuePair.Create(word[..equals], word[(equals + 1)..])
            : throw new FormatException($"'{word}' is not of the form axis=member.");
    }
}
