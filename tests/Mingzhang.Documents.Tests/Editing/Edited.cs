using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Documents.Editing;

namespace Mingzhang.Documents.Tests.Editing;

/// <summary>A file before and after edits that are given by the words they are at.</summary>
internal sealed class Edited
{
    public static readonly EditAuthor Author = new("明账", new DateTimeOffset(2025, 8, 20, 9, 30, 0, TimeSpan.FromHours(8)));

    private Edited(string name, byte[] original, EditedFile file)
    {
        Original = original;
        File = file;
        Name = name;
    }

    public string Name { get; }

    public byte[] Original { get; }

    public EditedFile File { get; }

    /// <summary>What a reader makes of the edited file.</summary>
    public Document Document => TestFile.Read(Name, File.Bytes);

    public string Refusal => Assert.Single(File.Refused).Cause;

    public string Text => Encoding.UTF8.GetString(File.Bytes);

    public static Edited Of(string name, byte[] file, params (string Words, string Note, string? Replacement)[] edits)
    {
        var document = TestFile.Read(name, file);
        return new(name, file, DocumentEditor.Apply(document, file, [.. edits.Select(e => new Edit(Find(document, e.Words), e.Note) { Replacement = e.Replacement })], Author));
    }

    public static Edited Note(string name, byte[] file, params string[] words) => Of(name, file, [.. words.Select(w => (w, $"请核对{w}", (string?)null))]);

    public static Edited Replace(string name, byte[] file, string words, string replacement) => Of(name, file, (words, $"原为{words}", replacement));

    /// <summary>The first place that shows the words, found as a finding's place is.</summary>
    public static TextRange Find(Document document, string words)
    {
        var texts = document.Blocks.SelectMany(b => b switch
        {
            Paragraph p => [p.Text],
            Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
            _ => Enumerable.Empty<SourceText>(),
        });
        var text = texts.First(t => t.Value.Contains(words, StringComparison.Ordinal));
        return new TextIndex(document).Find(text.Locate(text.Value.IndexOf(words, StringComparison.Ordinal), words.Length), words)!.Value;
    }

    public static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var reader = new StreamReader(e.Open(), Encoding.Latin1);
            return reader.ReadToEnd();
        });
    }

    public string Part(string name) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(Parts(File.Bytes)[name]));

    /// <summary>Every part but those named is byte for byte what it was.</summary>
    public void OtherPartsAreUntouched(params string[] changed)
    {
        var after = Parts(File.Bytes);
        foreach (var (name, content) in Parts(Original).Where(p => !changed.Contains(p.Key)))
        {
            Assert.Equal(content, after[name]);
        }
    }

    /// <summary>The faults that a validator finds now and did not find before.</summary>
    public IEnumerable<string> NewFaults() => Faults(File.Bytes).Except(Faults(Original));

    private IEnumerable<string> Faults(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using OpenXmlPackage package = Name.EndsWith(".docx", StringComparison.Ordinal) ? WordprocessingDocument.Open(stream, false) : SpreadsheetDocument.Open(stream, false);
        return [.. new OpenXmlValidator().Validate(package).Select(e => $"{e.Part?.Uri} {e.Description}")];
    }
}
