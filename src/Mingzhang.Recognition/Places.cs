using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition;

/// <summary>Turns positions in the file into places a person knows by name.</summary>
internal static class Places
{
    /// <summary>The place of a part of a text, with the names of the section and table it stands in.</summary>
    public static Place Of(
        SourceText text, int start, int length, string? section = null, string? table = null, string? row = null, string? column = null)
    {
        var at = text.Locate(start, length);
        return new(at.Line, at.Column, at.Length, text.Value.Substring(start, length))
        {
            Page = at.Page,
            Box = at.Box is { } b ? [b.Left, b.Top, b.Right, b.Bottom] : null,
            Sheet = at.Sheet,
            Cell = at.Cell,
            Section = section,
            Table = table,
            Row = row,
            ColumnLabel = column,
        };
    }

    /// <summary>The place of all of a text.</summary>
    public static Place Of(SourceText text, string? section = null) => Of(text, 0, text.Length, section);

    public static Passage Passage(SourceText text, string? section = null) =>
        new(text.Value, (start, length) => Of(text, start, length, section)) { IsTableRow = AlignedColumns.AreIn(text.Value) };
}
