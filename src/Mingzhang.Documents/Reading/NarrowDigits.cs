namespace Mingzhang.Documents.Reading;

/// <summary>
/// Full-width digits (２０２４, １２．５０) as half-width ones, character for character, so that whoever reads a document meets one kind
/// of number. Places stay as they are; nothing else is changed.
/// </summary>
internal static class NarrowDigits
{
    /// <summary>The document with half-width digits; the same if it has no others.</summary>
    public static Document Of(Document document) =>
        document.Blocks.Any(HasWide) ? document with { Blocks = [.. document.Blocks.Select(Of)] } : document;

    private static Block Of(Block block) => block switch
    {
        Paragraph paragraph when IsWide(paragraph.Text) => paragraph with { Text = Of(paragraph.Text) },
        Table table when HasWide(table) => table with
        {
            Rows = [.. table.Rows.Select(r => new Row([.. r.Cells.Select(c => IsWide(c.Text) ? c with { Text = Of(c.Text) } : c)]))],
        },
        _ => block,
    };

    private static SourceText Of(SourceText text) => text.Map((value, i) => value[i] switch
    {
        >= '０' and <= '９' and var wide => (char)(wide - '０' + '0'),
        '．' when i > 0 && i + 1 < value.Length && char.IsDigit(value[i - 1]) && char.IsDigit(value[i + 1]) => '.',
        var other => other,
    });

    private static bool HasWide(Block block) => block switch
    {
        Paragraph paragraph => IsWide(paragraph.Text),
        Table table => HasWide(table.Rows),
        _ => false,
    };

    private static bool HasWide(IReadOnlyList<Row> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                if (IsWide(cell.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWide(SourceText text) => text.Value.AsSpan().ContainsAnyInRange('０', '９');
}
