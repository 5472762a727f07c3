using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A term of the form is miswritten: 支出收入总计, 年初结转和结转. One finding for each term.</summary>
internal sealed class MiswrittenTermCheck(Wording wording) : ICheck
{
    private readonly WordFinder finder = new(wording.Slips.Keys);

    public string RuleId => "MZ0814";

    public void Run(CheckContext context)
    {
        foreach (var term in NarrativeText.Of(context.Disclosure).AllLines.Find(finder).GroupBy(f => f.Word))
        {
            context.ReportOnce(term.Select(f => f.Line.Locate(f.Start, f.Word.Length)), wording.Slips[term.Key]);
        }

        context.Held();
    }
}
