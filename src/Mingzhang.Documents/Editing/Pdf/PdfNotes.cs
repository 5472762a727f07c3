using System.Text.Json;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Pdf;

namespace Mingzhang.Documents.Editing.Pdf;

/// <summary>
/// Adds highlights and notes to a PDF file. They are appended to the file (an incremental update), so that every byte of the original
/// stays where it is; only a file that is damaged has to be written anew.
/// </summary>
internal static class PdfNotes
{
    /// <summary>The script of ours that <c>mutool run</c> runs; scripts in the PDF file are not run.</summary>
    private const string Script = """
        var pdf = new PDFDocument(scriptArgs[0]);
        var iconsAt = {};
        for (var i = 0; i < notes.length; i++) {
            var note = notes[i];
            var page = pdf.loadPage(note.page - 1);
            var bounds = page.bound ? page.bound() : page.getBounds();
            var highlight = page.createAnnotation("Highlight");
            highlight.setQuadPoints(note.lines.map(function (b) { return [b[0], b[1], b[2], b[1], b[0], b[3], b[2], b[3]]; }));
            say(highlight, note);
            var icon = page.createAnnotation("Text");
            var top = note.lines[0][1];
            var slot = note.page + " " + Math.round(top / 16);
            var right = bounds[2] - 4 - 18 * (iconsAt[slot] = (iconsAt[slot] || 0) + 1) + 18;
            icon.setRect([right - 16, top, right, top + 16]);
            say(icon, note);
        }
        pdf.save(scriptArgs[1], pdf.canBeSavedIncrementally() ? "incremental" : "");
        function say(annotation, note) {
            annotation.setColor(note.colour);
            annotation.setContents(note.text);
            annotation.setAuthor(author);
            annotation.setModificationDate(new Date(date));
            annotation.update();
        }
        """;

    public static byte[] Apply(
        string path, byte[] file, IReadOnlyList<Edit> edits, EditAuthor author, EditLog log, CancellationToken cancellation)
    {
        var notes = new List<PdfNote>();
        foreach (var edit in edits)
        {
            if (PdfNote.Of(edit) is { } note)
            {
                notes.Add(note);
            }
            else
            {
                log.Refuse(edit, "页面上没有对应的字符");
            }
        }

        return notes.Count == 0 ? file : Run(path, file, notes, author, cancellation);
    }

    private static byte[] Run(string path, byte[] file, List<PdfNote> notes, EditAuthor author, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("mz");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            File.WriteAllBytes(In("in.pdf"), file);
            File.WriteAllText(In("notes.js"), $"""
                var notes = {JsonSerializer.Serialize(notes, PdfNoteContract.Default.ListPdfNote)};
                var author = {JsonSerializer.Serialize(author.Name, PdfNoteContract.Default.String)};
                var date = {author.Date.ToUnixTimeMilliseconds()};
                {Script}
                """);
            var tool = new MutoolProcess(path, ReadLimits.Default, arguments: ["run", In("notes.js"), In("in.pdf"), In("out.pdf")]);
            var (messages, success) = tool.Run(_ => { }, cancellation);
            return success && File.Exists(In("out.pdf"))
                ? File.ReadAllBytes(In("out.pdf"))
                : throw new DocumentException(path, "这个 PDF 不能加批注", "请确认文件没有禁止修改，或用其他程序重新导出 PDF 后重试", new InvalidDataException(messages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
