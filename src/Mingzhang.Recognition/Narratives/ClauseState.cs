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
    private const int ClassDigits = 3;

    private readonly FormSet form;
    private FactKey? subject;
    private FactKey? sentenceSubject;
    private readonly Dictionary<string, FactKey> counts = [];
    private Phase phase;
    private Phase lastBudget;
    private Phase? budgetBase;
    private Phase? completionPhase;

    /// <summary>决算数大于预算数: an amount right behind it is the gap.</summary>
    private (int Sign, int Start, int Length, Phase Than)? gap;

    /// <summary>完成预算 27.00 万元的 63.2%: after the budget the rate follows.</summary>
    private bool completesBudget;
    private (int Sign, int Start, int Length)? direction;
    private (int Sign, int Start, int Length)? comparison;
    private int lastChangeSign;
    private FactKey? whole;
    private FactKey? sum;

    /// <summary>The basic expenditure named last: of the unit, of a budget or of a function.</summary>
    private FactKey? basic;
    private bool priorBase;

    /// <summary>The sentence compared with last year.</summary>
    private bool comparesYears;

    /// <summary>比上年预算数, 比2019年: neither last year's accounts nor this year's budget is compared with.</summary>
    private bool strangeBase;

    /// <summary>The base of a comparison was said after the quantity: 公务接待费比年初预算 5.00 万元减少.</summary>
    private bool baseLast;
    private bool share;
    private bool completion;
    private bool reason;

    /// <summary>Of a reason: it says what the money was used for, and not why it changed.</summary>
    private bool use;
    private bool named;
    private bool amongWhich;
    private bool counted;
    private bool afterCount;

    /// <summary>A term, a phase or a comparison was said in the sentence: only then 增加 and 减少 are about the subject.</summary>
    private bool anchored;

    /// <summary>Another quantity than the subject was named; amounts are not taken until a term is named again.</summary>
    private bool foreign;

    /// <summary>公务接待费、因公出国（境）费 with no number between: an amount is that of all of them.</summary>
    private bool ofSeveral;

    /// <summary>2023年的“三公”经费 …，其中： what was stated for this year before is repeated for last year.</summary>
    private bool ofYearBefore;

    /// <summary>主要包括 was said: items of the economic classification may follow.</summary>
    private bool listing;
    private char before;
    private PriorValue priorValue;

    /// <summary>The first quantity the sentence named, and that of the sentence before if it went on to list parts.</summary>
    private FactKey? topic;
    private FactKey? lastTopic;

    private FactKey? topicBefore;
    private bool opensWithParts;
    private bool givesSeveral;

    /// <summary>三公经费预算为 20.00 万元，其中： what 其中 follows is a budget, and so are its parts.</summary>
    private Phase wholePhase;

    /// <summary>The topic was named in this clause and no number given yet: 一般公共预算支出安排的“三公”经费 is the latter.</summary>
    private bool mayRename;

    /// <summary>An amount that no word explains was given and 其中 followed: 基本支出 is that unknown quantity's.</summary>
    private bool partsOfUnknown;

    /// <summary>What a change without words of comparison is against: a budget, or last year if null.</summary>
    private Phase? lastBase;

    /// <summary>The quantity the sentence last gave a number for, and what it is called.</summary>
    private (FactKey Key, string Label)? given;
    private readonly HashSet<FactKey> stated = [];
    private readonly Stack<Outside> brackets = [];

    public ClauseState(SectionLayout section, FormSet form)
    {
        this.form = form;
        Section = section;
        subject = section.Subject;
        lastBudget = form.PlainBudget;
    }

    public SectionLayout Section { get; }

    /// <summary>The code of the class (类) named last in the section; empty if none was.</summary>
    public string Class { get; private set; } = "";

    /// <summary>Offset after the last word or number that was understood.</summary>
    public int LastEnd { get; set; }

    /// <summary>True if a choice of the template was just left open: the next amount has no direction.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>What the subject is called.</summary>
    public string Label { get; private set; } = "";

    /// <summary>True where an amount that is not understood is a gap: in a section that states facts, outside reasons.</summary>
    public bool ExpectsFacts => !reason && !strangeBase && (Section.ShareOf is not null || Section.Subject is not null || Section.Functions is not null);

    /// <summary>True where single projects are spoken of beside the unit.</summary>
    public bool MayLeaveUnit => Section.Id == "performance";

    public void BeginParagraph()
    {
        // …为 12.00 万元，其中： the parts stand in the next paragraph.
        var goesOn = amongWhich && before is ':' or '：';
        var (whole, isUnknown) = (sentenceSubject, partsOfUnknown);
        EndSentence();
        (amongWhich, sentenceSubject, partsOfUnknown) = goesOn ? (true, whole, isUnknown) : (false, null, false);
        stated.Clear();
        lastBase = null;
        LastEnd = 0;
    }

    public void OnCharacter(char c)
    {
        gap = null;
        switch (c)
        {
            case '。':
                EndSentence();
                break;
            case '；' or ';':
                EndClause();
                anchored &= !reason;
                reason = false;
                priorBase = false;
                budgetBase = null;
                foreign = false;
                listing = false;
                Forget(MayLeaveUnit);
                break;
            case '，' or ',':
                mayRename = false;
                share = false;
                completion = false;
                IsUndecided = false;
                priorValue = PriorValue.None;
                break;
            case '(':
                brackets.Push(new(subject, given, phase, reason, foreign, ofSeveral, Label, new(counts)));
                break;
            case ')' when brackets.TryPop(out var outside):
                Return(outside);
                break;
            case '中' when before == '其':
                opensWithParts |= topic is null && !amongWhich;
                wholePhase = amongWhich ? wholePhase : phase;
                amongWhich = true;
                partsOfUnknown |= foreign;
                break;
        }

        before = c;
    }

    /// <summary>What is named in brackets is spoken of in them only: 机关运行经费 73.85 万元（与公用经费一致），比上年减少….</summary>
    private void Return(Outside outside)
    {
        (subject, given, phase, Label) = (outside.Subject, outside.Given, outside.Phase, outside.Label);
        (reason, foreign, ofSeveral) = (outside.Reason, outside.Foreign, outside.OfSeveral);
        counts.Clear();
        foreach (var (counter, key) in outside.Counts)
        {
            counts.Add(counter, key);
        }
    }

    /// <summary>The change of the subject on last year, if a word such as 持平 says that there is none.</summary>
    public FactKey? FlatAgainst() => priorBase && !reason && !foreign && direction is null && subject is { } s ? s.In(Phase.Actual).Said(Aspect.Change) : null;

    /// <summary>An amount stood there that no word explains: what follows in the clause may be about it.</summary>
    public void Lost() => foreign |= !reason;

    public void AfterNumber(int end)
    {
        LastEnd = end;
        IsUndecided = false;
        lastChangeSign = direction?.Sign ?? 0;
        direction = null;
        // 其他收入占 2.36%，为 7.80 万元: after the share the amount itself may follow.
        // 国内公务接待 12 批次，80 人次，支出 0.96 万元: so it may after the counts.
        named = (share || afterCount) && subject is { } part && !stated.Contains(part.In(Phase.Actual));
        afterCount = false;
        share = false;
        completion = completesBudget;
        completesBudget = false;
        gap = null;
        priorValue = PriorValue.None;
    }

    /// <summary>A choice of the template that was not made stands there.</summary>
    public void OnChoice()
    {
        IsUndecided = true;
        direction = null;
    }

    private void EndClause()
    {
        IsUndecided = false;
        priorValue = PriorValue.None;
        direction = null;
        share = false;
        completion = false;
        strangeBase = false;
        comparison = null;
        lastChangeSign = 0;
        named = false;
    }

    private void EndSentence()
    {
        EndClause();
        brackets.Clear();
        lastTopic = topic is null ? lastTopic : !amongWhich ? null : !opensWithParts ? topic : givesSeveral ? topicBefore ?? topic : null;
        topicBefore = opensWithParts ? topicBefore : topic ?? topicBefore;
        topic = null;
        opensWithParts = false;
        givesSeveral = false;
        ofYearBefore = false;
        partsOfUnknown = false;
        wholePhase = Phase.Actual;
        if (given is { } last)
        {
            // 其他收入 3.00 万元，为“事业收入”以外取得的收入。: what was only mentioned is not spoken of any more.
            (subject, Label) = last;
            given = null;
        }

        anchored = false;
        foreign = false;
        listing = false;
        priorValue = PriorValue.None;
        reason = false;
        priorBase = false;
        comparesYears = false;
        budgetBase = null;
        amongWhich = false;
        sentenceSubject = null;
        phase = Phase.Actual;
        Forget(Section.Id.Length == 0 || MayLeaveUnit);
    }

    /// <summary>Outside the sections on the unit's accounts nothing goes on from one sentence to the next.</summary>
    private void Forget(bool isOutside)
    {
        if (isOutside)
        {
            subject = null;
            counts.Clear();
        }
    }

    /// <summary>A project was named: the amounts that follow are its own and not those of the unit or of all projects.</summary>
    public void OnProject() => Forget(isOutside: true);

    /// <summary>What was spoken of before an opening bracket.</summary>
    private sealed record Outside(
        FactKey? Subject, (FactKey Key, string Label)? Given, Phase Phase, bool Reason, bool Foreign, bool OfSeveral, string Label, Dictionary<string, FactKey> Counts);

    /// <summary>Last year's value of the subject, if one is spoken of.</summary>
    public FactKey? Before() => reason || foreign ? null : subject?.In(Phase.Actual).In(Period.Prior);

    /// <summary>Whether the next amount is last year's.</summary>
    private enum PriorValue
    {
        None,

        /// <summary>上年决算数: it is.</summary>
        Said,

        /// <summary>较上年的, 较上年“三公”经费: it is, whatever words the clause puts before it.</summary>
        Compared,

        /// <summary>A number of a year: it is, unless this year's was not stated before; then the year is the slip.</summary>
        IfNotFirst,
    }
}
