using Mingzhang.Audit.Checks;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Turns corrections into findings: one for each wrong number, with the equations it breaks as consequences.</summary>
internal sealed class EquationFindings(FactValues values, FactNames names, RuleBook rules, Tally tally)
{
    public const string TableAgainstTable = "MZ0101";
    public const string TextAgainstTable = "MZ0102";
    public const string TextAgainstText = "MZ0103";
    public const string AnnexAgainstAccounts = "MZ0104";
    public const string RepeatedClaim = "MZ0105";
    public const string WrongDirection = "MZ0401";
    public const string AgainstPriorDisclosure = "MZ0502";

    /// <summary>More of them in one message help nobody.</summary>
    private const int MostNamed = 8;
    private const int MostRelated = 8;
    private const int MostConsequences = 6;

    /// <summary>Counts what held and what did not.</summary>
    public void Count(IReadOnlyList<Equation> equations, Ledger ledger)
    {
        foreach (var equation in equations.Where(e => e.IsReported))
        {
            tally.Add(equation.Rule, equation.Evaluate(values));
        }

        CountAgreements(ledger);
    }

    public IEnumerable<Finding> From(IEnumerable<Correction> corrections) => corrections.Select(Finding).OfType<Finding>();

    /// <summary>Every further statement of a fact is a check that it agrees with the first.</summary>
    private void CountAgreements(Ledger ledger)
    {
        foreach (var (_, statements) in ledger.Facts)
        {
            for (var i = 1; i < statements.Count; i++)
            {
                var (a, b) = (statements[0].Amount, statements[i].Amount);
                tally.Add(rules[RuleOf(statements[i], statements[0])],
                    a.Base == b.Base ? Verdict.Held : a.Interval.Meets(b.Interval) ? Verdict.WithinRounding : Verdict.Broken);
            }
        }
    }

    private static string RuleOf(Statement wrong, Statement other) =>
        wrong.Key.IsClaim ? RepeatedClaim
        : wrong.Kind == StatementKind.Other || other.Kind == StatementKind.Other ? AgainstPriorDisclosure
        : wrong.Kind == StatementKind.Form || other.Kind == StatementKind.Form ? AnnexAgainstAccounts
        : wrong.Kind == StatementKind.Table && other.Kind == StatementKind.Table ? TableAgainstTable
        : wrong.Kind == StatementKind.Prose && other.Kind == StatementKind.Prose ? TextAgainstText : TextAgainstTable;

    private Finding? Finding(Correction correction)
    {
        var statement = correction.Statements.FirstOrDefault(s => s.Kind != StatementKind.Other) ?? correction.Others.FirstOrDefault(s => s.Kind != StatementKind.Other);
        if (statement is null)
        {
            return null;
        }

        return correction.Kind switch
        {
            CorrectionKind.Disputed => Disputed(correction, statement),
            CorrectionKind.Direction => Direction(correction, statement),
            CorrectionKind.Undecided when correction.IsConfirmed => OneOfTheOthers(correction, statement),
            _ => Repaired(correction, statement),
        };
    }

    private Finding Disputed(Correction correction, Statement wrong)
    {
        // Of a dispute with last year's disclosure the place in this document is shown, whichever is right.
        var isOwn = correction.Statements.Contains(wrong);
        var other = isOwn ? correction.Others[0] : correction.Statements[0];
        var rule = rules[RuleOf(wrong, other)];
        var right = values.Writing.Corrected(wrong.Amount, isOwn ? correction.Right : other.Amount.Base);
        return Make(rule, wrong, right, new Dictionary<string, string>
        {
            ["fact"] = names.Of(wrong.Key),
            ["other"] = PlaceWords.Of(other.Place),
        }) with
        {
            Related = [.. (isOwn ? correction.Others : correction.Others.Concat(correction.Statements)).Where(s => !ReferenceEquals(s, wrong)).Select(s => s.Place).Distinct().Take(MostRelated)],
            Repeated = isOwn ? Repeated(correction, wrong) : [],
            // What a text or an annex says breaks no equation of the tables that hold by themselves.
            Consequences = wrong.Kind == StatementKind.Table || !correction.Others.Any(s => s.Kind == StatementKind.Table)
                ? [.. correction.Broken.Where(e => e.IsReported).Select(e => e.Text).Take(MostConsequences)]
                : [],
        };
    }

    private Finding Repaired(Correction correction, Statement wrong)
    {
        var main = correction.Broken.OrderByDescending(e => e.IsReported).First();
        var right = values.Writing.Corrected(wrong.Amount, correction.Right);
        var finding = Make(main.Rule, wrong, right, new Dictionary<string, string>
        {
            ["fact"] = names.Of(wrong.Key),
            ["how"] = main.How,
        }, correction.Bound);
        var undecided = correction.Kind == CorrectionKind.Undecided;
        return finding with
        {
            Message = undecided ? $"{finding.Message}（相关各数互相矛盾，请核对究竟哪一个有误{AlsoToMend(correction)}）"
                : AlsoToMend(correction) is { Length: > 0 } also ? $"{finding.Message}（{also.TrimStart('；')}）" : finding.Message,
            Repeated = undecided || correction.Bound != Bound.None ? [] : Repeated(correction, wrong),
            Suggestion = correction.Bound != Bound.None || (undecided && correction.Others.Count > 1) ? null : finding.Suggestion,
            Related = undecided && correction.Others.Count > 0
                ? [.. correction.Others.Select(s => s.Place)]
                : [.. main.Facts.Where(f => f != correction.Fact && !values.IsBlank(f)).Select(f => values.Clusters(f)[0].Statements[0].Place).Take(MostRelated)],
            Consequences = [.. correction.Broken.Where(e => e.IsReported).Select(e => e.Text).Distinct().Take(MostConsequences)],
        };
    }

