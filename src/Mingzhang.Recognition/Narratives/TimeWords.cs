using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What a word of a year or of a phase changes of what is being spoken of.</summary>
internal sealed class TimeWords(Discourse discourse)
{
    private SectionScope Section => discourse.Section;

    private SentenceScope Sentence => discourse.Sentence;

    private ClauseScope Clause => discourse.Clause;

    private PhraseScope Phrase => discourse.Phrase;

    /// <summary>比上年: last year is what a change is measured against.</summary>
    public void OnPrior(string text)
    {
        SpeakOfWhole();

        // After its parts nothing tells whether the last of them or the whole is compared.
        Clause.IsForeign |= discourse.Subject is { Measure: "operating-cost", Economic.Length: > 0 };
        Clause.IsProse = false;
        Clause.CompareWith(ComparisonBase.LastYear);

        // “三公”经费预算比上年压减 1.50 万元: what is compared are budgets.
        Clause.HasStrangeBase = Sentence.Phase != Phase.Actual && Sentence.NumbersOfPhase <= 1;
        Sentence.IsAnchored = true;
        Sentence.ComparesYears = true;
        discourse.Paragraph.LastBase = null;
        Phrase.Announced = new() { LastYear = text[0] is '比' or '较' ? LastYear.Compared : LastYear.Unsaid };
    }

    /// <summary>上年决算数, 2023年: the amount that follows is last year's.</summary>
    /// <param name="isNumber">True for the number of the year, which may be a slip.</param>
    /// <param name="isBesideThis">True if this year is named beside it, so that it is none.</param>
    public void OnPriorYear(bool isNumber, bool isBesideThis)
    {
        Phrase.Announced = Phrase.Announced with { LastYear = isNumber && !isBesideThis && !Sentence.IsSeries ? LastYear.IfNotFirst : LastYear.Said };
        Sentence.IsOfAnother = false;
        Sentence.IsOfYearBefore |= isNumber && !isBesideThis && Sentence.Topic is null;
    }

    /// <summary>
    /// 比2019年, long ago, or after last year was compared with, or of last year or a budget: another quantity than the change of the year.
    /// </summary>
    /// <param name="isLongAgo">True if the year is so far from last year that it is no slip.</param>
    public void OnOtherYear(bool isLongAgo)
    {
        if (Clause.IsProse)
        {
            return;
        }

        Clause.MayHaveOtherYear = true;
        Phrase.IsOfElse |= isLongAgo;
        if (isLongAgo || Sentence.ComparesYears || Sentence.IsOfYearBefore || Sentence.Phase != Phase.Actual)
        {
            Clause.CompareWithOtherYear();
        }
    }

    /// <summary>2021年 opens a series of years: the amounts up to the next year are none of the accounts.</summary>
    public void OnYearBeforeLast()
    {
        Sentence.IsSeries = true;
        Sentence.IsOfAnother = true;
    }

    /// <summary>This year, last in a series of years.</summary>
    public void OnThisYear()
    {
        Sentence.IsOfAnother = false;
        Phrase.Announced = default;
        Clause.AwaitsAmount |= discourse.Subject is { } subject && !discourse.Paragraph.Stated.Contains(subject.In(Phase.Actual));
    }

    /// <summary>年初预算数, 决算数, ….</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="role">What it is said for.</param>
    /// <param name="isOfExpenditure">True if the word itself says of what: 支出决算数.</param>
    /// <returns>What it compares in words; null if it completes no such comparison.</returns>
    public WordComparison? OnPhase(Phase phase, PhaseRole role, bool isOfExpenditure)
    {
        Sentence.IsAnchored = true;
        if (role == PhaseRole.OpensClause && Sentence.ProseIsUse)
        {
            // 主要用于监管等项目支出，年初预算为: what it was used for has been said.
            Clause.IsProse = false;
        }

        if (role == PhaseRole.LastYears && phase != Phase.Actual)
        {
            Clause.HasStrangeBase = true;
        }
        else if (discourse.Subject is { Measure: "performance-funds" })
        {
            // The money of all projects evaluated is given without a phase; budget and spending are those of one of them.
            discourse.OnProject();
        }
        else if (phase == Phase.Actual)
        {
            OnActual(isOfExpenditure);
        }
        else
        {
            return OnBudget(phase, role == PhaseRole.Base);
        }

        return null;
    }

