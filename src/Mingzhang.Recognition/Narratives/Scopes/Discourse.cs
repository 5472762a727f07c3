using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>
/// What is being spoken of at a point of a section. Everything that is known lives in the scope up to whose end it holds; the end of a
/// scope puts a new one in its place, with that of all scopes within it, and what survives is handed over here and nowhere else.
/// </summary>
/// <param name="layout">The section's description.</param>
/// <param name="plainBudget">Which budget the form set means by 预算.</param>
internal sealed class Discourse(SectionLayout layout, Phase plainBudget)
{
    /// <summary>The last character outside words and numbers.</summary>
    private char before;

    /// <summary>The section's description.</summary>
    public SectionLayout Layout => layout;

    /// <summary>What is known up to the end of the section.</summary>
    public SectionScope Section { get; } = new(layout, plainBudget);

    /// <summary>What is known up to the end of the paragraph.</summary>
    public ParagraphScope Paragraph { get; private set; } = new();

    /// <summary>What is known up to the next 。.</summary>
    public SentenceScope Sentence { get; private set; } = new();

    /// <summary>What is known up to the next ；.</summary>
    public ClauseScope Clause { get; private set; } = new();

    /// <summary>What is known up to the next comma or number.</summary>
    public PhraseScope Phrase { get; private set; } = new();

    /// <summary>The quantity that numbers are about; null if none is spoken of.</summary>
    public FactKey? Subject => Section.Subject.Key;

    /// <summary>True if numbers are about something that no form has: 送戏下乡经费.</summary>
    public bool IsOfOwn => Subject is { IsClaim: true };

    /// <summary>True where a clause may name something that no form has: nothing else is spoken of, and the clause has said nothing yet.</summary>
    public bool MayNameOwn =>
        layout is { ShareOf: null, Subject: null, Functions: null } && !Clause.IsProse && !Clause.IsForeign && !Clause.HasNumber &&
        Sentence.LastNamed is null && (Subject is null || IsOfOwn);

    /// <summary>True where a number is nothing that the accounts have: another quantity's or year's, or an average.</summary>
    public bool IsOfElse => Sentence.IsOfAnother || Clause.IsOfAverage || Phrase.IsOfElse;

    /// <summary>True where an amount that is not understood is a gap: in a section that states facts, outside prose.</summary>
    public bool ExpectsFacts => !Clause.IsProse && !IsOfElse && !Clause.HasStrangeBase && (layout.ShareOf is not null || layout.Subject is not null || layout.Functions is not null);

    /// <summary>True where a sentence that only compares is about what the one before it was about.</summary>
    public bool GoesOn => layout.Id.Length > 0 || !Sentence.OpensWithOther;

    /// <summary>True where single projects are spoken of beside the unit.</summary>
    public bool MayLeaveUnit => layout.Id == "performance";

    /// <summary>A paragraph begins.</summary>
    public void BeginParagraph()
    {
        EndSentence(before is ':' or '：' ? Sentence.Next() : new());
        LeaveOwn();
        Paragraph = new();
        if (layout.Id.Length == 0)
        {
            Section.ForgetSentence();
        }
    }

    /// <summary>A character that belongs to no word and no number.</summary>
    public void OnCharacter(char c)
    {
        Phrase.BudgetGap = null;
        switch (c)
        {
            case '。':
                EndSentence(new());
                break;
            case '；' or ';':
                EndClause();
                break;
            case '，' or ',':
                Sentence.SettleTopic();
                BeginPhrase();
                break;
            case '(':
                Enter();
                break;
            case ')' when Sentence.Bracket is { } bracket:
                Leave(bracket);
                break;
            case '中' when before == '其':
            case '含' when before == '(':
                Sentence.ListParts(Clause.IsForeign);
                break;
            default:
                Sentence.ReadOther(char.IsLetter(c) ? 1 : 0);
                break;
        }

        before = c;
    }

    /// <summary>A quantity was named: numbers are about it from here on.</summary>
    public void Name(Subject subject)
    {
        Section.Subject = subject;
        Section.IsOneOfSeveral = false;
        Section.Joined = [];
        Sentence.Name(subject.Key);
        if (subject.Key is { } quantity)
        {
            Paragraph.Topic ??= quantity;
            Phrase.Name(quantity);
        }

        Clause.Name();
        Phrase.Announced = default;
    }

