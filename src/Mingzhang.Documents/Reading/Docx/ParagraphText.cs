using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>The characters of a paragraph as printed: insertions kept, deletions, text struck out and hidden text dropped, fields as their results, raised digits as such; without the marks of notes.</summary>
internal sealed partial class ParagraphText
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private readonly StringBuilder characters = new();
    private readonly List<TextPiece> pieces = [];
    private readonly List<XElement> boxes = [];
    private readonly Stack<bool> fieldsInCode = new();
    private readonly int line;
    private readonly ReadBudget budget;
    private int? pageBreak;
    private bool isRaised;

    public ParagraphText(XElement paragraph, int line, ReadBudget budget)
    {
        this.line = line;
        this.budget = budget;
        VisitChildren(paragraph, 0);
    }

    /// <summary>The contents of the text boxes that are anchored in the paragraph.</summary>
    public IReadOnlyList<XElement> Boxes => boxes;

    /// <summary>All characters; the one at column n of the paragraph is at index n - 1.</summary>
    public string Value => characters.ToString();

    /// <summary>The elements that the characters come from, in order.</summary>
    public IReadOnlyList<TextPiece> Pieces => pieces;

    public bool IsBlank => FirstVisible == characters.Length;

    public bool BreaksPageBefore => pageBreak is { } at && FirstVisible >= at;

    public bool BreaksPageAfter => pageBreak is not null && !BreaksPageBefore;

    private int FirstVisible
    {
        get
        {
            var at = 0;
            while (at < characters.Length && char.IsWhiteSpace(characters[at]))
            {
                at++;
            }

            return at;
        }
    }

    /// <summary>
    /// The text, after its automatic number; empty if there is nothing but the number. Its ends are trimmed unless a gap in it may part cells of a
    /// table, of which the first and the last may be blank.
    /// </summary>
    public SourceText ToText(string? number)
    {
        if (IsBlank)
        {
            return SourceText.Empty;
        }

        var text = new SourceTextBuilder();
        var isSpaced = number is null && Gap().IsMatch(Value);
        var first = isSpaced ? 0 : FirstVisible;
        text.AppendDerived(number ?? "", line, first + 1);
        var value = Value;
        for (var i = first; i < value.Length; i++)
        {
            text.Append(value[i], line, i + 1);
        }

        return isSpaced ? text.ToText() : text.ToText().Trim();
    }

    private void VisitChildren(XElement element, int depth)
    {
        budget.CheckDepth(depth);
        foreach (var child in element.Elements())
        {
            Visit(child, depth + 1);
        }
    }

    private void Visit(XElement element, int depth)
    {
        switch (WordXml.Name(element))
        {
            case "pPr" or "rPr" or "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "sdtPr" or "rt":
                break;
            case "r" when WordXml.Child(element, "rPr") is { } own && (WordXml.IsOn(own, "vanish") || WordXml.IsOn(own, "strike") || WordXml.IsOn(own, "dstrike")):
                break;
            case "r" when IsRaised(element) && IsNoteMark(element.Value):
                break;
            case "r" when IsRaised(element):
                isRaised = true;
                VisitChildren(element, depth);
                isRaised = false;
                break;
            case "fldChar":
                ChangeField(WordXml.Attribute(element, "fldCharType"));
                break;
            case "t":
                Append(element, element.Value);
                break;
            case "tab" or "ptab":
                Append(element, "\t");
                break;
            case "br" when WordXml.Attribute(element, "type") == "page":
                pageBreak ??= characters.Length;
                break;
            case "br" or "cr":
                Append(element, "\n");
                break;
            case "noBreakHyphen":
                Append(element, "-");
                break;
            case "sym":
                Append(element, Symbol(WordXml.Attribute(element, "char")));
                break;
            case "txbxContent":
                boxes.Add(element);
                break;
            case null when element.Name.LocalName == "t" && element.Name.NamespaceName == Math:
                Append(element, element.Value);
                break;
            default:
                VisitChildren(element, depth);
                break;
        }
    }

    private static bool IsRaised(XElement run) => WordXml.Value(WordXml.Child(run, "rPr"), "vertAlign") == "superscript";

    /// <summary>The mark of a note typed by hand, such as 1 or [2], is no part of the text; a power such as that of m² is.</summary>
    private bool IsNoteMark(string text) => NoteMark().IsMatch(text) && (characters.Length == 0 || !char.IsAsciiLetter(characters[^1]));

    [GeneratedRegex(@"\t|[\s\u3000]{2,}\S")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^\s*(?:\[?\d{1,2}\]?|[①-⑳])\s*$")]
    private static partial Regex NoteMark();

    /// <summary>Between its begin and its separator a field holds code. A field is taken to end with its paragraph, lest one that is never closed hide the rest.</summary>
    private void ChangeField(string? type)
    {
        switch (type)
        {
            case "begin":
                fieldsInCode.Push(true);
                break;
            case "separate" when fieldsInCode.Count > 0:
                fieldsInCode.Pop();
                fieldsInCode.Push(false);
                break;
            case "end" when fieldsInCode.Count > 0:
                fieldsInCode.Pop();
                break;
        }
    }

    private void Append(XElement element, string text)
    {
        if (text.Length > 0 && !fieldsInCode.Contains(true))
        {
            pieces.Add(new(characters.Length, text.Length, element));
            characters.Append(isRaised ? string.Concat(text.Select(c => RaisedDigits.Of(c))) : text);
        }
    }

    private static string Symbol(string? code) =>
        ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && !char.IsSurrogate((char)number)
            ? ((char)number).ToString()
            : "";
}

/// <summary>Characters of a paragraph that come from one element: <c>t</c>, <c>tab</c>, <c>br</c>, …</summary>
/// <param name="Start">Index of the first in <see cref="ParagraphText.Value"/>.</param>
/// <param name="Length">How many.</param>
/// <param name="Element">The element.</param>
internal readonly record struct TextPiece(int Start, int Length, XElement Element)
{
    public int End => Start + Length;
}
