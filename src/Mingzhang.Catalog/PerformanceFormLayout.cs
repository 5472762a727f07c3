using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>The words by which a 绩效自评表 is recognised (catalog performance.yaml).</summary>
public sealed record PerformanceFormLayout
{
    /// <summary>What titles of such forms say.</summary>
    public required WordList Titles { get; init; }

    /// <summary>What tells the form of a whole unit from that of a project.</summary>
    public required WordList WholeUnit { get; init; }

    /// <summary>Heads of the indicators' columns, by role: level1 … reason.</summary>
    public required IReadOnlyDictionary<string, WordList> Columns { get; init; }

    /// <summary>True if a head, its Chinese characters alone, is that of a level of indicators.</summary>
    public bool IsLevel(string head) => head.Length > 0 && Array.Exists(Levels, l => l.Is(head));

    private WordList[] Levels => field ??= [Columns["level3"], Columns["level2"], Columns["level1"]];

    /// <summary>Heads of the columns of money, by role: opening, full, executed, weight, rate, score.</summary>
    public required IReadOnlyDictionary<string, WordList> Funds { get; init; }

    /// <summary>Labels of rows, by role: name, unit-name, department, unit, funds, funds-total, goal, achieved, total.</summary>
    public required IReadOnlyDictionary<string, WordList> Rows { get; init; }

    /// <summary>Labels of the sources of money, by id.</summary>
    public required IReadOnlyDictionary<string, WordList> Sources { get; init; }

    /// <summary>Labels of the parts of a whole unit's money, by id.</summary>
    public required IReadOnlyDictionary<string, WordList> PartItems { get; init; }

    /// <summary>按收入性质分.</summary>
    public required WordList PartsByIncome { get; init; }

    /// <summary>按支出性质分.</summary>
    public required WordList PartsByNature { get; init; }

    /// <summary>The id of a part of a whole unit's money; empty if the catalog has none.</summary>
    /// <param name="label">Chinese characters of its label, 其中 in front of it or not.</param>
    public string PartOf(string label)
    {
        var name = label.StartsWith("其中", StringComparison.Ordinal) ? label[2..] : label;
        return PartItems.FirstOrDefault(i => i.Value.Is(name)).Key ?? "";
    }

    /// <summary>Words of level-1 groups with what they measure.</summary>
    public required IReadOnlyList<IndicatorGroup> Level1 { get; init; }

    /// <summary>Words of level-2 groups with what they measure.</summary>
    public required IReadOnlyList<IndicatorGroup> Level2 { get; init; }

    /// <summary>What an indicator measures: its level-2 group tells it, else its level-1 group.</summary>
    /// <param name="level1">Chinese characters of the level-1 head.</param>
    /// <param name="level2">Chinese characters of the level-2 head.</param>
    public IndicatorKind KindOf(string level1, string level2) =>
        Level2.FirstOrDefault(g => g.Names(level2))?.Kind ?? GroupKindOf(level1);

    /// <summary>What a level-1 group measures.</summary>
    /// <param name="level1">Chinese characters of its head.</param>
    public IndicatorKind GroupKindOf(string level1) => Level1.FirstOrDefault(g => g.Names(level1))?.Kind ?? IndicatorKind.Other;

    /// <summary>Labels of a report's table of weights and scores, by role: heads, weight, score, rate, total.</summary>
    public required IReadOnlyDictionary<string, WordList> ScoreTable { get; init; }

    /// <summary>Heads of the columns of a list of projects, by role: name, opening, full, executed, rate, score, grade; and the labels of its total.</summary>
    public required IReadOnlyDictionary<string, WordList> ProjectList { get; init; }

    /// <summary>What heads and names of a table of which no form is known say, by role: ordinal, total, part, money.</summary>
    public required IReadOnlyDictionary<string, WordList> PlainTable { get; init; }

    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static PerformanceFormLayout From(CatalogNode node)
    {
        var parts = node.Required("parts");
        return new()
        {
            Titles = new(node.Texts("titles")),
            WholeUnit = new(node.Texts("whole-unit")),
            Columns = WordList.Map(node, "columns"),
            Funds = WordList.Map(node, "funds"),
            Rows = WordList.Map(node, "rows"),
            Sources = WordList.Map(node, "sources"),
            PartItems = WordList.Map(parts, "items"),
            PartsByIncome = new(parts.Texts("by-income")),
            PartsByNature = new(parts.Texts("by-nature")),
            Level1 = [.. node.List("level1").Select(IndicatorGroup.From)],
            Level2 = [.. node.List("level2").Select(IndicatorGroup.From)],
            ScoreTable = WordList.Map(node, "score-table"),
            ProjectList = WordList.Map(node, "project-list"),
            PlainTable = WordList.Map(node, "plain-table"),
        };
    }
}

/// <summary>Groups of indicators that measure the same kind of thing.</summary>
/// <param name="Kind">What they measure.</param>
/// <param name="Words">How their heads begin.</param>
public sealed record IndicatorGroup(IndicatorKind Kind, IReadOnlyList<string> Words)
{
    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static IndicatorGroup From(CatalogNode node) =>
        new(Enum.Parse<IndicatorKind>(node.Text("kind"), ignoreCase: true), [.. node.Texts("words").Select(w => w.TrimEnd('*'))]);

    /// <summary>True if a head, its Chinese characters alone, names one of the groups.</summary>
    public bool Names(string head) =>
        Words.Any(w => head == w || (w.Length >= 4 && head.StartsWith(w, StringComparison.Ordinal)));
}

/// <summary>Spellings of one label. An asterisk stands for any characters.</summary>
public sealed class WordList(IEnumerable<string> words)
{
    private readonly string[] words = [.. words];
    private readonly HashSet<string> whole = [.. words.Where(w => !w.Contains('*'))];
    private readonly (string Start, string End)[] open =
        [.. words.Where(w => w.Contains('*')).Select(w => (w[..w.IndexOf('*')], w[(w.IndexOf('*') + 1)..]))];

    /// <summary>The spelling that is written: the first.</summary>
    public string Usual => words[0];

    /// <summary>True if a label is one of the spellings.</summary>
    public bool Is(string label)
    {
        foreach (var (start, end) in open)
        {
            if (label.Length >= start.Length + end.Length && label.StartsWith(start, StringComparison.Ordinal) && label.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return whole.Contains(label);
    }

    /// <summary>True if a text holds one of the spellings.</summary>
    public bool IsIn(string text)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lists of an object member, by name.</summary>
    internal static IReadOnlyDictionary<string, WordList> Map(CatalogNode node, string name) =>
        node.Required(name).Members.ToDictionary(m => m.Name, m => new WordList(m.Value.ItemTexts));
}
