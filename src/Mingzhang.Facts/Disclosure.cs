namespace Mingzhang.Facts;

/// <summary>One unit's published final accounts (or evaluation report) of one fiscal year, as understood.</summary>
public sealed record Disclosure
{
    private IReadOnlyList<PerformanceForm>? formsAndListed;

    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>The form set it was read with, such as <c>jiangxi-2024</c>.</summary>
    public required string Form { get; init; }

    /// <summary>True if no form set fits the jurisdiction and year and the nearest was taken.</summary>
    public bool FormIsNearest { get; init; }

    /// <summary>True for a report on an evaluation (绩效自评报告, 绩效评价报告), which its title tells.</summary>
    public bool IsEvaluation { get; init; }

    /// <summary>The unit's name, or null if not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The fiscal year, or null if not found.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// The title of the section of the narrative that the whole text was taken for, since it has no heading of any; null if it has, or is none.
    /// </summary>
    public string? LoneSection { get; init; }

    /// <summary>The facts.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>Every place that names the reporting unit, in no particular order.</summary>
    public IReadOnlyList<UnitMention> UnitMentions { get; init; } = [];

    /// <summary>Every place that prints the fiscal year, in no particular order.</summary>
    public IReadOnlyList<YearMention> YearMentions { get; init; } = [];

    /// <summary>The document's own contents list (目录); empty if it has none.</summary>
    public IReadOnlyList<ContentsEntry> Contents { get; init; } = [];

    /// <summary>The parts of the text in order, the piece before the first heading included.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The prescribed tables that were found.</summary>
    public required IReadOnlyList<FoundTable> Tables { get; init; }

    /// <summary>The performance forms that were found.</summary>
    public required IReadOnlyList<PerformanceForm> PerformanceForms { get; init; }

    /// <summary>The tables of weights and scores in evaluation reports.</summary>
    public IReadOnlyList<ScoreTable> ScoreTables { get; init; } = [];

    /// <summary>The tables of an evaluation report of which no form is known.</summary>
    public IReadOnlyList<PlainTable> PlainTables { get; init; } = [];

    /// <summary>The tables of projects with what they cost and scored.</summary>
    public IReadOnlyList<ProjectList> ProjectLists { get; init; } = [];

    /// <summary>The forms and, for projects that have none, the rows of the only list of projects.</summary>
    public IReadOnlyList<PerformanceForm> FormsAndListed => formsAndListed ??= ProjectLists is [var list]
        ? [.. PerformanceForms, .. list.Rows.Where(r => PerformanceForms.All(f => f.Name.Text != r.Name.Text)).Select(r => r.AsForm)]
        : PerformanceForms;

    /// <summary>How many numbers there are and which were not understood.</summary>
    public required NumberCensus Numbers { get; init; }

    /// <summary>What could not be read or was read with doubt, in Chinese.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The pages of which nothing was read, such as scanned ones.</summary>
    public IReadOnlyList<int> UnreadPages { get; init; } = [];

    /// <summary>True if pages that were not read lie behind a place and, if another is given, before it.</summary>
    public bool HasUnreadPages(Place behind, Place? before = null) => UnreadPages.Any(p => p > behind.Page && (before is null || p < before.Page));
}

/// <summary>Words that stand together (a paragraph, a heading, a cell) and know their places.</summary>
/// <param name="Text">The characters; digits, brackets and punctuation are kept as written.</param>
/// <param name="Locate">The place of a part: offset and length within <paramref name="Text"/>.</param>
public sealed record Passage(string Text, Func<int, int, Place> Locate)
{
    /// <summary>True if it is a row of a table whose columns nothing but blanks parts: no running text.</summary>
    public bool IsTableRow { get; init; }

    /// <summary>The place of the whole passage.</summary>
    public Place Place => Locate(0, Text.Length);
}

/// <summary>A section of the text.</summary>
/// <param name="Id">The section's id in the catalog, or empty if the form set has none for its heading.</param>
/// <param name="Part">The number of the part (第几部分) it stands in, 0 before the first.</param>
/// <param name="Level">0 for the cover and the contents list, 1 for a part or an attached document, 2 for 一、, 3 for （一）, 4 for 1.</param>
/// <param name="Heading">The heading, or null for the cover.</param>
/// <param name="Passages">The paragraphs under the heading up to the next heading.</param>
public sealed record Section(string Id, int Part, int Level, Passage? Heading, IReadOnlyList<Passage> Passages)
{
    /// <summary>What the part is for.</summary>
    public PartKind Kind { get; init; }

    /// <summary>The number printed before the heading, 0 if none.</summary>
    public int Number { get; init; }

    /// <summary>The heading's words without the number, without white space; empty for the cover.</summary>
    public string Title { get; init; } = "";

    /// <summary>How many tables stand in the section itself.</summary>
    public int Tables { get; init; }

    /// <summary>How many cells of those tables hold a number with decimals.</summary>
    public int Amounts { get; init; }

    /// <summary>The cells of those tables that hold words.</summary>
    public IReadOnlyList<Passage> Cells { get; init; } = [];
}

/// <summary>A prescribed table that was recognised.</summary>
/// <param name="Id">Its id in the catalog.</param>
/// <param name="Title">Its prescribed title.</param>
/// <param name="Heading">Where its title (or, without one, its first cell) stands.</param>
/// <param name="Cells">Number of cells with an amount.</param>
/// <param name="Notes">The sentences that stand alone in a row of it, and the lines under it up to the next title.</param>
public sealed record FoundTable(string Id, string Title, Place Heading, int Cells, IReadOnlyList<Passage> Notes)
{
    /// <summary>The rows with a classification code: code and name as printed, and the place of the code.</summary>
    public IReadOnlyList<CodedRow> CodedRows { get; init; } = [];

    /// <summary>True if its numbers, or the columns they stand in, were not understood, so that none of them is in the ledger.</summary>
    public bool IsUnread { get; init; }

    /// <summary>The unit of its amounts: as its head gives it, else as the form prescribes it.</summary>
    public QuantityUnit Unit { get; init; }

    /// <summary>Where its head gives the unit of money; null if it does not.</summary>
    public Place? UnitWord { get; init; }

    /// <summary>The classification of the codes: <c>function</c>, <c>economic</c> or empty.</summary>
    public string Classification { get; init; } = "";
}

/// <summary>A row with a classification code.</summary>
/// <param name="Code">The code as printed, without white space.</param>
/// <param name="Name">The name as printed, without white space.</param>
/// <param name="Place">Where the code stands.</param>
public sealed record CodedRow(string Code, string Name, Place Place);

/// <summary>The numbers of a document that can carry a fact, and what became of them.</summary>
/// <param name="Total">How many there are (page numbers, list numbers, dates, document numbers, legal citations and codes are not counted).</param>
/// <param name="Understood">How many were understood as statements of a fact.</param>
/// <param name="NotUnderstood">The places of the others.</param>
public sealed record NumberCensus(int Total, int Understood, IReadOnlyList<Place> NotUnderstood);
