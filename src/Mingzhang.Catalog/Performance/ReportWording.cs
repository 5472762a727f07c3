using Mingzhang.Facts;

namespace Mingzhang.Catalog.Performance;

/// <summary>
/// The words by which the checks of evaluation reports tell which numbers of a sentence belong together. Compared without white
/// space and quotation marks, with half-width digits and brackets, commas, semicolons and colons full-width.
/// </summary>
public sealed record ReportWording
{
    /// <summary>Rates that follow from two counts of one sentence.</summary>
    public required IReadOnlyList<CountRate> CountRates { get; init; }

    /// <summary>Words of clauses that give what might be spent.</summary>
    public required IReadOnlyList<string> Budgeted { get; init; }

    /// <summary>Rates that are shares of a whole.</summary>
    public required IReadOnlyList<string> SharesOfWhole { get; init; }

    /// <summary>Evaluations by others than the unit itself.</summary>
    public required IReadOnlyList<string> EvaluationsByOthers { get; init; }

    /// <summary>Words of paragraphs whose execution rates are of something else than the whole.</summary>
    public required IReadOnlyList<string> OtherSubjects { get; init; }

    /// <summary>Words of sentences whose execution rate is of another time, a limit or a part.</summary>
    public required IReadOnlyList<string> OtherTimes { get; init; }

    /// <summary>Numbers of the accounts that reports repeat.</summary>
    public required IReadOnlyList<AccountsNumber> Accounts { get; init; }

    /// <summary>Words of lists behind 其中 whose numbers are no parts of one whole.</summary>
    public required IReadOnlyList<string> OtherRelations { get; init; }

    /// <summary>Kinds of posts of which nobody has two.</summary>
    public required IReadOnlyList<string> KindsOfPosts { get; init; }

    /// <summary>Words of the last part of a list that leaves nothing out.</summary>
    public required IReadOnlyList<string> Rest { get; init; }

    /// <summary>Words of a list that leaves something out.</summary>
    public required IReadOnlyList<string> OpenLists { get; init; }

    /// <summary>Kinds in the order in which they are told, beside which there is no other.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> AllKinds { get; init; }

    /// <summary>Words of clauses that give what was planned, not what there is.</summary>
    public required IReadOnlyList<string> Planned { get; init; }

    /// <summary>Words of a clause that gives how many there may be, not how many there are: 核定, 编制.</summary>
    public required IReadOnlyList<string> Allowed { get; init; }

    /// <summary>Words of a clause that gives a difference, a mean or a part of a number, not the number.</summary>
    public required IReadOnlyList<string> OtherNumbers { get; init; }

    /// <summary>Headings, with the full stop behind them, and words of passages that tell what was planned, not what there is.</summary>
    public required IReadOnlyList<string> Goals { get; init; }

    /// <summary>What each form has for itself, whatever words it shares with another.</summary>
    public required IReadOnlyList<string> OfEachForm { get; init; }

    /// <summary>Words before an amount for each.</summary>
    public required IReadOnlyList<string> Each { get; init; }

    /// <summary>Words that make an amount for each one that is paid more than once, or a limit.</summary>
    public required IReadOnlyList<string> MoreThanOnce { get; init; }

    /// <summary>How names of projects are told.</summary>
    public required ProjectNaming Projects { get; init; }

    /// <summary>Reads the description.</summary>
    /// <exception cref="FormatException">It is not complete.</exception>
    public static ReportWording From(CatalogNode node)
    {
        var counts = node.Required("counts");
        var others = node.Required("other-rates");
        return new()
        {
            CountRates = [.. node.List("count-rates").Select(r => new CountRate(r.Texts("rates"), Count(r.Text("part")), Count(r.Text("whole"))))],
            EvaluationsByOthers = node.Texts("evaluations-by-others"),
            OtherSubjects = others.Texts("subjects"),
            OtherTimes = others.Texts("times"),
            Accounts = [.. node.List("accounts").Select(AccountsNumber.From)],
            OtherRelations = node.Texts("other-relations"),
            KindsOfPosts = node.Texts("kinds-of-posts"),
            OpenLists = node.Texts("open-lists"),
            Rest = node.Texts("rest"),
            AllKinds = [.. node.List("all-kinds").Select(k => k.Texts("kinds"))],
            Planned = node.Texts("planned"),
            Allowed = node.Texts("allowed"),
            OtherNumbers = node.Texts("other-numbers"),
            Goals = node.Texts("goals"),
            Budgeted = node.Texts("budgeted"),
            SharesOfWhole = node.Texts("shares-of-whole"),
            OfEachForm = node.Texts("of-each-form"),
            Each = node.Texts("each"),
            MoreThanOnce = node.Texts("more-than-once"),
            Projects = ProjectNaming.From(node.Required("project-names")),
        };

        CountWords Count(string id) => CountWords.From(counts.Required(id));
    }
}

/// <summary>A rate that follows from two counts.</summary>
/// <param name="Names">What it is called: 满意度, 满意率.</param>
/// <param name="Part">The words of the part.</param>
/// <param name="Whole">The words of the whole.</param>
public sealed record CountRate(IReadOnlyList<string> Names, CountWords Part, CountWords Whole);

/// <summary>A number of the accounts that reports repeat.</summary>
/// <param name="Words">What stands before the number.</param>
/// <param name="Keys">Its fact; of a share two, the part and the whole.</param>
public sealed record AccountsNumber(IReadOnlyList<string> Words, IReadOnlyList<FactKey> Keys)
{
    /// <summary>True for a share in percent, false for an amount.</summary>
    public bool IsShare => Keys.Count > 1;

    /// <summary>Reads the description.</summary>
    public static AccountsNumber From(CatalogNode node) => new(
        node.Texts("say"), [.. (node.TextOrNull("key") is { } key ? [key] : new[] { node.Text("part"), node.Text("whole") }).Select(FactKey.Parse)]);
}

/// <summary>How a count is said: 收回问卷115份.</summary>
/// <param name="Words">Words before the number.</param>
/// <param name="Within">The most characters between word and number.</param>
/// <param name="Units">Counting words behind the number; of those that begin alike the longest first.</param>
/// <param name="NotAfter">Characters before a word that make it another.</param>
/// <param name="NotBefore">Characters behind a word that make it another.</param>
public sealed record CountWords(IReadOnlyList<string> Words, int Within, IReadOnlyList<string> Units, string NotAfter, string NotBefore)
{
    /// <summary>Reads the description.</summary>
    public static CountWords From(CatalogNode node) => new(
        node.Texts("words"), node.Number("within"), node.Texts("units"), node.TextOrNull("not-after") ?? "", node.TextOrNull("not-before") ?? "");
}

/// <summary>How names of projects are told.</summary>
/// <param name="Generic">Names that could be any project's.</param>
/// <param name="Endings">What stands behind names and is no part of them, the longest first.</param>
/// <param name="Unnamed">Words before 项目 that do not name one: 该项目, 二级项目.</param>
/// <param name="UnitEnds">Characters with which names of units end.</param>
public sealed record ProjectNaming(IReadOnlyList<string> Generic, IReadOnlyList<string> Endings, IReadOnlyList<string> Unnamed, string UnitEnds)
{
    /// <summary>Reads the description.</summary>
    public static ProjectNaming From(CatalogNode node) => new(node.Texts("generic"), node.Texts("endings"), node.Texts("unnamed"), node.Text("unit-ends"));
}