    /// <summary>
    /// Something that no form has was named: numbers are about it as long as nothing but words of phases, comparisons and changes comes
    /// between, and no further than the paragraph of its item or, elsewhere, its clause.
    /// </summary>
    public void NameOwn(Subject own)
    {
        Section.Subject = own;
        Section.IsOneOfSeveral = false;
        Clause.Name();
        Sentence.Phase = Phase.Actual;
        Sentence.IsAnchored = true;
        Phrase.Announced = default;
    }

    /// <summary>Other words came between: what that is is not spoken of any more.</summary>
    public void LeaveOwn()
    {
        if (IsOfOwn)
        {
            Section.SpeakOf(null);
            Sentence.IsAnchored = false;
        }
    }

    /// <summary>A choice of the template that was not made stands there.</summary>
    public void OnChoice()
    {
        Phrase.IsUndecided = true;
        Clause.Direction = null;
    }

    /// <summary>A number stood there.</summary>
    /// <param name="taken">What it was by the words before it; null if they did not say.</param>
    public void OnNumber(TakenNumber? taken)
    {
        // 其他收入占 2.36%，为 7.80 万元: after the share the amount itself may follow.
        // 国内公务接待 12 批次，80 人次，支出 0.96 万元: so it may after the counts.
        var amountMayFollow = Phrase.Announced.Share is not null || taken is { IsCount: true };
        Sentence.NumbersOfPhase++;
        if (taken is not null)
        {
            Sentence.Take(taken);
        }
        else
        {
            Sentence.ReadOther(SentenceScope.Enough);
        }

        Clause.AwaitsAmount = amountMayFollow && Subject is { } part && !Paragraph.Stated.Contains(part.In(Phase.Actual));
        Clause.HasNumber = true;
        Clause.LastChangeSign = Clause.Direction?.Sign ?? 0;
        Clause.Direction = null;

        // 完成预算 27.00 万元的 63.2%: after the budget the rate follows.
        BeginPhrase(new() { Completion = taken is { IsBudgetCompleted: true } ? Phrase.Announced.Completion : null });
    }

    /// <summary>An amount stood there that no word explains: what follows in the clause may be about it.</summary>
    public void OnLostAmount()
    {
        Clause.IsForeign |= !Clause.IsProse;
        Sentence.LoseAmounts();
    }

    /// <summary>A project was named: the amounts that follow are its own and not those of the unit or of all projects.</summary>
    public void OnProject() => Section.Forget();

    private void EndClause()
    {
        Sentence.IsAnchored &= !Clause.IsProse;
        EndOwn();
        BeginClause();
        if (MayLeaveUnit)
        {
            Section.Forget();
        }
    }

    private void EndOwn()
    {
        if (layout.Functions is null)
        {
            LeaveOwn();
        }
    }

    /// <param name="next">The sentence that begins.</param>
    private void EndSentence(SentenceScope next)
    {
        Section.Remember(Sentence);
        EndOwn();
        Sentence = next;
        BeginClause();
        if (layout.Id.Length == 0 || MayLeaveUnit)
        {
            // Outside the sections on the unit's accounts nothing goes on from one sentence to the next.
            Section.Forget();
        }
    }

    private void BeginClause()
    {
        Clause = new();
        BeginPhrase();
    }

    private void BeginPhrase(Announced announced = default) => Phrase = new() { Announced = announced };

    private void Enter() => Sentence.Bracket = new(
        Sentence.Bracket, Section.Subject, Section.IsOneOfSeveral, Section.Counts, Sentence.Given, Sentence.Phase, Sentence.Parts,
        Clause.IsProse, Clause.IsForeign, Clause.IsOfAverage);

    /// <summary>What is named in brackets is spoken of in them only: 机关运行经费 73.85 万元（与公用经费一致），比上年减少….</summary>
    private void Leave(Bracket bracket)
    {
        (Section.Subject, Section.IsOneOfSeveral, Section.Counts) = (bracket.Subject, bracket.IsOneOfSeveral, bracket.Counts);
        (Sentence.Given, Sentence.Phase, Sentence.Parts, Sentence.Bracket) = (bracket.Given, bracket.Phase, bracket.Parts, bracket.Outer);
        (Clause.IsProse, Clause.IsForeign, Clause.IsOfAverage) = (bracket.IsProse, bracket.IsForeign, bracket.IsOfAverage);
    }
}
