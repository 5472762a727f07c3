using System.Buffers;

namespace Mingzhang.Documents.Reading;

/// <summary>
/// Gives each character in its ordinary form, so that whoever reads a document meets one kind of number and of word: full-width digits
/// (２０２４, １２．５０) as half-width ones, radicals and compatibility ideographs that only look like a character (⽀出) as this, and none
/// that takes no room. Every character keeps its place; nothing else is changed.
/// </summary>
internal static class OrdinaryCharacters
{
    /// <summary>Full-width digits, characters of no width, radicals, compatibility ideographs.</summary>
    private static readonly SearchValues<char> Others = SearchValues.Create(
        [.. From('０', '９'), .. From('\u200B', '\u200F'), .. From('\u2060', '\u206F'), .. From('\u2E80', '\u2FD5'), .. From('\uF900', '\uFAD9'), '\uFEFF', '\u00AD']);

    /// <summary>The document in ordinary characters; the same if it has no others.</summary>
    public static Document Of(Document document) =>
        document.Blocks.Any(HasOther) ? document with { Blocks = Of(document.Blocks) } : document;

    /// <summary>The blocks in ordinary characters.</summary>
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks) => blocks.Any(HasOther) ? [.. blocks.Select(Of)] : blocks;

    /// <summary>The text with ordinary characters for those that only look like them, each in its place; what takes no room stays.</summary>
    public static string WithoutTwins(string text) => !text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FD5') ? text
        : string.Create(text.Length, text, (copy, source) =>
        {
            for (var i = 0; i < copy.Length; i++)
            {
                copy[i] = IsTwin(source[i]) && CharacterRepair.Repair(source[i]) is not CharacterRepair.None and var ordinary ? (char)ordinary : source[i];
            }
        });

    private static IEnumerable<char> From(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    private static Block Of(Block block) => block switch
    {
        Paragraph paragraph when HasOther(paragraph.Text) => paragraph with { Text = Of(paragraph.Text) },
        Table table when HasOther(table) => table with
        {
            Rows = [.. table.Rows.Select(r => new Row([.. r.Cells.Select(c => HasOther(c.Text) ? c with { Text = Of(c.Text) } : c)]))],
        },
        _ => block,
    };

    private static SourceText Of(SourceText text)
    {
        var ordinary = text.Map((value, i) => value[i] switch
        {
            >= '０' and <= '９' and var wide => (char)(wide - '０' + '0'),
            '．' when i > 0 && i + 1 < value.Length && char.IsDigit(value[i - 1]) && char.IsDigit(value[i + 1]) => '.',
            var other => IsTwin(other) ? (char)CharacterRepair.Repair(other) : other,
        });
        return ordinary.Value.Contains('\0') ? SourceText.Join("", Visible(ordinary)) : ordinary;
    }

    private static IEnumerable<SourceText> Visible(SourceText text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Value.IndexOf('\0', start) is >= 0 and var none ? none : text.Length;
            yield return text.Slice(start, end - start);
            start = end + 1;
        }
    }

    private static bool HasOther(Block block) => block switch
    {
        Paragraph paragraph => HasOther(paragraph.Text),
        Table table => HasOther(table.Rows),
        _ => false,
    };

    private static bool HasOther(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                if (HasOther(cell.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasOther(SourceText text) => text.Value.AsSpan().ContainsAny(Others);

    private static bool IsTwin(char c) => c is not (>= '０' and <= '９') && Others.Contains(c);
}
