using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Mingzhang.Documents.Writing.Docx;

/// <summary>Writes the XML of a part of a Word document.</summary>
internal sealed class WordXmlWriter : IDisposable
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly XmlWriter xml;

    public WordXmlWriter(Stream stream) => xml = XmlWriter.Create(stream, new XmlWriterSettings { CloseOutput = true, Encoding = new System.Text.UTF8Encoding(false) });

    /// <summary>Begins the part.</summary>
    public void StartRoot(string name)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("w", name, Word);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
    }

    public WordXmlWriter Start(string name)
    {
        xml.WriteStartElement(name, Word);
        return this;
    }

    public WordXmlWriter Attribute(string name, string value)
    {
        xml.WriteAttributeString(name, Word, value);
        return this;
    }

    public WordXmlWriter Attribute(string name, int value) => Attribute(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An attribute that names another part by its relationship.</summary>
    public WordXmlWriter Relation(string id)
    {
        xml.WriteAttributeString("id", Relationships, id);
        return this;
    }

    public WordXmlWriter End()
    {
        xml.WriteEndElement();
        return this;
    }

    /// <summary>An element made elsewhere.</summary>
    public WordXmlWriter Element(XElement element)
    {
        element.WriteTo(xml);
        return this;
    }

    /// <summary>An element without content.</summary>
    public WordXmlWriter Empty(string name) => Start(name).End();

    /// <summary>An element with nothing but a value.</summary>
    public WordXmlWriter Value(string name, string value) => Start(name).Attribute("val", value).End();

    /// <inheritdoc cref="Value(string, string)"/>
    public WordXmlWriter Value(string name, int value) => Start(name).Attribute("val", value).End();

    /// <summary>A run of text; its lines are parted by breaks, its tabs kept.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="size">The size of its letters in half points; null leaves it to the style.</param>
    public WordXmlWriter Run(string text, int? size = null)
    {
        if (text.Length == 0)
        {
            return this;
        }

        Start("r");
        if (size is { } halfPoints)
        {
            Start("rPr").Value("sz", halfPoints).End();
        }

        Characters(text);
        return End();
    }

    /// <summary>A run that begins, parts or ends a field.</summary>
    public WordXmlWriter FieldMark(string kind) => Start("r").Start("fldChar").Attribute("fldCharType", kind).End().End();

    /// <summary>A run with the code of a field.</summary>
    public WordXmlWriter FieldCode(string code)
    {
        Start("r").Start("instrText");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(code);
        return End().End();
    }

    public void Dispose() => xml.Dispose();

    private void Characters(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\t');
            end = end < 0 ? text.Length : start + end;
            if (end > start)
            {
                Start("t");
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(text[start..end]);
                End();
            }

            if (end < text.Length)
            {
                Empty(text[end] == '\n' ? "br" : "tab");
            }

            start = end + 1;
        }
    }
}