    private void OnActual(bool isOfExpenditure)
    {
        // 财政拨款收入总计、支出总计 …，与年初预算相比，支出决算数: not the grand total, which has carry-overs in it.
        Clause.IsForeign |= isOfExpenditure && Clause.Base.Budget is not null && discourse.Subject is { Measure: "total-in" or "total-out" };
        if (Phrase.Announced.Completion is not null)
        {
            Phrase.Announced = Phrase.Announced with { Completion = new(Phase.Actual) };
        }
        else if (!Clause.IsProse)
        {
            ReadAmountsAs(Phase.Actual);
        }
    }

    private WordComparison? OnBudget(Phase budget, bool isBase)
    {
        var announced = Phrase.Announced;
        if (announced.Completion is not null)
        {
            Phrase.Announced = announced with { Completion = new(budget) };
            Section.LastBudget = Section.Meant(budget);
        }
        else if (announced.Share is { Whole: { } whole } && !whole.Equals(discourse.Subject))
        {
            // 工资福利支出 …，占基本支出预算的 81.45%: a share of another quantity's budget.
            Clause.IsForeign = true;
        }
        else if (announced.Share is not null)
        {
            // 占年初预算的 92.31% is a rate of completion.
            Phrase.Announced = announced with { Share = null, Completion = new(budget) };
        }
        else if (Clause.Comparison is { } word && discourse.Subject is { } subject && Sentence.Phase == Phase.Actual && !Clause.Base.IsLastYear)
        {
            Phrase.BudgetGap = new(word, Section.Meant(budget));
            Clause.Comparison = null;
            return new(subject.In(Phase.Actual), subject.In(Section.Meant(budget)), word) { IsAnyBudget = budget == Phase.Budget };
        }
        else if (isBase)
        {
            SpeakOfWhole();
            Clause.CompareWith(ComparisonBase.Of(Section.Meant(budget)));
            Clause.AwaitsAmount = true;
            discourse.Paragraph.LastBase = Clause.Base.Budget;
        }
        else if (!Clause.IsProse)
        {
            Section.LastBudget = budget;
            ReadAmountsAs(budget);
        }

        return null;
    }

    /// <summary>年初预算为 …, 占 …, opening a sentence after one that listed several parts: the whole is spoken of.</summary>
    public void SpeakOfWholeOfParts()
    {
        if (discourse.Subject is { } part && Section.LastParts.Contains(part))
        {
            SpeakOfWhole();
        }
    }

    /// <summary>A sentence that only compares, after one that listed parts, compares the whole.</summary>
    private void SpeakOfWhole()
    {
        if (Sentence.LastNamed is null && discourse.GoesOn && Section.LastWhole is { } whole)
        {
            Section.SpeakOf(whole);
        }
    }

    /// <summary>The amounts that follow are planned, or are done.</summary>
    private void ReadAmountsAs(Phase phase)
    {
        SpeakOfWholeOfParts();
        Sentence.Phase = phase;
        Sentence.NumbersOfPhase = 0;
        Clause.Base = Clause.Base.BeforePhase;
        Clause.AwaitsAmount = true;
        Clause.Direction = null;
    }
}

/// <summary>What a phase is said for.</summary>
internal enum PhaseRole
{
    /// <summary>支出决算为: it is what the amounts that follow are.</summary>
    Amount,

    /// <summary>，年初预算: so it is, and a clause begins with it.</summary>
    OpensClause,

    /// <summary>较年初预算: it is what is compared with.</summary>
    Base,

    /// <summary>上年预算数: it is last year's.</summary>
    LastYears,
}

/// <summary>A comparison in words: 决算数大于预算数.</summary>
/// <param name="Left">What is compared.</param>
/// <param name="Right">What it is compared with.</param>
/// <param name="Word">大于.</param>
internal readonly record struct WordComparison(FactKey Left, FactKey Right, SignedWord Word)
{
    /// <summary>True if which budget is meant was not said.</summary>
    public bool IsAnyBudget { get; init; }
}
