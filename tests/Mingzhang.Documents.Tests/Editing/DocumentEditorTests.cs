using System.Text;
using Mingzhang.Documents.Editing;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Pdf;

namespace Mingzhang.Documents.Tests.Editing;

public class DocumentEditorTests
{
    [Fact]
    public void Text_has_no_room_for_notes() => Assert.Equal(
        "mz audit --format html", Mentioned(() => Edited.Note("决算.txt", "占 4.51%"u8.ToArray(), "4.51%")));

    [Fact]
    public void Pdf_cannot_be_corrected()
    {
        var path = PdfFiles.PathOf("narrative");
        var document = DocumentReader.Read(path);

        Assert.Equal("mz mark", Mentioned(() => DocumentEditor.RequireRoomForReplacements(document, File.ReadAllBytes(path))));
        Assert.Null(Record.Exception(() => DocumentEditor.RequireRoomForNotes(document, File.ReadAllBytes(path))));
    }

    [Theory]
    [InlineData("Xls", "决算总表.xls", ".xlsx")]
    [InlineData("Docx", "旧版.doc", ".docx")]
    public void Files_of_before_2007_cannot_be_edited(string folder, string name, string remedy)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reading", folder, name));
        var document = new Document(name, folder == "Xls" ? DocumentFormat.Xls : DocumentFormat.Docx, []);

        Assert.Contains(remedy, Assert.Throws<DocumentException>(() => DocumentEditor.RequireRoomForNotes(document, bytes)).Message);
        Assert.Contains(remedy, Assert.Throws<DocumentException>(() => DocumentEditor.RequireRoomForReplacements(document, bytes)).Message);
    }

    [Fact]
    public void A_file_that_changed_into_a_broken_one_meanwhile_is_a_clear_error()
    {
        var document = TestFile.Read("决算.docx", DocxFile.Of(DocxFile.P("占 4.51%")));
        var edit = new Edit(Edited.Find(document, "4.51%"), "请核对");

        var error = Assert.Throws<DocumentException>(() => DocumentEditor.Apply(document, Encoding.ASCII.GetBytes("PK\u0003\u0004"), [edit], Edited.Author));
        Assert.Contains("文件的内部结构有误", error.Message);
    }

    [Fact]
    public void Without_edits_a_file_stays_as_it_is()
    {
        var file = DocxFile.Of(DocxFile.P("占 4.51%"));

        Assert.Same(file, DocumentEditor.Apply(TestFile.Read("决算.docx", file), file, [], Edited.Author).Bytes);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public void A_whole_disclosure_is_as_valid_as_before(string extension)
    {
        var file = File.ReadAllBytes(Sample("决算公开" + extension));
        (string, string, string?)[] edits = [("财政拨款收入 426.60", "请核对", null), ("占 4.15%", "原为 4.15%", "占 4.51%"), ("9.83", "请核对", null), ("48.73", "原为 48.73", "48.37")];
        var edited = Edited.Of("决算" + extension, file, edits);

        Assert.Empty(edited.File.Refused);
        Assert.Empty(edited.NewFaults());
        Assert.Equal("48.37", Edited.Find(edited.Document, "48.37").Value);
    }

    private static string Sample(string name)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "samples", "jiangxi-2024", name);
    }

    /// <summary>The command that the error advises.</summary>
    private static string Mentioned(Action action)
    {
        var message = Assert.Throws<DocumentException>(action).Message;
        var start = message.IndexOf("mz ", StringComparison.Ordinal);
        return new string([.. message[start..].TakeWhile(c => c < 0x80)]).TrimEnd();
    }
}
