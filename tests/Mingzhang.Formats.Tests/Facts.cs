using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Mutations;
using Mingzhang.Recognition;

namespace Mingzhang.Formats.Tests;

/// <summary>Reads samples and lists what they state.</summary>
internal static class Facts
{
    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    private static readonly DisclosureRecogniser Recogniser = new(Catalog);

    private static readonly Dictionary<string, Disclosure> Known = [];

    public static Disclosure Read(string sample)
    {
        lock (Known)
        {
            return Known.TryGetValue(sample, out var known) ? known
                : Known[sample] = Recogniser.Recognise(DocumentReader.Read(Path.Combine(Samples.Folder, sample)));
        }
    }

    /// <summary>Each fact with the amounts that places of some kinds state for it, as lines that can be compared.</summary>
    public static IReadOnlySet<string> Of(Disclosure disclosure, params StatementKind[] kinds) => disclosure.Ledger.Statements
        .Where(s => s.Key.Measure != "claim" && kinds.Contains(s.Kind))
        .Select(s => $"{s.Key} = {s.Amount.Value} {s.Amount.Unit} ({s.Amount.Decimals})").ToHashSet();
}
