using System.Collections.Concurrent;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// The text speaks of itself with the rank of another body: 厅直系统, 我局, 局门户网站 in an office that is none. Which
/// ranks a unit has follows from its name.
/// </summary>
internal sealed class ForeignRankCheck(Wording wording) : ICheck
{
    private readonly WordFinder abbreviating = new(wording.Abbreviating);

    private readonly ConcurrentDictionary<string, (Dictionary<string, Rank> Words, WordFinder Finder)> byRanks = new(StringComparer.Ordinal);

    public string RuleId => "MZ0804";

    public void Run(CheckContext context)
    {
        if (context.Disclosure.Unit is not { } unit)
        {
            context.NotApplicable("没有读出单位名称");
            return;
        }

        var text = NarrativeText.Of(context.Disclosure);
        var declared = Declared(text);
        var foreign = wording.Ranks.Where(r => !r.Own.Any(o => unit.Contains(o)) && !declared.Contains(r.Word)).ToList();
        if (foreign.Count == 0)
        {
            context.Held();
            return;
        }

        var isSubordinate = wording.Subordinate.Any(s => UnitNames.Bare(unit).EndsWith(s, StringComparison.Ordinal));
        var isLocal = UnitNames.Place(unit).Length > 0 && !wording.ProvincialBodies.Any(b => unit.Contains(b));
        var (words, finder) = byRanks.GetOrAdd(
            string.Concat(foreign.Select(r => r.Word + ' ')) + isSubordinate + isLocal, _ => Words(foreign, isSubordinate, isLocal));
        var seen = new Dictionary<string, (TextLine Line, int Start, List<Place> Others)>(StringComparer.Ordinal);
        foreach (var (line, start, word) in text.AllLines.Find(finder))
        {
            if (!SpeaksOfItself(line.Text, start, word, words[word]) || (line.Kind == PartKind.Annex && wording.Subordinate.Contains(words[word].Word)))
            {
                continue;
            }

            if (seen.TryGetValue(word, out var first))
            {
                first.Others.Add(line.Locate(start, word.Length));
            }
            else
            {
                seen.Add(word, (line, start, []));
            }
        }

        foreach (var (word, (line, start, others)) in seen)
        {
            var isProvincial = wording.Provincial.Contains(words[word].Word) && !wording.ProvincialBodies.Any(b => unit.Contains(b));
            context.Report(
                line.Locate(start, word.Length), line.Quote(start, word.Length), related: others,
                words: new Dictionary<string, string>(StringComparer.Ordinal) { ["unit"] = unit, ["rank"] = words[word].Word },
                severity: isProvincial ? Severity.Error : Severity.Warning);
        }

        context.Held();
    }

    /// <summary>What 以下简称 says: 以下简称“市局” gives the unit the rank.</summary>
    private string Declared(NarrativeText text)
    {
        const int longest = 14;
        return string.Concat(text.AllLines.Find(abbreviating).Select(d => d.Line.Text.Substring(d.Start, Math.Min(longest, d.Line.Text.Length - d.Start)).Split('）')[0]));
    }

    /// <summary>What a body does not call itself; one below another body may name that body's organs, but one of a city none of the province's.</summary>
    private (Dictionary<string, Rank> Words, WordFinder Finder) Words(List<Rank> ranks, bool isSubordinate, bool isLocal)
    {
        var words = new Dictionary<string, Rank>(StringComparer.Ordinal);
        foreach (var rank in ranks)
        {
            var organs = isSubordinate && !(isLocal && wording.Provincial.Contains(rank.Word)) ? [] : wording.Organs;
            foreach (var word in wording.Self.Select(s => s + rank.Word).Concat(organs.Select(o => rank.Word + o)))
            {
                words[word] = rank;
            }
        }

        return (words, new(words.Keys));
    }

    private bool SpeaksOfItself(string text, int start, string word, Rank rank)
    {
        var end = start + word.Length;
        if (word.EndsWith(rank.Word, StringComparison.Ordinal))
        {
            return end >= text.Length || !rank.NotBefore.Contains(text[end]);
        }

        return start == 0 || wording.BeforeRank.Contains(text[start - 1]) || IsBelowAnother(text, start, word);
    }

    /// <summary>经省厅直属系统…, 省厅各处室…, 承担省厅党组交办的…: what belongs to a body of another level, or is ordered by it, said as of oneself.</summary>
    private bool IsBelowAnother(string text, int start, string word) =>
        wording.Levels.Contains(text[start - 1]) &&
        (text.AsSpan(start + word.Length).StartsWith("交办") || ((word.Contains('直') || word.Contains('各')) && (start == 1 || wording.BeforeRank.Contains(text[start - 2]))));
}
