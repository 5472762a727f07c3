using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>An amount of a project in a text, and the amount of the project's form that it should be.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number, in 万元.</param>
/// <param name="What">预算, 实际支出 or 结余.</param>
/// <param name="Form">The form.</param>
/// <param name="Allowed">What the form allows, in 元, the usual first.</param>
/// <param name="Cell">The cell of the form.</param>
internal sealed record ProjectAmount(PlainText Text, Group Number, string What, PerformanceForm Form, IReadOnlyList<Interval> Allowed, FormCell Cell)
{
    /// <summary>True if the form allows it.</summary>
    public bool Holds => Allowed.Any(Amount.Written(Number.Value, QuantityUnit.TenThousandYuan).Interval.Meets);

    /// <summary>What the form says, written like the number.</summary>
    public string Expected => Arithmetic.Written.Like(Number.Value, Allowed[0].Middle / QuantityUnit.TenThousandYuan.Factor());
}

/// <summary>Finds the budget, the spending and the balance that texts give for projects whose forms are attached or which a table lists. Safe to share.</summary>
internal sealed partial class ProjectAmounts(Subjects subjects)
{
    private readonly ConditionalWeakTable<Disclosure, IReadOnlyList<ProjectAmount>> known = [];

    /// <summary>All of a disclosure, found once for all checks.</summary>
    public IReadOnlyList<ProjectAmount> Of(Disclosure disclosure) => known.GetValue(disclosure, d =>
        d.FormsAndListed.Any(f => !f.IsWholeUnit) ? [.. PlainText.Saying(d, "万元").SelectMany(t => In(t, d.FormsAndListed))] : []);

    private IEnumerable<ProjectAmount> In(PlainText text, IReadOnlyList<PerformanceForm> forms) =>
        Said(text, Budget(), "预算", forms, t => t.OpeningBudget.Amount is { } opening ? [Value(t.FullBudget), opening.Interval] : [Value(t.FullBudget)], t => t.FullBudget)
            .Concat(Said(text, Spent(), "实际支出", forms, t => [Value(t.Executed)], t => t.Executed))
            .Concat(Said(text, Balance(), "结余", forms, t => [Value(t.FullBudget) - Value(t.Executed)], t => t.Executed));

    private IEnumerable<ProjectAmount> Said(
        PlainText text, Regex pattern, string what, IReadOnlyList<PerformanceForm> forms, Func<FormFunds, Interval[]> allowed, Func<FormFunds, FormCell> cell)
    {
        foreach (Match match in pattern.Matches(text.Value))
        {
            var number = match.Groups["n"];
            if (subjects.Of(text, number.Index, forms) is { Kind: SubjectKind.Projects, Form: { } form } subject && (subject.Heading is null || IsOfWhole(text.Value, match)) &&
                form.Total is { FullBudget.Amount: not null, Executed.Amount: not null } total)
            {
                yield return new(text, number, what, form, allowed(total), cell(total));
            }
        }
    }

    /// <summary>In a report on the project an amount may be that of a part; it is that of the whole if its sentence has said nothing else.</summary>
    private static bool IsOfWhole(string text, Match match)
    {
        var start = text.AsSpan(0, match.Index).LastIndexOfAny('。', '；', '：') + 1;
        return Whole().IsMatch(text[start..(match.Index + match.Length)]);
    }

    private static Interval Value(FormCell cell) => cell.Amount!.Value.Interval;

    [GeneratedRegex(@"(?:预算资金|预算安排|安排资金|预算数|金额|(?<!完成|公共|基金|经营|社保|占|按|调整|追加|调减|部门|财政|单位|政府|(?:超出?|超过|[低高少多小大]于)(?:年初|全年)?)预算)(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Budget();

    [GeneratedRegex(@"(?:(?:实际支出|全年执行)(?:资金|数|金额)?|(?<=，)(?:实际)?执行数)(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Spent();

    /// <summary>年末结转和结余 is one of the accounts.</summary>
    [GeneratedRegex(@"(?<!年末|年初|转和|拨款|上年|累计|财政)(?:结余|结余结转|结转结余)(?:资金)?(?:为|是|共)?(?<n>\d{1,15}(?:\.\d{1,8})?)万元")]
    private static partial Regex Balance();

    [GeneratedRegex(@"^(?:(?:\d{4}年度?)?(?:该|本)?(?:项目)?(?:年初|全年|年度|当年|总|实际|资金|预算|支出|执行|到位|安排|金额|投资|结余|结转|数|为|是|共|完成){0,8}(?:\d{1,15}(?:\.\d{1,8})?万元)?(?:，|$))+$")]
    private static partial Regex Whole();
}
