using System.Xml.Linq;
using Mingzhang.Documents.Reading.Docx;

namespace Mingzhang.Documents.Editing.Docx;

/// <summary>Replaces runs so that Word shows it as a change that can be accepted or rejected.</summary>
internal sealed class TrackedChange(WordBody body, EditAuthor author)
{
    /// <summary>Replaces runs by text in the format of the first.</summary>
    /// <returns>The first and the last element of the change.</returns>
    public (XElement First, XElement Last) Replace(IReadOnlyList<XElement> runs, string text)
    {
        var w = body.Namespace;
        var inserted = New(w, "ins", Inserted(runs[0], text));
        var deleted = new List<XElement>();
        foreach (var run in runs)
        {
            foreach (var element in run.Elements(w + "t").ToList())
            {
                element.Name = w + "delText";
            }

            if (deleted.Count > 0 && run.ElementsBeforeSelf().LastOrDefault() == deleted[^1])
            {
                run.Remove();
                deleted[^1].Add(run);
                continue;
            }

            var deletion = New(w, "del");
            run.AddBeforeSelf(deletion);
            run.Remove();
            deletion.Add(run);
            deleted.Add(deletion);
        }

        deleted[^1].AddAfterSelf(inserted);
        LiftOutOfInsertion(inserted);
        return (deleted[0], inserted);
    }

    /// <summary>What another has inserted is not ours: an insertion around ours is ended before it and goes on after it.</summary>
    private void LiftOutOfInsertion(XElement inserted)
    {
        var outer = inserted.Parent!;
        if (WordXml.Name(outer) is not ("ins" or "moveTo"))
        {
            return;
        }

        var rest = inserted.NodesAfterSelf().ToList();
        inserted.Remove();
        rest.ForEach(n => n.Remove());
        if (rest.OfType<XElement>().Any())
        {
            var second = new XElement(outer.Name, outer.Attributes(), rest);
            second.SetAttributeValue(body.Namespace + "id", body.NextId().Value);
            outer.AddAfterSelf(second);
        }

        outer.AddAfterSelf(inserted);
    }

    private static XElement Inserted(XElement like, string text)
    {
        var w = like.Name.Namespace;
        var properties = WordXml.Child(like, "rPr") is { } p ? new XElement(p) : null;
        properties?.Element(w + "rPrChange")?.Remove();
        return new(like.Name, properties, new XElement(w + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
    }

    private XElement New(XNamespace w, string name, params object?[] content) => new(
        w + name, body.NextId(), new XAttribute(w + "author", author.Name), new XAttribute(w + "date", WordDate.Of(author)), content);
}
