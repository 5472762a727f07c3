using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What a word changes of what is being spoken of.</summary>
internal sealed partial class ClauseState
{
    public void OnFunction(FunctionChain chain)
    {
        OnFunction(chain.Code, chain.Name, chain.End);
    }

    private void OnFunction(string code, string name, int end)
    {
        Class = code.Length >= ClassDigits ? code[..ClassDigits] : "";
        if (Divided() is { } whole)
        {
            subject = code.Length > 0 ? whole.With("function", code) : null;
            Named(name, end);
        }
        else if (!reason && Section.Id.Length > 0)
        {
            // Of which money the function is the section does not say; the quantity named before is not spoken of any more.
            subject = null;
            given = null;
        }
    }

    /// <summary>The expenditure whose functions are named: the section's, or else that of one budget that the sentence speaks of.</summary>
    private FactKey? Divided() =>
        Section.Functions ?? (sentenceSubject is { Measure: "expenditure", Fund.Length: > 0, Nature: "", Item: "", Economic: "" } budget ? budget.With("function", "") : null);

    /// <param name="mark">The word.</param>
    /// <param name="at">Its offset.</param>
    /// <param name="opensClause">True if a clause begins with it.</param>
    /// <param name="numberFollows">True if its amount stands right behind a class, or its count behind a word that a clause begins with.</param>
    /// <param name="isJoined">True if only 、 or 和 stands between it and the word before.</param>
    public void OnMark(Mark mark, int at, bool opensClause, bool numberFollows, bool isJoined)
    {
        switch (mark.Kind)
        {
            case MarkKind.Term when mark.Code.Length > 0 && (listing || foreign || IsBrokenDown):
                OnItem(mark, at + mark.Text.Length);
                break;
            case MarkKind.Term when mark.Term is { } term:
                OnTerm(term, mark.Text, at, numberFollows, isJoined);
                break;
            case MarkKind.Item:
                OnItem(mark, at + mark.Text.Length);
                break;
            // 主要用于：教育支出 80.00 万元 opens a list of amounts and says no reason.
            case MarkKind.Class when !reason || (use && numberFollows && at - LastEnd <= 1):
                reason = false;
                OnFunction(mark.Code, mark.Text, at + mark.Text.Length);
                break;
            case MarkKind.Up or MarkKind.Down when !reason && anchored:
                direction = (mark.Kind == MarkKind.Up ? 1 : -1, at, mark.Text.Length);
                priorValue = PriorValue.None;
                break;
            case MarkKind.Greater or MarkKind.Less:
                OnComparison(mark.Kind == MarkKind.Greater ? 1 : -1, at, mark.Text.Length);
                break;
            case MarkKind.Prior:
                OnPrior(mark.Text, opensClause);
                break;
            case MarkKind.PriorYear when !reason:
                priorValue = char.IsAsciiDigit(mark.Text[0]) ? PriorValue.IfNotFirst : PriorValue.Said;
                ofYearBefore |= topic is null && priorValue == PriorValue.IfNotFirst;
                LastEnd = at + mark.Text.Length;
                break;
            case MarkKind.Share when !reason:
                share = true;
                whole = null;
                break;
            case MarkKind.Completion when !reason:
                completion = true;
                completionPhase = null;
                break;
            case MarkKind.Reason or MarkKind.Use or MarkKind.Contents:
            case MarkKind.Items when Section.Subject is { Nature: "basic" }:
                reason = true;
                use = mark.Kind == MarkKind.Use;
                listing = mark.Kind is MarkKind.Contents or MarkKind.Items;
                break;
            case MarkKind.Lists:
                reason = false;
                break;
        }
    }

