using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// A heading, a paragraph or a cell as the checks of wording see it: without white space, brackets, colons, semicolons and commas
/// that part words full-width, the digits of every script as 0 to 9. Every character knows its offset in the passage.
/// </summary>
internal sealed class TextLine
{
    /// <summary>A text of no more characters is made on the stack.</summary>
    private const int ShortText = 256;

    /// <summary>Where each character stands in the passage; null if there too it is the same place.</summary>
    private readonly int[]? offsets;

    public TextLine(Passage passage, Section section, int index, bool isHeading, string chapter)
    {
        Chapter = chapter;
        Passage = passage;
        Section = section;
        Index = index;
        IsHeading = isHeading;
        (Text, offsets) = Normalise(passage.Text);
    }

    public Passage Passage { get; }

    public Section Section { get; }

    /// <summary>Index of <see cref="Section"/>.</summary>
    public int Index { get; }

    public bool IsHeading { get; }

    /// <summary>Id of the chapter (一、) it stands in; headings counted from one again within a chapter do not end it.</summary>
    public string Chapter { get; }

    public string Text { get; }

    public PartKind Kind => Section.Kind;

    /// <summary>The literal words of a part of <see cref="Text"/>.</summary>
    public string Quote(int start, int length)
    {
        var (from, to) = Range(start, length);
        return Passage.Text[from..to];
    }

    public Place Locate(int start, int length)
    {
        var (from, to) = Range(start, length);
        return Passage.Locate(from, to - from);
    }

    private (int From, int To) Range(int start, int length) =>
        offsets is null ? (start, start + length) : (offsets[start], length == 0 ? offsets[start] : offsets[start + length - 1] + 1);

    private static (string Text, int[]? Offsets) Normalise(string passage)
    {
        if (!passage.AsSpan().ContainsAny(" \u3000\t\n\r\u00A0():;,") && !HasForeignDigit(passage))
        {
            return (passage, null);
        }

        var text = passage.Length <= ShortText ? stackalloc char[ShortText] : new char[passage.Length];
        var places = passage.Length < ShortText ? stackalloc int[ShortText] : new int[passage.Length + 1];
        var length = 0;
        for (var i = 0; i < passage.Length; i++)
        {
            if (!char.IsWhiteSpace(passage[i]))
            {
                places[length] = i;
                text[length++] = passage[i] switch
                {
                    '(' => '（',
                    ')' => '）',
                    ':' => '：',
                    ';' => '；',
                    ',' when !IsWithinNumber(passage, i) => '，',
                    var c => CompactText.Digit(c),
                };
            }
        }

        places[length] = passage.Length;
        return (new(text[..length]), length == passage.Length ? null : places[..(length + 1)].ToArray());
    }

    private static bool HasForeignDigit(string text)
    {
        foreach (var c in text)
        {
            if (CompactText.Digit(c) != c)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True of the comma in 27,664.71.</summary>
    private static bool IsWithinNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
}
