using System.Collections.Concurrent;
using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives;
using Mingzhang.Recognition.Outline;
using Mingzhang.Recognition.Performance;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Recognition;

/// <summary>Understands a document as a disclosure: which form set it follows, whose it is, and every fact it states. Safe for use by several threads.</summary>
public sealed class DisclosureRecogniser
{
    private readonly CatalogStore catalog;
    private readonly FormSetChooser chooser;
    private readonly TitleMatcher titles;
    private readonly FormSet national;
    private readonly TableTitles tableTitles;
    private readonly TableLists lists;
    private readonly Choices choices;

    /// <summary>By words and year, which bounds them: form sets are few, and so are years that documents are of.</summary>
    private readonly ConcurrentDictionary<(Narrative Narrative, int? Year), Lexicon> lexicons = [];

    /// <summary>Makes a recogniser.</summary>
    /// <param name="catalog">Law and forms.</param>
    public DisclosureRecogniser(CatalogStore catalog)
    {
        this.catalog = catalog;
        chooser = new(catalog.FormSets);
        national = catalog.FindFormSet("national-2024") ?? catalog.FormSets[0];
        titles = new(national);
        tableTitles = TableTitles.Of(national);
        lists = new(catalog.Wording.EmptyTableHeads, tableTitles);
        choices = new(catalog.Wording);
    }

    /// <summary>Understands a document.</summary>
    /// <param name="document">What a reader made of the file.</param>
    /// <param name="formId">Id of the form set to read it with; null to recognise it.</param>
    /// <exception cref="ArgumentException">There is no such form set.</exception>
    public Disclosure Recognise(Document document, string? formId = null)
    {
        document = BrokenTables.Join(StackedTables.Part(lists.Open(document), tableTitles), tableTitles);
        var outline = OutlineReader.Read(document, titles);
        var unit = UnitNameReader.Read(document, outline);
        var year = FiscalYearReader.Read(document, outline);
        var tables = TableFinder.Find(document, national, tableTitles);
        var grids = tables.ToDictionary(t => t.Block, t => t.Grid);
        var choice = formId is null ? chooser.Choose(document, outline, tables, unit.Name, year.Year)
            : new(catalog.FindFormSet(formId) ?? throw new ArgumentException($"没有报表体系 {formId}。", nameof(formId)), false);
        var form = choice.Form;

        var ledger = new Ledger();
        var claims = new Claims();
        var scans = new ScannedTexts();
        var annexes = new Ledger();
        var doubtful = new DoubtfulTables(claims);
        var performance = new PerformanceRecogniser(catalog, claims, annexes, doubtful).Read(document.Blocks, b => grids[b], HeadingOf);
        LocatedTable[] located = [.. TableFinder.Relink(tables, form).Where(t => !performance.Blocks.Contains(t.Block))];
        var found = new TablesReader(document, form, catalog, ledger, claims, doubtful).Read(located, HeadingOf);
        FoundTable[] torn = [.. TornTables.Find(form, found, outline.Sections)];
        var comparisons = new ComparisonTables(form.Narrative.Language.Columns, year.Year, ledger, claims);
        foreach (var table in located.Where(t => t.Layout is null))
        {
            comparisons.Read(table, HeadingOf(table.Block));
        }

        PlainTable[] plain = !choice.Form.IsEvaluation ? []
            : [.. located.Where(t => t.Layout is null).Select(t => PlainTableReader.Read(t.Grid, catalog.Performance, HeadingOf(t.Block), claims)).OfType<PlainTable>()];
        var lexicon = lexicons.GetOrAdd((form.Narrative, year.Year), k => new(k.Narrative, catalog.Functions, catalog.Economics, k.Year));
        var chains = new FunctionChains(catalog.Functions, found);
        var lone = HasParts() ? null : LoneSectionOf(document, form, year.Year, s => Trial(s, lexicon, chains));
        ReadNarrative(document, outline, form, new(form, choices, lexicon, chains, ledger, claims, scans), lone);

        // The accounts come first: what an annex says is measured against them.
        ledger.AddAll(AnnexBudgets.Settle(annexes, ledger));

        return new()
        {
            Path = document.Path,
            Form = form.Id,
            FormIsNearest = choice.IsNearest,
            IsEvaluation = choice.Form.IsEvaluation,
            Unit = unit.Name,
            Year = year.Year,
            LoneSection = lone?.Titles[0],
            Ledger = TrimmedZeros.Restore(ledger),
            UnitMentions = unit.Mentions,
            YearMentions = [.. year.Mentions, .. performance.YearMentions],
            Contents = outline.Contents,
            Sections = outline.Sections,
            Tables = [.. found.Select(t => t with { IsUnread = t.IsUnread || (t.Cells == 0 && HasAmounts(t, outline.Sections)) }), .. torn],
            PerformanceForms = performance.Forms,
            ScoreTables = performance.ScoreTables,
            ProjectLists = performance.ProjectLists,
            PlainTables = plain,
            Numbers = Census.Take(document, b => grids[b], claims, [.. located.Where(t => t.Layout is not null).Select(t => t.Block).Concat(performance.Blocks)], HeadingOf, scans),
            Warnings = [.. WarningsOf(document), .. doubtful.Warnings, .. torn.Select(TornTables.Warning)],
            UnreadPages = [.. document.Warnings.Where(w => w.IsPageUnread).Select(w => w.Page).OfType<int>()],
        };

        string? HeadingOf(int block) => outline.Sections[outline.SectionOfBlock[block]].Heading?.Text;

        bool HasParts() => form.IsEvaluation || found.Count > 0 || performance.Forms.Count > 0 || outline.Sections.Any(s => s.Id.Length > 0);

        Ledger Trial(SectionLayout section, Lexicon words, FunctionChains functions)
        {
            var trial = new Ledger();
            new NarrativeReader(form, choices, words, functions, trial, new(), scans).Read(section, null, TextsOf(document));
            return trial;
        }
    }

