namespace Mingzhang.Documents.Reading;

/// <summary>
/// Gives each character in its ordinary form, so that whoever reads a document meets one kind of number and of word: full-width digits
/// (２０２４, １２．５０) as half-width ones, radicals and compatibility ideographs that only look like a character (⽀出) as this, and none
/// that takes no room. Every character keeps its place; nothing else is changed.
/// </summary>
internal static class OrdinaryCharacters
{
    /// <summary>The document in ordinary characters; the same if it has no others.</summary>
    public static Document Of(Document document) =>
        document.Blocks.Any(HasOther) ? document with { Blocks = [.. document.Blocks.Select(Of)] } : document;

    /// <summary>The text with ordinary characters for those that only look like them, each in its place; what takes no room stays.</summary>
    public static string WithoutTwins(string text) => !text.AsSpan().ContainsAnyInRange('\u2E80', '\u2FD5') ? text
        : string.Create(text.Length, text, (copy, source) =>
        {
            for (var i = 0; i < copy.Length; i++)
            {
                copy[i] = IsTwin(source[i]) && CharacterRepair.Repair(source[i]) is not CharacterRepair.None and var ordinary ? (char)ordinary : source[i];
            }
        });

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
        Table table => table.Rows.Any(r => r.Cells.Any(c => HasOther(c.Text))),
        _ => false,
    };

    private static bool HasOther(SourceText text)
    {
        foreach (var c in text.Value)
        {
            if (c is >= '０' and <= '９' || IsTwin(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters of no width, radicals, compatibility ideographs.</summary>
    private static bool IsTwin(char c) => c is >= '\u200B' and <= '\u200F' or >= '\u2060' and <= '\u206F' or >= '\u2E80' and <= '\u2FD5' or >= '\uF900' and <= '\uFAD9' or '\uFEFF' or '\u00AD';
}
