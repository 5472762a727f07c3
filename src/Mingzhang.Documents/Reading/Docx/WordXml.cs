using System.Globalization;
using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Names of WordprocessingML, in the transitional and the strict namespace alike.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>The local name of an element of WordprocessingML; null for one of another vocabulary.</summary>
    public static string? Name(XElement element) =>
        element.Name.NamespaceName is Transitional or Strict ? element.Name.LocalName : null;

    public static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => Name(e) == name);

    /// <summary>The attribute of the same namespace as the element.</summary>
    public static string? Attribute(XElement? element, string name) => element?.Attribute(element.Name.Namespace + name)?.Value;

    /// <summary>The <c>val</c> of a child.</summary>
    public static string? Value(XElement? parent, string child) => Attribute(Child(parent, child), "val");

    /// <summary>The <c>val</c> of a child as a number.</summary>
    public static int? Number(XElement? parent, string child) =>
        int.TryParse(Value(parent, child), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True if a switch such as <c>vanish</c> is there and not turned off.</summary>
    public static bool IsOn(XElement? parent, string child) =>
        Child(parent, child) is { } element && Attribute(element, "val") is not ("0" or "false" or "off");

    /// <summary>The children of a name, also those inside content controls, tracked insertions and custom XML.</summary>
    public static List<XElement> Contents(XElement parent, string name, ReadBudget budget)
    {
        var found = new List<XElement>();
        Collect(parent, 0);
        return found;

        void Collect(XElement element, int depth)
        {
            budget.CheckDepth(depth);
            foreach (var child in element.Elements())
            {
                var own = Name(child);
                if (own == name)
                {
                    found.Add(child);
                }
                else if (own is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
                {
                    Collect(child, depth + 1);
                }
            }
        }
    }

    /// <summary>The paragraphs of a body, also those in tables and text boxes; a place in the file names one by its ordinal, from 1.</summary>
    public static IEnumerable<XElement> Paragraphs(XElement body) => body.Descendants().Where(e => Name(e) == "p");

    /// <summary>
    /// Of content that is given in several forms for programs of several ages (a text box, mostly), leaves the first, so that
    /// it is read and counted once.
    /// </summary>
    /// <returns>Puts the other forms back.</returns>
    public static Action ResolveAlternatives(XElement root)
    {
        XNamespace mc = Compatibility;
        var resolved = root.Descendants(mc + "AlternateContent").Select(a => new { Alternatives = a, Content = a.Nodes().ToList() }).ToList();
        foreach (var alternatives in resolved.Select(r => r.Alternatives))
        {
            var chosen = alternatives.Element(mc + "Choice") ?? alternatives.Element(mc + "Fallback");
            alternatives.Elements().Where(e => e != chosen).Remove();
        }

        return () => resolved.ForEach(r => r.Alternatives.ReplaceNodes(r.Content));
    }
}
