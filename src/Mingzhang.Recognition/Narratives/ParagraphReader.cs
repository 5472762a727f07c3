using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Reads one paragraph from left to right: each function, choice, word, number or other character changes what is spoken of.</summary>
internal sealed class ParagraphReader(Grammar grammar, Discourse discourse, SourceText source, ScannedText scanned, StatementWriter writer)
{
    /// <summary>Which year is last year may be mistaken by so many years.</summary>
    private const int YearsOfSlips = 2;

    private readonly FunctionChain[] functions = grammar.Functions.Find(scanned.Compact.Value, discourse.Section.Function);
    private readonly int head = OwnNames.NumberLength(scanned.Compact.Value);
    private readonly WordEffects words = new(discourse);
    private readonly ToldByRate told = new(discourse, writer.Stated);
    private readonly NumberMeaning meaning = new(discourse, new(discourse, writer.Stated));
    private readonly string text = scanned.Compact.Value;
    private readonly NumberToken[] numbers = scanned.Numbers;
    private readonly NumberSurroundings around = new(grammar, discourse, scanned.Compact.Value);
    private readonly ProjectNames projects = new(source, scanned.Compact);
    private readonly Stack<int> beforeBrackets = [];
    private HashSet<FactKey>? ownValues;
    private int nextNumber;
    private int nextFunction;

    /// <summary>Offset after the last word or number that was understood.</summary>
    private int lastEnd;

    /// <summary>Offset after the last word such as 比上年 or 2023年.</summary>
    private int yearEnd = -1;

    /// <summary>Reads it.</summary>
    public void Read()
    {
        if (head > 0 && head < text.Length)
        {
            discourse.Section.Nature = MarkAt(head)?.Term?.Key is { Measure: "expenditure", Item: "", Economic: "" } key ? key.Nature : "";
        }

        for (var at = 0; at < text.Length;)
        {
            if (nextFunction < functions.Length && functions[nextFunction].Start <= at)
            {
                at = Math.Max(at, OnFunction(functions[nextFunction++]));
            }
            else if (OwnNameAt(at) is { } own)
            {
                at = OnOwnName(own);
            }
            else if (grammar.Choices.LengthAt(text.AsSpan(at)) is var length and > 0)
            {
                discourse.OnChoice();
                at += length;
                lastEnd = at;
            }
            else if (MarkAt(at) is { } mark && !WordContext.IsPartOfAnotherWord(text, at, mark))
            {
                at = OnMark(mark, at);
            }
            else if (nextNumber < numbers.Length && numbers[nextNumber].Start == at)
            {
                var number = numbers[nextNumber++];
                at = number.End;
                OnNumber(number);
            }
            else
            {
                OnCharacter(at++);
            }
        }
    }

    /// <summary>The number that is read next; null if there is none.</summary>
    private NumberToken? Next => nextNumber < numbers.Length ? numbers[nextNumber] : null;

    private Mark? MarkAt(int at) => grammar.Lexicon.At(text, at, discourse.Layout.Id);

    /// <returns>The offset after it.</returns>
    private int OnFunction(FunctionChain function)
    {
        if (words.OnFunction(function))
        {
            if (function.Code.Length == 0)
            {
                discourse.NameOwn(new(writer.Own(function.Name, function.Start), function.Name));
            }

            lastEnd = function.End;
        }

        PassNumbers(function.End);
        return function.End;
    }

    /// <summary>The name that no form has at the head of an item or, where nothing else is spoken of, of a clause.</summary>
    private OwnName? OwnNameAt(int at)
    {
        var own = discourse.Layout.Functions is not null ? at == head && head > 0 ? grammar.OwnNames.OfItem(text, at, discourse.Layout.Id) : null
            : discourse.MayNameOwn && (at == head || WordContext.OpensClause(text, at)) ? grammar.OwnNames.OfClause(text, at, discourse.Layout.Id)
            : discourse.Layout.Subject is null && WordContext.OpensItem(text, at) ? grammar.OwnNames.OfItem(text, at, discourse.Layout.Id) : null;
        return own is not null && (nextFunction == functions.Length || functions[nextFunction].Start >= own.End) ? own : null;
    }

    /// <returns>The offset after it.</returns>
    private int OnOwnName(OwnName own)
    {
        if (discourse.Layout.Functions is not null && grammar.Functions.Alone(own.Name, discourse.Section.Function, isItem: false) is { Length: > 0 } code)
        {
            return OnFunction(new(own.Start, own.End, code, own.Name) { IsItemAlone = true });
        }

        discourse.NameOwn(new(writer.Own(own.Name, own.Start), own.Name));
        lastEnd = own.End;
        PassNumbers(own.End);
        return own.End;
    }

