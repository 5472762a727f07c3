using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Writes the XML of a part of a workbook.</summary>
internal sealed partial class SheetXmlWriter : IDisposable
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly XmlWriter xml;

    /// <summary>Begins the part.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="root">The name of its root element.</param>
    public SheetXmlWriter(Stream stream, string root)
    {
        xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(root, Spreadsheet);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
    }

    public SheetXmlWriter Start(string name)
    {
        xml.WriteStartElement(name, Spreadsheet);
        return this;
    }

    public SheetXmlWriter Attribute(string name, string value)
    {
        xml.WriteAttributeString(name, value);
        return this;
    }

    public SheetXmlWriter Attribute(string name, double value) => Attribute(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>An attribute that names another part by its relationship.</summary>
    public SheetXmlWriter Relation(string id)
    {
        xml.WriteAttributeString("id", Relationships, id);
        return this;
    }

    /// <summary>Text content; what looks like an escape of the format is itself escaped.</summary>
    public SheetXmlWriter Text(string text)
    {
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Escape().Replace(text, "_x005F_"));
        return this;
    }

    /// <summary>Content that is not escaped, such as a number or a range.</summary>
    public SheetXmlWriter Content(string text)
    {
        xml.WriteString(text);
        return this;
    }

    public SheetXmlWriter End()
    {
        xml.WriteEndElement();
        return this;
    }

    public void Dispose() => xml.Dispose();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
