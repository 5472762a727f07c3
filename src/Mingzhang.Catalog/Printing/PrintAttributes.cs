namespace Mingzhang.Catalog.Printing;

/// <summary>Attributes of something printed, those of a form set over those of the set it extends.</summary>
internal sealed class PrintAttributes
{
    private readonly Dictionary<string, CatalogNode> members;

    private PrintAttributes(Dictionary<string, CatalogNode> members) => this.members = members;

    public static PrintAttributes None { get; } = new([]);

    /// <summary>The attribute, or null.</summary>
    public CatalogNode? this[string name] => members.TryGetValue(name, out var value) ? value : null;

    /// <summary>These, where the other attributes do not say otherwise.</summary>
    public PrintAttributes Under(IEnumerable<KeyValuePair<string, CatalogNode>> over)
    {
        var merged = new Dictionary<string, CatalogNode>(members);
        foreach (var (name, value) in over)
        {
            merged[name] = value;
        }

        return new(merged);
    }

    /// <summary>These, where the members of a node do not say otherwise.</summary>
    public PrintAttributes Under(CatalogNode? node) =>
        node is { } n ? Under(n.Members.Select(p => KeyValuePair.Create(p.Name, p.Value))) : this;

    /// <summary>These, where the other attributes do not say otherwise.</summary>
    public PrintAttributes Under(PrintAttributes over) => Under(over.members);

    public string Text(string name) =>
        this[name]?.Text() ?? throw new FormatException($"print.yaml lacks '{name}'; there is {string.Join(", ", members.Keys)}.");

    public IEnumerable<string> Texts(string name) => this[name] is { } list ? list.ItemTexts : [];

    public IEnumerable<KeyValuePair<string, string>> Map(string name) =>
        this[name] is { } map ? map.Members.Select(p => KeyValuePair.Create(p.Name, p.Value.Text())) : [];
}
