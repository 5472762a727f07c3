using System.Text.Json;

namespace Mingzhang.Catalog;

/// <summary>Reads the compiled catalog, in which every scalar is a string. A missing or wrong member names itself in the error.</summary>
public static class Json
{
    /// <summary>The member, or null if it is absent.</summary>
    public static JsonElement? Member(this JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : null;

    /// <summary>The text of a member that must be there.</summary>
    /// <exception cref="FormatException">It is absent.</exception>
    public static string Text(this JsonElement node, string name) =>
        node.TextOrNull(name) ?? throw new FormatException($"The catalog lacks '{name}' in {Short(node)}.");

    /// <summary>The text of a member, or null if it is absent.</summary>
    public static string? TextOrNull(this JsonElement node, string name) => node.Member(name)?.GetString();

    /// <summary>A whole number.</summary>
    /// <exception cref="FormatException">It is absent or no number.</exception>
    public static int Number(this JsonElement node, string name) => int.Parse(node.Text(name));

    /// <summary>The elements of a list member; none if it is absent.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement node, string name) =>
        node.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The strings of a list member; none if it is absent.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement node, string name) => [.. node.List(name).Select(e => e.GetString()!)];

    /// <summary>The members of an object member as text; none if it is absent.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Map(this JsonElement node, string name) =>
        node.Member(name) is { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!))
            : [];

    private static string Short(JsonElement node)
    {
        var text = node.GetRawText();
        return text.Length > 120 ? text[..120] + "…" : text;
    }
}
