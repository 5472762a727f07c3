using System.IO.Compression;
using System.Text;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests;

/// <summary>Files for one test, in the folder for temporary files.</summary>
internal static class TestFile
{
    private static readonly TemporaryFolder Folder = new();
    private static int count;

    public static string Write(string name, byte[] bytes) => Folder.Write(Path.Combine(Interlocked.Increment(ref count).ToString(), name), bytes);

    public static string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Reads a file that is gone afterwards: property tests read thousands.</summary>
    public static Document Read(string name, byte[] bytes, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        using var folder = new TemporaryFolder();
        return DocumentReader.Read(folder.Write(name, bytes), limits, cancellation);
    }

    public static Document Read(string name, string text, ReadLimits? limits = null) => Read(name, Encoding.UTF8.GetBytes(text), limits);

    public static DocumentException Fails(string name, byte[] bytes, ReadLimits? limits = null) =>
        Assert.Throws<DocumentException>(() => Read(name, bytes, limits));

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    /// <summary>What of an OLE file tells what it is: its mark and a directory of streams.</summary>
    public static byte[] Ole(params string[] streams)
    {
        var bytes = new byte[512 + (128 * streams.Length)];
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        mark.CopyTo(bytes, 0);
        for (var i = 0; i < streams.Length; i++)
        {
            var name = Encoding.Unicode.GetBytes(streams[i] + '\0');
            name.CopyTo(bytes, 512 + (128 * i));
            bytes[512 + (128 * i) + 64] = (byte)name.Length;
            bytes[512 + (128 * i) + 66] = 2;
        }

        return bytes;
    }
}

/// <summary>Short forms to read a document's tree by.</summary>
internal static class DocumentExtensions
{
    public static IEnumerable<string> Paragraphs(this Document document) =>
        document.Blocks.OfType<Paragraph>().Select(p => p.Text.Value);

    public static Table Table(this Document document) => Assert.Single(document.Blocks.OfType<Table>());

    /// <summary>A row as text: cells between bars, with their column and spans where they are not plain.</summary>
    public static string Show(this Row row) => string.Join('|', row.Cells.Select(c =>
        c.Text.Value.Replace('\n', '/') + (c.ColumnSpan > 1 || c.RowSpan > 1 ? $"({c.Column}:{c.ColumnSpan}x{c.RowSpan})" : "")));

    public static IEnumerable<string> Show(this Table table) => table.Rows.Select(r => r.Show());

    /// <summary>Where a part of a text stands that occurs in it once.</summary>
    public static Locator Find(this SourceText text, string part) => text.Locate(text.Value.IndexOf(part, StringComparison.Ordinal), part.Length);
}
