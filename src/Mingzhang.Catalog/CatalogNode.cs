using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Catalog;

/// <summary>
/// A piece of the compiled catalog: a text (every scalar is one), a list, or named members. A missing or wrong member names itself
/// in the error. Immutable.
/// </summary>
public sealed class CatalogNode
{
    private readonly string text = "";
    private readonly CatalogMember[]? members;
    private readonly CatalogNode[]? items;

    /// <summary>A text.</summary>
    public CatalogNode(string text) => this.text = text;

    /// <summary>Named members.</summary>
    public CatalogNode(CatalogMember[] members) => this.members = members;

    /// <summary>A list.</summary>
    public CatalogNode(CatalogNode[] items) => this.items = items;

    /// <summary>True if it is a text.</summary>
    public bool IsText => members is null && items is null;

    /// <summary>True if it has members.</summary>
    public bool HasMembers => members is not null;

    /// <summary>The members in order; none if it is a text or a list.</summary>
    public IReadOnlyList<CatalogMember> Members => members ?? [];

    /// <summary>The elements in order; none if it is no list.</summary>
    public IReadOnlyList<CatalogNode> Items => items ?? [];

    /// <summary>The elements as texts.</summary>
    public IReadOnlyList<string> ItemTexts => Array.ConvertAll(items ?? [], i => i.Text());

    /// <summary>Decodes what eng/CatalogCompiler has written.</summary>
    public static CatalogNode Decode(ReadOnlySpan<byte> bytes) => Decode(ref bytes);

    /// <summary>The text itself; empty if it is none.</summary>
    public string Text() => text;

    /// <summary>The text of a member that must be there.</summary>
    /// <exception cref="FormatException">It is absent.</exception>
    public string Text(string name) => Required(name).text;

    /// <summary>The text of a member, or null if it is absent.</summary>
    public string? TextOrNull(string name) => Member(name)?.text;

    /// <summary>A whole number.</summary>
    /// <exception cref="FormatException">It is absent or no number.</exception>
    public int Number(string name) => int.Parse(Text(name));

    /// <summary>The member, or null if it is absent.</summary>
    public CatalogNode? Member(string name) => members is null ? null : Array.Find(members, m => m.Name == name)?.Value;

    /// <summary>The member that must be there.</summary>
    /// <exception cref="FormatException">It is absent.</exception>
    public CatalogNode Required(string name) =>
        Member(name) ?? throw new FormatException($"The catalog lacks '{name}' beside {string.Join(", ", Members.Select(m => $"{m.Name}: {m.Value.text}"))}.");

    /// <summary>The elements of a list member; none if it is absent.</summary>
    public IReadOnlyList<CatalogNode> List(string name) => Member(name)?.Items ?? [];

    /// <summary>The texts of a list member; none if it is absent.</summary>
    public IReadOnlyList<string> Texts(string name) => Member(name)?.ItemTexts ?? [];

    /// <summary>The members of a member as texts; none if it is absent.</summary>
    public IEnumerable<KeyValuePair<string, string>> Map(string name) =>
        Member(name)?.Members.Select(m => KeyValuePair.Create(m.Name, m.Value.text)) ?? [];

    private static CatalogNode Decode(ref ReadOnlySpan<byte> bytes)
    {
        var kind = bytes[0];
        bytes = bytes[1..];
        switch (kind)
        {
            case (byte)'T':
                return new(DecodeText(ref bytes));
            case (byte)'L':
                var list = new CatalogNode[DecodeNumber(ref bytes)];
                for (var i = 0; i < list.Length; i++)
                {
                    list[i] = Decode(ref bytes);
                }

                return new(list);
            default:
                var named = new CatalogMember[DecodeNumber(ref bytes)];
                for (var i = 0; i < named.Length; i++)
                {
                    named[i] = new(DecodeText(ref bytes), Decode(ref bytes));
                }

                return new(named);
        }
    }

    private static string DecodeText(ref ReadOnlySpan<byte> bytes)
    {
        var length = DecodeNumber(ref bytes);
        var decoded = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return decoded;
    }

    private static int DecodeNumber(ref ReadOnlySpan<byte> bytes)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return number;
    }
}

/// <summary>A named piece of the compiled catalog.</summary>
/// <param name="Name">Its name; of a whole file its path below catalog/ without the extension.</param>
/// <param name="Value">The piece.</param>
public sealed record CatalogMember(string Name, CatalogNode Value);