    /// <param name="named">The phase.</param>
    /// <param name="isBase">True after 比, 较 or 与: the phase is what is compared with.</param>
    /// <param name="isYearsBefore">True right behind 上年: the phase is last year's.</param>
    /// <param name="opensClause">True if a clause begins with it.</param>
    /// <param name="writer">Takes a comparison in words.</param>
    public void OnPhase(Phase named, bool isBase, bool isYearsBefore, bool opensClause, StatementWriter writer)
    {
        anchored = true;
        reason &= !(use && opensClause); // 主要用于监管等项目支出，年初预算为: what it was used for has been said.
        if (isYearsBefore && named != Phase.Actual)
        {
            strangeBase = true;
        }
        else if (subject is { Measure: "performance-funds" })
        {
            // The money of all projects evaluated is given without a phase; budget and spending are those of one of them.
            OnProject();
        }
        else if (completion)
        {
            completionPhase = named;
            lastBudget = Meant(named) is var budget && budget != Phase.Actual ? budget : lastBudget;
        }
        else if (share && named != Phase.Actual && whole is { } of && !of.Equals(subject))
        {
            // 工资福利支出 …，占基本支出预算的 81.45%: a share of another quantity's budget.
            foreign = true;
        }
        else if (share && named != Phase.Actual)
        {
            // 占年初预算的 92.31% is a rate of completion.
            (share, completion, completionPhase) = (false, true, named);
        }
        else if (comparison is { } words && subject is not null && named != Phase.Actual && phase == Phase.Actual && !priorBase)
        {
            writer.Compare(subject.In(Phase.Actual), subject.In(Meant(named)), words.Sign, words.Start, words.Length);
            gap = (words.Sign, words.Start, words.Length, Meant(named));
            comparison = null;
        }
        else if (isBase && named != Phase.Actual)
        {
            budgetBase = Meant(named);
            lastBase = budgetBase;
            baseLast = true;
            priorBase = false;
            strangeBase = false;
            this.named = true;
        }
        else if (!reason)
        {
            phase = named;
            lastBudget = named == Phase.Actual ? lastBudget : named;
            budgetBase = null;
            this.named = true;
            direction = null;
        }
    }

    /// <summary>A budget said without qualification is the one that was stated last.</summary>
    private Phase Meant(Phase named) => named == Phase.Budget ? lastBudget : named;

    private void OnPrior(string text, bool opensClause)
    {
        if (reason && !opensClause)
        {
            // 主要原因是项目经费较上年减少: what changed is the cause and not the quantity.
            return;
        }

        if (sentenceSubject is null && lastTopic is { } whole)
        {
            // A sentence that only compares, after one that listed parts, compares the whole.
            subject = whole;
        }

        // After its parts nothing tells whether the last of them or the whole is compared.
        foreign |= subject is { Measure: "operating-cost", Economic.Length: > 0 };
        anchored = true;
        reason = false;
        priorBase = true;
        lastBase = null;
        comparesYears = true;
        strangeBase = false;
        budgetBase = null;
        share = false;
        completion = false;
        priorValue = text[0] is '比' or '较' ? PriorValue.Compared : PriorValue.None;
    }

    /// <summary>An item of the economic classification: of the list of basic expenditure, or else another quantity than the one spoken of.</summary>
    private void OnItem(Mark mark, int end)
    {
        if (listing && Section.Subject is { Nature: "basic" } basic)
        {
            subject = basic.With("economic", mark.Code);
            Named(mark.Text, end);
            listing = true;
        }
        else if (IsBrokenDown)
        {
            subject = subject!.With("economic", mark.Code);
            Named(mark.Text, end);
        }
        else if (!reason)
        {
            foreign = true;
        }
    }

    /// <summary>机关运行经费 …，其中：办公费 …: items of the economic classification are its parts.</summary>
    private bool IsBrokenDown => amongWhich && !reason && !foreign && subject is { Measure: "operating-cost" };

    /// <summary>比2019年, after last year was compared with, or of last year or a budget: another quantity than the change of the year.</summary>
    public void OnOtherYear() => strangeBase |= !reason && (comparesYears || ofYearBefore || phase != Phase.Actual);

    /// <summary>分别减少 0.18 万元和 0.56 万元: which quantity each is about the words do not say.</summary>
    public void OnRespectively() => foreign |= !reason;

    public void OnComparison(int sign, int start, int length)
    {
        if (sign == 0 && budgetBase is null)
        {
            return;
        }

        comparison = (sign, start, length);
    }

