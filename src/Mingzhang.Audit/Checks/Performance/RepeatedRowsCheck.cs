using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>Part of a form's indicators is printed again behind the total.</summary>
internal sealed class RepeatedRowsCheck : FormCheck
{
    public override string RuleId => "MZ0627";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var first = form.Repeated.Select(i => i.Level3).FirstOrDefault(c => c.Place is not null);
        if (first is null)
        {
            context.Held();
            return;
        }

        context.Report(
            first.Place!, first.Text, null, Words(("count", form.Repeated.Count.ToString())),
            form.Repeated.Select(i => i.Level3.Place).Where(p => p is not null && p != first.Place).Select(p => p!));
    }
}
