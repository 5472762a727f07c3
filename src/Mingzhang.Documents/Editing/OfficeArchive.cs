using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Mingzhang.Documents.Editing;

/// <summary>
/// The parts of an Office Open XML file, of which some are rewritten or added and every other stays byte for byte as it is. A
/// part is named by its path in the archive; the file itself, as the owner of relationships, by an empty name.
/// </summary>
internal sealed class OfficeArchive : IDisposable
{
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly MemoryStream stream = new();
    private readonly ZipArchive zip;
    private readonly string linkTypes;

    public OfficeArchive(byte[] bytes)
    {
        stream.Write(bytes);
        zip = new(stream, ZipArchiveMode.Update, leaveOpen: true);
        var main = Link("", "officeDocument") ?? throw new InvalidDataException("The package has no main part.");
        Main = Resolve("", main);
        var type = main.Attribute("Type")!.Value;
        linkTypes = type[..(type.LastIndexOf('/') + 1)];
    }

    /// <summary>The main part: the document or workbook.</summary>
    public string Main { get; }

    /// <summary>The XML of a part, every node of it.</summary>
    public XDocument Load(string part)
    {
        var entry = Entry(part) ?? throw new InvalidDataException($"The package has no part {part}.");
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Writes a part anew.</summary>
    public void Save(string part, XDocument xml)
    {
        var entry = Entry(part);
        if (entry is null)
        {
            entry = zip.CreateEntry(part);
            entry.LastWriteTime = Entry(Main)!.LastWriteTime;
        }

        using var content = entry.Open();
        content.SetLength(0);
        using var writer = XmlWriter.Create(content, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.Entitize,
            OmitXmlDeclaration = xml.Declaration is null,
        });
        xml.Save(writer);
    }

    /// <summary>The part to which a relationship of a part leads; null if there is none of that id.</summary>
    public string? Target(string owner, string? id) =>
        LinksOf(owner)?.Root?.Elements(Links + "Relationship").FirstOrDefault(r => r.Attribute("Id")?.Value == id) is { } link ? Resolve(owner, link) : null;

    /// <summary>The part of a kind that a part refers to, such as <c>comments</c>; null if it has none.</summary>
    public string? Related(string owner, string kind) => Link(owner, kind) is { } link ? Resolve(owner, link) : null;

    /// <summary>Adds a part that another refers to, under a free name like the given one.</summary>
    /// <param name="owner">The part that refers to it.</param>
    /// <param name="kind">The kind of relationship, such as <c>comments</c>.</param>
    /// <param name="contentType">Its content type.</param>
    /// <param name="path">Its path; a number is put before the extension where the name is taken.</param>
    /// <returns>The path it got, and the id of the relationship.</returns>
    public (string Part, string Id) Add(string owner, string kind, string contentType, string path)
    {
        var part = path;
        for (var number = 1; Entry(part) is not null; number++)
        {
            part = path.Insert(path.LastIndexOf('.'), number.ToString());
        }

        var types = Load(ContentTypes);
        types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
        Save(ContentTypes, types);
        var links = LinksOf(owner) ?? new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(Links + "Relationships"));
        var taken = links.Root!.Elements().Select(e => e.Attribute("Id")?.Value).ToHashSet();
        var free = 1;
        while (taken.Contains($"rIdMz{free}"))
        {
            free++;
        }

        var id = $"rIdMz{free}";
        links.Root.Add(new XElement(
            Links + "Relationship", new XAttribute("Id", id), new XAttribute("Type", linkTypes + kind), new XAttribute("Target", "/" + part)));
        Save(LinksPart(owner), links);
        return (part, id);
    }

    /// <summary>The archive with all that was written.</summary>
    public byte[] ToArray()
    {
        zip.Dispose();
        return stream.ToArray();
    }

    public void Dispose()
    {
        zip.Dispose();
        stream.Dispose();
    }

    private static string LinksPart(string owner)
    {
        var name = owner.LastIndexOf('/') + 1;
        return $"{owner[..name]}_rels/{owner[name..]}.rels";
    }

    private static string Resolve(string owner, XElement link) =>
        Uri.UnescapeDataString(new Uri(new Uri("http://package/" + owner), link.Attribute("Target")?.Value ?? "").AbsolutePath).TrimStart('/');

    private XDocument? LinksOf(string owner) => Entry(LinksPart(owner)) is null ? null : Load(LinksPart(owner));

    private XElement? Link(string owner, string kind) =>
        LinksOf(owner)?.Root?.Elements(Links + "Relationship").FirstOrDefault(r => r.Attribute("Type")?.Value.EndsWith("/" + kind, StringComparison.Ordinal) == true);

    private ZipArchiveEntry? Entry(string part) =>
        zip.GetEntry(part) ?? zip.Entries.FirstOrDefault(e => string.Equals(e.FullName, part, StringComparison.OrdinalIgnoreCase));
}
