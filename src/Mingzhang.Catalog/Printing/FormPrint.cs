using System.Collections.Concurrent;

namespace Mingzhang.Catalog.Printing;

/// <summary>How the tables of a form set look in print: what its <c>print.yaml</c> says over that of the set it extends. Safe for use by several threads.</summary>
public sealed class FormPrint
{
    private readonly PrintAttributes common;
    private readonly IReadOnlyDictionary<string, TableSource> tables;
    private readonly ConcurrentDictionary<string, TablePrint> made = [];

    private FormPrint(PrintAttributes common, IReadOnlyDictionary<string, TableSource> tables)
    {
        this.common = common;
        this.tables = tables;
        Classes = new(common.Text("classes"));
    }

    /// <summary>The classes (类) that the tables of totals list with money or without.</summary>
    public CodeList Classes { get; }

    /// <summary>How a table of the form set is printed.</summary>
    /// <exception cref="FormatException">The description lacks the table or names a row or column that the table does not have.</exception>
    public TablePrint Of(FormTable table) => made.GetOrAdd(table.Layout.Id, _ =>
        tables.TryGetValue(table.Layout.Id, out var source) ? TablePrint.Read(table, common.Under(source.Own), source.Halves)
            : throw new FormatException($"Nothing says how table {table.Layout.Id} is printed."));

    /// <summary>Reads the description.</summary>
    /// <param name="node">The form set's own; null if it has none.</param>
    /// <param name="parent">That of the set it extends; null if it extends none.</param>
    internal static FormPrint Read(CatalogNode? node, FormPrint? parent)
    {
        if (node is not { } own)
        {
            return parent ?? throw new FormatException("A form set that extends nothing must say how its tables are printed.");
        }

        var merged = parent?.tables.ToDictionary() ?? [];
        foreach (var table in own.Member("tables")?.Members ?? [])
        {
            merged[table.Name] = (merged.GetValueOrDefault(table.Name) ?? TableSource.None).Under(table.Value);
        }

        return new(
            (parent?.common ?? PrintAttributes.None).Under(own.Members.Where(p => p.Name != "tables").Select(p => KeyValuePair.Create(p.Name, p.Value))),
            merged);
    }

    /// <summary>What is said of one table: its attributes, and those of its halves by their heading, in order.</summary>
    private sealed record TableSource(PrintAttributes Own, IReadOnlyList<KeyValuePair<string, PrintAttributes>> Halves)
    {
        public static TableSource None { get; } = new(PrintAttributes.None, []);

        public TableSource Under(CatalogNode node)
        {
            var halves = Halves.ToList();
            foreach (var half in node.List("halves"))
            {
                var heading = half.Text("heading");
                var at = halves.FindIndex(h => h.Key == heading);
                if (at < 0)
                {
                    halves.Add(KeyValuePair.Create(heading, PrintAttributes.None.Under(half)));
                }
                else
                {
                    halves[at] = KeyValuePair.Create(heading, halves[at].Value.Under(half));
                }
            }

            return new(Own.Under(node), halves);
        }
    }
}
