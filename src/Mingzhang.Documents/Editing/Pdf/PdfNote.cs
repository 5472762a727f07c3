using System.Text.Json.Serialization;

namespace Mingzhang.Documents.Editing.Pdf;

/// <summary>A note on a page: what is highlighted and what is said of it.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Lines">For each line of text the left, top, right and bottom of what is highlighted, in points from the page's top left corner.</param>
/// <param name="Text">What is said.</param>
/// <param name="Colour">Red, green and blue, 0 to 1.</param>
internal sealed record PdfNote(int Page, IReadOnlyList<double[]> Lines, string Text, IReadOnlyList<double> Colour)
{
    /// <summary>The note of an edit; null if none of its characters is on a page. What goes on on the next page is marked on the first.</summary>
    public static PdfNote? Of(Edit edit)
    {
        var characters = edit.At.Visible.InFile().Select(c => c.Place).Where(p => p is { Page: not null, Box: not null }).ToList();
        if (characters.Count == 0)
        {
            return null;
        }

        var page = characters[0].Page!.Value;
        var lines = characters.Where(c => c.Page == page).GroupBy(c => c.Line)
            .Select(line => line.Select(c => c.Box!.Value).Aggregate((a, b) => a.Union(b)))
            .Select(b => new[] { b.Left, b.Top, b.Right, b.Bottom }).ToList();
        return new(page, lines, edit.Note, ColourOf(edit.Weight));
    }

    private static double[] ColourOf(EditWeight weight) => weight switch
    {
        EditWeight.Error => [1, 0.62, 0.62],
        EditWeight.Warning => [1, 0.86, 0.35],
        _ => [0.62, 0.8, 1],
    };
}

/// <summary>The serialiser, made by the compiler so that a fresh process starts quickly.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<PdfNote>))]
[JsonSerializable(typeof(string))]
internal sealed partial class PdfNoteContract : JsonSerializerContext;
