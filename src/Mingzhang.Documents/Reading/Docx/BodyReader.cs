using System.Xml.Linq;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Turns the elements of a body into blocks, in document order.</summary>
internal sealed class BodyReader
{
    private readonly WordStyles styles;
    private readonly ListNumbers numbers;
    private readonly ReadBudget budget;
    private readonly Dictionary<XElement, int> ordinals = [];

    public BodyReader(XElement body, WordStyles styles, ListNumbers numbers, ReadBudget budget)
    {
        this.styles = styles;
        this.numbers = numbers;
        this.budget = budget;
        foreach (var paragraph in WordXml.Paragraphs(body))
        {
            ordinals.Add(paragraph, ordinals.Count + 1);
        }
    }

    /// <summary>The blocks in an element that holds paragraphs and tables: the body, a cell, a text box.</summary>
    public List<Block> Read(XElement container, int depth)
    {
        budget.CheckDepth(depth);
        var blocks = new List<Block>();
        foreach (var element in container.Elements())
        {
            switch (WordXml.Name(element))
            {
                case "p":
                    blocks.AddRange(ReadParagraph(element, depth));
                    break;
                case "tbl":
                    blocks.AddRange(WordTable.Read(element, c => Read(c, depth + 1), budget));
                    break;
                case "del" or "moveFrom" or "sdtPr":
                    break;
                default:
                    blocks.AddRange(Read(element, depth + 1));
                    break;
            }
        }

        return blocks;
    }

    private List<Block> ReadParagraph(XElement paragraph, int depth)
    {
        budget.Cancellation.ThrowIfCancellationRequested();
        var properties = WordXml.Child(paragraph, "pPr");
        var content = new ParagraphText(paragraph, ordinals[paragraph], budget);
        var isDeleted = content.IsBlank && WordXml.Child(WordXml.Child(properties, "rPr"), "del") is not null;
        var number = isDeleted ? null : numbers.Next(styles.Numbering(properties));
        var text = content.ToText(number);
        budget.AddCharacters(text.Length);
        var blocks = new List<Block>();
        if (content.BreaksPageBefore || WordXml.IsOn(properties, "pageBreakBefore"))
        {
            AddPageBreak();
        }

        if (text.Length > 0)
        {
            blocks.Add(new Paragraph(text, styles.HeadingLevel(properties)));
        }

        blocks.AddRange(content.Boxes.SelectMany(box => Read(box, depth + 1)));
        if (content.BreaksPageAfter)
        {
            AddPageBreak();
        }

        return blocks;

        void AddPageBreak()
        {
            budget.AddPage();
            blocks.Add(new PageBreak());
        }
    }
}
