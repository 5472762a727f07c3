using System.Globalization;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes a contents list as a field that Word can bring up to date, with its entries as they are now.</summary>
internal sealed class ContentsField(WordXmlWriter xml, IReadOnlyDictionary<int, int> pages)
{
    private const int DeepestStyle = 3;

    /// <summary>The bookmark at a heading.</summary>
    public static string Bookmark(Heading heading) => $"_Toc{heading.Number:D6}";

    public void Write(IReadOnlyList<Heading> entries, int levels)
    {
        if (entries.Count == 0)
        {
            return;
        }

        xml.Start("sdt").Start("sdtPr").Start("docPartObj").Value("docPartGallery", "Table of Contents").Empty("docPartUnique").End().End().Start("sdtContent");
        for (var i = 0; i < entries.Count; i++)
        {
            xml.Start("p").Start("pPr").Value("pStyle", $"TOC{Math.Min(entries[i].Level, DeepestStyle)}").End();
            if (i == 0)
            {
                xml.FieldMark("begin").FieldCode($" TOC \\o \"1-{levels}\" \\h \\z \\u ").FieldMark("separate");
            }

            Write(entries[i]);
            if (i == entries.Count - 1)
            {
                xml.FieldMark("end");
            }

            xml.End();
        }

        xml.End().End();
    }

    private void Write(Heading entry)
    {
        xml.Start("hyperlink").Attribute("anchor", Bookmark(entry)).Attribute("history", 1).Run(entry.Text + "\t")
            .FieldMark("begin").FieldCode($" PAGEREF {Bookmark(entry)} \\h ").FieldMark("separate")
            .Run(pages[entry.Number].ToString(CultureInfo.InvariantCulture)).FieldMark("end").End();
    }
}
