namespace Mingzhang.Catalog;

/// <summary>
/// The words by which leftovers of templates and of other bodies' texts, empty reasons and private data are told. Compared
/// without white space, with full-width brackets, colons and semicolons.
/// </summary>
public sealed record Wording
{
    /// <summary>Instructions and placeholders of templates.</summary>
    public required IReadOnlyList<string> Placeholders { get; init; }

    /// <summary>Pairs of words between which a template lets choose.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Alternatives { get; init; }

    /// <summary>The pairs in every way that templates write a choice: 增加（减少）, 减少/增加, 增加或减少.</summary>
    public IEnumerable<string> Choices => Alternatives.SelectMany(p => new[]
    {
        $"{p[0]}（{p[1]}）", $"{p[1]}（{p[0]}）", $"{p[0]}/{p[1]}", $"{p[1]}/{p[0]}", $"{p[0]}或{p[1]}", $"{p[1]}或{p[0]}",
    });

    /// <summary>What is left where the word not meant was struck out only in part: 减增加, 大小于, 增长下降.</summary>
    public IEnumerable<string> HalfChoices => Alternatives.Where(p => p[0].Length > 1 && p[1].Length > 1).SelectMany(p => new[]
    {
        $"{p[0][0]}{p[1]}", $"{p[1][0]}{p[0]}", $"{p[0]}{p[1]}", $"{p[1]}{p[0]}",
    });

    /// <summary>Words that follow a choice that was not made.</summary>
    public required IReadOnlyList<string> AlternativesBefore { get; init; }

    /// <summary>The ranks of bodies.</summary>
    public required IReadOnlyList<Rank> Ranks { get; init; }

    /// <summary>With what the names of bodies end that stand below another body.</summary>
    public required IReadOnlyList<string> Subordinate { get; init; }

    /// <summary>我, 本.</summary>
    public required IReadOnlyList<string> Self { get; init; }

    /// <summary>What of a body's own follows its rank: 党组, 门户网站, ….</summary>
    public required IReadOnlyList<string> Organs { get; init; }

    /// <summary>Characters after which a rank stands for the body itself.</summary>
    public required string BeforeRank { get; init; }

    /// <summary>Words by which a text gives a body a shorter name.</summary>
    public required IReadOnlyList<string> Abbreviating { get; init; }

    /// <summary>Levels of government, one character each.</summary>
    public required string Levels { get; init; }

    /// <summary>Ranks that only a provincial body has.</summary>
    public required IReadOnlyList<string> Provincial { get; init; }

    /// <summary>What the name of a provincial body holds.</summary>
    public required IReadOnlyList<string> ProvincialBodies { get; init; }

    /// <summary>With what names of bodies end.</summary>
    public required IReadOnlyList<string> BodyEndings { get; init; }

    /// <summary>What is said of the reporting body only, right behind its name.</summary>
    public required IReadOnlyList<string> Own { get; init; }

    /// <summary>What is said of the reporting body only, right behind its name and the year.</summary>
    public required IReadOnlyList<string> OwnOfYear { get; init; }

    /// <summary>Places where an office away from home may have its seat, by the short name used in 驻…办.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Seats { get; init; }

    /// <summary>What a section can be about; the words of each, the one of headings first.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Topics { get; init; }

    /// <summary>What offices of a body are called where they are counted.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>What bodies are called where they are counted.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Characters with which the names of offices and bodies end.</summary>
    public required string BodyEnds { get; init; }

    /// <summary>Nouns that are not said twice in a row.</summary>
    public required IReadOnlyList<string> Doubled { get; init; }

    /// <summary>Characters behind a doubled noun that make the second part of the next word.</summary>
    public required string DoubledNotBefore { get; init; }

    /// <summary>Words behind which a noun said twice is a slip whatever follows.</summary>
    public required IReadOnlyList<string> DoubledAfter { get; init; }

