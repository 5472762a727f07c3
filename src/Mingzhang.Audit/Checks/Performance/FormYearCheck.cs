using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A form is headed with another year than the disclosure's.</summary>
internal sealed class FormYearCheck : FormCheck
{
    public override string RuleId => "MZ0624";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        if (form.Year is not { } year || context.Disclosure.Year is not { } fiscal)
        {
            context.NotApplicable("自评表或公开文本没有写明年度");
        }
        else if (year.Text == fiscal.ToString())
        {
            context.Held();
        }
        else
        {
            var expected = fiscal.ToString();
            context.Report(year.Place!, year.Text, expected, Words(("form", Named(form))), PlacesOf(form.Name), expected);
        }
    }

    private static string Named(PerformanceForm form) =>
        form.Name.IsBlank ? FormScoring.Squeeze(form.Title.Text) : FormScoring.Squeeze(form.Name.Text);
}
