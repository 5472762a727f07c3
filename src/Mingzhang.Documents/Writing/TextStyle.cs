namespace Mingzhang.Documents.Writing;

/// <summary>
/// How a paragraph is set on paper, after GB/T 9704-2012 (22 lines of 28 characters on a page) and, in and around tables, as the
/// prescribed forms are printed. <c>Docx/Parts/styles.xml</c> and <c>Html/style.css</c> say the same.
/// </summary>
/// <param name="Size">The size of its letters, in points.</param>
/// <param name="LineHeight">The height of a line, in points.</param>
/// <param name="Before">The space above it, in points.</param>
/// <param name="After">The space below it, in points.</param>
/// <param name="Indent">The indent of its first line, in letters.</param>
internal readonly record struct TextStyle(double Size, double LineHeight, double Before = 0, double After = 0, int Indent = 0)
{
    private static readonly TextStyle Body = new(16, 28.95, Indent: 2);
    private static readonly TextStyle Title = new(22, 36, After: 14);
    /// <summary>An entry of the contents list: thirty of them have room under its title.</summary>
    public static TextStyle Entry { get; } = new(14, 19.5);

    private static readonly TextStyle BesideTable = new(10.5, 15);

    public static TextStyle Of(Paragraph paragraph) => paragraph.Role switch
    {
        ParagraphRole.CoverTitle => new(26, 48),
        ParagraphRole.CoverLine => new(18, 32, Before: 8),
        ParagraphRole.ContentsTitle or ParagraphRole.AttachmentTitle => Title,
        ParagraphRole.TableTitle => new(16, 24, After: 4),
        ParagraphRole.TableHead or ParagraphRole.TableNote => BesideTable,
        _ => paragraph.HeadingLevel == 1 ? Title : Body,
    };

    /// <summary>True for what is set in the middle in large letters and broken by sense.</summary>
    public static bool IsTitle(Paragraph paragraph) =>
        paragraph.Role is ParagraphRole.CoverTitle or ParagraphRole.AttachmentTitle or ParagraphRole.TableTitle || paragraph is { Role: ParagraphRole.Body, HeadingLevel: 1 };

    /// <summary>True for what may not stand at the foot of a page without what follows it: headings, and words that end with a colon.</summary>
    public static bool KeepsNext(Paragraph paragraph) =>
        paragraph.HeadingLevel is not null
        || paragraph.Role is ParagraphRole.TableTitle or ParagraphRole.TableHead or ParagraphRole.ContentsTitle or ParagraphRole.AttachmentTitle
        || Announces(paragraph);

    /// <summary>True for a line or two of running text that announce what follows them.</summary>
    public static bool Announces(Paragraph paragraph) =>
        paragraph is { Role: ParagraphRole.Body, HeadingLevel: null, Text.Value: { Length: <= LongestAnnouncement } text } && text.EndsWith('：');

    /// <summary>Two lines of 28 characters less the indent.</summary>
    private const int LongestAnnouncement = 54;

    /// <summary>
    /// The rank that the number of a heading gives it, after GB/T 9704-2012 (7.3.3): 一、 is 2 and in 黑体, （一） is 3 and in 楷体, also in an
    /// attachment, where its level among the headings of the document is deeper. Its level if it has no such number; null for what is no heading.
    /// </summary>
    public static int? Rank(Paragraph paragraph) => (paragraph.HeadingLevel, paragraph.Text.Value) switch
    {
        (null, _) => null,
        ( > 2, [var first, ..] text) when IsNumeral(first) && text.AsSpan().TrimStart(Numerals) is ['、', ..] => 2,
        ( > 3, ['（', var first, ..]) when IsNumeral(first) => 3,
        var (level, _) => level,
    };

    private const string Numerals = "一二三四五六七八九十";

    private static bool IsNumeral(char character) => Numerals.Contains(character);

    /// <summary>The height of a paragraph in this style, in points.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="width">The width it is set in, in points.</param>
    public double Height(string text, double width) => Before + (Lines(text, width) * LineHeight) + After;

    /// <summary>How many lines a paragraph in this style takes.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="width">The width it is set in, in points.</param>
    public int Lines(string text, double width)
    {
        var lines = 0;
        var indent = Indent;
        foreach (var line in text.Split('\n'))
        {
            lines += LineBreaks.Count(line, width / Size, indent);
            indent = 0;
        }

        return lines;
    }
}