    /// <summary>Words of headings that may name another year.</summary>
    public required IReadOnlyList<string> OtherYears { get; init; }

    /// <summary>Attached forms and reports of the year.</summary>
    public required IReadOnlyList<string> YearForms { get; init; }

    /// <summary>Words of sentences that may name the year before.</summary>
    public required IReadOnlyList<string> LookingBack { get; init; }

    /// <summary>Words around a year that tell which year has to stand there.</summary>
    public required IReadOnlyList<YearPhrase> YearPhrases { get; init; }

    /// <summary>Miswritten terms of the form, each with what the form says.</summary>
    public required IReadOnlyDictionary<string, string> Slips { get; init; }

    /// <summary>Head of the column of a list of tables that says which are empty.</summary>
    public required IReadOnlyList<string> EmptyTableHeads { get; init; }

    /// <summary>What stands beside a table without figures.</summary>
    public required IReadOnlyList<string> NoFigures { get; init; }

    /// <summary>What a text says of an amount that is nothing.</summary>
    public required IReadOnlyList<string> Nothing { get; init; }

    /// <summary>Words that give a reason behind a change.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Words that give a reason before a change.</summary>
    public required IReadOnlyList<string> Causes { get; init; }

    /// <summary>Words behind which reasons are given item by item.</summary>
    public required IReadOnlyList<string> ItemByItem { get; init; }

    /// <summary>Words in the opening of a line that gives the reasons for what the line before says.</summary>
    public required IReadOnlyList<string> ReasonsOfLineBefore { get; init; }

    /// <summary>What was carried over from the year before, which explained it.</summary>
    public required IReadOnlyList<string> CarriedOver { get; init; }

    /// <summary>Words that only repeat the figures of a balance.</summary>
    public required IReadOnlyList<string> Balances { get; init; }

    /// <summary>Words that only repeat the figures.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>Reasons of thrift.</summary>
    public required IReadOnlyList<string> Thrift { get; init; }

    /// <summary>Words that explain more spending beside a reason of thrift.</summary>
    public required IReadOnlyList<string> More { get; init; }

    /// <summary>Words of a rise.</summary>
    public required IReadOnlyList<string> Rising { get; init; }

    /// <summary>Words of a fall.</summary>
    public required IReadOnlyList<string> Falling { get; init; }

    /// <summary>Words with which a reason may speak of the opposite change and still explain.</summary>
    public required IReadOnlyList<string> Excuses { get; init; }

    /// <summary>Surnames, one character each.</summary>
    public required string Surnames { get; init; }

    /// <summary>Surnames that begin common words too.</summary>
    public required string SurnamesInLists { get; init; }

    /// <summary>Characters that names do not have behind the surname.</summary>
    public required string NotInNames { get; init; }

    /// <summary>Words of discipline and crime.</summary>
    public required IReadOnlyList<string> Disciplined { get; init; }

    /// <summary>Words of illness and poverty.</summary>
    public required IReadOnlyList<string> Hardship { get; init; }

    /// <summary>Words of petitions and complaints.</summary>
    public required IReadOnlyList<string> Complaint { get; init; }

    /// <summary>Words before a home address.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Words before a bank account.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Words before a private telephone number.</summary>
    public required IReadOnlyList<string> Telephones { get; init; }

    /// <summary>Words before a telephone number meant for the public.</summary>
    public required IReadOnlyList<string> Inquiries { get; init; }

    /// <summary>What a government's accounts speak of and a unit's do not.</summary>
    public required IReadOnlyList<string> Government { get; init; }

    /// <summary>How the staff is listed.</summary>
    public required StaffWords Staff { get; init; }

