using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Editing.Xlsx;

/// <summary>
/// Adds notes to the cells of a worksheet; those it has stay. A note is stored twice: its words among the comments, its box in a
/// drawing in VML, without which no program shows it.
/// </summary>
internal sealed class SheetNotes
{
    private const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    /// <summary>Excel numbers the shapes of a sheet from here.</summary>
    private const int FirstShape = 1025;

    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace O = "urn:schemas-microsoft-com:office:office";
    private static readonly XNamespace X = "urn:schemas-microsoft-com:office:excel";

    /// <summary>The elements that come after the drawing of notes in a worksheet.</summary>
    private static readonly HashSet<string> AfterDrawing = new(StringComparer.Ordinal)
    {
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    };

    private readonly OfficeArchive archive;
    private readonly string part;
    private readonly XElement sheet;
    private readonly EditAuthor author;
    private readonly List<(CellAddress Cell, string Text)> notes = [];

    /// <param name="archive">The workbook.</param>
    /// <param name="part">The worksheet's part.</param>
    /// <param name="sheet">The worksheet.</param>
    /// <param name="author">In whose name.</param>
    public SheetNotes(OfficeArchive archive, string part, XDocument sheet, EditAuthor author)
    {
        this.archive = archive;
        this.part = part;
        this.sheet = sheet.Root!;
        this.author = author;
    }

    public void Add(CellAddress cell, string text) => notes.Add((cell, text));

    /// <returns>True if there was a note to write; the worksheet then refers to it.</returns>
    public bool Save()
    {
        if (notes.Count > 0)
        {
            var appended = SaveComments();
            SaveDrawing(appended);
        }

        return notes.Count > 0;
    }

    /// <returns>The cells that had a note already, to which ours was added.</returns>
    private HashSet<CellAddress> SaveComments()
    {
        var x = sheet.Name.Namespace;
        var path = archive.Related(part, "comments");
        var comments = path is null
            ? new(new XDeclaration("1.0", "UTF-8", "yes"), new XElement(x + "comments", new XElement(x + "authors"), new XElement(x + "commentList")))
            : archive.Load(path);
        var authors = comments.Root!.Element(x + "authors")!;
        var id = authors.Elements().ToList().FindIndex(a => a.Value == author.Name);
        if (id < 0)
        {
            id = authors.Elements().Count();
            authors.Add(new XElement(x + "author", author.Name));
        }

        var list = comments.Root.Element(x + "commentList")!;
        var appended = new HashSet<CellAddress>();
        foreach (var (cell, text) in notes)
        {
            if (list.Elements().FirstOrDefault(c => c.Attribute("ref")?.Value == cell.ToString()) is { } own)
            {
                own.Element(x + "text")!.Add(new XElement(x + "r", Text($"\n\n{author.Name}：{text}")));
                appended.Add(cell);
            }
            else
            {
                list.Add(new XElement(
                    x + "comment", new XAttribute("ref", cell), new XAttribute("authorId", id), new XElement(x + "text", new XElement(x + "r", Text(text)))));
            }
        }

        archive.Save(path ?? archive.Add(part, "comments", CommentsType, "xl/comments.xml").Part, comments);
        return appended;

        XElement Text(string text) => new(x + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);
    }

    private void SaveDrawing(HashSet<CellAddress> withBox)
    {
        var reference = sheet.Elements().FirstOrDefault(e => e.Name.LocalName == "legacyDrawing");
        var path = archive.Target(part, reference?.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value);
        if (path is null)
        {
            (path, var id) = archive.Add(part, "vmlDrawing", DrawingType, "xl/drawings/vmlDrawing.vml");
            archive.Save(path, NewDrawing());
            Refer(id);
        }

        var drawing = archive.Load(path);
        var taken = drawing.Root!.Elements().Select(e => e.Attribute("id")?.Value).ToHashSet();
        var number = FirstShape;
        foreach (var (cell, text) in notes.Where(n => !withBox.Contains(n.Cell)))
        {
            while (!taken.Add($"_x0000_s{number}"))
            {
                number++;
            }

            drawing.Root.Add(Shape(cell, text, $"_x0000_s{number}"));
        }

        archive.Save(path, drawing);
    }

    private void Refer(string id)
    {
        XNamespace r = sheet.Name.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal)
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var reference = new XElement(sheet.Name.Namespace + "legacyDrawing", new XAttribute(XNamespace.Xmlns + "r", r), new XAttribute(r + "id", id));
        if (sheet.Elements().FirstOrDefault(e => AfterDrawing.Contains(e.Name.LocalName)) is { } next)
        {
            next.AddBeforeSelf(reference);
        }
        else
        {
            sheet.Add(reference);
        }
    }

    private static XDocument NewDrawing() => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", V),
        new XAttribute(XNamespace.Xmlns + "o", O),
        new XAttribute(XNamespace.Xmlns + "x", X),
        new XElement(
            V + "shapetype",
            new XAttribute("id", "_x0000_t202"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(O + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(V + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(V + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(O + "connecttype", "rect")))));

    /// <summary>A box to the right of the cell, four columns wide and as high as the text needs, shown when the pointer is on the cell.</summary>
    private static XElement Shape(CellAddress cell, string text, string id)
    {
        const int CharactersOfALine = 20;
        var lines = text.Split('\n').Sum(l => 1 + (l.Length / CharactersOfALine));
        var anchor = string.Create(CultureInfo.InvariantCulture, $"{cell.Column + 1}, 15, {Math.Max(0, cell.Row - 1)}, 4, {cell.Column + 5}, 15, {cell.Row + lines + 1}, 4");
        return new(
            V + "shape",
            new XAttribute("id", id),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(O + "insetmode", "auto"),
            new XElement(V + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(V + "shadow", new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(V + "path", new XAttribute(O + "connecttype", "none")),
            new XElement(V + "textbox", new XAttribute("style", "mso-direction-alt:auto"), new XElement("div", new XAttribute("style", "text-align:left"))),
            new XElement(
                X + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(X + "MoveWithCells"),
                new XElement(X + "SizeWithCells"),
                new XElement(X + "Anchor", anchor),
                new XElement(X + "AutoFill", "False"),
                new XElement(X + "Row", cell.Row),
                new XElement(X + "Column", cell.Column)));
    }
}
