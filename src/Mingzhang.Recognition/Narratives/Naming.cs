using Mingzhang.Catalog;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Which quantity a word names: a term, a function or an item means what its section and sentence make of it.</summary>
internal sealed class Naming(Discourse discourse)
{
    /// <summary>Measures that each budget has a sum of.</summary>
    private static readonly string[] Sums = ["total-in", "total-out", "opening", "closing", "income", "expenditure"];

    private SectionScope Section => discourse.Section;

    private SentenceScope Sentence => discourse.Sentence;

    private ClauseScope Clause => discourse.Clause;

    private PhraseScope Phrase => discourse.Phrase;

    /// <summary>True if items of the economic classification are parts of the subject: 机关运行经费 …，其中：办公费 ….</summary>
    public bool IsBrokenDown => Sentence.Parts is not null && !Clause.IsProse && !Clause.IsForeign && discourse.Subject is { Measure: "operating-cost" };

    /// <summary>A term.</summary>
    public void OnTerm(Term term, Occurrence word)
    {
        if (Phrase.IsOfElse || (Clause.IsProse && !(word.OpensCounts && term.Counts.Count > 0)))
        {
            // A clause on counts (，全年国内公务接待 12 批) is no longer the reason.
            return;
        }

        if (Phrase.Announced.Share is { } said)
        {
            Phrase.Announced = Phrase.Announced with { Share = said with { Whole = WholeOf(term) } };
            return;
        }

        if (term.Continues)
        {
            Section.SpeakOf(discourse.Subject is { } s && term.Key is { } money && s.Measure == money.Measure ? s : null);
            Clause.AwaitsAmount = true;
            return;
        }

        if (Sentence.Parts is { AreOfUnknown: true } && term.Key is { Nature.Length: > 0 } or { Measure: "procurement", Item: "goods" or "works" or "services" })
        {
            return;
        }

        var lastYear = Phrase.Announced.LastYear;
        var phase = Sentence.Phase;
        var goesOn = lastYear == LastYear.Compared || word.Distance == 0;
        var isOneOfSeveral = !word.EndsJoin && Clause.AwaitsAmount && (word.IsJoined || (Section.IsOneOfSeveral && word.Distance == 1));
        IReadOnlyList<Subject> joined = Clause.AwaitsAmount && (word.IsJoined || word.EndsJoin) ? [.. Section.Joined, Section.Subject] : [];
        var quantity = term.Key is not { } key || IsAmbiguous(key) ? null : IsOfIncome(key, word.Text) ? FactKey.Of("income").With("item", key.Fund)
            : key is { Measure: "three-public", Fund.Length: > 0 } ? PaidBy(key.Fund) : Complete(OfBudget(key));
        if (quantity is { Measure: "procurement", Item: "total" })
        {
            // What is bought comes after what was planned, each with its parts.
            Sentence.Parts = null;
        }

        Section.Remember(term, quantity);
        discourse.Name(new(quantity, word.Text));
        Section.IsOneOfSeveral = isOneOfSeveral;
        Section.Joined = joined;
        Phrase.Announced = new() { LastYear = goesOn ? lastYear : LastYear.Unsaid };
        if (word.IsPlanned)
        {
            // 2023年预算安排的“三公”经费: what was planned for last year is none of this year's facts.
            Sentence.Phase = phase;
            Clause.IsForeign |= lastYear != LastYear.Unsaid;
        }
    }

    /// <summary>A function of the classification.</summary>
    /// <param name="code">Its code; empty if it is not known.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isItemAlone">True if an item was named without the levels above it: those stay what they were.</param>
    /// <returns>True if numbers are about it from here on.</returns>
    public bool OnFunction(string code, string name, bool isItemAlone = false)
    {
        if (isItemAlone && Clause.IsProse)
        {
            return false;
        }

        Section.Function = isItemAlone ? Section.Function : code;
        if (Divided() is { } whole)
        {
            discourse.Name(new(code.Length > 0 ? whole.With("function", code) : null, name));
            return true;
        }

        if (!Clause.IsProse && discourse.Layout.Id.Length > 0)
        {
            // Of which money the function is the section does not say; the quantity named before is not spoken of any more.
            Section.SpeakOf(null);
            Sentence.Given = null;
        }

        return false;
    }

    /// <summary>An item of the economic classification: of the list of basic expenditure, or else another quantity than the one spoken of.</summary>
    public void OnItem(Occurrence word)
    {
        if (Clause.IsListing && discourse.Layout.Subject is { Nature: "basic" } basic)
        {
            NameItem(basic, word);
            Clause.IsListing = true;
        }
        else if (IsBrokenDown && discourse.Subject is { } whole)
        {
            NameItem(whole, word);
        }
        else if (!Clause.IsProse)
        {
            Clause.IsForeign = true;
        }
    }

    private void NameItem(FactKey whole, Occurrence word) => discourse.Name(new(whole.With("economic", word.Mark.Code), word.Text));

