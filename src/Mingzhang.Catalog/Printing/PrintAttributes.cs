using System.Text.Json;

namespace Mingzhang.Catalog.Printing;

/// <summary>Attributes of something printed, those of a form set over those of the set it extends.</summary>
internal sealed class PrintAttributes
{
    private readonly Dictionary<string, JsonElement> members;

    private PrintAttributes(Dictionary<string, JsonElement> members) => this.members = members;

    public static PrintAttributes None { get; } = new([]);

    /// <summary>The attribute, or null.</summary>
    public JsonElement? this[string name] => members.TryGetValue(name, out var value) ? value : null;

    /// <summary>These, where the other attributes do not say otherwise.</summary>
    public PrintAttributes Under(IEnumerable<KeyValuePair<string, JsonElement>> over)
    {
        var merged = new Dictionary<string, JsonElement>(members);
        foreach (var (name, value) in over)
        {
            merged[name] = value;
        }

        return new(merged);
    }

    /// <summary>These, where the members of a node do not say otherwise.</summary>
    public PrintAttributes Under(JsonElement? node) =>
        node is { } n ? Under(n.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value))) : this;

    /// <summary>These, where the other attributes do not say otherwise.</summary>
    public PrintAttributes Under(PrintAttributes over) => Under(over.members);

    public string Text(string name) =>
        this[name]?.GetString() ?? throw new FormatException($"print.yaml lacks '{name}'; there is {string.Join(", ", members.Keys)}.");

    public IEnumerable<string> Texts(string name) => this[name] is { } list ? list.EnumerateArray().Select(e => e.GetString()!) : [];

    public IEnumerable<KeyValuePair<string, string>> Map(string name) =>
        this[name] is { } map ? map.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!)) : [];
}
