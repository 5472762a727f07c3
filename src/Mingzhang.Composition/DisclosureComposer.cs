using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Composition.Printing;
using Mingzhang.Documents;

namespace Mingzhang.Composition;

/// <summary>A document that was written and what it lacks.</summary>
/// <param name="Document">The document.</param>
/// <param name="Gaps">What it should say and the accounts do not know.</param>
public sealed record Composed(Document Document, IReadOnlyList<Gap> Gaps);

/// <summary>Writes a whole disclosure from accounts: cover, contents, tables, narrative, glossary, attachments.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class DisclosureComposer(CatalogStore catalog)
{
    /// <summary>Writes the document.</summary>
    /// <param name="accounts">The figures.</param>
    /// <param name="attachments">Documents attached at the end, each with its title as its first block; none leaves the part out.</param>
    /// <param name="isDraft">True if every page is to say that it is a draft.</param>
    /// <exception cref="InvalidOperationException">The form set is only read; the message is for the user.</exception>
    public Composed Compose(Accounts accounts, IReadOnlyList<IReadOnlyList<Block>>? attachments = null, bool isDraft = false)
    {
        var words = new FactWords(catalog, accounts);
        var writer = new SectionWriter(accounts, words);
        var form = accounts.Form.Writing!;
        var blocks = new List<Block>();
        blocks.AddRange(form.Cover.Select(line => Role(writer.Line(line), ParagraphRole.CoverTitle)));
        blocks.Add(new PageBreak());
        blocks.Add(Role("目录", ParagraphRole.ContentsTitle));
        blocks.Add(new Contents(SectionWriter.SectionLevel));
        foreach (var part in form.Parts.Where(p => p.Content != PartContent.Attachments || attachments is { Count: > 0 }))
        {
            blocks.Add(part.Content == PartContent.Tables ? PageOf(accounts.Form.Tables[0], accounts) : new PageBreak());
            blocks.Add(SectionWriter.Heading(writer.Line(part.Title), SectionWriter.PartLevel));
            blocks.AddRange(part.Content switch
            {
                PartContent.Tables => Tables(accounts),
                PartContent.Glossary => GlossaryWriter.Write(catalog, accounts, words),
                PartContent.Attachments => attachments!.SelectMany((a, i) => i == 0 ? a : [new PageBreak(), .. a]),
                _ => writer.Sections(part.Sections),
            });
        }

        var title = string.Concat(form.Cover.Select(writer.Line));
        return new(new("", DocumentFormat.Docx, blocks) { Title = title, Author = accounts.Unit, IsDraft = isDraft }, [.. TableGaps(accounts), .. writer.Gaps]);
    }

    /// <summary>The tables in which a dash stands for a figure, as none of a published table should.</summary>
    private IEnumerable<Gap> TableGaps(Accounts accounts)
    {
        var printer = new TablePrinter(catalog);
        return accounts.Form.Tables.Select(table => (table.Layout.Title, Count: printer.Plan(table, accounts).UnknownCells(accounts)))
            .Where(t => t.Count > 0).Select(t => new Gap(t.Title, $"{t.Count}个数，表中印作“---”", GapKind.Figure));
    }

    private static Paragraph Role(string text, ParagraphRole role) => new(SourceText.Written(text)) { Role = role };

    private static PageBreak PageOf(FormTable table, Accounts accounts) =>
        new(table.Layout.Title) { Orientation = accounts.Form.Print.Of(table).IsLandscape ? PageOrientation.Landscape : PageOrientation.Portrait };

    /// <summary>The tables, each on a page of its own; the first stands under the heading of the part.</summary>
    private IEnumerable<Block> Tables(Accounts accounts)
    {
        var printer = new TablePrinter(catalog);
        var number = 0;
        foreach (var table in accounts.Form.Tables)
        {
            if (++number > 1)
            {
                yield return PageOf(table, accounts);
            }

            foreach (var block in printer.Print(table, accounts, SectionWriter.SectionLevel))
            {
                yield return block is Paragraph { HeadingLevel: not null } title ? title with { Listed = $"{ChineseNumber.Of(number)}、{table.Layout.Title}" } : block;
            }
        }
    }
}
