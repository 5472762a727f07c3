using System.Xml.Linq;

namespace Mingzhang.Documents.Tests.Editing.Docx;

/// <summary>
/// The body of a Word document, node for node, in a form that does not depend on where runs are cut: every run holds one character
/// or one other element.
/// </summary>
internal static class FlatBody
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>As it is.</summary>
    public static string Of(string xml) => Flat(XElement.Parse(xml, LoadOptions.PreserveWhitespace));

    /// <summary>Without comments, and with the changes of 明账 rejected: as it was before 明账 edited it.</summary>
    public static string BeforeEdits(string xml)
    {
        var root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        root.Descendants().Where(e => e.Name == W + "commentRangeStart" || e.Name == W + "commentRangeEnd").Remove();
        root.Descendants(W + "commentReference").Select(e => e.Parent!).Remove();
        Ours(root, "ins").Remove();
        foreach (var deletion in Ours(root, "del").ToList())
        {
            foreach (var text in deletion.Descendants(W + "delText"))
            {
                text.Name = W + "t";
            }

            deletion.ReplaceWith(deletion.Nodes());
        }

        return Flat(root);
    }

    private static IEnumerable<XElement> Ours(XElement root, string name) => root.Descendants(W + name).Where(e => e.Attribute(W + "author")?.Value == "明账");

    private static string Flat(XElement root)
    {
        foreach (var run in root.Descendants(W + "r").Where(r => !r.Ancestors(W + "r").Any()).ToList())
        {
            var properties = run.Element(W + "rPr");
            run.ReplaceWith(run.Nodes().Where(n => n != properties).SelectMany(n => n is XElement t && t.Name == W + "t"
                ? t.Value.Select(c => new XElement(W + "t", c)).ToArray<XNode>()
                : [n]).Select(n => new XElement(run.Name, run.Attributes(), properties, n)));
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
