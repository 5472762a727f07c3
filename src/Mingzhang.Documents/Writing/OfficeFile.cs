using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Documents.Writing;

/// <summary>
/// An Office Open XML file of which the same content gives the same bytes: nothing in it tells when it was written, and no name
/// in it is made by chance.
/// </summary>
internal static class OfficeFile
{
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The earliest time an archive can tell; programs take it for no time.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="create">Makes an empty package.</param>
    /// <param name="write">Puts the parts into it, each under an id of its own, and returns the main part.</param>
    /// <param name="properties">Adds the part for title and author.</param>
    /// <param name="title">The title.</param>
    /// <param name="author">Who publishes it.</param>
    public static void Write<T>(Stream stream, Func<Stream, T> create, Func<T, OpenXmlPart> write, Func<T, OpenXmlPart> properties, string title, string author)
        where T : OpenXmlPackage
    {
        using var memory = new MemoryStream();
        using (var package = create(memory))
        {
            // Compressed once, when it is copied.
            package.CompressionOption = CompressionOption.NotCompressed;
            package.ChangeIdOfPart(write(package), "rMain");
            var core = properties(package);
            package.ChangeIdOfPart(core, "rCore");
            using var xml = XmlWriter.Create(core.GetStream(FileMode.Create, FileAccess.Write));
            xml.WriteStartElement("cp", "coreProperties", CoreProperties);
            xml.WriteElementString("dc", "title", DublinCore, title);
            xml.WriteElementString("dc", "creator", DublinCore, author);
            xml.WriteElementString("dc", "language", DublinCore, "zh-CN");
        }

        Copy(memory, stream);
    }

    private static void Copy(MemoryStream made, Stream target)
    {
        using var source = new ZipArchive(made, ZipArchiveMode.Read);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in source.Entries)
        {
            var copy = archive.CreateEntry(part.FullName);
            copy.LastWriteTime = NoTime;
            using var from = part.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
