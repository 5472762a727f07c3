using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives.Scopes;

/// <summary>What is known up to the end of the section.</summary>
/// <param name="layout">The section's description.</param>
/// <param name="plainBudget">Which budget the form set means by 预算.</param>
internal sealed class SectionScope(SectionLayout layout, Phase plainBudget)
{
    /// <summary>The quantity that numbers are about.</summary>
    public Subject Subject { get; set; } = new(layout.Subject, "");

    /// <summary>公务接待费、因公出国（境）费 with no number between: an amount is that of all of them.</summary>
    public bool IsOneOfSeveral { get; set; }

    /// <summary>上缴上级支出、经营支出和 …均为: what was named before the last of several that are joined.</summary>
    public IReadOnlyList<Subject> Joined { get; set; } = [];

    /// <summary>The counts that may follow the term named last.</summary>
    public Counts Counts { get; set; }

    /// <summary>True if one of them was given since: a further one may stand after a few words.</summary>
    public bool HasCounted { get; set; }

    /// <summary>The code of the function named last; empty if none was.</summary>
    public string Function { get; set; } = "";

    /// <summary>The fund whose budget the heading above is about: （二）政府性基金预算; empty if it is about none.</summary>
    public string Budget { get; set; } = "";

    /// <summary>The nature of the expenditure that the numbered line is about, 2.项目支出 …，其中：; empty if it is about another quantity.</summary>
    public string Nature { get; set; } = "";

    /// <summary>The budget spoken of last.</summary>
    public Phase LastBudget { get; set; } = plainBudget;

    /// <summary>The sum named last: of all income, expenditure, ….</summary>
    public FactKey? LastSum { get; private set; }

    /// <summary>The basic expenditure named last: of the unit, of a budget or of a function.</summary>
    public FactKey? LastBasic { get; private set; }

    /// <summary>The topic of the sentence before if it went on to list parts; a sentence that only compares is about it.</summary>
    public FactKey? LastWhole { get; private set; }

    /// <summary>The several parts that this sentence gave numbers of; empty if it gave none, or one.</summary>
    public IReadOnlyList<FactKey> LastParts { get; private set; } = [];

    /// <summary>The topic of the last sentence that did not open with parts.</summary>
    public FactKey? LastTopic { get; private set; }

    /// <summary>The budget that a word means: 预算 without qualification is the one that was spoken of last.</summary>
    public Phase Meant(Phase named) => named == Phase.Budget ? LastBudget : named;

    /// <summary>Another quantity is spoken of, or none; what was named last is still what the text called it.</summary>
    public void SpeakOf(FactKey? quantity) => Subject = Subject with { Key = quantity };

    /// <summary>A term is named: what stands in for it later is known, and its counts may follow.</summary>
    /// <param name="term">The term.</param>
    /// <param name="quantity">The quantity it means here; null if no form has it.</param>
    public void Remember(Term term, FactKey? quantity)
    {
        LastBasic = quantity is { Nature: "basic", Item: "", Economic: "" } ? quantity : LastBasic;
        LastSum = quantity is { Item: "", Fund: "", Nature: "" } ? quantity : LastSum;
        Counts = new(term.Counts);
        HasCounted = false;
    }

    /// <summary>Nothing is spoken of any more.</summary>
    public void Forget()
    {
        SpeakOf(null);
        Counts = default;
    }

    /// <summary>What the sentence before was about is not gone on with.</summary>
    public void ForgetSentence() => (LastWhole, LastParts, LastTopic) = (null, [], null);

    /// <summary>A sentence ends: what it gave numbers for goes on to be spoken of, and its topic is known to the next.</summary>
    public void Remember(SentenceScope sentence)
    {
        // 其他收入 3.00 万元，为“事业收入”以外取得的收入。: what was only mentioned is not spoken of any more.
        Subject = sentence.Given ?? Subject;
        if (sentence.Topic is { } topic)
        {
            LastParts = sentence.GivenParts is { Count: > 1 } parts ? parts : [];
            LastWhole = sentence.Parts is null ? null : !sentence.OpensWithParts ? topic : sentence.GivesSeveral ? LastTopic ?? topic : null;
            LastTopic = sentence.OpensWithParts ? LastTopic : topic;
        }
    }
}
