using Mingzhang.Facts;

namespace Mingzhang.Catalog.Performance;

/// <summary>An indicator that goals can take from the library (catalog/indicators).</summary>
/// <param name="Id">Such as Q001.</param>
/// <param name="Level1">一级指标.</param>
/// <param name="Level2">二级指标.</param>
/// <param name="Name">三级指标.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Operator">The sign that fits it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Which papers support its actual, in Chinese.</param>
/// <param name="Count">What it counts over the ledger, as EvidenceQuery reads it; null if nothing there.</param>
/// <param name="Fields">Work it is for: 招商, 培训, ….</param>
public sealed record LibraryIndicator(
    string Id, string Level1, string Level2, string Name, IndicatorKind Kind, TargetOperator Operator, string Unit, string Source, string? Count,
    IReadOnlyList<string> Fields);

/// <summary>The library of indicators.</summary>
/// <param name="Indicators">In the order of the files.</param>
public sealed record IndicatorLibrary(IReadOnlyList<LibraryIndicator> Indicators)
{
    private const string Folder = "indicators/";

    /// <summary>The indicator of an id, or null.</summary>
    public LibraryIndicator? Find(string id) => Indicators.FirstOrDefault(i => i.Id == id);

    /// <summary>The indicators for some work, such as 招商.</summary>
    public IEnumerable<LibraryIndicator> For(string field) => Indicators.Where(i => i.Fields.Contains(field));

    /// <summary>Reads the library.</summary>
    /// <param name="catalog">The compiled catalog.</param>
    /// <param name="layout">Tells which group measures what.</param>
    /// <exception cref="FormatException">An indicator is wrong or stands twice.</exception>
    public static IndicatorLibrary ReadAll(CatalogNode catalog, PerformanceFormLayout layout)
    {
        LibraryIndicator[] all =
        [
            .. catalog.Members.Where(p => p.Name.StartsWith(Folder, StringComparison.Ordinal)).Select(p => p.Value)
                .SelectMany(file => file.List("indicators").Select(node => Read(file, node, layout))),
        ];
        if (all.GroupBy(i => i.Id).Concat(all.GroupBy(i => i.Name)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new FormatException($"The library has '{twice.Key}' twice.");
        }

        return new(all);
    }

    private static LibraryIndicator Read(CatalogNode file, CatalogNode node, PerformanceFormLayout layout)
    {
        var (level1, level2) = (file.Text("level1"), node.TextOrNull("level2") ?? file.Text("level2"));
        var sign = TargetOperators.Parse(node.Text("operator"));
        return sign is TargetOperator.None
            ? throw new FormatException($"Indicator '{node.Text("id")}' has no operator that is known.")
            : new(
                node.Text("id"), level1, level2, node.Text("name"), layout.KindOf(level1, level2), sign, node.Text("unit"), node.Text("source"),
                node.TextOrNull("count"), node.Texts("fields"));
    }
}
