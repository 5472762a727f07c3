using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>The words with which a narrative states facts.</summary>
/// <param name="Language">Words of change, comparison, shares and phases.</param>
/// <param name="Terms">Words that name a quantity.</param>
/// <param name="Patterns">Statements in which the number comes first.</param>
/// <param name="Parts">What parts are for.</param>
/// <param name="Sections">What holds within a section.</param>
public sealed record Narrative(
    Language Language, IReadOnlyList<Term> Terms, IReadOnlyList<Pattern> Patterns, PartTitles Parts, IReadOnlyList<SectionLayout> Sections)
{
    private readonly HashSet<string> counted = [.. Terms.SelectMany(t => t.Counts.Values).Select(k => k.Measure)];

    /// <summary>True if a fact is money; else it is a count: its measure is said with a counting word.</summary>
    public bool IsMoney(FactKey key) => !counted.Contains(key.Measure);

    /// <summary>Reads the description.</summary>
    public static Narrative From(CatalogNode node) => new(
        Language.From(node.Required("language")),
        [.. node.List("terms").Select(Term.From)],
        [.. node.List("patterns").Select(Pattern.From)],
        PartTitles.From(node),
        [.. node.List("sections").Select(SectionLayout.From)]);
}

/// <summary>Words of change, comparison, shares and phases; the first of a list is the one written.</summary>
public sealed record Language
{
    /// <summary>增加, 增长, …</summary>
    public required IReadOnlyList<string> Up { get; init; }

    /// <summary>减少, 下降, …</summary>
    public required IReadOnlyList<string> Down { get; init; }

    /// <summary>Those of <see cref="Down"/> that compare with the budget where one is stated with what was spent and nothing else is compared with.</summary>
    public required IReadOnlyList<string> Saving { get; init; }

    /// <summary>持平, …</summary>
    public required IReadOnlyList<string> Equal { get; init; }

    /// <summary>大于, …</summary>
    public required IReadOnlyList<string> Greater { get; init; }

    /// <summary>小于, …</summary>
    public required IReadOnlyList<string> Less { get; init; }

    /// <summary>比上年, …; {prior} stands for last year's number.</summary>
    public required IReadOnlyList<string> Prior { get; init; }

    /// <summary>Words that make the amount behind them last year's: 上年决算数.</summary>
    public required IReadOnlyList<string> PriorYear { get; init; }

    /// <summary>占, …</summary>
    public required IReadOnlyList<string> Share { get; init; }

    /// <summary>完成, …</summary>
    public required IReadOnlyList<string> Completion { get; init; }

    /// <summary>主要原因, …: what follows is prose, not statements, up to the sentence's end.</summary>
    public required IReadOnlyList<string> Reason { get; init; }

    /// <summary>主要用于, …: what money was used for follows in prose.</summary>
    public required IReadOnlyList<string> Use { get; init; }

    /// <summary>主要包括, …: what an amount consists of follows.</summary>
    public required IReadOnlyList<string> Contents { get; init; }

    /// <summary>Words that do the same only where items of the economic classification are listed: 包括.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Words after one of these that open a list of amounts instead.</summary>
    public required IReadOnlyList<string> Lists { get; init; }

    /// <summary>按经济分类: items of the economic classification that follow are parts of all that was spent.</summary>
    public required IReadOnlyList<string> ByEconomic { get; init; }

    /// <summary>剔除, 扣除: the amounts that follow are what would be without something.</summary>
    public required IReadOnlyList<string> Excluding { get; init; }

    /// <summary>人均, 车均: the number that follows is an average.</summary>
    public required IReadOnlyList<string> Averages { get; init; }

    /// <summary>Words behind which stands by how much a budget was adjusted: 追加, 调减.</summary>
    public required IReadOnlyList<string> Adjusting { get; init; }

    /// <summary>年初预算数, 决算数, … with the phase they name.</summary>
    public required IReadOnlyList<KeyValuePair<string, Phase>> Phases { get; init; }

    /// <summary>Words that may stand between a term and its amount.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>约, 近, …: a number beside one of these is not exact.</summary>
    public required IReadOnlyList<string> Rough { get; init; }

    /// <summary>人均, 平均每, …: what stands behind, up to the next comma, is the amount for each.</summary>
    public required IReadOnlyList<string> Means { get; init; }

    /// <summary>生产总值, …: quantities whose growth is counted in constant prices and does not follow from their amounts.</summary>
    public required IReadOnlyList<string> ConstantPrices { get; init; }

    /// <summary>情况, 说明, …: ends of headings that name a topic and no thing that money is spent on.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>一般公共预算, … with the fund (资金来源) whose budget it is.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Budgets { get; init; }

    /// <summary>The heads of tables that no form has and that compare two years.</summary>
    public required ComparisonColumns Columns { get; init; }

    /// <summary>Reads the description.</summary>
    public static Language From(CatalogNode node) => new()
    {
        Up = node.Texts("up"),
        Down = node.Texts("down"),
        Saving = node.Texts("saving"),
        Equal = node.Texts("equal"),
        Greater = node.Texts("greater"),
        Less = node.Texts("less"),
        Prior = node.Texts("prior"),
        PriorYear = node.Texts("prior-year"),
        Share = node.Texts("share"),
        Completion = node.Texts("completion"),
        Reason = node.Texts("reason"),
        Use = node.Texts("use"),
        Contents = node.Texts("contents"),
        Items = node.Texts("items"),
        Lists = node.Texts("lists"),
        ByEconomic = node.Texts("by-economic"),
        Excluding = node.Texts("excluding"),
        Columns = ComparisonColumns.From(node.Required("columns")),
        Averages = node.Texts("averages"),
        Adjusting = node.Texts("adjusting"),
        Phases = [.. node.List("phases").SelectMany(p => p.Texts("say").Select(s => KeyValuePair.Create(s, PhaseOf(p.Text("phase")))))],
        Links = node.Texts("links"),
        Rough = node.Texts("rough"),
        Means = node.Texts("means"),
        ConstantPrices = node.Texts("constant-prices"),
        Topics = node.Texts("topics"),
        Budgets = [.. node.List("budgets").SelectMany(b => b.Texts("say").Select(s => KeyValuePair.Create(s, b.Text("fund"))))],
    };

