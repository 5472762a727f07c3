using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Turns elements into paragraphs and tables, in the order in which they are shown.</summary>
internal sealed class HtmlBlocks
{
    private readonly HtmlMarkup markup;
    private readonly ReadBudget budget;
    private readonly List<Block> blocks = [];
    private SourceTextBuilder text = new();
    private (int Line, int Column)? space;
    private int? heading;

    /// <summary>The number of the list item that begins, until its first character is there.</summary>
    private string? number;

    private HtmlBlocks(HtmlMarkup markup, ReadBudget budget)
    {
        this.markup = markup;
        this.budget = budget;
    }

    public static IReadOnlyList<Block> Read(HtmlMarkup markup, ReadBudget budget) =>
        markup.Document.DocumentElement is { } root ? Read(root, 0, markup, budget) : [];

    /// <summary>The blocks of what is in an element.</summary>
    public static IReadOnlyList<Block> Read(IElement element, int depth, HtmlMarkup markup, ReadBudget budget)
    {
        var reader = new HtmlBlocks(markup, budget);
        reader.VisitChildren(element, depth);
        reader.EndParagraph();
        return reader.blocks;
    }

    private void VisitChildren(INode node, int depth)
    {
        budget.CheckDepth(depth);
        foreach (var child in node.ChildNodes)
        {
            Visit(child, depth + 1);
        }
    }

    private void Visit(INode node, int depth)
    {
        switch (node)
        {
            case IText run:
                Append(run);
                break;
            case IElement { LocalName: "br" }:
                EndParagraph();
                break;
            case IElement { LocalName: "table" } table when HtmlElements.IsShown(table):
                EndParagraph();
                blocks.AddRange(HtmlTable.Read(table, depth, markup, budget));
                break;
            case IElement element when HtmlElements.IsShown(element):
                VisitElement(element, depth);
                break;
        }
    }

    private void VisitElement(IElement element, int depth)
    {
        if (HtmlElements.Tabs(element) is > 0 and var tabs && element.FirstChild is IText blanks)
        {
            var (_, line, column) = markup.Characters(blanks).First();
            for (var i = 0; i < tabs; i++)
            {
                text.Append('\t', line, column);
            }

            space = null;
            return;
        }

        if (!HtmlElements.IsBlock(element))
        {
            VisitChildren(element, depth);
            return;
        }

        EndParagraph();
        var outer = heading;
        heading = HtmlElements.HeadingLevel(element) ?? outer;
        number = markup.ListNumbers.Of(element) ?? number;
        VisitChildren(element, depth);
        EndParagraph();
        number = element.LocalName == "li" ? null : number;
        heading = outer;
    }

    /// <summary>White space is shown as one space between characters and as none at the ends; where lines are kept, a line is a paragraph.</summary>
    private void Append(IText run)
    {
        var linesAreKept = HtmlElements.KeepsBlanks(run);
        var isRaised = run.ParentElement?.Closest("sup") is not null;
        foreach (var (character, line, column) in markup.Characters(run))
        {
            if (linesAreKept && character == '\n')
            {
                EndParagraph();
            }
            else if (linesAreKept && character is ' ' or '\t')
            {
                text.Append(character, line, column);
            }
            else if (character is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                space ??= (line, column);
            }
            else
            {
                if (space is { } gap && text.Length > 0)
                {
                    text.Append(' ', gap.Line == 0 ? line : gap.Line, gap.Line == 0 ? column : gap.Column);
                }

                text.AppendDerived(number ?? "", line, column);
                number = null;
                space = null;
                text.Append(isRaised ? RaisedDigits.Of(character) : character, line, column);
            }
        }
    }

    private void EndParagraph()
    {
        var paragraph = text.ToText();
        if (!paragraph.IsBlank)
        {
            blocks.Add(new Paragraph(paragraph, heading));
        }

        text = new();
        space = null;
    }
}
