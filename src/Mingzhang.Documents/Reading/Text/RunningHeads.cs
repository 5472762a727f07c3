using System.Runtime.InteropServices;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Finds the heads and feet that every page of an extracted text repeats beside its number: they are no part of the table or paragraph
/// that the page breaks. A line is one where it stands beside many page numbers, and these grow. Where pages are numbered in words
/// (第 12 页) a bare number is no page, and the foot of one may stand between two heads.
/// </summary>
internal static class RunningHeads
{
    /// <summary>So many pages with the same words are no accident.</summary>
    private const int Fewest = 3;

    /// <summary>Of so many pages at least one repeats it: there may be heads of even, of odd and of other pages.</summary>
    private const int PagesForEach = 3;

    /// <summary>In characters: shorter words are labels of rows, longer ones text.</summary>
    private const int Shortest = 4;
    private const int Longest = 45;

    /// <summary>The title of a document stands in one of its first lines.</summary>
    private const int LinesAtBeginning = 4;

    /// <summary>The numbers of the lines, from 1, of the heads and feet; one at the very beginning is left, it may be the only title.</summary>
    public static IReadOnlySet<int> In(string text)
    {
        var lines = Filled(text);
        var inWords = lines.Count(l => l.Page is not null && PageNumbers.IsAnywhere(text.AsSpan(l.Words).Trim())) >= Fewest;
        if (inWords)
        {
            lines = lines.ConvertAll(l => PageNumbers.IsAnywhere(text.AsSpan(l.Words).Trim()) ? l : l with { Page = null });
        }

        var pages = lines.Count(l => l.Page is not null);
        var beginning = lines.Take(LinesAtBeginning).LastOrDefault().Number;
        return Beside(lines, text)
            .Where(h => h.Count >= Fewest && h.Count * PagesForEach >= pages && IsGrowing(h, inWords))
            .SelectMany(h => h).Select(h => h.Line).Where(l => l > beginning).ToHashSet();
    }

    /// <summary>The lines that are not blank, with the pages that some of them number.</summary>
    private static List<(int Number, Range Words, int? Page)> Filled(string text)
    {
        var lines = new List<(int Number, Range Words, int? Page)>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            if (text.AsSpan(range).Trim() is { IsEmpty: false } words)
            {
                lines.Add((number, range, PageOf(words)));
            }
        }

        return lines;
    }

    /// <summary>The words that stand right before or behind the number of a page: each with its lines and the pages in order.</summary>
    private static IEnumerable<List<(int Line, int Page)>> Beside(List<(int Number, Range Words, int? Page)> lines, string text)
    {
        var beside = new Dictionary<string, List<(int Line, int Page)>>();
        foreach (var (i, line) in lines.Index())
        {
            foreach (var near in line.Page is null ? [] : (int[])[i - 1, i + 1])
            {
                if (near >= 0 && near < lines.Count && lines[near].Page is null && text.AsSpan(lines[near].Words).Trim() is var words && IsPossible(words))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(beside, words.ToString(), out _) ??= []).Add((lines[near].Number, line.Page!.Value));
                }
            }
        }

        return beside.Values;
    }

    private static bool IsGrowing(List<(int Line, int Page)> head, bool inWords) =>
        head.Zip(head.Skip(1)).All(p => p.First.Page < p.Second.Page || (inWords && p.First.Page == p.Second.Page));

    private static int? PageOf(ReadOnlySpan<char> line) =>
        (PageNumbers.IsAnywhere(line) || PageNumbers.IsBare(line)) && FirstNumber(line) is { Length: > 0 } digits ? int.Parse(digits) : null;

    private static ReadOnlySpan<char> FirstNumber(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyInRange('0', '9');
        var rest = start < 0 ? [] : line[start..];
        return rest[..(rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length)];
    }

    /// <summary>Words, no sentence, and nothing of a table: no row, title or line of its unit.</summary>
    private static bool IsPossible(ReadOnlySpan<char> line) =>
        line.Length is >= Shortest and <= Longest && line.IndexOfAny("\t|。；：:") < 0 && line[^1] != '表' && line.IndexOfAnyInRange('\u4e00', '\u9fff') >= 0;
}
