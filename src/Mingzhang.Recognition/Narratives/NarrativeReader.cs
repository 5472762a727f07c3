using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>
/// Reads the facts a section states in words. A clause is read within its sentence and section: words set what is spoken of
/// (subject, phase, comparison), a number is taken for what the words right before it make of it, and for nothing else.
/// </summary>
internal sealed class NarrativeReader(
    FormSet form, Choices choices, Lexicon lexicon, FunctionChains chains, Ledger ledger, Claims claims, ScannedTexts scans)
{
    private static readonly SectionLayout NoSection =
        new() { Id = "", Titles = [], Fund = "", Nature = "", Subject = null, ShareOf = null, Functions = null, IsOptional = true };

    private readonly Grammar grammar = new(
        lexicon, lexicon.Links, choices, form.Narrative.Patterns, chains, new(form.Narrative.Language, lexicon),
        new(form.Narrative.Language), new(form.Narrative.Language));

    /// <summary>Reads the paragraphs of a section in order; what is spoken of goes on from one to the next.</summary>
    /// <param name="layout">The section's description; null for a section the form set does not know.</param>
    /// <param name="heading">Its heading, for places.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    public void Read(SectionLayout? layout, string? heading, IEnumerable<SourceText> paragraphs)
    {
        var discourse = new Discourse(layout ?? NoSection, form.PlainBudget);
        foreach (var paragraph in paragraphs)
        {
            var scanned = scans.Of(paragraph);
            var writer = new StatementWriter(paragraph, scanned.Compact, heading, ledger, claims);
            discourse.BeginParagraph();
            discourse.Section.Budget = grammar.Budgets.FundOf(scanned.Compact.Value) ?? discourse.Section.Budget;
            new ParagraphReader(grammar, discourse, paragraph, scanned, writer).Read();
        }
    }
}
