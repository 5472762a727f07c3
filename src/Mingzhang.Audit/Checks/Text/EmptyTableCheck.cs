using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A table without data lacks the note that says so.</summary>
internal sealed class EmptyTableCheck(Wording wording) : ICheck
{
    private readonly WordFinder noFigures = new(wording.NoFigures);

    public string RuleId => "MZ0707";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var table in context.Disclosure.Tables)
        {
            if (table.Cells > 0 && !table.IsUnread)
            {
                continue;
            }

            var key = TitleKey.Of(table.Title);

            // A workbook has no headings; its tables cannot be told apart here.
            if (table.IsUnread || context.Disclosure.Sections.Any(s => s.Amounts > 0 && (s.Level == 0 || TitleKey.Of(s.Title) == key)))
            {
                context.NotApplicable($"{table.Title}有数字没有读出");
            }
            else if (table.Notes.Any(n => noFigures.IsIn(n.Text)) ||
                text.Lines.Any(l => !l.IsHeading && TitleKey.Of(l.Section.Title) == key && noFigures.IsIn(l.Text)))
            {
                context.Held();
            }
            else
            {
                context.Report(table.Heading, table.Title);
            }
        }
    }
}
