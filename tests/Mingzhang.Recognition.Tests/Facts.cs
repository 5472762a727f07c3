using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Tests.Outline;

namespace Mingzhang.Recognition.Tests;

/// <summary>What is read out of small texts written in the tests.</summary>
internal static class Facts
{
    private static readonly DisclosureRecogniser Recogniser = new(CatalogStore.Load());

    public static Disclosure Of(Document document) => Recogniser.Recognise(document);

    public static Disclosure Of(string text) => Of(Outlines.Document(text));

    /// <summary>The values a fact is stated with, in order, as written.</summary>
    public static string[] Values(this Disclosure disclosure, string key) =>
        [.. disclosure.Ledger.Of(FactKey.Parse(key)).Select(s => s.Amount.Value.ToString(CultureInfo.InvariantCulture))];
}
