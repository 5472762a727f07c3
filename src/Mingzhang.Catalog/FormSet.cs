using Mingzhang.Catalog.Printing;
using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>The tables and sections a jurisdiction prescribes for a year (报表体系), or the outline of an evaluation report.</summary>
public sealed record FormSet
{
    /// <summary>Such as <c>jiangxi-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>省、市 in Chinese.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>Fiscal year.</summary>
    public required int Year { get; init; }

    /// <summary>True for an evaluation report (绩效评价报告), false for final accounts.</summary>
    public required bool IsEvaluation { get; init; }

    /// <summary>The regulation or template it follows.</summary>
    public required string Basis { get; init; }

    /// <summary>What an unqualified 预算数 means in its tables.</summary>
    public required Phase PlainBudget { get; init; }

    /// <summary>Id of the profile by which performance is scored.</summary>
    public required string Profile { get; init; }

    /// <summary>The tables in the prescribed order.</summary>
    public required IReadOnlyList<FormTable> Tables { get; init; }

    /// <summary>The sections of the explanatory part in the prescribed order.</summary>
    public required IReadOnlyList<SectionLayout> Sections { get; init; }

    /// <summary>Key words of the parts' headings, in order.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>For evaluation reports: what their titles say.</summary>
    public required IReadOnlyList<string> ReportTitles { get; init; }

    /// <summary>The words of its narrative.</summary>
    public required Narrative Narrative { get; init; }

    /// <summary>How its document is written; null if it is only read.</summary>
    public WrittenForm? Writing => WritingSource.Value;

    /// <summary>Reads <see cref="Writing"/> when it is first needed: who only reads documents has no use for it.</summary>
    internal Lazy<WrittenForm?> WritingSource { get; init; } = new(() => null);

    /// <summary>Every table layout it can read: its own and, behind them, those of the set it extends.</summary>
    public required IReadOnlyList<TableLayout> Layouts { get; init; }

    /// <summary>How its tables are printed.</summary>
    public required FormPrint Print { get; init; }
}

/// <summary>A table's place in a form set.</summary>
/// <param name="Layout">Its layout, with this set's title and line numbers.</param>
/// <param name="Number">Such as 公开01表; empty if the form prints none.</param>
public sealed record FormTable(TableLayout Layout, string Number);

/// <summary>Puts form sets together from the compiled catalog.</summary>
internal static class FormSetReader
{
    public static IReadOnlyList<FormSet> ReadAll(CatalogNode catalog)
    {
        var sources = catalog.Members
            .Where(p => p.Name.StartsWith("formsets/", StringComparison.Ordinal) && p.Name.EndsWith("/formset", StringComparison.Ordinal))
            .ToDictionary(p => p.Value.Text("id"), p => (Folder: p.Name[..^"/formset".Length], Node: p.Value));
        var made = new Dictionary<string, FormSet>();
        foreach (var id in sources.Keys)
        {
            Make(id);
        }

        return [.. made.Values.OrderBy(f => f.Id, StringComparer.Ordinal)];

        FormSet Make(string id)
        {
            if (made.TryGetValue(id, out var done))
            {
                return done;
            }

            var (folder, node) = sources[id];
            var parent = node.TextOrNull("extends") is { } p ? Make(p) : null;
            var set = Read(catalog, folder, node, parent);
            made.Add(id, set);
            return set;
        }
    }

    private static FormSet Read(CatalogNode catalog, string folder, CatalogNode node, FormSet? parent)
    {
        var own = catalog.Members
            .Where(p => p.Name.StartsWith(folder + "/tables/", StringComparison.Ordinal))
            .Select(p => TableLayout.From(p.Value)).ToArray();
        TableLayout[] layouts = [.. own, .. (parent?.Layouts ?? []).Where(l => own.All(o => o.Id != l.Id))];
        var narrative = catalog.Member(folder + "/narrative") is { } n ? Narrative.From(n)
            : parent?.Narrative ?? throw new FormatException($"{folder} has no narrative and extends nothing.");
        return new()
        {
            Id = node.Text("id"),
            Title = node.Text("title"),
            Jurisdiction = node.Text("jurisdiction"),
            Year = node.Number("year"),
            IsEvaluation = node.Text("kind") == "evaluation",
            Basis = node.Text("basis"),
            PlainBudget = FactKey.Of("any").With("phase", node.Text("plain-budget")).Phase,
            Profile = node.TextOrNull("performance") ?? parent?.Profile ?? throw new FormatException($"{folder} names no profile and extends nothing."),
            Tables = [.. node.List("tables").Select(t => Table(t, layouts))],
            Sections = [.. node.Texts("sections").Select(id => narrative.Sections.Single(s => s.Id == id))],
            Parts = node.Texts("parts"),
            ReportTitles = node.Texts("titles"),
            Narrative = narrative,
            Layouts = layouts,
            Print = FormPrint.Read(catalog.Member(folder + "/print"), parent?.Print),
            WritingSource = new(() => node.Text("kind") == "evaluation" ? null : catalog.Member(folder + "/document") is { } document ? WrittenForm.From(document) : parent?.Writing),
        };
    }

    private static FormTable Table(CatalogNode node, IReadOnlyList<TableLayout> layouts)
    {
        var layout = layouts.Single(l => l.Id == node.Text("id"));
        var lines = node.Map("lines").ToDictionary(p => p.Key, p => Numbers(p.Value));
        return new(
            layout with
            {
                Title = node.TextOrNull("title") ?? layout.Title,
                Aliases = node.Member("title") is null ? layout.Aliases : [layout.Title, .. layout.Aliases],
                Halves = [.. layout.Halves.Select(h => lines.TryGetValue(h.Heading, out var l) ? h with { Lines = l } : h)],
            },
            node.TextOrNull("number") ?? "");
    }

    /// <summary>Numbers such as 1-8,27.</summary>
    private static int[] Numbers(string ranges) =>
    [
        .. ranges.Split(',').SelectMany(range =>
        {
            var ends = range.Split('-');
            var first = int.Parse(ends[0]);
            return Enumerable.Range(first, int.Parse(ends[^1]) - first + 1);
        }),
    ];
}
