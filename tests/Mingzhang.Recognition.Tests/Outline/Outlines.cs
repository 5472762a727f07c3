using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Recognition.Outline;

namespace Mingzhang.Recognition.Tests.Outline;

/// <summary>Reads small documents written in the tests.</summary>
internal static class Outlines
{
    private static readonly CatalogStore Store = CatalogStore.Load();

    public static TitleMatcher Titles(string form = "national-2024") => new(Store.FindFormSet(form)!);

    public static Document Document(string text) => DocumentReader.Read("文本.txt", Encoding.UTF8.GetBytes(text));

    public static OutlineResult Of(string text) => OutlineReader.Read(Document(text), Titles());

    public static OutlineResult OfPage(string html) => OutlineReader.Read(DocumentReader.Read("文本.html", Encoding.UTF8.GetBytes(html)), Titles());

    /// <summary>The headings, one each: level, number and title.</summary>
    public static IEnumerable<string> Headings(OutlineResult outline) =>
        outline.Sections.Where(s => s.Level > 0).Select(s => $"{s.Level} {s.Number} {s.Title}");
}
