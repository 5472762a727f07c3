using System.Net;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Reading.Text;

namespace Mingzhang.Documents.Editing.Markup;

/// <summary>Writes marks into the source of a web page, and replacements into that of a page or text. All other characters stay.</summary>
internal static class MarkupEditor
{
    public static byte[] Apply(Document document, byte[] file, IReadOnlyList<Edit> edits, EditLog log)
    {
        var encoding = TextDecoder.EncodingOf(file, document.Format == DocumentFormat.Html ? HtmlCharset.Declared(file) : null) ?? Encoding.UTF8;
        var source = TextDecoder.Decode(document.Path, file, encoding);
        if (!Encode(source).AsSpan().SequenceEqual(file))
        {
            throw new DocumentException(document.Path, "文件里有不属于其编码的字符，改动后不能保证其余内容不变", "请另存为 UTF-8 编码后重试");
        }

        var characters = new SourceCharacters(source);
        var splices = new List<Splice>();
        var marks = new List<SourceMark>();
        foreach (var edit in edits)
        {
            var stretches = characters.Stretches(edit.At.Visible);
            if (stretches.Count == 0 || (edit.Replacement is not null && stretches.Sum(s => s.Characters) != edit.At.Length))
            {
                log.Refuse(edit, "在文件里找不到这些字符");
            }
            else if (edit.Replacement is { } replacement)
            {
                // What stands between the stretches, a tag or a line break, stays.
                var written = document.Format == DocumentFormat.Html ? WebUtility.HtmlEncode(replacement) : replacement;
                splices.AddRange(stretches.Select((s, i) => new Splice(s.Start, s.End, i == 0 ? written : "")));
            }
            else
            {
                marks.AddRange(stretches.Select(s => new SourceMark(s.Start, s.End, edit)));
            }
        }

        splices.AddRange(SourceMark.Splices(marks, encoding));
        return Encode(Splice.All(source, splices));

        byte[] Encode(string text) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
    }
}

/// <summary>Some characters of a source and what is to stand instead.</summary>
/// <param name="Start">Offset of the first.</param>
/// <param name="End">Offset behind the last; the same for an insertion.</param>
/// <param name="Text">What is to stand there.</param>
internal readonly record struct Splice(int Start, int End, string Text)
{
    /// <summary>The source with all of them done. They do not overlap; insertions at one place keep their order.</summary>
    public static string All(string source, IEnumerable<Splice> splices)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var splice in splices.OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            text.Append(source, at, splice.Start - at).Append(splice.Text);
            at = splice.End;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }
}
