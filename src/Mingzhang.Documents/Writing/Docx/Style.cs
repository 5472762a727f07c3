namespace Mingzhang.Documents.Writing.Docx;

/// <summary>The styles in <c>Parts/styles.xml</c>.</summary>
internal static class Style
{
    public const string Body = "BodyText";
    public const string Spacer = "Spacer";
    public const string TableHead = "TableHead";
    public const string CellWords = "CellWords";
    public const string CellHead = "CellHead";
    public const string CellNumber = "CellNumber";

    private const int DeepestHeading = 6;

    public static string Of(Paragraph paragraph) => paragraph.Role switch
    {
        ParagraphRole.CoverTitle => "CoverTitle",
        ParagraphRole.CoverLine => "CoverLine",
        ParagraphRole.ContentsTitle => "ContentsTitle",
        ParagraphRole.AttachmentTitle => "AttachmentTitle",
        ParagraphRole.TableTitle => "TableTitle",
        ParagraphRole.TableHead => TableHead,
        ParagraphRole.TableNote => "TableNote",
        _ => paragraph.HeadingLevel is not { } level ? Body
            : TextStyle.Rank(paragraph) is { } rank && rank != level ? $"AttachedHeading{rank}"
            : $"Heading{Math.Min(level, DeepestHeading)}",
    };

    public static string Of(CellRole role) => role switch
    {
        CellRole.Number => CellNumber,
        CellRole.Words => CellWords,
        _ => CellHead,
    };
}
