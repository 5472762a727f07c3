using System.Xml.Linq;
using Mingzhang.Documents.Reading.Docx;

namespace Mingzhang.Documents.Editing.Docx;

/// <summary>The runs of a paragraph, cut where an edit begins or ends and nowhere else.</summary>
internal sealed class ParagraphRuns
{
    private readonly List<TextPiece> pieces;

    public ParagraphRuns(ParagraphText text)
    {
        Value = text.Value;
        pieces = [.. text.Pieces];
    }

    /// <summary>The characters, those at column n of the paragraph at index n - 1.</summary>
    public string Value { get; }

    /// <summary>
    /// The runs that hold some characters and no others, in order. What has no place for marks within it (a formula, a text box)
    /// is taken as a whole.
    /// </summary>
    public IReadOnlyList<XElement> Isolate(int start, int end)
    {
        CutBefore(start);
        CutAfter(end - 1);
        return [.. pieces.Where(p => p.Start < end && p.End > start).Select(p => Unit(p.Element)).Distinct()];
    }

    /// <summary>True if the characters stand in runs of their own paragraph, so that they can be replaced.</summary>
    public bool CanReplace(int start, int end) =>
        pieces.Where(p => p.Start < end && p.End > start).All(p => WordXml.Name(p.Element) == "t" && IsPlain(p.Element));

    /// <summary>What marks can stand before and after: the outermost run, or the formula.</summary>
    private static XElement Unit(XElement element) =>
        element.Ancestors().LastOrDefault(e => WordXml.Name(e) == "r")
        ?? element.AncestorsAndSelf().TakeWhile(e => WordXml.Name(e) != "p").Last();

    private static bool IsPlain(XElement element) => element.Parent is { } run && WordXml.Name(run) == "r" && Unit(element) == run;

    private void CutBefore(int index)
    {
        var at = pieces.FindIndex(p => p.End > index);
        if (!IsPlain(pieces[at].Element))
        {
            return;
        }

        if (index > pieces[at].Start)
        {
            SplitText(at, index);
            at++;
        }

        SplitRunBefore(pieces[at].Element);
    }

    private void CutAfter(int index)
    {
        var at = pieces.FindIndex(p => p.End > index);
        if (!IsPlain(pieces[at].Element))
        {
            return;
        }

        if (index + 1 < pieces[at].End)
        {
            SplitText(at, index + 1);
        }

        if (pieces[at].Element.ElementsAfterSelf().FirstOrDefault() is { } next)
        {
            SplitRunBefore(next);
        }
    }

    private void SplitText(int at, int index)
    {
        var (start, length, element) = pieces[at];
        var (head, tail) = (element.Value[..(index - start)], element.Value[(index - start)..]);
        var rest = new XElement(element.Name, element.Attributes(), tail);
        element.Value = head;
        KeepBlanks(element);
        KeepBlanks(rest);
        element.AddAfterSelf(rest);
        pieces[at] = new(start, index - start, element);
        pieces.Insert(at + 1, new(index, length - (index - start), rest));
    }

    /// <summary>Without it, blanks at the ends of a text are not shown.</summary>
    private static void KeepBlanks(XElement text)
    {
        if (text.Value is [var first, .., var last] && (char.IsWhiteSpace(first) || char.IsWhiteSpace(last)) || string.IsNullOrWhiteSpace(text.Value))
        {
            text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
        }
    }

    private static void SplitRunBefore(XElement element)
    {
        var run = element.Parent!;
        if (element.ElementsBeforeSelf().All(e => WordXml.Name(e) == "rPr"))
        {
            return;
        }

        var moved = new[] { element }.Concat(element.NodesAfterSelf()).ToList();
        moved.ForEach(n => n.Remove());
        run.AddAfterSelf(new XElement(run.Name, run.Attributes(), WordXml.Child(run, "rPr") is { } properties ? new XElement(properties) : null, moved));
    }
}
