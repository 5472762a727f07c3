using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>What the parts of a disclosure are for, told by their titles.</summary>
/// <param name="Words">The words of titles; the first that fit decide.</param>
/// <param name="Order">What a part without a title is by its number.</param>
public sealed record PartTitles(IReadOnlyList<PartWords> Words, IReadOnlyList<PartKind> Order)
{
    /// <summary>What a part is for.</summary>
    /// <param name="number">Its number; 0 if it has none.</param>
    /// <param name="title">Its title in compact text, without the number.</param>
    public PartKind KindOf(int number, string title) =>
        Words.FirstOrDefault(w => w.Fit(number, title)) is { } words ? words.Kind
        : title.Length == 0 && number > 0 && number <= Order.Count ? Order[number - 1]
        : PartKind.Other;

    /// <summary>Reads the description.</summary>
    public static PartTitles From(CatalogNode node) =>
        new([.. node.List("parts").Select(PartWords.From)], [.. node.Texts("part-order").Select(k => Enum.Parse<PartKind>(k, ignoreCase: true))]);
}

/// <summary>Words of the titles of one kind of part.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Number">The number such a part has; null for any.</param>
/// <param name="Has">Words somewhere in the title.</param>
/// <param name="Begins">Words with which it begins.</param>
/// <param name="Ends">Words with which it ends.</param>
public sealed record PartWords(PartKind Kind, int? Number, IReadOnlyList<string> Has, IReadOnlyList<string> Begins, IReadOnlyList<string> Ends)
{
    /// <summary>True if a title is of the kind.</summary>
    public bool Fit(int number, string title) => (Number is null || Number == number) &&
        (Has.Any(w => title.Contains(w, StringComparison.Ordinal)) || Begins.Any(w => title.StartsWith(w, StringComparison.Ordinal)) ||
            Ends.Any(w => title.EndsWith(w, StringComparison.Ordinal)));

    /// <summary>Reads the description.</summary>
    public static PartWords From(CatalogNode node) => new(
        Enum.Parse<PartKind>(node.Text("kind"), ignoreCase: true), node.Member("number") is null ? null : node.Number("number"),
        node.Texts("has"), node.Texts("begins"), node.Texts("ends"));
}