    /// <summary>公务接待费 4.00 万元（其中：一般公共预算支出 3.00 万元）: what one budget pays of what stands before the bracket.</summary>
    private FactKey? PaidBy(string fund) => Sentence.Bracket?.Subject.Key is { Measure: "three-public" } whole ? whole.With("fund", fund) : null;

    /// <summary>占总支出 after 支出总计, or said of the year's expenditure itself, is a share of the grand total.</summary>
    private FactKey? WholeOf(Term term)
    {
        var whole = term.Whole is { } year && !year.Equals(discourse.Subject) && term.Key?.Equals(Section.LastSum) != true ? year : term.Key;
        return whole is null ? null : whole.Equals(discourse.Subject) ? FactKey.Of(whole.Measure) : Complete(whole);
    }

    /// <summary>The expenditure whose functions are named: the section's, or else that of one budget that the sentence speaks of.</summary>
    private FactKey? Divided() =>
        discourse.Layout.Functions is { } all ? OfParagraph(all)
        : Sentence.LastNamed is { Measure: "expenditure", Fund.Length: > 0, Nature: "", Item: "", Economic: "" } budget ? budget.With("function", "") : null;

    /// <summary>一般公共预算财政拨款支出 …，主要用于: in the section of all budgets the paragraph is about one of them, and so are its functions.</summary>
    private FactKey OfParagraph(FactKey all) =>
        all.Fund == "fiscal" && discourse.Paragraph.Topic is { Measure: "expenditure", Fund: "general" or "govfund" or "soe", Nature: "", Item: "", Function: "", Economic: "" } topic
            ? all.With("fund", topic.Fund) : all;

    /// <summary>In a report on one project 项目支出 is that project's, unless the sentence speaks of the unit's expenditure.</summary>
    private bool IsAmbiguous(FactKey key) =>
        discourse.Layout.Id is "" or "performance" && key is { Measure: "expenditure", Nature: "project", Fund: "" } && Sentence.LastNamed is not { Measure: "expenditure" };

    /// <summary>
    /// Under （二）政府性基金预算 the sums are that budget's.
    /// 政府性基金预算财政拨款本年收入 60.00 万元；本年支出 50.00 万元: in a sentence on one budget the year's expenditure is that budget's.
    /// </summary>
    private FactKey OfBudget(FactKey key) =>
        Section.Budget.Length > 0 && discourse.Layout.Fund.Length == 0 && key is { Fund: "", Nature: "", Item: "", Function: "" } && Sums.Contains(key.Measure)
            ? key.With(key.Measure == "income" ? "item" : "fund", Section.Budget)
        : key is { Measure: "expenditure", Nature: "", Item: "", Function: "" } && Sentence.Topic is { Measure: "income", Item: "general" or "govfund" or "soe" } of && of.Equals(Sentence.LastNamed)
            ? key.With("fund", of.Item) : key;

    /// <summary>财政拨款收入 80.00 万元（一般公共预算财政拨款 60.00 万元，…）: what each budget gives of the income.</summary>
    private bool IsOfIncome(FactKey key, string word) =>
        key is { Measure: "expenditure", Fund.Length: > 0, Nature: "", Item: "", Economic: "" } && word.EndsWith("财政拨款", StringComparison.Ordinal) &&
        (Sentence.Bracket?.Subject.Key ?? (Sentence.Parts is null ? null : Sentence.LastNamed)) is { Measure: "income" };

    /// <summary>A term of one nature takes the function that the sentence said 其中 of, else the fund of its section, or of that quantity.</summary>
    private FactKey Complete(FactKey key)
    {
        if (key.Measure != "expenditure" || key.Nature.Length == 0)
        {
            return key;
        }

        var fundOfSection = discourse.Layout.Fund;
        if (Sentence.IsByEconomic && key.Economic.Length > 0)
        {
            return key.With("nature", "").With("fund", fundOfSection.Length > 0 ? fundOfSection : Sentence.LastNamed?.Fund ?? "");
        }

        if (Section.Nature == "project" && key is { Nature: "basic", Economic.Length: > 0 })
        {
            return key.With("nature", Section.Nature).With("fund", fundOfSection);
        }

        if (key is { Nature: "basic", Fund: "general" } && (key.Item.Length > 0 || key.Economic.Length > 0) && fundOfSection.Length == 0 && Section.LastBasic is { Fund: "" })
        {
            // 基本支出 550.50 万元，其中人员支出 …, where the whole unit is spoken of: of all money, as the 基本支出 named before.
            return key.With("fund", "");
        }

        var whole = Sentence.Parts is not null && Sentence.LastNamed is { Measure: "expenditure" } expenditure ? expenditure : null;
        if (whole is { Function.Length: > 0 })
        {
            return whole.With("nature", key.Nature).With("economic", key.Economic).With("item", key.Item);
        }

        if (key.Fund.Length > 0)
        {
            return key;
        }

        var fund = fundOfSection.Length > 0 ? fundOfSection : whole?.Fund ?? "";
        return fund.Length > 0 ? key.With("fund", fund) : key;
    }
}
