using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// Sentences stand twice: side by side, or a passage of them in two places of the main text or of one attached report. Attached
/// reports may say again what the main text says.
/// </summary>
internal sealed partial class RepeatedTextCheck : ICheck
{
    private const int ShortestBeside = 4;
    private const int ShortestSentence = 12;
    private const int ShortestPassage = 25;
    private const int ShortestWhole = 36;
    private const int LongPassage = 80;

    public string RuleId => "MZ0807";

    public void Run(CheckContext context)
    {
        var titles = context.Disclosure.PerformanceForms.Select(f => f.Title.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var document in Documents(NarrativeText.Of(context.Disclosure), titles))
        {
            var sentences = Split(document);
            var repeats = Repeats(sentences);
            foreach (var group in repeats.GroupBy(r => (r.First, r.Count)))
            {
                Report(context, sentences, [.. group]);
            }

            context.Held();
        }

        foreach (var line in NarrativeText.Of(context.Disclosure).Lines.Where(l => l.Kind != PartKind.Tables && !l.IsHeading && !l.Passage.IsTableRow))
        {
            ReportBeside(context, line);
        }
    }

    /// <summary>A sentence twice in a row within a paragraph is a slip however short it is; longer ones are found as passages.</summary>
    private static void ReportBeside(CheckContext context, TextLine line)
    {
        var before = (Start: 0, Length: 0);
        foreach (var sentence in Sentences.Of(line.Text))
        {
            var isPassage = line.Kind != PartKind.Glossary && sentence.Length > ShortestPassage;
            if (sentence.Length > ShortestBeside && !isPassage && line.Text.AsSpan(before.Start, before.Length).EndsWith(line.Text.AsSpan(sentence.Start, sentence.Length)) &&
                (before.Length == sentence.Length || line.Text[sentence.Start - sentence.Length - 1] == '：'))
            {
                context.Report(
                    line.Locate(sentence.Start, sentence.Length), Shorten(line.Quote(sentence.Start, sentence.Length)),
                    related: [line.Locate(sentence.Start - sentence.Length, sentence.Length)], severity: Severity.Warning);
            }

            before = sentence;
        }
    }

    /// <summary>The main text, and each attached document; titles of forms and what is signed below them stand with each form.</summary>
    private static IEnumerable<List<TextLine>> Documents(NarrativeText text, HashSet<string> formTitles)
    {
        var document = new List<TextLine>();
        foreach (var line in text.Lines)
        {
            if (line.IsHeading && (BeginsAnew(line.Section) || (line.Section.Level == 1 && (line.Kind == PartKind.Annex || (document.Count > 0 && document[^1].Kind == PartKind.Annex)))))
            {
                yield return document;
                document = [];
            }

            if (!line.Passage.IsTableRow && (!line.IsHeading || line.Text.EndsWith('。')) && line.Section.Level > 0 && line.Kind is not (PartKind.Tables or PartKind.Glossary) &&
                !formTitles.Contains(line.Text) && !BlankFields().IsMatch(line.Text))
            {
                document.Add(line);
            }
        }

        yield return document;
    }

    /// <summary>Reports that are published one behind the other, without parts: each numbers its headings from one.</summary>
    private static bool BeginsAnew(Section section) => section is { Kind: PartKind.None, Level: 2, Number: 1 };

    private static List<Sentence> Split(List<TextLine> lines)
    {
        var sentences = new List<Sentence>();
        foreach (var line in lines)
        {
            var number = NumberLength(line);
            foreach (var (start, length) in Sentences.Of(line.Text))
            {
                var from = start == 0 ? number : start;
                sentences.Add(new(line, from, start + length - from, Key(line.Text.AsSpan(from, start + length - from))));
            }
        }

        return sentences;
    }

