using System.Xml.Linq;

namespace Mingzhang.Documents.Editing.Docx;

/// <summary>Writes comments and tracked changes into a Word document.</summary>
internal static class DocxEditor
{
    public static byte[] Apply(string path, byte[] file, IReadOnlyList<Edit> edits, EditAuthor author, EditLog log)
    {
        using var archive = new OfficeArchive(file);
        var body = new WordBody(archive, path);
        var comments = new WordComments(archive, body, author);
        var changes = new TrackedChange(body, author);

        // From the end, so that what is replaced does not move what is still to be found.
        foreach (var edit in edits.Select(e => (Edit: e, Stretches: Stretches(body, e.At))).OrderByDescending(e => e.Stretches.Select(s => (s.Ordinal, s.Start)).FirstOrDefault()))
        {
            if (edit.Stretches.Count == 0)
            {
                log.Refuse(edit.Edit, "这里的文字是自动编号，文件里没有对应的字符");
            }
            else if (edit.Edit.Replacement is { } replacement)
            {
                Replace(edit.Edit, edit.Stretches, replacement);
            }
            else
            {
                comments.Add(Runs(edit.Stretches[0])[0], Runs(edit.Stretches[^1])[^1], edit.Edit.Note);
            }
        }

        comments.Save();
        body.Save();
        return archive.ToArray();

        void Replace(Edit edit, List<Stretch> stretches, string replacement)
        {
            if (stretches.Count > 1 || stretches[0].Length != edit.At.Length)
            {
                log.Refuse(edit, "文字跨段落或含有自动编号，不能整体替换");
            }
            else if (!body.Paragraph(stretches[0].Ordinal)!.CanReplace(stretches[0].Start, stretches[0].End))
            {
                log.Refuse(edit, "文字在文本框、公式或域里");
            }
            else
            {
                var (first, last) = changes.Replace(Runs(stretches[0]), replacement);
                comments.Add(first, last, edit.Note);
            }
        }

        IReadOnlyList<XElement> Runs(Stretch stretch) => body.Paragraph(stretch.Ordinal)!.Isolate(stretch.Start, stretch.End);
    }

    /// <summary>Where the characters stand in the file: neighbours of one paragraph together. A point is marked at the character after it.</summary>
    private static List<Stretch> Stretches(WordBody body, TextRange range)
    {
        var found = new List<Stretch>();
        foreach (var (character, place) in range.Visible.InFile())
        {
            var at = place.Column - 1;
            if (body.Paragraph(place.Line) is not { } paragraph || at >= paragraph.Value.Length || paragraph.Value[at] != character)
            {
                continue;
            }

            if (found.Count > 0 && found[^1].Ordinal == place.Line && found[^1].End == at)
            {
                found[^1] = found[^1] with { End = at + 1 };
            }
            else
            {
                found.Add(new(place.Line, at, at + 1));
            }
        }

        return found;
    }

    /// <summary>Neighbouring characters of a paragraph.</summary>
    private readonly record struct Stretch(int Ordinal, int Start, int End)
    {
        public int Length => End - Start;
    }
}
