using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;
using Mingzhang.Recognition;

namespace Mingzhang.Corpus.Tests;

/// <summary>What a converter does to the letters of a text changes nothing of what is found in it.</summary>
public partial class RewordedTextTests
{
    private static readonly CatalogStore Catalog = CatalogStore.Load();
    private static readonly DisclosureRecogniser Recogniser = new(Catalog);
    private static readonly Auditor Auditor = new(Catalog);

    private static readonly Dictionary<string, Func<string, string>> Ways = new()
    {
        ["no heading marks"] = t => Heading().Replace(t, ""),
        ["pipes for tabs"] = t => Lines(t, l => l.Contains('\t') ? $"| {l.Replace("\t", " | ", StringComparison.Ordinal)} |" : l),
        ["full-width digits"] = t => string.Concat(t.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)),
        ["spaces around numbers"] = t => Lines(t, l => l.Contains('\t') ? l : NumberInWords().Replace(l, " $0 ")),
        ["no blank lines"] = t => BlankLines().Replace(t, "\n"),
        ["straight quotation marks"] = t => t.Replace('“', '"').Replace('”', '"'),
        ["wide percent signs"] = t => t.Replace('%', '％'),
        ["thousands separators"] = t => FourDigits().Replace(t, m => m.Value.Insert(m.Value.IndexOf('.') - 3, ",")),
        ["CRLF"] = t => t.Replace("\n", "\r\n", StringComparison.Ordinal),
        ["indents"] = t => Lines(t, l => l.Length == 0 || l.Contains('\t') || l[0] == '#' ? l : "\u3000\u3000" + l),
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var prefix in (string[])["000", "001", "002", "003"])
            {
                foreach (var way in Ways.Keys.Where(w => HasAny(prefix, w)))
                {
                    data.Add(prefix, way);
                }
            }

            return data;
        }
    }

    /// <summary>Only text 003 has heading marks and amounts of a thousand 万元, and 002 has no table.</summary>
    private static bool HasAny(string prefix, string way) => way switch
    {
        "no heading marks" or "thousands separators" => prefix == "003",
        "pipes for tabs" => prefix != "002",
        _ => true,
    };

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_is_found(string prefix, string way)
    {
        var text = CorpusDocument.TextOf(prefix);
        var changed = Ways[way](text);

        Assert.NotEqual(text, changed);
        Assert.Equal(Found(text), Found(changed));
    }

    /// <summary>Rule and words of every finding, as far as the change leaves them.</summary>
    private static string[] Found(string text) =>
    [
        .. Auditor.Audit(Recogniser.Recognise(DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(text)))).Findings
            .Select(f => $"{f.Rule.Id} {Bare(f.Stated)} → {Bare(f.Expected)}").Order(StringComparer.Ordinal),
    ];

    /// <summary>The first words, without what the changes touch.</summary>
    private static string Bare(string? words) =>
        new([.. (words ?? "").Replace('％', '%').Where(c => !char.IsWhiteSpace(c) && c is not (',' or '"' or '“' or '”')).Take(24)]);

    private static string Lines(string text, Func<string, string> change) => string.Join('\n', text.Split('\n').Select(change));

    [GeneratedRegex(@"^#+ *", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<=[\u4E00-\u9FFF])\d[\d.,]*(?=[\u4E00-\u9FFF%])")]
    private static partial Regex NumberInWords();

    [GeneratedRegex(@"\n{2,}")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"(?<![\d.,])\d{4,6}\.\d{1,2}(?!\d)")]
    private static partial Regex FourDigits();
}
