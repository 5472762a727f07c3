using System.Buffers.Text;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>
/// Takes out of a PDF what is of the printing and not of the document, so that the same document gives the same bytes. Nothing
/// in the file moves.
/// </summary>
internal static class PrintingTraces
{
    private const int Digits = 8;

    /// <summary>Blanks the times of printing, and counts the elements from the first on.</summary>
    public static void Erase(Span<byte> pdf)
    {
        Blank(pdf, "/CreationDate (D:"u8);
        Blank(pdf, "/ModDate (D:"u8);
        Renumber(pdf, "(node"u8);
    }

    /// <summary>Blanks an entry of the information dictionary; between its entries blanks are nothing.</summary>
    private static void Blank(Span<byte> pdf, ReadOnlySpan<byte> entry)
    {
        if (pdf.IndexOf(entry) is >= 0 and var start && pdf[start..].IndexOf((byte)')') is >= 0 and var length)
        {
            pdf.Slice(start, length + 1).Fill((byte)' ');
        }
    }

    /// <summary>The browser goes on counting elements from one document to the next.</summary>
    private static void Renumber(Span<byte> pdf, ReadOnlySpan<byte> mark)
    {
        var places = new List<(int At, int Number)>();
        for (var at = 0; pdf[at..].IndexOf(mark) is >= 0 and var next;)
        {
            at += next + mark.Length;
            if (pdf.Length > at + Digits && pdf[at + Digits] == ')' && Utf8Parser.TryParse(pdf.Slice(at, Digits), out int number, out var length) && length == Digits)
            {
                places.Add((at, number));
            }
        }

        var first = places.Count > 0 ? places.Min(p => p.Number) : 0;
        foreach (var (at, number) in places)
        {
            Utf8Formatter.TryFormat(number - first, pdf.Slice(at, Digits), out _, new('D', Digits));
        }
    }
}
