using Mingzhang.Audit.Checks.Performance.Prose;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A text, or a form's 实际完成情况, gives another value of an indicator than the form's 实际完成值, or a surplus that does not follow.</summary>
internal sealed class IndicatorValueInTextCheck(IndicatorValues values) : ICheck
{
    public string RuleId => "MZ0647";

    public void Run(CheckContext context)
    {
        foreach (var said in values.Of(context.Disclosure))
        {
            if (said.Holds)
            {
                context.Held();
                continue;
            }

            var expected = Arithmetic.Written.Number(said.Right);
            context.Report(
                said.Text.PlaceOf(said.Number), said.Number.Value, expected,
                new Dictionary<string, string> { ["name"] = said.Name, ["what"] = said.What }, [said.Cell.Place!], expected);
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明自评表中指标的完成值");
        }
    }
}
