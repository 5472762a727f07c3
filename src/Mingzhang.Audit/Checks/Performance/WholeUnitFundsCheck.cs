using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>The parts of the whole unit's money, as its form divides it, are not those of the accounts.</summary>
internal sealed class WholeUnitFundsCheck : ICheck
{
    public string RuleId => "MZ0623";

    public void Run(CheckContext context)
    {
        PerformanceForm[] forms = [.. context.Disclosure.PerformanceForms.Where(f => f.IsWholeUnit)];
        if (forms.Length == 0)
        {
            context.NotApplicable("文中没有整体支出绩效自评表");
        }

        foreach (var form in forms)
        {
            var arithmetic = FormCheck.ArithmeticOf(context, form);
            foreach (var part in form.Parts.Where(p => p.Amount.Amount is not null && !arithmetic.Explains(p.Amount)))
            {
                switch (part.Item)
                {
                    case "basic" or "project":
                        Check(
                            context, part.Amount, part.Label.Text, part.Item == "basic" ? "基本支出" : "项目支出",
                            $"expenditure nature={part.Item}", $"expenditure fund=general nature={part.Item}");
                        break;
                    case "general":
                        Check(context, part.Amount, part.Label.Text, "一般公共预算财政拨款支出", "expenditure fund=general", "income item=general");
                        break;
                    case "govfund":
                        Check(context, part.Amount, part.Label.Text, "政府性基金预算财政拨款支出", "expenditure fund=govfund", "income item=govfund");
                        break;
                    case "soe":
                        Check(context, part.Amount, part.Label.Text, "国有资本经营预算财政拨款支出", "expenditure fund=soe", "income item=soe");
                        break;
                }
            }
        }
    }

    /// <summary>The form does not say whose money it means, so that any of the accounts' readings will do.</summary>
    private static void Check(CheckContext context, FormCell cell, string label, string name, params string[] readings)
    {
        Statement[] stated =
        [
            .. readings.Select(r => context.Disclosure.Ledger.Of(FactKey.Parse(r)).FirstOrDefault(s => s.Kind == StatementKind.Table))
                .OfType<Statement>(),
        ];
        if (cell.Amount is not { } amount || stated.Length == 0)
        {
            context.NotApplicable("自评表或决算表没有相应的数");
        }
        else if (stated.Any(s => s.Amount.Base == amount.Base))
        {
            context.Held();
        }
        else if (stated.Any(s => s.Amount.Interval.Meets(amount.Interval)))
        {
            context.WithinRounding();
        }
        else
        {
            var expected = amount.WithBase(stated[0].Amount.Base).Digits;
            context.Report(
                cell.Place!, cell.Text, expected,
                new Dictionary<string, string> { ["label"] = FormScoring.Squeeze(label).TrimEnd('：', ':'), ["name"] = name },
                stated.Select(s => s.Place), expected);
        }
    }
}
