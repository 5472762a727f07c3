using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>The numbers of headings and items do not follow one another: two of a number, one left out, one without.</summary>
internal sealed partial class HeadingNumberCheck : ICheck
{
    public string RuleId => "MZ0706";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        var promises = text.Promises;
        CheckContents(context, promises);
        CheckAttachments(context, text);
        var runs = new Runs();
        var between = new List<TextLine>();
        foreach (var line in text.Lines)
        {
            if (line.IsHeading && line.Section.Level == 1)
            {
                runs = new();
                between.Clear();
                continue;
            }

            if (line.Section.Level == 0 || line.Kind == PartKind.Tables || ItemNumber.Of(line.Text) is not { } item)
            {
                NoteUnnumbered(context, line, runs);
                between.Add(line);
                continue;
            }

            // A paragraph that stands twice, with its number, is another fault.
            if (between.Exists(l => l.Text == line.Text))
            {
                continue;
            }

            if (runs.Next(item) is not { } expected)
            {
                context.Held();
            }
            else if (!IsWithin(between, item.Level, expected) && !IsMissingSection(context.Disclosure, promises, line, item, expected) &&
                !(between is [.., var last] && context.MayBeUnread(last.Passage.Place, line.Passage.Place)))
            {
                Report(context, line, item, expected);
            }

            between.Clear();
            between.Add(line);
        }
    }

    /// <summary>The numbers of the contents list, where it leaves nothing out that is there.</summary>
    private static void CheckContents(CheckContext context, Promises promises)
    {
        foreach (var part in context.Disclosure.Contents.Where(e => e.Level == 2).GroupBy(e => e.Part))
        {
            var entries = part.ToArray();
            if (Array.Exists(entries, e => e.Number == 0) || entries[0].Number != 1 || promises.Unlisted.Any(u => u.Part == part.Key))
            {
                continue;
            }

            var wrong = Enumerable.Range(1, entries.Length - 1).Where(i => entries[i].Number != entries[i - 1].Number + 1).ToArray();
            if (wrong is not [var first])
            {
                continue;
            }

            var entry = entries[first];
            var (stated, right) = (ItemNumber.Format(2, entry.Number), ItemNumber.Format(2, entries[first - 1].Number + 1));
            if (entry.Passage.Text.IndexOf(stated, StringComparison.Ordinal) is >= 0 and var at)
            {
                context.Report(entry.Passage.Locate(at, stated.Length), stated, right, suggestion: right);
            }
        }
    }

    /// <summary>附件 1, 附件 2, … on lines of their own, which begin with one and have one gap.</summary>
    private static void CheckAttachments(CheckContext context, NarrativeText text)
    {
        var labels = text.Lines.Where(l => l.Kind == PartKind.Annex).Select(l => (l.Passage, Match: Attachment().Match(l.Passage.Text))).Where(l => l.Match.Success)
            .Select(l => (l.Passage, l.Match, Number: int.Parse(CompactText.Text(l.Match.Groups["number"].Value)))).ToArray();
        if (labels is not [{ Number: 1 }, ..])
        {
            return;
        }

        var wrong = labels.Zip(labels.Skip(1)).Where(p => p.Second.Number != p.First.Number + 1).ToArray();
        if (wrong is [var (before, after)] && after.Number > before.Number + 1 && after.Match.Groups["number"] is var digits)
        {
            context.Report(after.Passage.Locate(0, after.Match.Length), after.Match.Value, $"{after.Match.Value[..digits.Index]}{before.Number + 1}");
        }
    }

    [GeneratedRegex(@"^附件\s*(?<number>\d{1,2})(?=\s|[:：]|$)")]
    private static partial Regex Attachment();

    private static void Report(CheckContext context, TextLine line, ItemNumber item, int expected)
    {
        var right = ItemNumber.Format(item.Level, expected);
        context.Report(line.Locate(0, item.Length), line.Quote(0, item.Length), right, suggestion: right);
    }

    /// <summary>A heading of the contents list that has lost its number still counts in the sequence.</summary>
    private static void NoteUnnumbered(CheckContext context, TextLine line, Runs runs)
    {
        if (!line.IsHeading || line.Section is not { Level: 2, Number: 0, Kind: PartKind.Overview or PartKind.Explanation })
        {
            return;
        }

        var entry = context.Disclosure.Contents.FirstOrDefault(e => e.Level == 2 && e.Part == line.Section.Part && e.Title == line.Section.Title);
        if (entry is { Number: > 0 } && runs.Next(new(2, entry.Number, 0)) is null)
        {
            var right = ItemNumber.Format(2, entry.Number) + line.Passage.Text;
            context.Report(line.Locate(0, line.Text.Length), line.Passage.Text, right, suggestion: right, severity: Catalog.Severity.Info);
        }
    }

    /// <summary>The number may stand within a paragraph, where the page has joined the lines.</summary>
    private static bool IsWithin(List<TextLine> between, int level, int number)
    {
        var mark = ItemNumber.Format(level, number);
        return between.Exists(l => l.Text.LastIndexOf(mark, StringComparison.Ordinal) > 0);
    }

    private static bool IsMissingSection(Disclosure disclosure, Promises promises, TextLine line, ItemNumber item, int expected) =>
        disclosure.Contents.Any(e => e.Level == item.Level && e.Part == line.Section.Part && e.Number == expected && !promises.IsKept(e));

    /// <summary>The counts that are open, the innermost last: within a section the counting may begin anew.</summary>
    private sealed class Runs
    {
        private readonly List<Count> open = [];

        /// <summary>Goes on to an item; null if its number fits, else the number that would.</summary>
        public int? Next(ItemNumber item)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Level == item.Level && (open[i].Last + 1 == item.Number || (open[i].IsTwice && open[i].Last + 2 == item.Number)))
                {
                    Take(i, new(item.Level, item.Number));
                    return null;
                }
            }

            var last = open.FindLastIndex(o => o.Level == item.Level);
            if (last < 0 || (item.Number == 1 && (last < open.Count - 1 || open[last].Last > 1)))
            {
                open.Add(new(item.Level, item.Number));
                return null;
            }

            var expected = open[last].Last + 1;
            Take(last, new(item.Level, item.Number, open[last].Last == item.Number));
            return expected;
        }

        private void Take(int index, Count count)
        {
            open.RemoveRange(index, open.Count - index);
            open.Add(count);
        }

        /// <summary>A count. After a number that stood twice, either may have been meant.</summary>
        private readonly record struct Count(int Level, int Last, bool IsTwice = false);
    }
}
