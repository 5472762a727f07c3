using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Documents.Reading;

/// <summary>Opens an Office Open XML package so that a hostile one can do no harm.</summary>
internal static class OfficePackage
{
    private const int MostParts = 20_000;

    /// <summary>
    /// A malformed link does not keep a file from being read: it is replaced, for which the package (our copy in memory, never
    /// saved) has to be opened as editable.
    /// </summary>
    public static OpenSettings Settings => new()
    {
        AutoSave = false,
        RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:invalid"),
    };

    /// <summary>
    /// The bytes as a stream to open, after the size of all that is read on opening (the lists of parts and of links) was
    /// counted by unpacking it: what an archive says of its sizes proves nothing.
    /// </summary>
    public static MemoryStream Check(byte[] bytes, ReadBudget budget)
    {
        using (var zip = new ZipArchive(new MemoryStream(bytes, writable: false)))
        {
            if (zip.Entries.Count > MostParts)
            {
                throw new DocumentException(budget.Path, $"文件由 {zip.Entries.Count} 个部件组成，超过上限 {MostParts} 个", "请用办公软件打开后另存，再重试");
            }

            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || e.FullName == "[Content_Types].xml"))
            {
                using var content = new CountedStream(entry.Open(), budget);
                content.CopyTo(Stream.Null);
            }
        }

        var stream = new MemoryStream();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }
}
