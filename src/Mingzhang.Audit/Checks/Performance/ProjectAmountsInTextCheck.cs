using Mingzhang.Audit.Checks.Performance.Prose;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A text gives another budget, spending or balance of a project than the project's form.</summary>
internal sealed class ProjectAmountsInTextCheck(ProjectAmounts amounts) : ICheck
{
    public string RuleId => "MZ0635";

    public void Run(CheckContext context)
    {
        foreach (var said in amounts.Of(context.Disclosure).Where(a => !FormCheck.HasWrongAmount(context, a.Form)))
        {
            if (said.Holds)
            {
                context.Held();
            }
            else if (!context.Disclosure.IsOfAccounts(said.Text.PlaceOf(said.Number)))
            {
                context.Report(
                    said.Text.PlaceOf(said.Number), said.Number.Value, said.Expected,
                    new Dictionary<string, string> { ["form"] = FormScoring.Squeeze(said.Form.Name.Text), ["what"] = said.What },
                    [said.Cell.Place!], said.Expected);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明自评项目的金额");
        }
    }
}
