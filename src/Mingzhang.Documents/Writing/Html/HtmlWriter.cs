using System.Globalization;
using System.Text;

namespace Mingzhang.Documents.Writing.Html;

/// <summary>
/// Writes one self-contained, accessible page without scripts and without references to other files. Its style sheet also sets
/// the pages when it is printed.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly Lazy<string> Style = new(() => Resource.Text("Html.style.css"));

    /// <summary>The width of a full stop, in em.</summary>
    private const double DotWidth = .25;

    private readonly MarkupBuilder markup = new();
    private readonly HeadingList headings;
    private readonly bool isPrinted;
    private readonly IReadOnlyDictionary<int, int>? pages;
    private int unnamedTables;

    private HtmlWriter(Document document, bool isPrinted, IReadOnlyDictionary<int, int>? pages)
    {
        headings = new(document);
        this.isPrinted = isPrinted;
        this.pages = pages;
    }

    public static void Write(Document document, Stream stream) =>
        stream.Write(Encoding.UTF8.GetBytes(new HtmlWriter(document, isPrinted: false, pages: null).Page(document)));

    /// <summary>
    /// The page as it is given to the browser for print. It differs in what browsers cannot do yet: the contents list is told its
    /// page numbers, and the notes of a table stand in its last row lest they be alone on the next page.
    /// </summary>
    /// <param name="document">What to write.</param>
    /// <param name="pages">The pages of the headings by their number; null leaves them out of the contents list.</param>
    public static string ForPrint(Document document, IReadOnlyDictionary<int, int>? pages) => new HtmlWriter(document, isPrinted: true, pages).Page(document);

    /// <summary>The address of a heading within the page.</summary>
    public static string Anchor(Heading heading) => "s" + heading.Number.ToString(CultureInfo.InvariantCulture);

    private string Page(Document document)
    {
        markup.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "zh-CN")).Raw("\n").Open("head").Raw("\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        if (document.Author is { } author)
        {
            markup.Open("meta", ("name", "author"), ("content", Printable.Of(author))).Raw("\n");
        }

        var title = Printable.Of(document.Title ?? "部门决算").Replace('\n', ' ');
        markup.Element("title", document.IsDraft ? "（草稿）" + title : title).Raw("\n<style>\n").Raw(Style.Value).Raw("</style>\n").Close("head").Raw("\n");
        markup.Open("body", ("class", document.IsDraft ? "draft" : null)).Raw("\n").Open("main").Raw("\n");
        foreach (var group in PageGroup.Of(document))
        {
            Write(group);
        }

        return markup.Close("main").Raw("\n").Close("body").Raw("\n").Close("html").Raw("\n").ToString();
    }

    private void Write(PageGroup group)
    {
        var lies = group.Orientation == PageOrientation.Landscape ? "landscape" : "portrait";
        markup.Open("section", ("class", group.IsCover ? "page cover" : "page " + lies)).Raw("\n");
        foreach (var block in TablePieces.Gather(group.Blocks))
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Write(paragraph);
                    break;
                case Contents contents:
                    Write(contents);
                    break;
                case Figure figure:
                    markup.Open("div", ("class", "figure scroll"), ("tabindex", "0"), ("role", "img"), ("aria-label", Printable.Of(figure.Words))).Raw(figure.Svg).Close("div").Raw("\n");
                    break;
                case TablePieces table:
                    Write(table, group);
                    break;
            }
        }

        markup.Close("section").Raw("\n");
    }

    private void Write(Paragraph paragraph)
    {
        var kind = paragraph.Role switch
        {
            ParagraphRole.CoverTitle => "cover-title",
            ParagraphRole.CoverLine => "cover-line",
            ParagraphRole.ContentsTitle => "contents-title",
            ParagraphRole.AttachmentTitle => "attachment-title",
            ParagraphRole.TableTitle => "table-title",
            ParagraphRole.TableNote => "note",
            _ => TextStyle.Announces(paragraph) ? "lead" : TextStyle.Rank(paragraph) is { } rank && rank != paragraph.HeadingLevel ? $"rank{rank}" : null,
        };
        if (paragraph.Role == ParagraphRole.TableHead)
        {
            WriteHeadLine(paragraph);
        }
        else
        {
            var heading = headings.Of(paragraph);
            var name = heading is null ? "p" : "h" + Math.Min(heading.Level, 6).ToString(CultureInfo.InvariantCulture);
            markup.Open(name, ("id", heading is null ? null : Anchor(heading)), ("class", kind));
            if (TextStyle.IsTitle(paragraph))
            {
                WriteTitle(paragraph);
            }
            else
            {
                markup.Lines(paragraph.Text);
            }

            markup.Close(name).Raw("\n");
        }
    }

    private void WriteTitle(Paragraph paragraph)
    {
        var lines = Printable.Lines(paragraph.Text);
        for (var i = 0; i < lines.Length; i++)
        {
            markup.Raw(i == 0 ? "" : "<br>");
            var pieces = TitlePieces.Of(lines[i]);
            foreach (var piece in pieces)
            {
                var words = piece.TrimEnd(' ');
                _ = pieces.Length > 1 ? markup.Open("span", ("class", "piece")).Text(words).Close("span") : markup.Text(words);
                markup.Text(piece[words.Length..]);
            }
        }
    }

    private void WriteHeadLine(Paragraph paragraph)
    {
        var line = TableHeadLine.Of(paragraph);
        markup.Open("div", ("class", "table-head"));
        foreach (var piece in new[] { line.Left, line.Middle, line.Right })
        {
            markup.Element("div", piece);
        }

        markup.Close("div").Raw("\n");
    }

    private void Write(Contents contents)
    {
        var entries = headings.Of(contents);
        if (entries.Count == 0)
        {
            return;
        }

        markup.Open("nav", ("class", "contents"), ("aria-label", "目录")).Raw("\n").Open("ol").Raw("\n");
        foreach (var entry in entries)
        {
            markup.Open("li", ("class", "level" + entry.Level.ToString(CultureInfo.InvariantCulture)));
            markup.Open("a", ("href", "#" + Anchor(entry)), ("data-page", PageOf(entry))).Element("span", entry.Text).Close("a").Close("li").Raw("\n");
        }

        markup.Close("ol").Raw("\n").Close("nav").Raw("\n");
    }

    /// <summary>The page of an entry for print, after the dots that lead to it; null if it is not known.</summary>
    private string? PageOf(Heading entry)
    {
        if (pages is null || !pages.TryGetValue(entry.Number, out var page))
        {
            return null;
        }

        var number = page.ToString(CultureInfo.InvariantCulture);
        var room = (Paper.Of(PageOrientation.Portrait).TextWidth / TextStyle.Entry.Size) - (2 * (entry.Level - 1)) - TextWidth.Of(entry.Text) - TextWidth.Of(number) - 1;
        return new string('.', Math.Max(2, (int)(room / DotWidth))) + " " + number;
    }

    private void Write(TablePieces pieces, PageGroup group)
    {
        var title = pieces.Before.FirstOrDefault(p => p.Role == ParagraphRole.TableTitle) is { } named ? Printable.OneLine(named.Text) : $"表格 {++unnamedTables}";
        markup.Open("div", ("class", TableLayout.Of(pieces.Table, group).IsSmall(pieces.Table) ? "table kept" : "table")).Raw("\n");
        var notesInside = isPrinted && pieces.Notes.Count > 0;
        HtmlTableWriter.Write(markup, pieces.Table, title, group, pieces.Before.Count > 0 ? WriteCaption : null, notesInside ? WriteNotes : null);
        if (!notesInside)
        {
            WriteNotes();
        }

        markup.Close("div").Raw("\n");

        void WriteNotes()
        {
            foreach (var note in pieces.Notes)
            {
                Write(note);
            }
        }

        void WriteCaption()
        {
            markup.Open("caption").Open("div", ("class", "caption")).Raw("\n");
            foreach (var paragraph in pieces.Before)
            {
                Write(paragraph);
            }

            markup.Close("div").Close("caption").Raw("\n");
        }
    }
}