    /// <summary>Runs of sentences that stood before in the same order.</summary>
    private static List<Repeat> Repeats(List<Sentence> sentences)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var repeats = new List<Repeat>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var key = sentences[i].Key;
            if (repeats.Count > 0 && repeats[^1] is var last && last.At + last.Count == i && last.First + last.Count < last.At &&
                sentences[last.First + last.Count].Key == key)
            {
                repeats[^1] = last with { Count = last.Count + 1 };
            }
            else if (key.Length >= ShortestSentence && !first.TryAdd(key, i))
            {
                repeats.Add(Extended(sentences, new(first[key], i, 1)));
            }
        }

        return repeats;
    }

    /// <summary>The run with the sentences before it that are too short to begin one.</summary>
    private static Repeat Extended(List<Sentence> sentences, Repeat run)
    {
        var more = 0;
        while (run.First - more > 0 && run.First + run.Count < run.At - more && sentences[run.First - more - 1].Key == sentences[run.At - more - 1].Key)
        {
            more++;
        }

        return new(run.First - more, run.At - more, run.Count + more);
    }

    private static void Report(CheckContext context, List<Sentence> sentences, List<Repeat> group)
    {
        var repeat = group[0];
        var run = sentences.GetRange(repeat.At, repeat.Count);
        var length = run.Sum(s => s.Key.Length);
        var isBeside = repeat.First + repeat.Count == repeat.At;
        var isItemTwice = isBeside && run is [var item] && IsWhole(item) && NumberLength(item.Line) > 0 && IsBelow(item.Line.Section, sentences[repeat.First].Line.Section);
        if (length < (isItemTwice ? ShortestSentence : ShortestPassage) || (!isBeside && repeat.Count == 1 && IsFormula(run[0], group.Count)))
        {
            return;
        }

        var places = group.Skip(1).Select(r => PlaceOf(sentences, r)).Prepend(PlaceOf(sentences, repeat with { At = repeat.First }));
        context.Report(
            PlaceOf(sentences, repeat), Shorten(run[0].Line.Quote(run[0].Start, run[0].Length)), related: places,
            severity: isBeside || length >= LongPassage ? Severity.Warning : Severity.Info);
    }

    /// <summary>True for one section, or items side by side that are taken for headings; a chapter may say what the one before it says.</summary>
    private static bool IsBelow(Section section, Section before) => section == before || (section.Level > 3 && section.Level == before.Level);

    /// <summary>The same reason serves several items; a short sentence, or one said often, is a formula.</summary>
    private static bool IsFormula(Sentence sentence, int times)
    {
        const int often = 3;
        return sentence.Key.Contains("原因") || sentence.Key.Contains("（项）") || sentence.Key.Contains("（类）") || sentence.Key.Contains("（款）") ||
            times >= often || sentence.Key.Length < (IsWhole(sentence) ? ShortestWhole : 2 * ShortestPassage);
    }

    /// <summary>A paragraph of this one sentence, its number aside.</summary>
    private static bool IsWhole(Sentence sentence) =>
        sentence.Start + sentence.Length == sentence.Line.Text.Length && sentence.Start == NumberLength(sentence.Line);

    /// <summary>How long the number of the item is: 一、 or 2.</summary>
    private static int NumberLength(TextLine line) => ItemNumber.Of(line.Text)?.Length ?? Item().Match(line.Text).Length;

    /// <summary>The part of the run that stands in the paragraph in which it begins.</summary>
    private static Place PlaceOf(List<Sentence> sentences, Repeat repeat)
    {
        var begin = sentences[repeat.At];
        var end = begin.Start + begin.Length;
        for (var i = repeat.At + 1; i < repeat.At + repeat.Count && sentences[i].Line == begin.Line; i++)
        {
            end = sentences[i].Start + sentences[i].Length;
        }

        return begin.Line.Locate(begin.Start, end - begin.Start);
    }

    private static string Shorten(string words)
    {
        const int longest = 30;
        return words.Length <= longest ? words : words[..longest] + "…";
    }

    /// <summary>The sentence without marks of quotation, 28.00 like 28.</summary>
    private static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        var point = -1;
        foreach (var c in text)
        {
            if (point >= 0 && !char.IsAsciiDigit(c))
            {
                TrimZeros(key, point);
                point = -1;
            }

            if (c == '.' && key.Length > 0 && char.IsAsciiDigit(key[^1]))
            {
                point = key.Length;
            }

            if (c is not ('“' or '”' or '"' or ',' or '。'))
            {
                key.Append(c);
            }
        }

        return key.ToString();
    }

    private static void TrimZeros(StringBuilder key, int point)
    {
        while (key.Length > point + 1 && key[^1] == '0')
        {
            key.Length--;
        }

        key.Length -= key.Length == point + 1 ? 1 : 0;
    }

    [GeneratedRegex(@"^\d{1,2}[.．、](?!\d)")]
    private static partial Regex Item();

    /// <summary>填表人：　填报日期：　联系电话：.</summary>
    [GeneratedRegex(@"^(?:[^：:\s]{2,10}[：:]\s*){2,}$")]
    private static partial Regex BlankFields();

    private sealed record Sentence(TextLine Line, int Start, int Length, string Key);

    /// <summary>A run of sentences from <paramref name="At"/> that stood first from <paramref name="First"/>.</summary>
    private sealed record Repeat(int First, int At, int Count);
}
