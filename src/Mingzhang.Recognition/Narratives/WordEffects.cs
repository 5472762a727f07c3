using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What a word changes of what is being spoken of.</summary>
internal sealed class WordEffects(Discourse discourse)
{
    /// <summary>，与: so many characters may part an amount from what is said of it.</summary>
    private const int LongestLink = 2;

    private readonly Naming naming = new(discourse);
    private readonly TimeWords times = new(discourse);

    /// <summary>Offset after the last word such as 增加 or 减少.</summary>
    private int changeEnd = -1;

    private SentenceScope Sentence => discourse.Sentence;

    private ClauseScope Clause => discourse.Clause;

    private PhraseScope Phrase => discourse.Phrase;

    /// <summary>A function named with its levels, or by its code.</summary>
    /// <returns>True if numbers are about it from here on.</returns>
    public bool OnFunction(FunctionChain chain) => naming.OnFunction(chain.Code, chain.Name, chain.IsItemAlone);

    /// <summary>年初预算数, 决算数, ….</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="role">What it is said for.</param>
    /// <param name="isOfExpenditure">True if the word itself says of what: 支出决算数.</param>
    /// <returns>What it compares in words; null if it completes no such comparison.</returns>
    public WordComparison? OnPhase(Phase phase, PhaseRole role, bool isOfExpenditure) => times.OnPhase(phase, role, isOfExpenditure);

    /// <summary>2021年, 2022年, 2023年: a year in a series of years.</summary>
    /// <param name="period">Which; null for one before the last.</param>
    public void OnYear(Period? period)
    {
        switch (period)
        {
            case Period.This:
                times.OnThisYear();
                break;
            case Period.Prior:
                times.OnPriorYear(isNumber: false, isBesideThis: true);
                break;
            default:
                times.OnYearBeforeLast();
                break;
        }
    }

    /// <summary>比2019年: another year than the one before is compared with.</summary>
    /// <param name="isLongAgo">True if the year is so far from last year that it is no slip.</param>
    public void OnOtherYear(bool isLongAgo) => times.OnOtherYear(isLongAgo);

    /// <summary>分别减少 0.18 万元和 0.56 万元: which quantity each is about the words do not say.</summary>
    public void OnRespectively() => Clause.IsForeign |= !Clause.IsProse;

    /// <summary>分别占 98.31%、1.69%: the shares of the quantities named before, in their order.</summary>
    /// <param name="count">How many shares there are.</param>
    /// <param name="areOfFirst">True if they are of the first of more quantities: which those are nothing tells.</param>
    public void OnSharesInOrder(int count, bool areOfFirst)
    {
        Clause.PartsInOrder = Clause.IsProse || areOfFirst ? null : Sentence.LastAmounts(count);
        Clause.IsForeign |= !Clause.IsProse && Clause.PartsInOrder is null;
    }

    /// <summary>两项合计占 8.34%: the share of the quantities named before, together.</summary>
    /// <param name="count">How many they are.</param>
    /// <param name="sum">Makes their sum.</param>
    public void OnShareOfSum(int count, Func<IReadOnlyList<FactKey>, FactKey> sum)
    {
        if (!Clause.IsProse)
        {
            FactKey[]? parts = Phrase.Named.Count == 0 ? Sentence.LastAmounts(count)?.ToArray() : Phrase.Named.Count == count ? [.. Phrase.Named] : null;
            Phrase.Announced = Phrase.Announced with { Share = parts is null ? new(null, IsOfUnknown: true) : new(null, new(sum(parts), parts[0])) };
        }
    }

