using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// The same words with the same numbers stand in several places, in the narrative and in an attached report, and one number of them
/// differs. Two sentences of one form about different things differ in more than one number, or have no other number in common.
/// </summary>
/// <remarks>Numbers that the accounts know are compared as facts.</remarks>
internal sealed class RepeatedWordsCheck(ReportWording wording, Subjects subjects) : ICheck
{
    /// <summary>Words before and behind a number without which two places are not held against each other.</summary>
    private const int Before = 5;
    private const int Behind = 2;

    /// <summary>How far around a number the words are compared.</summary>
    private const int Around = 80;

    /// <summary>Characters that must be the same, and digits of those other numbers among them that are not round and no year or score.</summary>
    private const int FewestWords = 14;
    private const int FewestDigits = 4;
    private const int NotRound = 2;

    /// <summary>Words said more often than this are a formula.</summary>
    private const int MostPlaces = 12;

    private readonly WordFinder goals = new(wording.Goals);
    private readonly WordFinder ofEachForm = new(wording.OfEachForm);

    public string RuleId => "MZ0105";

    public void Run(CheckContext context)
    {
        var texts = PlainText.All(context.Disclosure).Concat(context.Disclosure.PerformanceForms.Select(f => f.Achievement).OfType<Passage>().Select(PlainText.Of));
        var groups = texts.Where(t => t.Value.AsSpan().ContainsAnyInRange('0', '9')).Select(BlankedText.Of)
            .SelectMany(t => t.Numbers.Select(n => new Said(t, n)))
            .Where(s => s.IsYear || (s.Number.At >= Before && s.Number.At + Behind < s.Text.Words.Length))
            .GroupBy(s => s.IsYear ? s.WordsBehind : s.Text.Words.Substring(s.Number.At - Before, Before + 1 + Behind));
        foreach (var group in groups)
        {
            if (group.Count() is > 1 and <= MostPlaces && group.ToArray() is var places && !places[0].IsOrdinal && !ofEachForm.IsIn(places[0].Words))
            {
                Compare(context, places);
            }
        }
    }

    private void Compare(CheckContext context, Said[] places)
    {
        var same = new List<List<Said>>();
        var isDisputed = Array.Exists(places, p => !p.Number.IsSame(places[0].Number));
        foreach (var said in places)
        {
            List<Said>[] joined = [.. same.Where(s => s.Exists(o => IsSaidAgain(o, said) && (!isDisputed || AreOfOne(context.Disclosure, o, said))))];
            same.RemoveAll(joined.Contains);
            same.Add([.. joined.SelectMany(s => s), said]);
        }

        foreach (var all in same.Where(s => s.Count > 1))
        {
            var right = all.Find(p => p.IsYear && p.Number.Written == context.Disclosure.Year?.ToString()) ?? all.MaxBy(p => all.Count(o => o.Number.IsSame(p.Number)))!;
            foreach (var said in all.Where(s => s != right))
            {
                if (said.Number.IsSame(right.Number))
                {
                    context.Held();
                }
                else
                {
                    Report(context, said, right);
                }
            }
        }
    }

    /// <summary>The number that fewer places have is reported; of two the later one, or of two years that of other accounts.</summary>
    private static void Report(CheckContext context, Said wrong, Said right)
    {
        var (at, other) = (wrong.Place, right.Place);
        if (!context.Disclosure.IsOfAccounts(at) && !context.Disclosure.IsOfAccounts(other) && !context.WrongNumbers.Contains(at) && !context.Findings.Any(f => f.At == at))
        {
            context.Report(
                at, wrong.Number.Written, right.Number.Written,
                new Dictionary<string, string> { ["fact"] = wrong.Words, ["other"] = "别处同样的话里" }, [other], right.Number.Written);
        }
    }

    /// <summary>True if all the words around two numbers are the same, with all other numbers among them.</summary>
    private bool IsSaidAgain(Said first, Said second)
    {
        var (a, b) = (first.Text.Words, second.Text.Words);
        var (x, y) = (first.Number.At, second.Number.At);
        var before = 0;
        while (before < Around && x > before && y > before && a[x - before - 1] == b[y - before - 1])
        {
            before++;
        }

        var behind = a.AsSpan(x).CommonPrefixLength(b.AsSpan(y, Math.Min(Around, b.Length - y)));
        var shift = y - x;
        var digits = 0;
        foreach (var number in first.Text.Numbers.Where(n => n != first.Number && n.At >= x - before && n.At < x + behind))
        {
            var other = second.Text.NumberAt(number.At + shift);
            if (!number.IsSame(other))
            {
                return false;
            }

            digits += number.TellingDigits < NotRound || a.AsSpan(number.At + 1) is ['年' or '分', ..] ? 0 : number.TellingDigits;
        }

        return digits >= FewestDigits && Letters(a.AsSpan(x - before, before + behind)) >= FewestWords && goals.IsIn(Context(first, before)) == goals.IsIn(Context(second, before));
    }

    /// <summary>True unless the places speak of different projects.</summary>
    private bool AreOfOne(Disclosure disclosure, Said first, Said second)
    {
        var (a, b) = (Of(first), Of(second));
        return a.Kind != SubjectKind.Projects || b.Kind != SubjectKind.Projects || a.Forms.Intersect(b.Forms).Any();

        Subject Of(Said said) => subjects.Of(said.Text.Text, said.Number.Start, disclosure.FormsAndListed);
    }

    private static int Letters(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>What tells whether words are of what was planned: the nearest heading, and the paragraph up to what is the same.</summary>
    private static string Context(Said said, int before) =>
        (said.Text.Text.Headings is [var heading, ..] ? heading.Value + "。" : "") + said.Text.Words[..(said.Number.At - before)];

    /// <summary>A number in its text.</summary>
    private sealed record Said(BlankedText Text, BlankedNumber Number)
    {
        public Place Place => Text.Text.PlaceOf(Number.Start, Number.Written.Length);

        /// <summary>True for 2023年.</summary>
        public bool IsYear => Number.Written.Length == 4 && Number.Written.StartsWith("20", StringComparison.Ordinal) && Text.Words.AsSpan(Number.At + 1) is ['年', ..];

        /// <summary>第3.</summary>
        public bool IsOrdinal => Number.At > 0 && Text.Words[Number.At - 1] == '第';

        /// <summary>The words behind a year: sentences begin with it.</summary>
        public string WordsBehind => Text.Words.Substring(Number.At, Math.Min(Before + 1 + Behind, Text.Words.Length - Number.At));

        /// <summary>The words before the number, for a message.</summary>
        public string Words => Text.Words[Math.Max(Text.Words.AsSpan(0, Number.At).LastIndexOfAny(['。', '；', '，', BlankedText.Blank]) + 1, Number.At - 20)..Number.At];
    }
}
