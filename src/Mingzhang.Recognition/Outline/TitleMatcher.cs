using System.Runtime.InteropServices;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Outline;

/// <summary>
/// Finds the section of a form set that a heading means: by equal key first, else by the likest title with the same
/// telling words. Made once for a form set.
/// </summary>
internal sealed class TitleMatcher
{
    private const double LikeEnough = 0.7;

    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<string, List<Candidate>> byKey = new(StringComparer.Ordinal);
    private readonly PartTitles parts;

    /// <summary>The sections and parts of a form set.</summary>
    public TitleMatcher(FormSet form)
    {
        parts = form.Narrative.Parts;
        foreach (var section in form.Narrative.Sections)
        {
            foreach (var title in section.Titles)
            {
                var key = TitleKey.Of(CompactText.Text(title));
                var candidate = new Candidate(section.Id, section.Part, key, TitleKey.TellingWords(key));
                candidates.Add(candidate);
                (CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _) ??= []).Add(candidate);
            }
        }
    }

    /// <summary>What a part is for.</summary>
    public PartKind KindOf(Heading part) => parts.KindOf(part.Number, part.Title);

    /// <summary>The id of a title in compact text; empty if the form set has none for it.</summary>
    /// <param name="title">The title without its number.</param>
    /// <param name="part">The part it stands in.</param>
    /// <param name="exactly">True if a title that is only alike does not count.</param>
    public string Id(string title, PartKind part, bool exactly = false)
    {
        if (part is PartKind.Tables or PartKind.Glossary or PartKind.Annex)
        {
            return "";
        }

        var key = TitleKey.Of(title);
        if (byKey.TryGetValue(key, out var list))
        {
            foreach (var candidate in list)
            {
                if (candidate.FitsIn(part))
                {
                    return candidate.Id;
                }
            }
        }

        if (exactly)
        {
            return "";
        }

        var telling = TitleKey.TellingWords(key);
        var (best, likeness) = ("", LikeEnough);
        foreach (var candidate in candidates)
        {
            if (candidate.Telling == telling && candidate.FitsIn(part) && TitleKey.Likeness(key, candidate.Key) is var l && l > likeness)
            {
                (best, likeness) = (candidate.Id, l);
            }
        }

        return best;
    }

    /// <summary>True if the title is exactly one of the form set's.</summary>
    public bool Knows(string title, PartKind part) => Id(title, part, exactly: true).Length > 0;

    private sealed record Candidate(string Id, PartKind Part, string Key, int Telling)
    {
        public bool FitsIn(PartKind part) => part == PartKind.None || part == Part;
    }
}
