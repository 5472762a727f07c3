using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Finds the PDF files of the tests and shows what was read as plain text.</summary>
internal static class PdfFiles
{
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Reading", "Pdf", "files", name + ".pdf");

    public static Document Read(string name) => DocumentReader.Read(PathOf(name));

    /// <summary>Reads a published file, which is kept beside the repository; skips the test where it is not.</summary>
    public static Document ReadPublished(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Mingzhang.slnx")))
        {
            root = root.Parent;
        }

        var path = Path.Combine(root?.Parent?.FullName ?? "", "shared", "corpus", name + ".pdf");
        Assert.SkipUnless(File.Exists(path), $"The published file {name}.pdf is not in ../shared/corpus.");
        return DocumentReader.Read(path);
    }

    /// <summary>The paragraphs of a page, or of all pages.</summary>
    public static List<string> Paragraphs(this Document document, int? page = null) =>
        [.. document.On(page).OfType<Paragraph>().Select(p => p.Text.Value)];

    /// <summary>The only table of a page.</summary>
    public static Table TableOn(this Document document, int page) => Assert.Single(document.On(page).OfType<Table>());

    /// <summary>A row: cells parted by bars, each with its column, and its spans if it has any.</summary>
    public static string Show(this Row row) => string.Join(" | ", row.Cells.Select(c =>
        (c.RowSpan, c.ColumnSpan) == (1, 1) ? $"{c.Column}:{c.Text}" : $"{c.Column}[{c.RowSpan}x{c.ColumnSpan}]:{c.Text}"));

    public static IEnumerable<Block> On(this Document document, int? page)
    {
        var current = 1;
        foreach (var block in document.Blocks)
        {
            if (block is PageBreak)
            {
                current++;
            }
            else if (page is null || current == page)
            {
                yield return block;
            }
        }
    }
}