    /// <returns>The offset after it.</returns>
    private int OnMark(Mark mark, int at)
    {
        var end = at + mark.Text.Length;
        PassNumbers(end);
        if (discourse.IsOfOwn && (mark.Kind == MarkKind.Share || !OwnNames.IsNothing(text.AsSpan(lastEnd, Math.Max(0, at - lastEnd)), grammar.Links)))
        {
            discourse.LeaveOwn();
        }

        switch (mark.Kind)
        {
            case MarkKind.Equal:
                if (words.OnEqual(new(0, at, mark.Text.Length), WordContext.IsQualified(text, at)) is { } change)
                {
                    writer.Flat(change, at, mark.Text.Length, discourse.Section.Subject.Label);
                }

                break;
            case MarkKind.Phase:
                OnPhase(mark, at);
                break;
            case MarkKind.Term when mark.Term is { Key.Measure: "performance-funds" } && grammar.Budgets.IsOfOther(WordContext.ClauseBefore(text, at)):
            case MarkKind.Up or MarkKind.Down when around.IsOfUnknown(at, lastEnd) || WordContext.IsOfAll(text, at):
                discourse.Clause.IsForeign = true;
                break;
            case MarkKind.Reason:
                writer.Compare(words.OnReason());
                break;
            case MarkKind.Share when WordContext.SumBefore(text, at, out var count) is { } sum:
                words.OnShareOfSum(count, parts => writer.Sum(parts, sum, at - sum.Length));
                break;
            case MarkKind.Class when discourse is { Clause.IsProse: false, Layout.Functions: not null } && grammar.Functions.Path(text, at, mark) is { } path:
                return OnFunction(path);
            default:
                var distance = at - lastEnd;
                words.OnWord(new(
                    mark, at, distance, WordContext.OpensClause(text, at),
                    IsJoined: distance == 1 && WordContext.IsJoined(text, at, end),
                    EndsJoin: distance == 1 && WordContext.EndsJoin(text, at, end),
                    HasAmount: mark.Kind is MarkKind.Class or MarkKind.Term && around.NumberBehind(end, Next) is { Counter.Length: 0 },
                    IsBesideThisYear: mark.Kind == MarkKind.PriorYear &&
                        (YearContext.IsBesideNextYear(text, at) || (around.NumberBehind(end, Next) is not null && YearContext.IsBehindNextYear(text, at))),
                    OpensCounts: mark.Kind == MarkKind.Term && WordContext.OpensCounts(text, at) && around.NumberBehind(end, Next) is { Counter.Length: > 0 },
                    IsPlanned: mark.Kind == MarkKind.Term && WordContext.IsPlanned(text, at)));
                discourse.Clause.IsForeign |= mark.Kind == MarkKind.Term && WordContext.IsByStandard(text, at);
                break;
        }

        lastEnd = end;
        yearEnd = mark.Kind is MarkKind.Prior or MarkKind.PriorYear ? end : yearEnd;
        return end;
    }

    private void OnPhase(Mark mark, int at)
    {
        if ((discourse.MayLeaveUnit && projects.IsNamed(lastEnd, at)) || (discourse.Subject is { Nature: "project" } && projects.IsQuoted(lastEnd, at)))
        {
            discourse.OnProject();
        }

        writer.Compare(words.OnPhase(mark.Phase, WordContext.RoleOfPhase(text, at, at > 0 && at == yearEnd), mark.Text.StartsWith("支出", StringComparison.Ordinal)));
    }

    private void OnCharacter(int at)
    {
        if (text[at] is '，' or ',' && at == yearEnd && discourse.Phrase.Announced.LastYear == LastYear.Said)
        {
            // 2022年，本年支出 …: the year is said of what follows.
            lastEnd = at + 1;
            return;
        }

        if (YearContext.OtherYear(text, at) is { } year)
        {
            words.OnOtherYear(isLongAgo: grammar.Lexicon.Year - year > YearsOfSlips);
        }

        if (YearContext.OpensYears(text, at))
        {
            words.OnYear(null);
        }

        if (WordContext.AreRespective(text, at))
        {
            words.OnRespectively();
        }

        if (WordContext.PercentsInOrder(text, at) is var count and > 1)
        {
            words.OnSharesInOrder(count, WordContext.AreOfFirst(text, at));
        }

        switch (text[at])
        {
            case '(':
                beforeBrackets.Push(lastEnd);
                break;
            case ')' when beforeBrackets.TryPop(out var end):
                lastEnd = end;
                break;
        }

        // (…增加 0.30 万元。): a full stop within brackets does not end the sentence.
        if (text[at] != '。' || at + 1 == text.Length || text[at + 1] != ')')
        {
            discourse.OnCharacter(text[at]);
        }
    }

    private void OnNumber(NumberToken number)
    {
        if (!number.IsFact)
        {
            writer.NoFact(number);
            lastEnd = OnYear(number) ? number.End + 1 : number.End;
            return;
        }

        discourse.OnNumber(Write(number));
        lastEnd = NumberSurroundings.EndOf(number);
        discourse.Clause.AmountInProseEnd = discourse.Clause.IsProse && number.Amount.Unit.IsMoney() ? lastEnd : -1;
    }

