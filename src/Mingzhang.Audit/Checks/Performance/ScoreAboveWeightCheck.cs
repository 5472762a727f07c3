using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>An indicator scores more than it weighs.</summary>
internal sealed class ScoreAboveWeightCheck : FormCheck
{
    public override string RuleId => "MZ0604";

    protected override void Check(CheckContext context, PerformanceForm form)
    {
        var arithmetic = ArithmeticOf(context, form);
        var rows = form.Indicators.Select(i => new { Name = FormScoring.NameOf(i), i.Weight, i.Score })
            .Concat(form.Funds.Select(f => new { Name = FormScoring.Squeeze(f.Label.Text), f.Weight, f.Score }));
        foreach (var row in rows)
        {
            var (weight, score) = (row.Weight, row.Score);
            if (!HaveSoundPoints(form, arithmetic, weight, score))
            {
                continue;
            }

            if (score.Amount!.Value.Value <= weight.Amount!.Value.Value)
            {
                context.Held();
            }
            else
            {
                context.Report(score.Place!, score.Text, weight.Text, Words(("name", row.Name)), PlacesOf(weight), weight.Text);
            }
        }
    }
}