    /// <summary>A sum that other numbers confirm, and parts that do not add up to it: which of them is wrong cannot be known.</summary>
    private Finding OneOfTheOthers(Correction correction, Statement sum)
    {
        var rule = correction.Broken[0].Rule;
        var right = values.Writing.Corrected(sum.Amount, correction.Right);
        var missing = right with { Value = right.Value - sum.Amount.Value };
        var named = string.Join("、", correction.Others.Take(MostNamed).Select(s => names.Of(s.Key)));
        return new()
        {
            Rule = rule,
            Severity = rule.Severity,
            Message = $"“{correction.Broken[0].Text}”不成立：{names.Of(sum.Key)}写作 {AmountWords.Magnitude(sum.Amount)}，按其余各数应为 {AmountWords.Magnitude(right)}，相差 {AmountWords.Magnitude(missing)}。" +
                $"{names.Of(sum.Key)}与其他数字相符，有误的在其余各数之中，较可能的是{named}{(correction.Others.Count > MostNamed ? $"等 {correction.Others.Count} 项" : "")}，由本文不能确定是哪一个，请逐项核对。",
            Stated = sum.Place.Quote,
            At = sum.Place,
            Related = [.. correction.Others.Select(s => s.Place)],
            Consequences = [.. correction.Broken.Where(e => e.IsReported).Select(e => e.Text).Distinct().Skip(1)],
        };
    }

    /// <summary>The percentages that follow the number and would have to be mended with it.</summary>
    private string AlsoToMend(Correction correction)
    {
        var rates = correction.Following.Select(e => e.Ratio).Where(r => r >= 0 && r != correction.Fact && !values.IsBlank(r)).Distinct().ToArray();
        return rates.Length == 0 ? "" : $"；如改此数，{string.Join("、", rates.Select(r => AmountWords.Stated(values.Clusters(r)[0].Statements[0])))} 也须重算";
    }

    /// <summary>The amount is right and the word before it wrong: the finding is at the word.</summary>
    private Finding Direction(Correction correction, Statement wrong)
    {
        var rule = rules[WrongDirection];
        var at = wrong.Direction ?? wrong.Place;
        var suggestion = Opposite(at.Quote);
        var opposite = suggestion ?? "相反的方向";
        return new()
        {
            Rule = rule,
            Severity = rule.Severity,
            Message = CheckContext.Fill(rule, at.Quote, opposite, new Dictionary<string, string>
            {
                ["fact"] = names.Of(wrong.Key),
                ["how"] = correction.Broken.Count > 0 ? correction.Broken[0].How : "",
            }),
            Stated = at.Quote,
            Expected = opposite,
            At = at,
            Suggestion = suggestion,
            Repeated =
            [
                .. correction.Statements.Select(s => s.Direction).OfType<Place>().Distinct().Where(p => p != at)
                    .Select(p => new Repetition(p, Opposite(p.Quote) ?? "相反的方向", Opposite(p.Quote))),
            ],
            Related = [wrong.Place],
            Consequences = [.. correction.Broken.Where(e => e.IsReported).Select(e => e.Text).Distinct().Take(MostConsequences)],
        };
    }

    /// <summary>The other statements that are wrong alike; one that is only coarser may be right as it stands.</summary>
    private Repetition[] Repeated(Correction correction, Statement wrong) =>
    [
        .. from statement in correction.Statements
           where statement.Kind != StatementKind.Other && !ReferenceEquals(statement, wrong)
           let right = values.Writing.Corrected(statement.Amount, correction.Right)
           where !statement.Amount.Interval.Meets(right.Interval)
           let inPlace = AmountWords.InPlaceOf(statement.Place.Quote, right)
           group new Repetition(statement.Place, AmountWords.Prefix(statement, right, Bound.None) + inPlace, statement.Place.Quote.Any(char.IsDigit) ? inPlace : null)
               by statement.Place into same
           select same.First(),
    ];

    private static Finding Make(Rule rule, Statement wrong, Amount right, Dictionary<string, string> words, Bound bound = Bound.None)
    {
        var prefix = AmountWords.Prefix(wrong, right, bound);
        var inPlace = AmountWords.InPlaceOf(wrong.Place.Quote, right);
        return new()
        {
            Rule = rule,
            Severity = rule.Severity,
            Message = CheckContext.Fill(rule, AmountWords.Stated(wrong), prefix + AmountWords.Said(wrong.Key, right), words),
            Stated = wrong.Place.Quote,
            Expected = prefix + inPlace,
            At = wrong.Place,
            Suggestion = wrong.Place.Quote.Any(char.IsDigit) ? inPlace : null,
        };
    }

    private static string? Opposite(string word) => word switch
    {
        "增加" => "减少",
        "减少" => "增加",
        "增长" => "下降",
        "下降" or "降低" => "增长",
        "上升" or "提高" => "下降",
        _ => null,
    };
}