    /// <summary>A year in a series of years, or one whose amounts are no year's of these accounts.</summary>
    /// <returns>True if it is one.</returns>
    private bool OnYear(NumberToken number)
    {
        if (number.Length != 4 || grammar.Lexicon.Year is not { } fiscal || !text.AsSpan(number.End).StartsWith("年"))
        {
            return false;
        }

        var before = fiscal - number.Amount.Value;
        if (!YearContext.IsTold(text, number.Start, number.End, (int)before, discourse.Sentence.IsSeries))
        {
            return false;
        }

        words.OnYear(before == 0 ? Period.This : before == 1 ? Period.Prior : null);
        return true;
    }

    /// <summary>Writes what a number states.</summary>
    /// <returns>What it is by the words before it; null if something else says it, or nothing.</returns>
    private TakenNumber? Write(NumberToken number)
    {
        if (discourse.IsOfOwn && grammar.OwnNames.IsRough(text, lastEnd, number.Start, NumberSurroundings.EndOf(number)))
        {
            discourse.LeaveOwn();
        }

        if (discourse.Clause is { MayHaveOtherYear: true, Direction: not null })
        {
            discourse.Clause.SettleOtherYear(discourse.Subject is { } changed && writer.Stated(changed.In(Phase.Actual).Said(Aspect.Change)) is not null);
        }

        var rate = around.RateBehind(number, Next, out var sign);
        if (rate is not null && told.Whole(number.Amount, rate.Amount) is { } whole)
        {
            discourse.Section.SpeakOf(whole);
        }

        var label = discourse.Section.Subject.Label;
        if (grammar.PatternAt(text, number) is { } pattern)
        {
            writer.State(pattern.Key, number, pattern.After, null);
        }
        else if (discourse.Phrase.IsUndecided && number.Amount.Unit != QuantityUnit.Count)
        {
            // By how much it rose or fell the template left open; that is a leftover of its own.
            writer.NoFact(number);
        }
        else if (rate is not null && told.ChangeWithoutWord(number.Amount, rate.Amount, sign) is { } change)
        {
            SignedWord? word = number.Start > 0 && text[number.Start - 1] is '多' or '少' ? new(sign, number.Start - 1, 1) : null;
            writer.State(change, number with { Amount = number.Amount with { Value = number.Amount.Value * sign } }, label, word);
        }
        else if ((around.IsLeft(number, lastEnd) || around.IsComparedWith(number, lastEnd, yearEnd)) && meaning.Before() is { } before)
        {
            writer.State(before, number, label, null);
        }
        else if (meaning.Take(number, around.IsLinked(number.Start, lastEnd) || around.IsRateInBrackets(number, lastEnd), WordContext.IsReached(text, lastEnd, number.Start)) is { } taken && !IsSaidAgain(taken))
        {
            writer.State(taken.Key, number with { Amount = number.Amount with { Value = number.Amount.Value * taken.Sign } }, label, taken.Word);
            WriteOfEach(number, taken.Key);
            if (discourse.IsOfOwn && !discourse.Clause.HasNumber && !discourse.ExpectsFacts)
            {
                // What the words before it say of it stays a claim, too: it may be said again elsewhere.
                writer.Claim(text, number, expectsFacts: false);
            }

            return taken;
        }
        else
        {
            writer.Claim(text, number, discourse.ExpectsFacts && !around.IsOfProject(number, lastEnd) && !(number.Amount.Unit == QuantityUnit.Percent && meaning.IsLastYearsRate) && !grammar.Means.EndIn(text.AsSpan(lastEnd, Math.Max(0, number.Start - lastEnd))));
            if (number.Amount.Unit.IsMoney() && !discourse.IsOfElse)
            {
                discourse.OnLostAmount();
            }
        }

        return null;
    }

    /// <summary>金额 37.00 万元，实际支出 29.12 万元: the same of something that no form has, said again, was not the same.</summary>
    private bool IsSaidAgain(TakenNumber taken) => discourse.IsOfOwn && taken.Key.Aspect == Aspect.Value && !(ownValues ??= []).Add(taken.Key);

    /// <summary>上缴上级支出和经营支出均为 0.00 万元: the amount of the last of them is that of each.</summary>
    private void WriteOfEach(NumberToken number, FactKey last)
    {
        if (last.Aspect == Aspect.Value && WordContext.SpeaksOfEach(text, lastEnd))
        {
            foreach (var other in discourse.Section.Joined.Where(s => s.Key is not null))
            {
                writer.State(other.Key!.In(last.Phase).In(last.Period), number, other.Label, null);
            }
        }
    }

    /// <summary>Passes the numbers within a word: they state nothing.</summary>
    private void PassNumbers(int end)
    {
        while (nextNumber < numbers.Length && numbers[nextNumber].Start < end)
        {
            writer.NoFact(numbers[nextNumber++]);
        }
    }
}
