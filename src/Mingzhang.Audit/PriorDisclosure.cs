using Mingzhang.Audit.Checks.Text;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>Last year's disclosure beside this year's: its facts are this year's prior-year facts.</summary>
internal static class PriorDisclosure
{
    private const int SharedWords = 4;

    /// <summary>
    /// Why a disclosure cannot be last year's of this one, in Chinese: it is another body's, or of another year. Null if it may be; a name
    /// or year that was not recognised, or a name that may be a former or short one, speaks against nothing.
    /// </summary>
    public static string? WhyNot(Disclosure disclosure, Disclosure prior)
    {
        var isOtherUnit = disclosure.Unit is { } unit && prior.Unit is { } other && AreDifferent(unit, other);
        var isOtherYear = disclosure.Year is { } year && prior.Year is { } before && before != year - 1;
        return isOtherUnit || isOtherYear
            ? $"--prior 给出的 {prior.Path} 是{Of(prior.Unit, prior.Year)}的，本文是{Of(disclosure.Unit, disclosure.Year)}的，没有与它核对；请用 --prior 给出本单位{(disclosure.Year is { } own ? $" {own - 1} " : "上一")}年度的公开文本"
            : null;
    }

    /// <summary>This year's ledger with last year's actual values added.</summary>
    public static Ledger Add(Ledger ledger, Disclosure prior)
    {
        var both = new Ledger();
        both.AddAll(ledger);

        foreach (var statement in prior.Ledger.Statements.Where(IsActual))
        {
            both.Add(statement with
            {
                Key = statement.Key.In(Period.Prior),
                Place = statement.Place with { File = prior.Path },
                Kind = StatementKind.Other,
            });
        }

        return both;
    }

    private static string Of(string? unit, int? year) => $"“{unit ?? "未读出名称的单位"}”{(year is null ? "" : $" {year} 年度")}";

    /// <summary>True if neither name may be a short form of the other, and besides the place they have no four characters in a row in common.</summary>
    private static bool AreDifferent(string a, string b)
    {
        if (UnitNames.MayBeSame(a, b))
        {
            return false;
        }

        var (first, second) = (a[UnitNames.Place(a).Length..], b[UnitNames.Place(b).Length..]);
        return !Enumerable.Range(0, Math.Max(0, first.Length - SharedWords + 1)).Any(i => second.Contains(first.Substring(i, SharedWords), StringComparison.Ordinal));
    }

    private static bool IsActual(Statement statement) =>
        statement.Key is { Aspect: Aspect.Value, Phase: Phase.Actual, Period: Period.This, Subject: "", IsClaim: false } &&
        statement.Kind is StatementKind.Table or StatementKind.Prose;
}
