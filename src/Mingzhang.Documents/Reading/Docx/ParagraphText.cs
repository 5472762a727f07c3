using System.Globalization;
using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>The characters of a paragraph as printed: insertions kept, deletions and hidden text dropped, fields as their results.</summary>
internal sealed class ParagraphText
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private readonly List<(char Character, int Column)> characters = [];
    private readonly List<XElement> boxes = [];
    private readonly Stack<bool> fieldsInCode = new();
    private readonly int line;
    private readonly ReadBudget budget;
    private int? pageBreak;
    private int column;

    public ParagraphText(XElement paragraph, int line, ReadBudget budget)
    {
        this.line = line;
        this.budget = budget;
        VisitChildren(paragraph, 0);
    }

    /// <summary>The contents of the text boxes that are anchored in the paragraph.</summary>
    public IReadOnlyList<XElement> Boxes => boxes;

    public bool IsBlank => characters.TrueForAll(c => char.IsWhiteSpace(c.Character));

    public bool BreaksPageBefore => pageBreak is { } at && characters.Take(at).All(c => char.IsWhiteSpace(c.Character));

    public bool BreaksPageAfter => pageBreak is not null && !BreaksPageBefore;

    /// <summary>The text, after its automatic number; empty if there is nothing but the number.</summary>
    public SourceText ToText(string? number)
    {
        if (IsBlank)
        {
            return SourceText.Empty;
        }

        var text = new SourceTextBuilder();
        var first = characters.FindIndex(c => !char.IsWhiteSpace(c.Character));
        text.AppendDerived(number ?? "", line, characters[first].Column);
        foreach (var (character, place) in characters.Skip(first))
        {
            text.Append(character, line, place);
        }

        return text.ToText().Trim();
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
            case "r" when WordXml.IsOn(WordXml.Child(element, "rPr"), "vanish"):
                break;
            case "fldChar":
                ChangeField(WordXml.Attribute(element, "fldCharType"));
                break;
            case "t":
                Append(element.Value);
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" when WordXml.Attribute(element, "type") == "page":
                pageBreak ??= characters.Count;
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "sym":
                Append(Symbol(WordXml.Attribute(element, "char")));
                break;
            case "txbxContent":
                boxes.Add(element);
                break;
            case null when element.Name.LocalName == "t" && element.Name.NamespaceName == Math:
                Append(element.Value);
                break;
            default:
                VisitChildren(element, depth);
                break;
        }
    }

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

    private void Append(string text)
    {
        if (fieldsInCode.Contains(true))
        {
            return;
        }

        foreach (var character in text)
        {
            column++;
            characters.Add((character, column));
        }
    }

    private static string Symbol(string? code) =>
        ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && !char.IsSurrogate((char)number)
            ? ((char)number).ToString()
            : "";
}