    private void OnTerm(Term term, string text, int at, bool countFollows, bool isJoined)
    {
        if (reason && !(countFollows && term.Counts.Count > 0))
        {
            // A clause on counts (，全年国内公务接待 12 批) is no longer the reason.
            return;
        }

        if (share)
        {
            // 占总支出 after 支出总计, or said of the year's expenditure itself, is a share of the grand total.
            var of = term.Whole is { } year && !year.Equals(subject) && term.Key?.Equals(sum) != true ? year : term.Key;
            whole = of is not null ? Complete(of) : null;
            return;
        }

        if (term.Continues)
        {
            subject = subject is { } s && term.Key is { } money && s.Measure == money.Measure ? s : null;
            named = true;
            return;
        }

        if (partsOfUnknown && term.Key is { Nature.Length: > 0 })
        {
            return;
        }

        subject = term.Key is { } key && !IsAmbiguous(key) ? Complete(OfBudget(key)) : null;
        basic = subject is { Nature: "basic", Item: "", Economic: "" } ? subject : basic;
        sum = subject is { Item: "", Fund: "", Nature: "" } ? subject : sum;
        counts.Clear();
        counted = false;
        foreach (var (counter, count) in term.Counts)
        {
            counts.Add(counter, count);
        }

        var isPriorValue = priorValue;
        var adjacent = at == LastEnd;
        var isOneOfSeveral = named && (isJoined || (ofSeveral && at == LastEnd + 1));
        Named(text, at + text.Length);
        ofSeveral = isOneOfSeveral;
        priorValue = adjacent || isPriorValue == PriorValue.Compared ? isPriorValue : PriorValue.None;
    }

    private void Named(string text, int end)
    {
        anchored = true;
        foreign = false;
        listing = false;
        priorValue = PriorValue.None;
        topic = topic is null || mayRename ? subject ?? topic : topic;
        mayRename = Equals(topic, subject);
        Label = text;
        LastEnd = end;
        phase = amongWhich ? wholePhase : Phase.Actual;
        named = true;
        reason = false;
        direction = null;
        completion = false;
        share = false;
        strangeBase = false;
        baseLast = false;
        ofSeveral = false;
        sentenceSubject = subject ?? sentenceSubject;
    }

    /// <summary>In a report on one project 项目支出 is that project's, unless the sentence speaks of the unit's expenditure.</summary>
    private bool IsAmbiguous(FactKey key) =>
        Section.Id is "" or "performance" && key is { Measure: "expenditure", Nature: "project", Fund: "" } && sentenceSubject is not { Measure: "expenditure" };

    /// <summary>政府性基金预算财政拨款本年收入 60.00 万元；本年支出 50.00 万元: in a sentence on one budget the year's expenditure is that budget's.</summary>
    private FactKey OfBudget(FactKey key) =>
        key is { Measure: "expenditure", Nature: "", Item: "", Function: "" } && topic is { Measure: "income", Item: "general" or "govfund" or "soe" } of && of.Equals(sentenceSubject)
            ? key.With("fund", of.Item) : key;

    /// <summary>A term of one nature takes the function that the sentence said 其中 of, else the fund of its section, or of that quantity.</summary>
    private FactKey Complete(FactKey key)
    {
        if (key.Measure != "expenditure" || key.Nature.Length == 0)
        {
            return key;
        }

        if (key is { Nature: "basic", Fund: "general" } && (key.Item.Length > 0 || key.Economic.Length > 0) && Section.Fund.Length == 0 && basic is { Fund: "" })
        {
            // 基本支出 550.50 万元，其中人员支出 …, where the whole unit is spoken of: of all money, as the 基本支出 named before.
            return key.With("fund", "");
        }

        if (amongWhich && sentenceSubject is { Measure: "expenditure", Function.Length: > 0 } function)
        {
            return function.With("nature", key.Nature).With("economic", key.Economic).With("item", key.Item);
        }

        if (key.Fund.Length > 0)
        {
            return key;
        }

        var fund = Section.Fund.Length > 0 ? Section.Fund : amongWhich && sentenceSubject is { Measure: "expenditure" } parent ? parent.Fund : "";
        return fund.Length > 0 ? key.With("fund", fund) : key;
    }
}
