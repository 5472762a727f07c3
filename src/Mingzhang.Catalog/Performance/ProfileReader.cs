using Mingzhang.Facts;

namespace Mingzhang.Catalog.Performance;

/// <summary>Reads the profiles of catalog/performance and checks that what they say fits together.</summary>
public static class ProfileReader
{
    private const string Folder = "performance/";

    /// <summary>Every profile of the compiled catalog, by id.</summary>
    /// <exception cref="FormatException">A profile lacks something or contradicts itself; names the profile and the member.</exception>
    public static IReadOnlyList<PerformanceProfile> ReadAll(CatalogNode catalog) =>
        [.. catalog.Members.Where(p => p.Name.StartsWith(Folder, StringComparison.Ordinal)).Select(p => Read(catalog, p.Value.Text("id")))];

    /// <summary>The profile of an id.</summary>
    /// <exception cref="FormatException">There is none, or it lacks something or contradicts itself.</exception>
    public static PerformanceProfile Read(CatalogNode catalog, string id) => Read(id, Chain(catalog, id));

    /// <summary>A profile and those it extends, the nearest first.</summary>
    private static List<CatalogNode> Chain(CatalogNode catalog, string id)
    {
        const int Longest = 10;
        var chain = new List<CatalogNode>();
        for (var at = id; at is not null; at = chain[^1].TextOrNull("extends"))
        {
            if (chain.Count > Longest || catalog.Member(Folder + at) is not { } node || node.Text("id") != at)
            {
                throw new FormatException(
                    chain.Count == 0 ? $"There is no profile '{id}' in a file of that name." : $"Profile '{id}' extends '{at}', which is no profile or extends it in turn.");
            }

            chain.Add(node);
        }

        return chain;
    }

    private static PerformanceProfile Read(string id, List<CatalogNode> chain)
    {
        var profile = new PerformanceProfile
        {
            Id = id,
            Title = chain[0].Text("title"),
            Jurisdiction = chain[0].Text("jurisdiction"),
            EffectiveFrom = Date(chain[0]),
            Basis = chain[0].Text("basis"),
            Total = decimal.Parse(Member("total").Text()),
            Structures = [.. Member("structures").Items.Select(Structure)],
            Scoring = Scoring(Member("scoring")),
            Qualitative = new(Member("qualitative").Text("basis"), [.. Member("qualitative").List("levels").Select(Level)]),
            Explanations = Explanations(Member("explanations")),
            Grades = Grades(Member("grades")),
            Monitoring = new(
                Member("monitoring").Text("basis"),
                [.. Member("monitoring").List("lights").Select(l => new MonitoringLight(Enum.Parse<LightColour>(l.Text("light"), ignoreCase: true), Decimal(l, "behind")))]),
            NextYear = new(Member("next-year").Text("basis"), [.. Member("next-year").List("rules").Select(NextYear)]),
            Words = Words(Member("words")),
            Goals = new(Member("goals").Number("longest-name"), Decimal(Member("goals"), "least-of-last-year")),
            Forms = [.. Merged("forms").Select(Form)],
            Outlines = Merged("outlines").Select(Outline).ToArray(),
        };
        ProfileCheck.Run(profile);
        return profile;

        CatalogNode Member(string name) =>
            chain.Select(n => n.Member(name)).FirstOrDefault(m => m is not null) ?? throw new FormatException($"Profile '{id}' lacks '{name}'.");

        // Forms and outlines add up: a place that prescribes one keeps the others.
        IEnumerable<CatalogNode> Merged(string name) => chain.SelectMany(n => n.List(name)).DistinctBy(n => n.Text("id"));
    }

    private static decimal Decimal(CatalogNode node, string name) => decimal.Parse(node.Text(name));

    private static DateOnly Date(CatalogNode node) => DateOnly.ParseExact(node.Text("effective-from"), "yyyy-MM-dd");

    private static WeightStructure Structure(CatalogNode node) => new(
        node.Text("id"), node.Text("title"), Date(node), node.Text("basis"),
        node.Map("groups").ToDictionary(g => Enum.Parse<IndicatorKind>(g.Key, ignoreCase: true), g => decimal.Parse(g.Value)));

    private static ScoringRules Scoring(CatalogNode node) => new(
        node.Text("basis"), node.Number("decimals"), Decimal(node, "limit-lost-at"),
        Decimal(node.Required("execution"), "weight"), Decimal(node.Required("execution"), "full-at"));

    private static QualitativeLevel Level(CatalogNode node) => new(
        node.Text("level"), node.Text("title"), Decimal(node, "from"), Decimal(node, "to"), Decimal(node, "usual"), node.Texts("words"));

    private static ExplanationRules Explanations(CatalogNode node) => new(
        node.Text("basis"), node.Text("below-weight") == "true", Decimal(node, "above-target"), Decimal(node, "above-zero"),
        Decimal(node, "far-above-target"), Decimal(node, "low-execution"));

    private static GradeScale Grades(CatalogNode node) => new(
        node.Text("basis"), node.Text("between") == "round",
        [
            .. node.List("bands").Select(b => new GradeBand(
                b.Text("grade"), Decimal(b, "from"), b.TextOrNull("to") is { } to ? decimal.Parse(to) : null, b.Texts("spellings"))),
        ]);

    private static NextYearRule NextYear(CatalogNode node) => new(
        node.Texts("grades"), Decimal(node, "execution-from"), Decimal(node, "factor"), node.Text("of") == "executed", node.Text("advice"));

    private static IndicatorWords Words(CatalogNode node) => new(
        node.Texts("nothing"), node.Texts("less-is-better"), node.Texts("times"),
        [.. node.List("measures").Select(m => m.Map("units").ToDictionary(u => u.Key, u => decimal.Parse(u.Value)))], node.Texts("savings"), node.Texts("slogans"));

    private static PrintedForm Form(CatalogNode node) => new(
        node.Text("id"), node.Text("title"), node.Text("year"),
        [.. node.List("head").Select(row => row.ItemTexts)],
        Block(node, "funds"), [.. node.List("parts").Select(p => new PrintedDivision(p.Text("by") == "nature", p.Text("label"), p.Texts("rows")))],
        Block(node, "goals"), Block(node, "indicators"), node.Text("total"), node.Texts("notes"), node.Texts("signatures"));

    private static PrintedBlock Block(CatalogNode form, string name) =>
        form.Member(name) is { } node ? new(node.Text("label"), node.Texts("columns"), node.Texts("rows"))
            : throw new FormatException($"The catalog lacks '{name}' in form '{form.Text("id")}'.");

    private static ReportOutline Outline(CatalogNode node) => new(
        node.Text("id"), node.Text("title"), [.. node.List("headings").Select(Heading)]);

    private static OutlineHeading Heading(CatalogNode node) => new(node.Text("title"), node.TextOrNull("holds") ?? "", [.. node.List("parts").Select(Heading)]);
}
