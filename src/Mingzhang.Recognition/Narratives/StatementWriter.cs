using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Writes what one paragraph states into the ledger, with places in the original text.</summary>
internal sealed class StatementWriter(SourceText source, CompactText compact, string? section, Ledger ledger, Claims claims)
{
    /// <summary>How much of the words around a claim must be the same for two claims to be one.</summary>
    private const int ContextBefore = 20;
    private const int ContextAfter = 6;

    public void State(FactKey key, NumberToken number, string label, StatementKind kind, (int Start, int Length)? direction)
    {
        ledger.Add(new(key, number.Amount, NumberPlace(number), kind)
        {
            Label = label,
            Direction = direction is { } d ? PlaceOf(d.Start, d.Length) : null,
        });
        claims.Understood(source, compact.Offset(number.Start));
    }

    /// <summary>持平: a change of nothing, stated by a word.</summary>
    public void Flat(FactKey change, int start, int length, string label) =>
        ledger.Add(new(change, new Amount(0, 2, QuantityUnit.TenThousandYuan), PlaceOf(start, length), StatementKind.Prose) { Label = label });

    public void Compare(FactKey left, FactKey right, int sign, int start, int length) =>
        ledger.AddComparison(new(left, right, sign, PlaceOf(start, length)));

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

        var from = BeginOfSentence(text, Math.Max(0, number.Start - ContextBefore));
        var to = Math.Min(text.Length, number.End + ContextAfter);
        var before = text[from..number.Start];
        var context = before + "#" + text[number.End..to];
        var at = NumberPlace(number);
        if (number.Start < ContextBefore || before.Any(char.IsAsciiDigit) || unit == QuantityUnit.Points || number.Counter == "分")
        {
            // Too little context, one among several numbers, or the points that one form gives to what another form may have too: not to
            // be taken for another mention of the same claim.
            context += $"@{at.Page}:{at.Line}:{at.Column}";
        }

        ledger.Add(new(FactKey.Of("claim").With("item", context), number.Amount, at, StatementKind.Prose) { Label = text[from..number.Start] });
        claims.Understood(source, compact.Offset(number.Start));
    }

    /// <summary>The context is not cut within a sentence: what is spoken of stands at its beginning.</summary>
    private static int BeginOfSentence(string text, int from)
    {
        while (from > 0 && text[from - 1] is not ('。' or '；' or ';' or '！' or '？'))
        {
            from--;
        }

        return from;
    }

    /// <summary>The digits with the unit as written behind them: a percent sign belongs to the quote, 万元 does not.</summary>
    private Place NumberPlace(NumberToken number) =>
        PlaceOf(number.Start, number.Length + (number.Amount.Unit == QuantityUnit.Percent && compact.Value[number.End..].StartsWith('%') ? 1 : 0));

    private Place PlaceOf(int start, int length)
    {
        var (from, count) = compact.Range(start, length);
        return Places.Of(source, from, count, section);
    }
}
