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

    /// <summary>What fits into a cell.</summary>
    private const int LongestText = 32_767;

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

    /// <summary>Begins a row of a worksheet.</summary>
    /// <param name="row">Its index, from 0.</param>
    /// <param name="height">In points.</param>
    public SheetXmlWriter Row(int row, double height) => Start("row").Attribute("r", row + 1).Attribute("ht", height).Attribute("customHeight", 1);

    /// <summary>A cell with a text; an empty one has only its look.</summary>
    public SheetXmlWriter Cell(CellAddress address, int style, string text)
    {
        Start("c").Attribute("r", address.ToString()).Attribute("s", style);
        if (text.Length > 0)
        {
            Attribute("t", "inlineStr").Start("is").Start("t").Text(text.Length > LongestText ? text[..LongestText] : text).End().End();
        }

        return End();
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
