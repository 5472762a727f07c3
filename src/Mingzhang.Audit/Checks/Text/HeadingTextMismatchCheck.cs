using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A section speaks only of something else than its heading: copied from the next one.</summary>
internal sealed class HeadingTextMismatchCheck(Wording wording) : ICheck
{
    private const int Longest = 400;

    public string RuleId => "MZ0809";

    public void Run(CheckContext context)
    {
        foreach (var lines in NarrativeText.Of(context.Disclosure).Lines.GroupBy(l => l.Index))
        {
            var all = lines.ToList();
            if (!all[0].IsHeading || all.Count == 1 || all[0].Kind is PartKind.Tables or PartKind.Glossary || all.Skip(1).Sum(l => l.Text.Length) > Longest)
            {
                continue;
            }

            var named = wording.Topics.Where(t => all[0].Text.Contains(t[0], StringComparison.Ordinal)).ToList();
            if (named.Count != 1 || all.Skip(1).Any(l => Holds(l, named[0])))
            {
                continue;
            }

            if (Other(all, named[0]) is { } other)
            {
                var (line, start, word) = other;
                context.Report(
                    line.Locate(start, word.Length), word, named[0][0], related: [all[0].Passage.Place]);
            }
        }

        context.Held();
    }

    private static bool Holds(TextLine line, IReadOnlyList<string> topic) => topic.Any(w => line.Text.Contains(w, StringComparison.Ordinal));

    private (TextLine Line, int Start, string Word)? Other(List<TextLine> lines, IReadOnlyList<string> topic)
    {
        foreach (var line in lines.Skip(1))
        {
            foreach (var word in wording.Topics.Where(t => t != topic).SelectMany(t => t))
            {
                if (line.Text.IndexOf(word, StringComparison.Ordinal) is var start and >= 0)
                {
                    return (line, start, word);
                }
            }
        }

        return null;
    }
}
