using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What a number is, by what is being spoken of.</summary>
internal sealed partial class ClauseState
{
    /// <summary>What a number is; null if the words before it do not say.</summary>
    /// <param name="number">The number.</param>
    /// <param name="linked">True if only linking words stand between the last word and the number.</param>
    /// <param name="reached">True if 到 or 至 stands before it: what a quantity was changed to, not by.</param>
    public TakenNumber? Take(NumberToken number, bool linked, bool reached)
    {
        if (reason || foreign || (strangeBase && direction is not null) || (ofSeveral && number.Amount.Unit != QuantityUnit.Count))
        {
            return null;
        }

        var taken = number.Amount.Unit switch
        {
            QuantityUnit.Percent => Percent(linked),
            QuantityUnit.Count => Count(number.Counter, linked),
            _ when number.Amount.Unit.IsMoney() => Money(linked, reached),

            // 年初预算为 0，…: nothing needs no unit.
            QuantityUnit.None when number.Amount.Value == 0 => Money(linked, reached),
            _ => null,
        };
        if (taken is not null && subject is { } spokenOf)
        {
            givesSeveral |= given is { } other && !other.Key.Equals(spokenOf);
            given = (spokenOf, Label);
            mayRename = false;
        }

        return taken;
    }

    /// <summary>A count right after its term; further counts of the term (批次, then 人次) may stand after a few words, each once.</summary>
    private TakenNumber? Count(string counter, bool linked)
    {
        if (!(linked || counted) || direction is not null || priorValue != PriorValue.None || !counts.Remove(counter, out var key))
        {
            return null;
        }

        (counted, afterCount) = (true, true);
        foreach (var other in counts.Where(c => c.Value.Equals(key)).ToArray())
        {
            counts.Remove(other.Key);
        }

        return new(key, 1, null);
    }

    private TakenNumber? Percent(bool linked)
    {
        if (subject is null)
        {
            return null;
        }

        if (share)
        {
            return (whole ?? DefaultWhole(subject)) is { } of && !of.Equals(subject.In(Phase.Actual)) ? new(subject.In(Phase.Actual).Said(Aspect.Share, of), 1, null) : null;
        }

        if (completion)
        {
            return linked ? new(subject.In(Completed(subject)).Said(Aspect.Completion), 1, null) : null;
        }

        if (direction is { } d && linked)
        {
            return new(Against(Aspect.ChangeRate, Aspect.BudgetGapRate), d.Sign, (d.Start, d.Length));
        }

        if (named && linked && phase != Phase.Actual)
        {
            return new(subject.In(Meant(phase)).Said(Aspect.Completion), 1, null);
        }

        return lastChangeSign != 0 && linked ? new(Against(Aspect.ChangeRate, Aspect.BudgetGapRate), lastChangeSign, null) : null;
    }

    /// <summary>The budget that was completed; 预算为 30.00 万元 …，完成年初预算的 90%: the one stated, whatever it is called the second time.</summary>
    private Phase Completed(FactKey of)
    {
        var budget = completionPhase is null or Phase.Actual or Phase.Budget ? lastBudget : completionPhase.Value;
        return !stated.Contains(of.In(budget)) && stated.Contains(of.In(Phase.Budget)) ? Phase.Budget : budget;
    }

    private TakenNumber? Money(bool linked, bool reached)
    {
        if (subject is null || !linked)
        {
            return null;
        }

        if (completion && completionPhase is { } full && full != Phase.Actual)
        {
            (lastBudget, completesBudget) = (Meant(full), true);
            return new(subject.In(lastBudget), 1, null);
        }

        if (gap is { } difference)
        {
            return new(subject.In(difference.Than).Said(Aspect.BudgetGap), difference.Sign, (difference.Start, difference.Length));
        }

        if (IsPrior(subject))
        {
            return new(subject.In(Phase.Actual).In(Period.Prior), 1, null);
        }

        if (direction is { } d)
        {
            if (reached)
            {
                return new(subject.In(Phase.Actual), 1, null);
            }

            return new(Against(Aspect.Change, Aspect.BudgetGap), d.Sign, (d.Start, d.Length));
        }

        if (!named)
        {
            return null;
        }

        // 比年初预算 80 万元减少: the amount is the budget's.
        var said = budgetBase is { } of && baseLast ? subject.In(of) : subject.In(phase);
        stated.Add(said);
        return new(said, 1, null);
    }

    private bool IsPrior(FactKey key) =>
        priorValue is PriorValue.Said or PriorValue.Compared ||
        ((priorValue == PriorValue.IfNotFirst || (ofYearBefore && direction is null && phase == Phase.Actual)) && stated.Contains(key.In(Phase.Actual)));

    private FactKey Against(Aspect prior, Aspect budget) =>
        (budgetBase ?? (priorBase ? null : lastBase)) is { } phaseOfBase ? subject!.In(phaseOfBase).Said(budget) : subject!.In(Phase.Actual).Said(prior);

    private FactKey? DefaultWhole(FactKey part)
    {
        if (Section.ShareOf is { } of && of.Measure == part.Measure)
        {
            return of;
        }

        return part.Measure switch
        {
            "income" => FactKey.Of("income"),
            "expenditure" => FactKey.Of("expenditure").With("fund", part.Fund),
            "three-public" or "procurement" => FactKey.Of(part.Measure).With("item", "total"),
            _ => null,
        };
    }
}
