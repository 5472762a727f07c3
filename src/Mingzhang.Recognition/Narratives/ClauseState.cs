using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What the next number is, by the words before it.</summary>
/// <param name="Key">The fact.</param>
/// <param name="Sign">-1 if a word such as 减少 makes it negative, else 1.</param>
/// <param name="Direction">That word's range in the compact text, or null.</param>
internal sealed record TakenNumber(FactKey Key, int Sign, (int Start, int Length)? Direction);

/// <summary>What is being spoken of at a point of the text.</summary>
internal sealed partial class ClauseState
{
    private readonly FormSet form;
    private FactKey? subject;
    private FactKey? sentenceSubject;
    private readonly Dictionary<string, FactKey> counts = [];
    private Phase phase;
    private Phase lastBudget;
    private Phase? budgetBase;
    private Phase? completionPhase;
    private (int Sign, int Start, int Length)? direction;
    private (int Sign, int Start, int Length)? comparison;
    private int lastChangeSign;
    private FactKey? whole;
    private bool priorBase;
    private bool share;
    private bool completion;
    private bool reason;
    private bool named;
    private bool amongWhich;
    private bool counted;

    public ClauseState(SectionLayout section, FormSet form)
    {
        this.form = form;
        Section = section;
        subject = section.Subject;
        lastBudget = form.PlainBudget;
    }

    public SectionLayout Section { get; }

    /// <summary>Offset after the last word or number that was understood.</summary>
    public int LastEnd { get; set; }

    /// <summary>What the subject is called.</summary>
    public string Label { get; private set; } = "";

    /// <summary>True where an amount that is not understood is a gap: in a section that states facts, outside reasons.</summary>
    public bool ExpectsFacts => !reason && (Section.ShareOf is not null || Section.Subject is not null || Section.Functions is not null);

    public void BeginParagraph()
    {
        EndSentence();
        LastEnd = 0;
    }

    public void OnCharacter(char c)
    {
        switch (c)
        {
            case '。':
                EndSentence();
                break;
            case '；' or ';':
                EndClause();
                reason = false;
                priorBase = false;
                budgetBase = null;
                break;
            case '，':
                share = false;
                completion = false;
                break;
            case '中':
                amongWhich = true;
                break;
        }
    }

    public void OnFunction(FunctionChain chain)
    {
        if (Section.Functions is { } key)
        {
            subject = chain.Code.Length > 0 ? key.With("function", chain.Code) : null;
            Named(chain.Name, chain.End);
        }
    }

    public void OnMark(Mark mark, int at, StatementWriter writer)
    {
        switch (mark.Kind)
        {
            case MarkKind.Term when mark.Term is { } term:
                OnTerm(term, mark.Text, at + mark.Text.Length);
                break;
            case MarkKind.Class when Section.Functions is { } key && !reason:
                subject = key.With("function", mark.Code);
                Named(mark.Text, at + mark.Text.Length);
                break;
            case MarkKind.Up or MarkKind.Down when !reason:
                direction = (mark.Kind == MarkKind.Up ? 1 : -1, at, mark.Text.Length);
                break;
            case MarkKind.Greater or MarkKind.Less:
                OnComparison(mark.Kind == MarkKind.Greater ? 1 : -1, at, mark.Text.Length);
                break;
            case MarkKind.Prior:
                reason = false;
                priorBase = true;
                budgetBase = null;
                share = false;
                completion = false;
                break;
            case MarkKind.Share when !reason:
                share = true;
                whole = null;
                break;
            case MarkKind.Completion when !reason:
                completion = true;
                completionPhase = null;
                break;
            case MarkKind.Reason:
                reason = true;
                break;
            case MarkKind.Lists:
                reason = false;
                break;
        }
    }

    /// <param name="named">The phase.</param>
    /// <param name="isBase">True after 比, 较 or 与: the phase is what is compared with.</param>
    /// <param name="writer">Takes a comparison in words.</param>
    public void OnPhase(Phase named, bool isBase, StatementWriter writer)
    {
        if (named != Phase.Actual)
        {
            lastBudget = named;
        }

        if (completion)
        {
            completionPhase = named;
        }
        else if (comparison is { } words && subject is not null && named != Phase.Actual && phase == Phase.Actual && !priorBase)
        {
            writer.Compare(subject.In(Phase.Actual), subject.In(named), words.Sign, words.Start, words.Length);
            comparison = null;
        }
        else if (isBase && named != Phase.Actual)
        {
            budgetBase = named;
            priorBase = false;
        }
        else if (!reason)
        {
            phase = named;
            this.named = true;
            direction = null;
        }
    }

    public void OnComparison(int sign, int start, int length)
    {
        if (sign == 0 && budgetBase is null)
        {
            return;
        }

        comparison = (sign, start, length);
    }

    /// <summary>The change of the subject on last year, if a word such as 持平 says that there is none.</summary>
    public FactKey? FlatAgainst() => priorBase && !reason && direction is null && subject is { } s ? s.In(Phase.Actual).Said(Aspect.Change) : null;

    public void AfterNumber(int end)
    {
        LastEnd = end;
        lastChangeSign = direction?.Sign ?? 0;
        direction = null;
        share = false;
        completion = false;
        named = false;
    }

    private void OnTerm(Term term, string text, int end)
    {
        if (reason)
        {
            return;
        }

        if (share)
        {
            whole = term.Key is { } k ? Complete(k) : null;
            return;
        }

        if (term.Continues)
        {
            subject = subject is { } s && term.Key is { } money && s.Measure == money.Measure ? s : null;
            named = true;
            return;
        }

        subject = term.Key is { } key && !IsAmbiguous(key) ? Complete(key) : null;
        counts.Clear();
        counted = false;
        foreach (var (counter, count) in term.Counts)
        {
            counts.Add(counter, count);
        }

        Named(text, end);
    }

    private void Named(string text, int end)
    {
        Label = text;
        LastEnd = end;
        phase = Phase.Actual;
        named = true;
        reason = false;
        direction = null;
        completion = false;
        share = false;
        sentenceSubject = subject ?? sentenceSubject;
    }

    /// <summary>In a report on one project 项目支出 is that project's, unless the sentence speaks of the unit's expenditure.</summary>
    private bool IsAmbiguous(FactKey key) =>
        Section.Id is "" or "performance" && key is { Measure: "expenditure", Nature: "project", Fund: "" } && sentenceSubject is not { Measure: "expenditure" };

    /// <summary>A term of one nature takes the fund of its section, or of what the sentence said 其中 of.</summary>
    private FactKey Complete(FactKey key)
    {
        if (key.Measure != "expenditure" || key.Fund.Length > 0 || key.Nature.Length == 0)
        {
            return key;
        }

        var fund = Section.Fund.Length > 0 ? Section.Fund : amongWhich && sentenceSubject is { Measure: "expenditure" } parent ? parent.Fund : "";
        return fund.Length > 0 ? key.With("fund", fund) : key;
    }

    private void EndClause()
    {
        direction = null;
        share = false;
        completion = false;
        comparison = null;
        lastChangeSign = 0;
        named = false;
    }

    private void EndSentence()
    {
        EndClause();
        reason = false;
        priorBase = false;
        budgetBase = null;
        amongWhich = false;
        sentenceSubject = null;
        phase = Phase.Actual;
        if (Section.Id.Length == 0)
        {
            // Outside the prescribed sections nothing goes on from one sentence to the next.
            subject = null;
            counts.Clear();
        }
    }
}