    private static Phase PhaseOf(string name) => FactKey.Of("any").With("phase", name).Phase;
}

/// <summary>The heads of the columns of a table that compares two years; {year} stands for the number of the column's year.</summary>
/// <param name="Now">本期, 本年, …</param>
/// <param name="Prior">上年同期, 上年, …</param>
/// <param name="Change">增加额, …</param>
/// <param name="Rate">增长率, …</param>
public sealed record ComparisonColumns(IReadOnlyList<string> Now, IReadOnlyList<string> Prior, IReadOnlyList<string> Change, IReadOnlyList<string> Rate)
{
    /// <summary>Reads the description.</summary>
    public static ComparisonColumns From(CatalogNode node) => new(node.Texts("now"), node.Texts("prior"), node.Texts("change"), node.Texts("rate"));
}

/// <summary>Words that name a quantity.</summary>
/// <param name="Say">The spellings, the written one first; {year} stands for the fiscal year.</param>
/// <param name="Key">The fact an amount of money after it states; null if it has only counts.</param>
/// <param name="Counts">The fact a number with a counting word after it states, by counting word.</param>
/// <param name="In">Ids of the sections it means this in; empty for everywhere.</param>
/// <param name="Continues">True if it means the item of the term before it (其中涉及金额 …).</param>
/// <param name="Whole">What a share of it is a share of where <paramref name="Key"/> was not named before: 占总收入 is of the year's income.</param>
/// <param name="With">Words of which its sentence must hold one before it; empty if it means this in any.</param>
public sealed record Term(
    IReadOnlyList<string> Say, FactKey? Key, IReadOnlyDictionary<string, FactKey> Counts, IReadOnlyList<string> In, bool Continues, FactKey? Whole,
    IReadOnlyList<string> With)
{
    /// <summary>Reads the description.</summary>
    public static Term From(CatalogNode node) => new(
        node.Texts("say"),
        node.TextOrNull("key") is { } key ? FactKey.Parse(key) : null,
        node.Map("counts").ToDictionary(p => p.Key, p => FactKey.Parse(p.Value)),
        node.Texts("in"),
        node.TextOrNull("continues") == "true",
        node.TextOrNull("whole") is { } whole ? FactKey.Parse(whole) : null,
        node.Texts("with"));
}

/// <summary>A statement in which the number, {n}, comes first.</summary>
/// <param name="Before">What stands before the number.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Key">The fact.</param>
public sealed record Pattern(string Before, string After, FactKey Key)
{
    /// <summary>Reads the description.</summary>
    public static Pattern From(CatalogNode node)
    {
        var parts = node.Text("say").Split("{n}");
        return new(parts[0], parts[1], FactKey.Parse(node.Text("key")));
    }
}

/// <summary>What holds within a section.</summary>
public sealed record SectionLayout
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading, the prescribed one first.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The part it stands in.</summary>
    public PartKind Part { get; init; }

    /// <summary>Fund that completes the terms said in it; empty for all money.</summary>
    public required string Fund { get; init; }

    /// <summary>Nature that completes the terms said in it.</summary>
    public required string Nature { get; init; }

    /// <summary>What its first sentence speaks of before it names anything; null if nothing.</summary>
    public required FactKey? Subject { get; init; }

    /// <summary>The whole of a bare 占.</summary>
    public required FactKey? ShareOf { get; init; }

    /// <summary>The fact an amount at a function's name states; null if functions are not named in it.</summary>
    public required FactKey? Functions { get; init; }

    /// <summary>True if a document may do without it (其他): it is missing only where the contents list promises it.</summary>
    public required bool IsOptional { get; init; }

    /// <summary>By what it is told where it is published without its heading; null if it is not looked for there.</summary>
    public LoneSectionLayout? Alone { get; init; }

    /// <summary>Reads the description.</summary>
    public static SectionLayout From(CatalogNode node) => new()
    {
        Id = node.Text("id"),
        Titles = node.Texts("titles"),
        Part = node.TextOrNull("part") == "overview" ? PartKind.Overview : PartKind.Explanation,
        Fund = node.TextOrNull("fund") ?? "",
        Nature = node.TextOrNull("nature") ?? "",
        Subject = KeyOrNull(node, "subject"),
        ShareOf = KeyOrNull(node, "share-of"),
        Functions = KeyOrNull(node, "functions"),
        IsOptional = node.TextOrNull("optional") == "true",
        Alone = node.Member("alone") is { } alone ? LoneSectionLayout.From(alone) : null,
    };

    private static FactKey? KeyOrNull(CatalogNode node, string name) => node.TextOrNull(name) is { } key ? FactKey.Parse(key) : null;
}

/// <summary>By what a section is told that is published without its heading.</summary>
/// <param name="Measures">What most of its numbers are of.</param>
/// <param name="Items">How many items of the first of these it states at least.</param>
/// <param name="Says">A word it says; empty if none is asked.</param>
public sealed record LoneSectionLayout(IReadOnlyList<string> Measures, int Items, string Says)
{
    /// <summary>Reads the description.</summary>
    public static LoneSectionLayout From(CatalogNode node) =>
        new(node.Texts("measures"), node.Member("items") is null ? 0 : node.Number("items"), node.TextOrNull("says") ?? "");
}
