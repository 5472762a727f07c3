using System.Xml.Linq;

namespace Mingzhang.Documents.Editing.Docx;

/// <summary>Adds comments to a Word document; those it has stay.</summary>
internal sealed class WordComments
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

    private readonly OfficeArchive archive;
    private readonly WordBody body;
    private readonly EditAuthor author;
    private readonly XDocument comments;
    private string? part;

    public WordComments(OfficeArchive archive, WordBody body, EditAuthor author)
    {
        this.archive = archive;
        this.body = body;
        this.author = author;
        part = archive.Related(archive.Main, "comments");
        comments = part is null
            ? new(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(body.Namespace + "comments", new XAttribute(XNamespace.Xmlns + "w", body.Namespace.NamespaceName)))
            : archive.Load(part);
        body.ReserveIds(comments.Root!);
    }

    /// <summary>Adds a comment.</summary>
    /// <param name="first">The first run it is about.</param>
    /// <param name="last">The last run it is about.</param>
    /// <param name="text">What it says, a paragraph for each line.</param>
    public void Add(XElement first, XElement last, string text)
    {
        var w = body.Namespace;
        var id = body.NextId();
        first.AddBeforeSelf(new XElement(w + "commentRangeStart", id));
        last.AddAfterSelf(
            new XElement(w + "commentRangeEnd", id),
            new XElement(w + "r", new XElement(w + "commentReference", id)));
        comments.Root!.Add(new XElement(
            w + "comment",
            id,
            new XAttribute(w + "author", author.Name),
            new XAttribute(w + "date", WordDate.Of(author)),
            new XAttribute(w + "initials", author.Name[..1]),
            text.Split('\n').Select(line => new XElement(w + "p", new XElement(w + "r", new XElement(w + "t", line))))));
    }

    public void Save()
    {
        part ??= archive.Add(archive.Main, "comments", ContentType, Path.GetDirectoryName(archive.Main)!.Replace('\\', '/') + "/comments.xml").Part;
        archive.Save(part, comments);
    }
}

/// <summary>A date as Word writes it.</summary>
internal static class WordDate
{
    public static string Of(EditAuthor author) => author.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
