using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// Whether a document holds what its contents list promises. Something counts as there if any heading, line, table title or
/// cell says its title, so that only what is nowhere is missing.
/// </summary>
internal sealed class Promises
{
    private const double LikeEnough = 0.5;
    private const int LongestTitle = 60;

    private readonly Disclosure disclosure;
    private readonly List<(Section Section, string Key)> headings = [];
    private readonly HashSet<string> tables;
    private readonly Lazy<HashSet<string>> lines;

    public Promises(Disclosure disclosure)
    {
        this.disclosure = disclosure;
        foreach (var section in disclosure.Sections.Where(s => s.Level > 0))
        {
            headings.Add((section, TitleKey.Of(section.Title)));
        }

        tables = disclosure.Tables.Select(t => TitleKey.Of(t.Title)).ToHashSet(StringComparer.Ordinal);
        lines = new(ShortLines);
    }

    /// <summary>True if the heading of a part, section or table is there.</summary>
    public bool IsKept(ContentsEntry entry)
    {
        var key = TitleKey.Of(entry.Title);
        foreach (var (section, heading) in headings)
        {
            var same = section.Level == entry.Level && section.Number == entry.Number && entry.Number > 0;
            if (entry.Level == 1
                ? same && section.Part == entry.Number
                : heading == key || (same && section.Part == entry.Part && IsLike(heading, key)))
            {
                return true;
            }
        }

        return Says(entry.Title);
    }

    /// <summary>True if a title is said somewhere outside the contents list.</summary>
    public bool Says(string title)
    {
        var key = TitleKey.Of(title);
        return headings.Exists(h => h.Key == key) || tables.Contains(key) || lines.Value.Contains(key);
    }

    /// <summary>True if the contents list has an entry for a heading.</summary>
    public bool IsListed(Section section)
    {
        var key = TitleKey.Of(section.Title);
        foreach (var entry in disclosure.Contents)
        {
            var promised = TitleKey.Of(entry.Title);
            if (promised == key ||
                (entry.Part == section.Part && entry.Level == section.Level && IsLike(promised, key) &&
                    (entry.Number == section.Number || TitleKey.TellingWords(promised) == TitleKey.TellingWords(key))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What is there and not listed, though the list has the others of its kind: a heading of a run that the list counts shorter,
    /// a prescribed table where every table of the list is another.
    /// </summary>
    public IReadOnlyList<Unlisted> Unlisted => field ??= [.. UnlistedHeadings(), .. UnlistedTables()];

    private IEnumerable<Unlisted> UnlistedHeadings()
    {
        foreach (var part in disclosure.Contents.Where(e => e is { Level: 2, Number: > 0 }).GroupBy(e => e.Part))
        {
            var listed = part.Max(e => e.Number);
            var run = new List<Section>();
            foreach (var section in disclosure.Sections.Where(s => s.Part == part.Key && s is { Level: 2, Number: > 0, Kind: not (PartKind.Annex or PartKind.Tables) }))
            {
                // A lower number counts the headings of a report within the section.
                if (section.Number == run.Count + 1 && section.Heading is not null)
                {
                    run.Add(section);
                }
                else if (section.Number > listed && section.Heading is { } heading && !IsListed(section))
                {
                    yield return new(part.Key, heading.Place, heading.Text.Trim());
                }
            }

            foreach (var section in run.Where(s => (s.Number > listed || run.Count > part.Count()) && !IsListed(s)))
            {
                yield return new(part.Key, section.Heading!.Place, section.Heading.Text.Trim());
            }
        }
    }

    private IEnumerable<Unlisted> UnlistedTables()
    {
        const int several = 3;
        var entries = disclosure.Contents.Where(e => e.Level == 2 && MissingTableCheck.IsTable(e)).ToArray();
        var found = disclosure.Tables.DistinctBy(t => t.Id).ToArray();
        if (entries.Length < several || found.Length <= entries.Length)
        {
            return [];
        }

        var keys = found.ToDictionary(t => t.Id, t => TitleKey.Of(t.Title));
        var listed = entries.Select(e => TitleKey.Of(e.Title)).Select(promised => keys.MaxBy(k => TitleKey.Likeness(promised, k.Value)).Key).ToHashSet();
        return listed.Count < entries.Length ? []
            : found.Where(t => !listed.Contains(t.Id) && !IsInList(keys[t.Id])).Select(t => new Unlisted(entries[0].Part, t.Heading, t.Title));
    }

    /// <summary>True if a line before the body says the title, though it was not taken for an entry.</summary>
    private bool IsInList(string key) => disclosure.Sections.Where(s => s.Level == 0).SelectMany(s => s.Passages).Any(p => TitleKey.Of(p.Text).Contains(key, StringComparison.Ordinal));

    private static bool IsLike(string a, string b) =>
        TitleKey.Likeness(a, b) >= LikeEnough || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private HashSet<string> ShortLines()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var text = NarrativeText.Of(disclosure);
        foreach (var line in text.Lines.Concat(text.Cells))
        {
            if (line.Text.Length <= LongestTitle)
            {
                keys.Add(TitleKey.Of(line.Text[(ItemNumber.Of(line.Text)?.Length ?? 0)..]));
            }
        }

        return keys;
    }
}

/// <summary>A heading or table that the contents list leaves out.</summary>
/// <param name="Part">The part whose list leaves it out.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Words">Its heading.</param>
internal sealed record Unlisted(int Part, Place Place, string Words);
