using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Mingzhang.Documents.Reading;

/// <summary>Reads the XML of a part without document types and entities, and no deeper or longer than the limits.</summary>
internal static class OfficeXml
{
    /// <summary>The root element of a part.</summary>
    public static XElement Load(OpenXmlPart part, ReadBudget budget)
    {
        using var reader = Open(part, budget);
        reader.MoveToContent();
        return ReadElement(reader, budget);
    }

    /// <summary>The elements of some names, wherever in the part they stand, one after the other, each with its attributes and, where asked for, its content.</summary>
    /// <param name="part">The part.</param>
    /// <param name="budget">Counts what is read.</param>
    /// <param name="whole">The name of the elements that come with their content.</param>
    /// <param name="heads">The names of those that come with their attributes only.</param>
    public static IEnumerable<XElement> Elements(OpenXmlPart part, ReadBudget budget, string whole, params string[] heads)
    {
        using var reader = Open(part, budget);
        reader.MoveToContent();
        while (!reader.EOF)
        {
            budget.CheckDepth(reader.Depth);
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == whole)
            {
                yield return ReadElement(reader, budget);
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && heads.Contains(reader.LocalName))
            {
                yield return Head(reader);
            }

            reader.Read();
        }
    }

    private static XmlReader Open(OpenXmlPart part, ReadBudget budget) => XmlReader.Create(
        new CountedStream(part.GetStream(FileMode.Open, FileAccess.Read), budget),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });

    /// <summary>The element at which the reader stands; the reader goes on to what follows it. XNode.ReadFrom would follow any depth.</summary>
    private static XElement ReadElement(XmlReader reader, ReadBudget budget)
    {
        var root = Head(reader);
        var current = root;
        var isOpen = !reader.IsEmptyElement;
        while (isOpen && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    budget.CheckDepth(reader.Depth);
                    var child = Head(reader);
                    current.Add(child);
                    current = reader.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.EndElement:
                    isOpen = current != root;
                    current = current.Parent ?? root;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Add(reader.Value);
                    break;
            }
        }

        reader.Read();
        return root;
    }

    private static XElement Head(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }
}
