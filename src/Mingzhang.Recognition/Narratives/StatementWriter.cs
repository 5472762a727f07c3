using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Writes what one paragraph states into the ledger, with places in the original text.</summary>
internal sealed class StatementWriter(SourceText source, CompactText compact, string? section, Ledger ledger, Claims claims)
{
    /// <summary>How much of the words around a claim must be the same for two claims to be one.</summary>
    private const int ContextBefore = 20;
    private const int ContextAfter = 6;

    /// <summary>The beginning of the sentence that holds <see cref="searched"/>, an offset up to which the text was searched.</summary>
    private int sentence;
    private int searched;

    public void State(FactKey key, NumberToken number, string label, SignedWord? word)
    {
        ledger.Add(new(key, number.Amount, NumberPlace(number), StatementKind.Prose)
        {
            Label = label,
            Direction = word is { } direction ? PlaceOf(direction.Start, direction.Length) : null,
        });
        claims.Understood(source, compact.Offset(number.Start));
    }

    /// <summary>The amount stated of a fact last; null if it was not stated.</summary>
    public Amount? Stated(FactKey key) => ledger.Of(key) is [.., var last] ? last.Amount : null;

    /// <summary>Something that no form has, named at an offset: one of its own, whatever else has the same name.</summary>
    public FactKey Own(string name, int start)
    {
        var at = PlaceOf(start, name.Length);
        return FactKey.Claim($"{name}@{at.Page}:{at.Line}:{at.Column}");
    }

    /// <summary>两项合计: the sum of several quantities, named at an offset.</summary>
    public FactKey Sum(IReadOnlyList<FactKey> parts, string name, int start)
    {
        var sum = Own(name, start);
        ledger.AddSum(sum, parts);
        return sum;
    }

    /// <summary>持平: a change of nothing, stated by a word.</summary>
    public void Flat(FactKey change, int start, int length, string label) =>
        ledger.Add(new(change, new Amount(0, 2, QuantityUnit.TenThousandYuan), PlaceOf(start, length), StatementKind.Prose) { Label = label });

    /// <summary>What words compare, if they compare anything.</summary>
    public void Compare(WordComparison? told)
    {
        if (told is { Word: var word } comparison)
        {
            ledger.AddComparison(new(comparison.Left, comparison.Right, word.Sign, PlaceOf(word.Start, word.Length)) { IsAnyBudget = comparison.IsAnyBudget });
        }
    }

    public void NoFact(NumberToken number) => claims.NoFact(source, compact.Offset(number.Start));

    /// <summary>
    /// A number that no term explains. Where the section states facts it stays not understood; elsewhere it is a claim of the
    /// narrative (an activity, a result), known by the words around it.
    /// </summary>
    public void Claim(string text, NumberToken number, bool expectsFacts)
    {
        var unit = number.Amount.Unit;
        if (unit == QuantityUnit.None && number.Amount.Decimals == 0)
        {
            NoFact(number);
            return;
        }

        if (expectsFacts && (unit.IsMoney() || unit == QuantityUnit.Percent))
        {
            return;
        }

        var near = Math.Max(0, number.Start - ContextBefore);
        var begin = BeginOfSentence(text, near);
        var isOneOfSeveral = text.AsSpan(begin, number.Start - begin).LastIndexOfAnyInRange('0', '9') >= 0;
        var words = text[(isOneOfSeveral ? Math.Max(begin, near) : begin)..number.Start];
        var context = words + "#" + text[number.End..Math.Min(text.Length, number.End + ContextAfter)];
        var at = NumberPlace(number);
        if (isOneOfSeveral || number.Start < ContextBefore || unit == QuantityUnit.Points || number.Counter == "分")
        {
            // Too little context, one among several numbers, or the points that one form gives to what another form may have too: not to
            // be taken for another mention of the same claim.
            context += $"@{at.Page}:{at.Line}:{at.Column}";
        }

        ledger.Add(new(FactKey.Claim(context), number.Amount, at, StatementKind.Prose) { Label = words });
        claims.Understood(source, compact.Offset(number.Start));
    }

    /// <summary>
    /// The context of the first number of a sentence is not cut within it: what is spoken of stands at its beginning. Offsets are asked for
    /// from left to right, so that no part of the text is searched twice.
    /// </summary>
    private int BeginOfSentence(string text, int from)
    {
        var mark = text.AsSpan(searched, from - searched).LastIndexOfAny("。；;！？");
        sentence = mark < 0 ? sentence : searched + mark + 1;
        searched = from;
        return sentence;
    }

    /// <summary>The digits with the unit as written behind them: a percent sign belongs to the quote, 万元 does not.</summary>
    private Place NumberPlace(NumberToken number) =>
        PlaceOf(number.Start, number.Length + (number.Amount.Unit == QuantityUnit.Percent && compact.Value.AsSpan(number.End).StartsWith('%') ? 1 : 0));

    private Place PlaceOf(int start, int length)
    {
        var (from, count) = compact.Range(start, length);
        return Places.Of(source, from, count, section);
    }
}