    /// <summary>Any other word, except one of equality.</summary>
    public void OnWord(Occurrence word)
    {
        var mark = word.Mark;
        changeEnd = mark.Kind is MarkKind.Up or MarkKind.Down ? word.End : changeEnd;
        switch (mark.Kind)
        {
            case MarkKind.Term when mark.Code.Length > 0 && (Clause.IsListing || Clause.IsForeign || naming.IsBrokenDown):
            case MarkKind.Item:
                naming.OnItem(word);
                break;
            case MarkKind.Term when mark.Term is { } term:
                naming.OnTerm(term, word);

                // 减少了“三公”经费 3.40 万元: by how much the quantity changed, since when is not said.
                Clause.IsForeign |= word.HasAmount && !word.OpensClause && word.Distance <= 1 && word.Start - word.Distance == changeEnd;
                break;

            // 主要用于：教育支出 80.00 万元 opens a list of amounts and says no reason.
            case MarkKind.Class when !Clause.IsProse || (Sentence.ProseIsUse && word.HasAmount && word.Distance <= 1):
                Clause.IsProse = false;
                naming.OnFunction(mark.Code, word.Text);
                break;
            case MarkKind.Up or MarkKind.Down when !Clause.IsProse && Sentence.IsAnchored:
                Clause.Base = mark.IsSaving && BudgetBeside() is { } budget ? ComparisonBase.Of(budget) : Clause.Base;
                Clause.Direction = new(mark.Kind == MarkKind.Up ? 1 : -1, word.Start, word.Text.Length);
                Phrase.Announced = Phrase.Announced with { LastYear = LastYear.Unsaid };
                break;
            case MarkKind.Greater or MarkKind.Less:
                Clause.Comparison = new(mark.Kind == MarkKind.Greater ? 1 : -1, word.Start, word.Text.Length);
                break;
            case MarkKind.Prior when !Clause.IsProse || (word.OpensClause && !IsOfAmountInProse(word)):
                times.OnPrior(word.Text);
                break;
            case MarkKind.PriorYear when !Clause.IsProse:
                times.OnPriorYear(char.IsAsciiDigit(word.Text[0]), word.IsBesideThisYear);
                break;
            case MarkKind.Share when !Clause.IsProse:
                times.SpeakOfWholeOfParts();
                Phrase.Announced = Phrase.Announced with { Share = new() };
                break;
            case MarkKind.Completion when !Clause.IsProse:
                times.SpeakOfWholeOfParts();
                Phrase.Announced = Phrase.Announced with { Completion = new() };
                break;
            case MarkKind.Reason or MarkKind.Use or MarkKind.Contents:
            case MarkKind.Items when discourse.Layout.Subject is { Nature: "basic" }:
                OpenProse(mark.Kind);
                break;
            case MarkKind.Excluding:
                Sentence.IsOfAnother = true;
                break;
            case MarkKind.Average:
                Phrase.IsOfElse = true;
                Clause.IsOfAverage = true;
                break;
            case MarkKind.Adjusting:
                Phrase.IsOfElse = true;
                break;
            case MarkKind.ByEconomic:
                Sentence.IsByEconomic = true;
                break;
            case MarkKind.Lists:
                Clause.IsProse = false;
                break;
        }
    }

    /// <summary>较上年增加的主要原因: a reason is given for a change that was told in words.</summary>
    /// <returns>What the words compare; null if they tell of no change on last year.</returns>
    public WordComparison? OnReason()
    {
        WordComparison? told = Clause is { Base.IsLastYear: true, HasStrangeBase: false, IsProse: false, IsForeign: false, HasNumber: false, Direction: { } word } &&
            !discourse.IsOfElse && discourse is { IsOfOwn: false, Section.IsOneOfSeveral: false, Subject: { } subject }
            ? new(subject.In(Phase.Actual), subject.In(Phase.Actual).In(Period.Prior), word) : null;
        OpenProse(MarkKind.Reason);
        return told;
    }

    /// <summary>主要原因是…，结余分配 0.00 万元，与上年相同: what is compared with last year is the amount right before, of which nothing is known.</summary>
    private bool IsOfAmountInProse(Occurrence word) => Clause.IsProse && Clause.AmountInProseEnd == word.Start - word.Distance && word.Distance <= LongestLink;

    private void OpenProse(MarkKind kind)
    {
        Clause.IsProse = true;
        Clause.IsListing = kind is MarkKind.Contents or MarkKind.Items;
        Sentence.ProseIsUse = kind == MarkKind.Use;
    }

    /// <summary>持平.</summary>
    /// <param name="word">Where it stands.</param>
    /// <param name="isQualified">True if the word before makes it another statement: 基本持平.</param>
    /// <returns>The change on last year that it says there is none of; null if it says no such thing.</returns>
    public FactKey? OnEqual(SignedWord word, bool isQualified)
    {
        if (!isQualified && Clause is { Base.IsLastYear: true, IsProse: false, IsForeign: false, Direction: null } && discourse.Subject is { } subject)
        {
            return subject.In(Phase.Actual).Said(Aspect.Change);
        }

        Clause.Comparison = Clause.Base.Budget is not null ? word : Clause.Comparison;
        return null;
    }

    /// <summary>决算数 1.98 万元，全年预算数 3.12 万元，节约 1.14 万元: the budget stated with the actual, of several the one spoken of last, where nothing else was compared with; null if none was.</summary>
    private Phase? BudgetBeside()
    {
        var stated = discourse.Paragraph.Stated;
        if (Clause.Base.IsLastYear || Clause.Base.Budget is not null || Clause.HasStrangeBase || discourse.Paragraph.LastBase is not null ||
            Sentence.ComparesYears || Sentence.IsOfYearBefore || discourse.Subject is not { } subject || !stated.Contains(subject.In(Phase.Actual)))
        {
            return null;
        }

        var budgets = Array.FindAll([Phase.OpeningBudget, Phase.FullBudget, Phase.Budget], p => stated.Contains(subject.In(p)));
        return budgets is [var only] ? only : Array.IndexOf(budgets, discourse.Section.LastBudget) >= 0 ? discourse.Section.LastBudget : null;
    }
}
