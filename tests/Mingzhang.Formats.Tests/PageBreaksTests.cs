using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Mutations;
using Mingzhang.Recognition;

namespace Mingzhang.Formats.Tests;

/// <summary>Wherever a page breaks a table of a text, the same facts are read.</summary>
public class PageBreaksTests
{
    private static readonly DisclosureRecogniser Recogniser = new(Facts.Catalog);

    public static TheoryData<string> Texts => [.. Samples.Clean().Select(p => Path.GetRelativePath(Samples.Folder, p))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_page_break_with_or_without_a_page_number_changes_nothing(string sample)
    {
        string[] breaks = ["\n\n", "\n— 12 —\n", "\n第 12 页 共 19 页\n", "\n12\n"];
        AssertSame(sample, (lines, at) => string.Join('\n', lines[..at]) + '\n' + breaks[at % breaks.Length] + string.Join('\n', lines[at..]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_head_that_stands_on_the_next_page_again_changes_nothing(string sample) => AssertSame(sample, (lines, at) =>
    {
        var first = at;
        while (IsRow(lines[first - 1]))
        {
            first--;
        }

        var head = lines.Skip(first).TakeWhile(l => !l.Contains('.')).ToArray();

        // The prescribed tables stand before the explanation; forms behind it have no head that is repeated.
        return at - first <= head.Length || !lines.Skip(at).Any(l => l.Contains("第三部分")) ? null : string.Join('\n', [.. lines[..at], "", "12", "", .. head, .. lines[at..]]);
    });

    /// <summary>Breaks a text before one row after the other and compares what is read with what is read of it whole.</summary>
    private static void AssertSame(string sample, Func<string[], int, string?> broken)
    {
        var path = Path.Combine(Samples.Folder, sample);
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var whole = Read(path, string.Join('\n', lines));
        var tried = 0;
        for (var at = 1; at < lines.Length; at++)
        {
            // Every seventh row is enough: tables have more rows, and each sample has many tables.
            if (at % 7 == 0 && IsRow(lines[at]) && IsRow(lines[at - 1]) && broken(lines, at) is { } text)
            {
                var read = Read(path, text);
                Assert.True(
                    Of(whole).SetEquals(Of(read)),
                    $"before line {at + 1}: {string.Join("; ", Of(whole).Except(Of(read)).Take(3).Concat(Of(read).Except(Of(whole)).Take(3)))}");
                Assert.Equal((whole.Numbers.Total, whole.Numbers.Understood), (read.Numbers.Total, read.Numbers.Understood));
                tried++;
            }
        }

        Assert.True(tried > 10, $"only {tried} breaks tried");
    }

    private static bool IsRow(string line) => line.Contains('\t') || line.StartsWith('|');

    private static Disclosure Read(string path, string text) => Recogniser.Recognise(DocumentReader.Read(path, Encoding.UTF8.GetBytes(text)));

    private static IReadOnlySet<string> Of(Disclosure disclosure) => Facts.Of(disclosure, StatementKind.Table, StatementKind.Form, StatementKind.Prose);
}
