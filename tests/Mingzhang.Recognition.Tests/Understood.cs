using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tests;

/// <summary>A text as the whole of recognition understands it, each statement as <c>quote: key</c>.</summary>
internal sealed record Understood(Disclosure Disclosure)
{
    private static readonly DisclosureRecogniser Recogniser = new(CatalogStore.Load());

    /// <summary>Every statement in the order read: the key and the amount, money in its unit.</summary>
    public string[] Facts => [.. Disclosure.Ledger.Statements.Where(s => s.Key.Measure != "claim").Select(s => $"{s.Key} = {s.Amount}")];

    /// <summary>The numbers not understood.</summary>
    public string[] Unknown => [.. Disclosure.Numbers.NotUnderstood.Select(n => n.Quote)];

    public static Understood Text(string text) => new(Recogniser.Recognise(DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(text))));

    /// <summary>A page of HTML, where cells may be merged.</summary>
    public static Understood Page(string html) => new(Recogniser.Recognise(DocumentReader.Read("决算公开.html", Encoding.UTF8.GetBytes(html))));

    /// <summary>A sentence under a heading of the third part.</summary>
    public static Understood Sentence(string heading, string sentence) =>
        Text($"云溪市卫生局2024年度部门决算\n\n第三部分 2024年度部门决算情况说明\n\n{heading}\n\n{sentence}\n");

    /// <summary>A table under its title.</summary>
    public static Understood Table(string title, string rows) =>
        Text($"云溪市财政局2024年度部门决算\n\n{title}\n\n{rows}\n");
}
