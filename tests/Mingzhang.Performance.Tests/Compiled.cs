using System.Text;
using System.Text.Json.Nodes;
using Mingzhang.Catalog;

namespace Mingzhang.Performance.Tests;

/// <summary>Makes of changed data what the catalog's compiler would.</summary>
internal static class Compiled
{
    public static CatalogNode Node(JsonNode data)
    {
        var bytes = new MemoryStream();
        using (var output = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            Write(output, data);
        }

        return CatalogNode.Decode(bytes.ToArray());
    }

    /// <summary>The data behind a node, to change it.</summary>
    public static JsonNode Data(CatalogNode node) =>
        node.HasMembers ? new JsonObject(node.Members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)Data(m.Value))))
        : node.Items.Count > 0 ? new JsonArray([.. node.Items.Select(Data)])
        : JsonValue.Create(node.Text());

    private static void Write(BinaryWriter output, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                output.Write((byte)'M');
                output.Write(members.Count);
                foreach (var (name, value) in members)
                {
                    WriteText(output, name);
                    Write(output, value);
                }

                break;
            case JsonArray items:
                output.Write((byte)'L');
                output.Write(items.Count);
                foreach (var item in items)
                {
                    Write(output, item);
                }

                break;
            default:
                output.Write((byte)'T');
                WriteText(output, node?.ToString() ?? "");
                break;
        }
    }

    private static void WriteText(BinaryWriter output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        output.Write(bytes.Length);
        output.Write(bytes);
    }
}