    /// <summary>Reads the description.</summary>
    /// <exception cref="FormatException">It is not complete.</exception>
    public static Wording From(CatalogNode node) => new()
    {
        Placeholders = node.Texts("placeholders"),
        Alternatives = Lists(node, "alternatives"),
        AlternativesBefore = node.Texts("alternatives-before"),
        Ranks = [.. node.List("ranks").Select(Rank.From)],
        Slips = node.List("slips").ToDictionary(s => s.Text("wrong"), s => s.Text("right")),
        Subordinate = node.Texts("subordinate"),
        Self = node.Texts("self"),
        Organs = node.Texts("organs"),
        BeforeRank = node.Text("before-rank"),
        Abbreviating = node.Texts("abbreviating"),
        Levels = node.Text("levels"),
        Provincial = node.Texts("provincial"),
        ProvincialBodies = node.Texts("provincial-bodies"),
        BodyEndings = node.Texts("body-endings"),
        Own = node.Texts("own"),
        OwnOfYear = node.Texts("own-of-year"),
        Seats = node.Required("seats").Members.ToDictionary(m => m.Name, m => m.Value.ItemTexts),
        Topics = Lists(node, "topics"),
        Offices = node.Required("bodies").Texts("offices"),
        Units = node.Required("bodies").Texts("units"),
        BodyEnds = node.Required("bodies").Text("ends"),
        Doubled = node.Texts("doubled"),
        DoubledNotBefore = node.Text("doubled-not-before"),
        DoubledAfter = node.Texts("doubled-after"),
        OtherYears = node.Texts("other-years"),
        YearForms = node.Texts("year-forms"),
        LookingBack = node.Texts("looking-back"),
        YearPhrases = [.. node.List("year-phrases").Select(YearPhrase.From)],
        NoFigures = node.Texts("no-figures"),
        EmptyTableHeads = node.Texts("empty-table-heads"),
        Nothing = node.Texts("nothing"),
        Reasons = node.Texts("reasons"),
        Causes = node.Texts("causes"),
        ItemByItem = node.Texts("item-by-item"),
        ReasonsOfLineBefore = node.Texts("reasons-of-line-before"),
        CarriedOver = node.Texts("carried-over"),
        Balances = node.Texts("balances"),
        Figures = node.Texts("figures"),
        Thrift = node.Texts("thrift"),
        More = node.Texts("more"),
        Rising = node.Texts("rising"),
        Falling = node.Texts("falling"),
        Excuses = node.Texts("excuses"),
        Surnames = node.Text("surnames"),
        SurnamesInLists = node.Text("surnames-in-lists"),
        NotInNames = node.Text("not-in-names"),
        Disciplined = node.Texts("disciplined"),
        Hardship = node.Texts("hardship"),
        Complaint = node.Texts("complaint"),
        Addresses = node.Texts("addresses"),
        Accounts = node.Texts("accounts"),
        Telephones = node.Texts("telephones"),
        Inquiries = node.Texts("inquiries"),
        Government = node.Texts("government"),
        Staff = StaffWords.From(node.Required("staff")),
    };

    private static IReadOnlyList<string>[] Lists(CatalogNode node, string name) =>
        [.. node.List(name).Select(list => list.ItemTexts)];
}

/// <summary>A rank of bodies, such as 局.</summary>
/// <param name="Word">What a body of the rank calls itself after 我 and 本.</param>
/// <param name="Own">A body whose name holds one of these may use it.</param>
/// <param name="NotBefore">Characters behind it that make it part of another word.</param>
public sealed record Rank(string Word, IReadOnlyList<string> Own, string NotBefore)
{
    /// <summary>Reads the description.</summary>
    public static Rank From(CatalogNode node) => new(node.Text("word"), node.Texts("own"), node.Text("not-before"));
}

/// <summary>How the staff is listed: 实有人数 12 人，其中在职人员 7 人，….</summary>
/// <param name="All">What all of them are called.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Besides">Those whom not every place counts in.</param>
public sealed record StaffWords(string All, IReadOnlyList<string> Kinds, string Besides)
{
    /// <summary>Reads the description.</summary>
    public static StaffWords From(CatalogNode node) => new(node.Text("all"), node.Texts("kinds"), node.Text("besides"));
}
