using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>How a table is arranged.</summary>
public enum LayoutKind
{
    /// <summary>Rows with a prescribed label, in one or two halves side by side.</summary>
    Labelled,

    /// <summary>Rows with a classification code and name.</summary>
    Coded,

    /// <summary>Groups of economic classification code, name and amount side by side.</summary>
    Economic,

    /// <summary>One row of amounts, told apart by the heads above them.</summary>
    Columns,
}

/// <summary>A prescribed table: its title, columns and rows, and which fact each cell states. Used to read and to write.</summary>
public sealed record TableLayout
{
    /// <summary>Id within the form set.</summary>
    public required string Id { get; init; }

    /// <summary>Prescribed title.</summary>
    public required string Title { get; init; }

    /// <summary>Other titles met.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Arrangement.</summary>
    public required LayoutKind Kind { get; init; }

    /// <summary>The classification of its rows' codes, <c>function</c> or <c>economic</c>; empty if they have none.</summary>
    public required string Classification { get; init; }

    /// <summary>Unit of its amounts where its head does not say.</summary>
    public required QuantityUnit Unit { get; init; }

    /// <summary>For <see cref="LayoutKind.Labelled"/>: the halves, left to right.</summary>
    public required IReadOnlyList<HalfLayout> Halves { get; init; }

    /// <summary>For the other kinds: the columns of amounts, left to right.</summary>
    public required IReadOnlyList<ColumnLayout> Columns { get; init; }

    /// <summary>For <see cref="LayoutKind.Economic"/>: rows of totals.</summary>
    public required IReadOnlyList<RowLayout> Rows { get; init; }

    /// <summary>Reads the description.</summary>
    /// <exception cref="FormatException">It is not complete.</exception>
    public static TableLayout From(CatalogNode node) => new()
    {
        Id = node.Text("id"),
        Title = node.Text("title"),
        Aliases = node.Texts("aliases"),
        Kind = Enum.Parse<LayoutKind>(node.Text("layout"), ignoreCase: true),
        Classification = node.TextOrNull("classification") ?? "",
        Unit = QuantityUnits.Of(node.Text("unit")),
        Halves = [.. node.List("halves").Select(HalfLayout.From)],
        Columns = [.. node.List("columns").Select(ColumnLayout.From)],
        Rows = [.. node.List("rows").Select(RowLayout.From)],
    };
}

/// <summary>One half of a labelled table.</summary>
/// <param name="Heading">The word above it.</param>
/// <param name="Columns">Its columns of amounts; their coordinates are added to the row's key.</param>
/// <param name="Rows">Its rows in order.</param>
/// <param name="ClassKey">If set, its rows begin with the classes (类) of the functional classification; an amount there is this fact with the class as function.</param>
/// <param name="Lines">The printed line numbers (行次) of <paramref name="Rows"/>, in order; empty if the form has none.</param>
public sealed record HalfLayout(
    string Heading, IReadOnlyList<ColumnLayout> Columns, IReadOnlyList<RowLayout> Rows, FactKey? ClassKey, IReadOnlyList<int> Lines)
{
    /// <summary>True if not every form prints it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Reads the description.</summary>
    public static HalfLayout From(CatalogNode node) => new(
        node.Text("heading"),
        [.. node.List("columns").Select(ColumnLayout.From)],
        [.. node.List("rows").Select(RowLayout.From)],
        node.TextOrNull("classes") is { } key ? FactKey.Parse(key) : null,
        [])
    { IsOptional = node.TextOrNull("optional") == "true" };
}

/// <summary>A column of amounts.</summary>
/// <param name="Labels">Head labels, all of which must stand above the column; each with its spellings.</param>
/// <param name="Key">The fact, for tables whose columns name it; null where the row does. In a labelled table the row then names only the phase.</param>
/// <param name="Coordinates">Coordinates the column adds to the row's fact.</param>
public sealed record ColumnLayout(
    IReadOnlyList<IReadOnlyList<string>> Labels, FactKey? Key, IReadOnlyList<KeyValuePair<string, string>> Coordinates)
{
    /// <summary>The label that names the column: the last.</summary>
    public string Name => Labels[^1][0];

    /// <summary>The labels as they are compared with printed ones: compact.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Spellings => field ??= [.. Labels.Select(spellings => spellings.Select(CompactText.Text).ToArray())];

    /// <summary>Reads the description.</summary>
    public static ColumnLayout From(CatalogNode node)
    {
        var labels = node.List("labels")
            .Select(group => group.ItemTexts).ToArray();
        var key = node.TextOrNull("key") ?? "";
        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && !words[0].Contains('=')
            ? new(labels, FactKey.Parse(key), [])
            : new(labels, null, [.. words.Select(w => KeyValuePair.Create(w[..w.IndexOf('=')], w[(w.IndexOf('=') + 1)..]))]);
    }
}

/// <summary>A row with a prescribed label.</summary>
/// <param name="Labels">The label and its other spellings.</param>
/// <param name="Key">The fact its amounts state; null for a row without amounts.</param>
/// <param name="Unit">Unit of its amounts; null for the table's.</param>
public sealed record RowLayout(IReadOnlyList<string> Labels, FactKey? Key, QuantityUnit? Unit)
{
    /// <summary>The labels as they are compared with printed ones: compact.</summary>
    public IReadOnlyList<string> Spellings => field ??= [.. Labels.Select(CompactText.Text)];

    /// <summary>What is left of them without ordinals and units.</summary>
    public IReadOnlyList<string> Cores => field ??= [.. Spellings.Select(Catalog.Labels.Core)];

    /// <summary>Reads the description.</summary>
    public static RowLayout From(CatalogNode node) => new(
        node.Texts("labels"),
        node.TextOrNull("key") is { } key ? FactKey.Parse(key) : null,
        node.TextOrNull("unit") is { } unit ? QuantityUnits.Of(unit) : null);
}
