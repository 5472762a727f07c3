using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A passage as patterns see it: compact, and 90～100 written as 90-100; every character knows its place.</summary>
internal sealed class PlainText
{
    private static readonly ConditionalWeakTable<Disclosure, PlainTexts> Known = [];

    private readonly Passage passage;
    private readonly CompactText compact;

    private PlainText(Passage passage, IReadOnlyList<PlainText> headings)
    {
        (this.passage, Headings) = (passage, headings);
        compact = CompactText.Of(passage.Text);
        Value = compact.Value.Replace('~', '-');
    }

    public string Value { get; }

    /// <summary>The headings it stands under, the nearest first; none for a passage read by itself.</summary>
    public IReadOnlyList<PlainText> Headings { get; }

    /// <summary>The bands of scores it lays down, read once for all checks.</summary>
    public IReadOnlyList<WrittenBand> Bands => field ??= GradeBands.Read(this);

    public static PlainText Of(Passage passage) => new(passage, []);

    /// <summary>Headings and passages of a disclosure, prepared once for all checks.</summary>
    public static PlainTexts Of(Disclosure disclosure) => Known.GetValue(disclosure, d => new(Read(d.Sections)));

    /// <summary>Headings and passages of a disclosure in order.</summary>
    public static IReadOnlyList<PlainText> All(Disclosure disclosure) => Of(disclosure).All;

    /// <summary>Those of <see cref="All"/> in which a word stands without which a pattern cannot match: looking for it costs next to nothing.</summary>
    public static IEnumerable<PlainText> Saying(Disclosure disclosure, string word) => Of(disclosure).Saying(word);

    /// <summary>The texts of each part and each attached document by themselves: what one report says of its subject binds no other.</summary>
    public static IEnumerable<IReadOnlyList<PlainText>> Reports(Disclosure disclosure)
    {
        var (all, start, end) = (All(disclosure), 0, 0);
        foreach (var section in disclosure.Sections)
        {
            if (section.Level <= 1 && end > start)
            {
                yield return [.. all.Take(start..end)];
                start = end;
            }

            end += section.Passages.Count + (section.Heading is null ? 0 : 1);
        }

        yield return [.. all.Take(start..end)];
    }

    private static IEnumerable<PlainText> Read(IEnumerable<Section> sections)
    {
        var above = new List<(int Level, PlainText Heading)>();
        foreach (var section in sections)
        {
            above.RemoveAll(a => a.Level >= section.Level);
            if (section.Heading is { } words)
            {
                var heading = new PlainText(words, Nearest());
                above.Add((section.Level, heading));
                yield return heading;
            }

            var headings = Nearest();
            foreach (var paragraph in section.Passages)
            {
                yield return new(paragraph, headings);
            }
        }

        IReadOnlyList<PlainText> Nearest() => [.. above.AsEnumerable().Reverse().Select(a => a.Heading)];
    }

    /// <summary>“残疾学生助学”自评得分: the name in quotation marks right before an offset; null if there is none.</summary>
    public string? QuotedBefore(int at)
    {
        var end = at > 0 && at < Value.Length ? compact.Range(at, 1).Start - 1 : 0;
        return end > 0 && passage.Text[end] == '”' && passage.Text.LastIndexOf('“', end) is >= 0 and var open ? CompactText.Text(passage.Text[(open + 1)..end]) : null;
    }

    public Place PlaceOf(Capture found) => PlaceOf(found.Index, found.Length);

    public Place PlaceOf(int start, int length)
    {
        var (from, longer) = compact.Range(start, length);
        return passage.Locate(from, longer);
    }
}
