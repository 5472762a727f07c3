using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>How a form set's document is written: its cover, its parts, and what each section says.</summary>
/// <param name="Cover">The lines of the title on the cover.</param>
/// <param name="Parts">The parts in order.</param>
/// <param name="Titles">Headings of sections where the form's is not the first spelling the narrative knows, by section id.</param>
/// <param name="Phrases">Phrases about one fact, by name: the first whose condition holds is said.</param>
/// <param name="Sections">The passages of each section, by section id.</param>
public sealed record WrittenForm(
    IReadOnlyList<Template> Cover,
    IReadOnlyList<WrittenPart> Parts,
    IReadOnlyDictionary<string, Template> Titles,
    IReadOnlyDictionary<string, IReadOnlyList<Alternative>> Phrases,
    IReadOnlyDictionary<string, IReadOnlyList<WrittenPassage>> Sections)
{
    /// <summary>Reads the description.</summary>
    /// <exception cref="FormatException">A template or condition is not well formed.</exception>
    internal static WrittenForm From(CatalogNode node) => new(
        [.. node.Texts("cover").Select(Template.Parse)],
        [.. node.List("parts").Select(WrittenPart.From)],
        node.Map("titles").ToDictionary(p => p.Key, p => Template.Parse(p.Value)),
        node.Required("phrases").Members.ToDictionary(
            p => p.Name, p => (IReadOnlyList<Alternative>)[.. p.Value.Items.Select(Alternative.From)]),
        node.Required("sections").Members.ToDictionary(
            p => p.Name, p => (IReadOnlyList<WrittenPassage>)[.. p.Value.Items.Select(WrittenPassage.From)]));
}

/// <summary>A wording and when it is used.</summary>
/// <param name="If">When.</param>
/// <param name="Say">The wording.</param>
public sealed record Alternative(Condition If, Template Say)
{
    internal static Alternative From(CatalogNode node) => new(Condition.Parse(node.TextOrNull("if")), Template.Parse(node.Text("say")));
}

/// <summary>What a part of a document holds.</summary>
public enum PartContent
{
    /// <summary>Sections.</summary>
    Sections,

    /// <summary>The prescribed tables.</summary>
    Tables,

    /// <summary>Explanations of the terms used (名词解释).</summary>
    Glossary,

    /// <summary>Attached documents.</summary>
    Attachments,
}

/// <summary>A part (第几部分).</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Sections">For <see cref="PartContent.Sections"/>: the sections' ids in order.</param>
public sealed record WrittenPart(Template Title, PartContent Content, IReadOnlyList<string> Sections)
{
    internal static WrittenPart From(CatalogNode node) => new(
        Template.Parse(node.Text("title")),
        node.TextOrNull("holds") is { } holds ? Enum.Parse<PartContent>(holds, ignoreCase: true) : PartContent.Sections,
        node.Texts("sections"));
}

/// <summary>A passage of a section: a paragraph, a heading, the unit's own paragraphs, or one paragraph for each item of a list.</summary>
public sealed record WrittenPassage
{
    /// <summary>When it stands there.</summary>
    public required Condition If { get; init; }

    /// <summary>The paragraph or heading; beside <see cref="Own"/>, what is said where the unit has no paragraphs of its own.</summary>
    public Template? Say { get; init; }

    /// <summary>True for a heading within the section.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Under which name the unit's own paragraphs are kept; null for paragraphs made from figures.</summary>
    public string? Own { get; init; }

    /// <summary>True if its absence is no gap.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The items that <c>{list}</c> says one after the other; null if the paragraph has none.</summary>
    public ItemList? List { get; init; }

    /// <summary>The items each of which has a paragraph of its own; null for one paragraph.</summary>
    public ItemList? Each { get; init; }

    internal static WrittenPassage From(CatalogNode node) => node.IsText
        ? new() { If = Condition.Always, Say = Template.Parse(node.Text()) }
        : new()
        {
            If = Condition.Parse(node.TextOrNull("if")),
            Say = (node.TextOrNull("say") ?? node.TextOrNull("heading")) is { } say ? Template.Parse(say) : null,
            IsHeading = node.Member("heading") is not null,
            Own = node.TextOrNull("own"),
            IsOptional = node.TextOrNull("optional") == "true",
            List = node.Member("list") is { } list ? ItemList.From(list) : null,
            Each = node.Member("each") is { } each ? ItemList.From(each) : null,
        };
}

/// <summary>Facts that are spoken of one after the other.</summary>
public sealed record ItemList
{
    /// <summary>The facts, if they are named one by one.</summary>
    public required IReadOnlyList<FactKey> Keys { get; init; }

    /// <summary>The fact whose parts by code are meant; null if they are named.</summary>
    public FactKey? Of { get; init; }

    /// <summary>The classification that divides it: <c>function</c> or <c>economic</c>.</summary>
    public string By { get; init; } = "";

    /// <summary>Digits of the codes: 3, 5 or 7.</summary>
    public int Digits { get; init; }

    /// <summary>Beginnings of the codes meant; empty for all.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>True if items of which nothing was planned or done are spoken of too.</summary>
    public bool KeepsZeros { get; init; }

    /// <summary>The wordings of an item; empty where the passage says it.</summary>
    public IReadOnlyList<Alternative> Say { get; init; } = [];

    /// <summary>What stands between two items.</summary>
    public string Between { get; init; } = "；";

    /// <summary>How items are numbered, with 1 or 一 for the number; empty for not at all.</summary>
    public string Numbered { get; init; } = "";

    internal static ItemList From(CatalogNode node) => new()
    {
        Keys = [.. node.Texts("keys").Select(FactKey.Parse)],
        Of = node.TextOrNull("of") is { } key ? FactKey.Parse(key) : null,
        By = node.TextOrNull("by") ?? "",
        Digits = node.TextOrNull("digits") is { } digits ? int.Parse(digits) : 0,
        Within = node.Texts("within"),
        KeepsZeros = node.TextOrNull("zeros") == "keep",
        Say = node.Member("say") is { IsText: true } say
            ? [new(Condition.Always, Template.Parse(say.Text()))]
            : [.. node.List("say").Select(Alternative.From)],
        Between = node.TextOrNull("between") ?? "；",
        Numbered = node.TextOrNull("numbered") ?? "",
    };
}
