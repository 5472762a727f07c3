using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>Explains the terms and codes that a document uses.</summary>
internal static class GlossaryWriter
{
    /// <summary>The explanations, numbered through. A code the catalog does not explain is left out.</summary>
    public static IEnumerable<Block> Write(CatalogStore catalog, Accounts accounts, FactWords words)
    {
        var terms = catalog.Glossary.Terms
            .Where(t => t.Facts.Count == 0 || t.Facts.Any(f => accounts[f] != 0))
            .Select(t => (Name: t.Term, t.Says));
        var codes = accounts.Facts
            .Where(f => f.Key is { Function.Length: 7, Phase: Phase.Actual, Period: Period.This } && accounts.Printed(f.Key) != 0)
            .Select(f => f.Key.Function).Distinct().Order(StringComparer.Ordinal)
            .Where(catalog.Glossary.Functions.ContainsKey)
            .Select(code => (Name: words.Chain(FactKey.Of("expenditure").With("function", code)), Says: catalog.Glossary.Functions[code]));
        return terms.Concat(codes).Select((t, i) => SectionWriter.Body($"{ChineseNumber.Of(i + 1)}、{t.Name}：{t.Says}"));
    }
}
