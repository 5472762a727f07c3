using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// The projects' forms spent more than the accounts' 项目支出: a source of fiscal money more than the project expenditure of
/// all fiscal money, or one project more than all projects.
/// </summary>
internal sealed class ProjectAboveAccountsCheck : ICheck
{
    private static readonly FactKey All = FactKey.Parse("expenditure nature=project");

    private static readonly FactKey[] Fiscal =
        [.. new[] { "general", "govfund", "soe" }.Select(fund => All.With("fund", fund))];

    public string RuleId => "MZ0622";

    public void Run(CheckContext context)
    {
        var ledger = context.Disclosure.Ledger;
        PerformanceForm[] forms = [.. context.Disclosure.PerformanceForms.Where(f => !f.IsWholeUnit && !FormCheck.HasWrongAmount(context, f))];
        var all = Stated(ledger, All);
        var fiscal = FiscalLimits(context.Disclosure);
        if (forms.Length == 0 || (all is null && fiscal.Length == 0))
        {
            context.NotApplicable(forms.Length == 0 ? "文中没有项目支出绩效自评表" : "支出决算表没有项目支出");
            return;
        }

        FormCell[] executed = [.. forms.Select(f => f.Total?.Executed).Where(c => c?.Amount is not null).Select(c => c!)];
        FormCell[] appropriated = [.. forms.SelectMany(FiscalCells)];
        var broken = fiscal.Length > 0 && Above(context, appropriated, fiscal, "财政拨款项目支出");
        if (!broken && all is not null)
        {
            broken = Above(context, executed, [all], "项目支出");
        }

        if (!broken)
        {
            context.Held();
        }
    }

    /// <summary>The parts of the fiscal project expenditure; none unless all of them are known, of which the general budget's is never left out.</summary>
    private static Statement[] FiscalLimits(Disclosure disclosure)
    {
        var ledger = disclosure.Ledger;
        Statement[] stated = [.. Fiscal.Select(k => Stated(ledger, k)).OfType<Statement>()];
        var isWhole = stated.Length == Fiscal.Length || !disclosure.Tables.Any(t => t.IsUnread);
        return isWhole && (Stated(ledger, Fiscal[0]) is not null || ledger.Blanks.ContainsKey(Fiscal[0])) ? stated : [];
    }

    /// <summary>What the projects spent of fiscal money, as far as their forms say so.</summary>
    private static IEnumerable<FormCell> FiscalCells(PerformanceForm form) =>
        form.Funds.Where(r => !r.IsTotal && r.Executed.Amount is not null && IsFiscal(FormScoring.Squeeze(r.Label.Text))).Select(r => r.Executed);

    private static bool IsFiscal(string label) =>
        label.Contains("政府预算资金", StringComparison.Ordinal) || label.Contains("财政拨款", StringComparison.Ordinal);

    private static Statement? Stated(Ledger ledger, FactKey key) => ledger.Of(key).FirstOrDefault(s => s.Kind == StatementKind.Table);

    /// <summary>One number above the limit is wrong by itself; else their sum is.</summary>
    private static bool Above(CheckContext context, FormCell[] cells, Statement[] limits, string name)
    {
        var limit = limits.Aggregate(Interval.Zero, (sum, s) => sum + s.Amount.Interval);
        var single = cells.FirstOrDefault(c => c.Amount!.Value.Interval.Low > limit.High);
        var sum = cells.Aggregate(Interval.Zero, (total, c) => total + c.Amount!.Value.Interval);
        if (single is null && sum.Low <= limit.High)
        {
            return false;
        }

        var at = single ?? cells.MaxBy(c => c.Amount!.Value.Base)!;
        var what = single is null ? $"各项目自评表的全年执行数合计 {Spent(cells)} 万元" : $"自评表的全年执行数 {at.Text}";
        context.Report(
            at.Place!, at.Text, null,
            new Dictionary<string, string> { ["what"] = what, ["name"] = name, ["limit"] = string.Join("＋", limits.Select(s => s.Amount.Digits)) },
            limits.Select(s => s.Place).Concat(cells.Where(c => c != at).Select(c => c.Place!)));
        return true;
    }

    private static string Spent(FormCell[] cells) =>
        Arithmetic.Written.Number(cells.Sum(c => c.Amount!.Value.Base) / QuantityUnit.TenThousandYuan.Factor());
}