    private static IEnumerable<string> WarningsOf(Document document) =>
        document.Warnings.Select(w => w.Page is { } page ? $"第 {page} 页：{w.Message}" : w.Message);

    private static IReadOnlyList<SourceText> TextsOf(Document document) =>
        [.. document.Blocks.OfType<Paragraph>().Where(p => !p.Text.IsBlank).Select(p => p.Text)];

    private SectionLayout? LoneSectionOf(Document document, FormSet form, int? year, Func<SectionLayout, Ledger> read) =>
        new LoneSection(TextsOf(document), catalog.Wording, year).Find(form.Narrative.Sections, read);

    /// <summary>True if amounts stand under the heading of a table.</summary>
    private static bool HasAmounts(FoundTable table, IReadOnlyList<Section> sections) =>
        sections.Any(s => s.Level > 0 && s.Amounts > 0 && (TitleKey.Of(s.Title) == TitleKey.Of(table.Title) || IsHeadedBy(table, s)));

    /// <summary>True if the title of a table, which its unit may have spelt in its own way, is the heading of a section.</summary>
    private static bool IsHeadedBy(FoundTable table, Section section) =>
        table.Heading.Line > 0 && section.Heading is { Text.Length: > 0 } heading && heading.Locate(0, 1) is var at &&
        at.Line == table.Heading.Line && at.Page == table.Heading.Page;

    /// <summary>Reads the sections in order; a section without an id of its own goes on with what the one above it speaks of, and all that one section without its heading is with that.</summary>
    private static void ReadNarrative(Document document, OutlineResult outline, FormSet form, NarrativeReader reader, SectionLayout? lone)
    {
        var layouts = form.Narrative.Sections.ToDictionary(s => s.Id);
        var paragraphs = new List<SourceText>();
        var current = -1;
        for (var block = 0; block <= document.Blocks.Count; block++)
        {
            var governing = block < document.Blocks.Count ? Governing(outline, outline.SectionOfBlock[block]) : -1;
            if (governing != current && paragraphs.Count > 0)
            {
                var section = outline.Sections[current];
                reader.Read(lone ?? layouts.GetValueOrDefault(section.Id), section.Heading?.Text, paragraphs);
                paragraphs.Clear();
            }

            current = governing;
            if (block < document.Blocks.Count && document.Blocks[block] is Paragraph { Text.IsBlank: false } paragraph && !AlignedColumns.AreIn(paragraph.Text.Value))
            {
                paragraphs.Add(paragraph.Text);
            }
        }
    }

    /// <summary>The section whose id holds for a section: its own, or that of the nearest above it in the outline.</summary>
    private static int Governing(OutlineResult outline, int section)
    {
        var level = outline.Sections[section].Level;
        for (var i = section; i >= 0; i--)
        {
            var candidate = outline.Sections[i];
            if (i == section || candidate.Level < level)
            {
                level = candidate.Level;
                if (candidate.Id.Length > 0 || level <= 1)
                {
                    return i;
                }
            }
        }

        return section;
    }
}
