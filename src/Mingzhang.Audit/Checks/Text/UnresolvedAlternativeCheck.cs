using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A choice of the template was not made, or half made: 增加（减少）5.00万元, 减增加5.00万元.</summary>
internal sealed class UnresolvedAlternativeCheck(Wording wording) : ICheck
{
    private readonly WordFinder words = new(wording.Choices.Concat(wording.HalfChoices));

    public string RuleId => "MZ0802";

    public void Run(CheckContext context)
    {
        foreach (var (line, start, word) in NarrativeText.Of(context.Disclosure).AllLines.Find(words))
        {
            var isNarrative = line.Kind is not (PartKind.Tables or PartKind.Glossary) && !line.IsHeading && line.Section.Level > 0;
            if (isNarrative && IsChoice(line.Text, start + word.Length, word))
            {
                context.Report(line.Locate(start, word.Length), line.Quote(start, word.Length));
            }
        }

        context.Held();
    }

    /// <summary>A number or what the sentence is about follows; elsewhere the words may speak of both directions in earnest.</summary>
    private bool IsChoice(string text, int after, string word)
    {
        if (after >= text.Length)
        {
            return false;
        }

        if (char.IsAsciiDigit(text[after]) || text[after] is 'X' or 'Ｘ' or '×' or '-' or '*')
        {
            return true;
        }

        return !word.Contains('/') && !word.Contains('或') && wording.AlternativesBefore.Any(b => text.AsSpan(after).StartsWith(b, StringComparison.Ordinal));
    }
}
