using Mingzhang.Audit.Checks.Performance.Prose;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A text, or a form's 实际完成情况, gives another value of an indicator than the form's 实际完成值, or a surplus that does not follow.</summary>
internal sealed class IndicatorValueInTextCheck(IndicatorValues values, WrongValues wrong) : ICheck
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
            }
            else if (!wrong.Contains(context, said.Cell) && Alike(all, said).Length == 1)
            {
                ReportText(context, said);
            }
            else if (Alike(all, said) is var alike && said == alike[0] && (alike.Length > 1 || wrong.AreToldBy(context, said)))
            {
                ReportForm(context, alike);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有写明自评表中指标的完成值");
        }
    }

    /// <summary>What several texts say alike, and none says as the form does, is likelier than the form; else the one alone.</summary>
    private static IndicatorValueSaid[] Alike(IReadOnlyList<IndicatorValueSaid> all, IndicatorValueSaid said)
    {
        IndicatorValueSaid[] same = [.. all.Where(v => v.Cell == said.Cell && v.What == said.What)];
        return Array.Exists(same, v => v.Holds) || !said.Cell.Text.Contains(Arithmetic.Written.Number(said.Right), StringComparison.Ordinal)
            ? [said]
            : Array.FindAll(same, v => v.Number.Value == said.Number.Value);
    }

    private static void ReportText(CheckContext context, IndicatorValueSaid said)
    {
        var expected = Arithmetic.Written.Number(said.Right);
        context.Report(
            said.Text.PlaceOf(said.Number), said.Number.Value, expected,
            Words(said.Name, said.What == IndicatorValueSaid.Target ? "预期目标" : "文中", "自评表的" + said.What), [said.Cell.Place!], expected);
    }

    private static void ReportForm(CheckContext context, IndicatorValueSaid[] alike)
    {
        var said = alike[0];
        var right = said.Cell.Text.Replace(Arithmetic.Written.Number(said.Right), said.Number.Value, StringComparison.Ordinal);
        context.Report(
            said.Cell.Place!, said.Cell.Text, right, Words(said.Name, "自评表的" + said.What, alike.Length == 1 ? "文中" : $"文中 {alike.Length} 处都"),
            alike.Select(v => v.Text.PlaceOf(v.Number)), right);
    }

    private static Dictionary<string, string> Words(string name, string where, string other) => new() { ["name"] = name, ["where"] = where, ["other"] = other };
}
