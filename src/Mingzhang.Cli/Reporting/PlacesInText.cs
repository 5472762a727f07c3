using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting;

/// <summary>The way from the place of a finding back to the characters of the document.</summary>
internal static class PlacesInText
{
    /// <summary>The characters, or null if the document has none there or the place is in another file.</summary>
    public static TextRange? Find(this TextIndex index, Place place) => place.File is not null
        ? null
        : index.Find(new(place.Line, place.Column, place.Length, place.Page, Sheet: place.Sheet, Cell: place.Cell), place.Quote);
}
