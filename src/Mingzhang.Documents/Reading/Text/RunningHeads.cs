namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Finds the heads and feet that every page of an extracted text repeats beside its number: they are no part of the table or paragraph
/// that the page breaks. A line is one where it stands beside many page numbers, and these grow.
/// </summary>
internal static class RunningHeads
{
    private const int Fewest = 3;
    private const int Shortest = 4;
    private const int Longest = 45;
    private const int LinesAtBeginning = 4;

    /// <summary>Of so many pages at least one repeats it: there may be heads of even, of odd and of other pages.</summary>
    private const int PagesForEach = 3;

    /// <summary>The numbers of the lines, from 1, of the heads and feet; one at the very beginning is left, it may be the only title.</summary>
    public static IReadOnlySet<int> In(string text)
    {
        var beside = new Dictionary<string, List<(int Line, int Page)>>();
        var pages = 0;
        var (before, number) = ((Words: "", Line: 0), 0);
        var (filled, beginning) = (0, 0);
        int? page = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty)
            {
                continue;
            }

            beginning = ++filled <= LinesAtBeginning ? number : beginning;
            if (PageOf(line) is { } next)
            {
                pages++;
                Add(before, next);
                (page, before) = (next, ("", 0));
                continue;
            }

            before = IsPossible(line) ? (line.ToString(), number) : ("", 0);
            if (page is { } last)
            {
                Add(before, last);
                page = null;
            }
        }

        return beside.Values.Where(h => h.Count >= Fewest && h.Count * PagesForEach >= pages && IsGrowing(h)).SelectMany(h => h).Select(h => h.Line).Where(l => l > beginning).ToHashSet();

        void Add((string Words, int Line) head, int at)
        {
            if (head.Words.Length > 0)
            {
                var all = beside.TryGetValue(head.Words, out var known) ? known : beside[head.Words] = [];
                all.Add((head.Line, at));
            }
        }
    }

    private static bool IsGrowing(List<(int Line, int Page)> head) => head.Zip(head.Skip(1)).All(p => p.First.Page < p.Second.Page);

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
