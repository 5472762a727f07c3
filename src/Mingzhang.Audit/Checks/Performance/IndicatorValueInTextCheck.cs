using Mingzhang.Audit.Checks.Performance.Prose;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A text, or a form's 实际完成情况, gives another value of an indicator than the form's 实际完成值, or a surplus that does not follow.</summary>
internal sealed class IndicatorValueInTextCheck(IndicatorValues values) : ICheck
{
    public string RuleId => "MZ0647";

    public void Run(CheckContext context)
    {
        var all = values.Of(context.Disclosure);
        foreach (var said in all)
        {
            if (said.Holds)
            {
                context.Held();
                continue;
            }

            // What several texts say alike, and none says as the form does, is likelier than the form.
            var alike = all.Where(v => v.Cell == said.Cell && v.What == said.What && v.Number.Value == said.Number.Value).ToArray();
            if (alike.Length > 1 && !all.Any(v => v.Cell == said.Cell && v.What == said.What && v.Holds) && said.Cell.Amount is { } stated)
            {
                if (said == alike[0])
                {
                    var right = said.Cell.Text.Replace(stated.Digits, said.Number.Value, StringComparison.Ordinal);
                    context.Report(
                        said.Cell.Place!, said.Cell.Text, right, Words(said.Name, "自评表的" + said.What, $"文中 {alike.Length} 处都"),
                        alike.Select(v => v.Text.PlaceOf(v.Number)), right);
                }

                continue;
            }

            var expected = Arithmetic.Written.Number(said.Right);
            context.Report(
                said.Text.PlaceOf(said.Number), said.Number.Value, expected,
                Words(said.Name, "文中", "自评表的" + said.What), [said.Cell.Place!], expected);
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明自评表中指标的完成值");
        }
    }

    private static Dictionary<string, string> Words(string name, string where, string other) => new() { ["name"] = name, ["where"] = where, ["other"] = other };
}
