using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>A reason that the form asks for.</summary>
/// <param name="Of">The fact; with a star as its code if it is asked for each code.</param>
/// <param name="Against">What it is compared with.</param>
/// <param name="Digits">Digits of the codes for which it is asked; 0 if for none.</param>
internal sealed record ReasonNeed(FactKey Of, FactKey Against, int Digits)
{
    /// <summary>When it is asked for: all conditions of one of the ways there are as said. Keys in conditions are about <see cref="Of"/>.</summary>
    public List<IReadOnlyList<(Condition If, FactKey? It, bool Holds)>> Ways { get; } = [];
}

/// <summary>A purpose that the form asks for.</summary>
/// <param name="Of">The fact; with a star as its code if it is asked for each code.</param>
/// <param name="Digits">Digits of the codes for which it is asked; 0 if for none.</param>
internal sealed record PurposeNeed(FactKey Of, int Digits);

/// <summary>What the sentences of a form set need to know: figures, reasons, purposes, and paragraphs of the unit's own.</summary>
internal sealed class FormNeeds
{
    private readonly WrittenForm form;
    private readonly List<FactKey> figures = [];
    private readonly HashSet<FactKey> known = [];
    private readonly List<ReasonNeed> reasons = [];
    private readonly List<PurposeNeed> purposes = [];
    private readonly List<string> own = [];
    private readonly Dictionary<FactKey, string> sections = [];
    private int digits;
    private string section = "";

    /// <summary>Goes through a form set's sentences.</summary>
    public FormNeeds(WrittenForm form)
    {
        this.form = form;
        foreach (var id in form.Parts.SelectMany(p => p.Sections))
        {
            section = id;
            foreach (var passage in form.Sections[id])
            {
                Passage(passage);
            }
        }
    }

    /// <summary>The figures in the order met, each once; one that is needed for every code has a star as its code.</summary>
    public IReadOnlyList<FactKey> Figures => figures;

    /// <summary>The section in which a figure is first needed, by whose words it is named; empty if it is not needed.</summary>
    public string SectionOf(FactKey key) => sections.GetValueOrDefault(key.In(Phase.Actual).In(Period.This), "");

    /// <summary>The reasons in the order met.</summary>
    public IReadOnlyList<ReasonNeed> Reasons => reasons;

    /// <summary>The purposes in the order met.</summary>
    public IReadOnlyList<PurposeNeed> Purposes => purposes;

    /// <summary>The names of the unit's own paragraphs, in order.</summary>
    public IReadOnlyList<string> Own => own;

    private void Passage(WrittenPassage passage)
    {
        if (passage.Own is { } name)
        {
            own.Add(name);
            return;
        }

        (Condition, FactKey?, bool)[] way = [(passage.If, null, true)];
        Compared(passage.If, null);
        foreach (var it in passage.Each is { } each ? Items(each) : [null])
        {
            Pieces(passage.Say!.Pieces, it, way);
        }

        foreach (var it in passage.List is { } list ? Items(list) : [])
        {
            Alternatives(passage.List!.Say, it, way);
        }

        digits = 0;
    }

    private IEnumerable<FactKey?> Items(ItemList list)
    {
        digits = list.By == "function" ? list.Digits : 0;
        return list.Of is { } of ? [of.With(list.By, Slot.Star)] : list.Keys;
    }

    private void Alternatives(IReadOnlyList<Alternative> alternatives, FactKey? it, IReadOnlyList<(Condition, FactKey?, bool)> way)
    {
        var before = way.ToList();
        foreach (var alternative in alternatives)
        {
            Compared(alternative.If, it);
            Pieces(alternative.Say.Pieces, it, [.. before, (alternative.If, it, true)]);
            before.Add((alternative.If, it, false));
        }
    }

    private void Pieces(IReadOnlyList<TemplatePiece> pieces, FactKey? it, IReadOnlyList<(Condition, FactKey?, bool)> way)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case FigurePiece figure:
                    Figure(figure.Left, it);
                    Figure(figure.Minus, it);
                    Figure(figure.Over, it);
                    break;
                case SayingPiece { What: Saying.Reason } why:
                    Reason(why.Of.Resolve(it), why.Minus!.Resolve(it), way);
                    break;
                case SayingPiece { What: Saying.Purpose } purpose when !purposes.Any(p => p.Of.Equals(purpose.Of.Resolve(it))):
                    purposes.Add(new(purpose.Of.Resolve(it), digits));
                    break;
                case PhrasePiece phrase:
                    Alternatives(form.Phrases[phrase.Name], phrase.About.Resolve(it), way);
                    break;
                case OptionalPiece optional:
                    Pieces(optional.Pieces, it, way);
                    break;
            }
        }
    }

    private void Reason(FactKey of, FactKey against, IReadOnlyList<(Condition, FactKey?, bool)> way)
    {
        var need = reasons.Find(r => r.Of.Equals(of) && r.Against.Equals(against));
        if (need is null)
        {
            reasons.Add(need = new(of, against, digits));
            Figure(of);
            Figure(against);
        }

        need.Ways.Add(way);
    }

    private void Compared(Condition condition, FactKey? it)
    {
        foreach (var (left, _, right) in condition.Parts)
        {
            Figure(left, it);
            Figure(right, it);
        }
    }

    private void Figure(KeyExpression? expression, FactKey? it)
    {
        if (expression is { IsNothing: false })
        {
            Figure(expression.Resolve(it));
        }
    }

    private void Figure(FactKey key)
    {
        if (key.Economic != Slot.Star && known.Add(key))
        {
            figures.Add(key);
            sections.TryAdd(key.In(Phase.Actual).In(Period.This), section);
        }
    }
}
