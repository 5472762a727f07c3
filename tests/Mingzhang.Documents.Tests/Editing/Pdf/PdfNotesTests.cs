using System.Text;
using Mingzhang.Documents.Tests.Reading.Pdf;

namespace Mingzhang.Documents.Tests.Editing.Pdf;

public class PdfNotesTests
{
    [Theory]
    [InlineData("basic-expense")]
    [InlineData("page-rotated")]
    [InlineData("narrative")]
    [InlineData("calc-bordered")]
    public void Notes_are_appended_and_every_byte_of_the_file_stays(string name)
    {
        var file = File.ReadAllBytes(PdfFiles.PathOf(name));
        var words = Words(PdfFiles.Read(name));
        var edited = Edited.Note("决算.pdf", file, words);
        var appended = Encoding.Latin1.GetString(edited.File.Bytes[file.Length..]);

        Assert.Empty(edited.File.Refused);
        Assert.Equal(file, edited.File.Bytes[..file.Length]);
        Assert.Contains("/Subtype/Highlight", appended);
        Assert.Contains("/Subtype/Text", appended);
    }

    [Theory]
    [InlineData("basic-expense")]
    [InlineData("page-rotated")]
    [InlineData("calc-bordered")]
    [InlineData("columns-only")]
    [InlineData("no-rules")]
    public void A_marked_file_reads_as_before(string name)
    {
        var before = PdfFiles.Read(name);
        var after = Edited.Note("决算.pdf", File.ReadAllBytes(PdfFiles.PathOf(name)), Words(before)).Document;

        Assert.Equal(before.Blocks.Select(Shown), after.Blocks.Select(Shown));
    }

    [Fact]
    public void The_highlight_is_where_the_words_are()
    {
        var document = PdfFiles.Read("basic-expense");
        var range = Edited.Find(document, Words(document));
        var box = range.Text.Locate(range.Start, range.Length).Box!.Value;
        var note = Documents.Editing.Pdf.PdfNote.Of(new(range, ""))!;

        Assert.Equal([box.Left, box.Top, box.Right, box.Bottom], Assert.Single(note.Lines));
    }

    private static string Words(Document document) =>
        document.Blocks.OfType<Table>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Select(c => c.Text.Value)
            .Concat(document.Blocks.OfType<Paragraph>().Select(p => p.Text.Value[..Math.Min(6, p.Text.Length)]))
            .First(t => t.Length > 3 && !t.Contains('\n'));

    private static string Shown(Block block) => block switch
    {
        Paragraph p => p.Text.Value,
        Table t => string.Join('\n', t.Rows.Select(r => PdfFiles.Show(r))),
        _ => "",
    };
}
