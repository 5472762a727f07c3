using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>Places as messages name them.</summary>
internal static class PlaceWords
{
    /// <summary>The other file, the table, the section or the line.</summary>
    public static string Of(Place place) => place switch
    {
        { File: { } file } => $"上年公开文本（{Path.GetFileName(file)}）",
        { Table: { } table } => $"《{table}》",
        { Section: { } section } => $"“{section.Trim()}”",
        _ => $"第 {place.Line} 行",
    };
}
