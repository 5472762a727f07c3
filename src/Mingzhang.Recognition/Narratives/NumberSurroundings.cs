using Mingzhang.Facts;
using Mingzhang.Recognition.Narratives.Scopes;

namespace Mingzhang.Recognition.Narratives;

/// <summary>What stands right before and behind the numbers of a paragraph.</summary>
internal sealed class NumberSurroundings(Grammar grammar, Discourse discourse, string text)
{
    /// <summary>Offset after a number and its unit.</summary>
    public static int EndOf(NumberToken number) =>
        number.End + (number.Amount.Unit == QuantityUnit.Count ? number.Counter : number.Amount.Unit.Symbol()).Length;

    /// <summary>True if nothing but linking words stands between the last word and an offset.</summary>
    public bool IsLinked(int at, int lastEnd) => grammar.Links.Fill(text.AsSpan(lastEnd, Math.Max(0, at - lastEnd)));

    /// <summary>减少 1.50 万元(42.86%): the rate of the change it stands behind.</summary>
    public bool IsRateInBrackets(NumberToken number, int lastEnd) =>
        number.Amount.Unit == QuantityUnit.Percent && discourse.Clause.LastChangeSign != 0 && number.Start == lastEnd + 1 && text[lastEnd] == '(' &&
        text.AsSpan(EndOf(number)).StartsWith(")");

    /// <summary>增加 77.20 万元，增长 4.31%: the percentage behind an amount, nothing but a word of change between; null if there is none.</summary>
    /// <param name="number">The amount.</param>
    /// <param name="next">The number behind it.</param>
    /// <param name="sign">The sign that the word gives it.</param>
    public NumberToken? RateBehind(NumberToken number, NumberToken? next, out int sign)
    {
        var at = EndOf(number) + 1;
        sign = 0;
        if (!number.Amount.Unit.IsMoney() || next is not { Amount.Unit: QuantityUnit.Percent } || at >= next.Start ||
            MarkAt(at) is not { Kind: MarkKind.Up or MarkKind.Down } mark || next.Start - at - mark.Text.Length is not (0 or 1))
        {
            return null;
        }

        sign = mark.Kind == MarkKind.Up ? 1 : -1;
        return next;
    }

    /// <summary>The number right behind an offset, linking words aside; null if there is none.</summary>
    public NumberToken? NumberBehind(int end, NumberToken? next) =>
        next is not null && next.Start >= end && grammar.Links.Fill(text.AsSpan(end, next.Start - end)) ? next : null;

    /// <summary>由 80.00 万元减少至 73.85 万元: what a quantity was before it changed.</summary>
    public bool IsLeft(NumberToken number, int lastEnd)
    {
        var end = EndOf(number);
        return number.Amount.Unit.IsMoney() && (WordContext.IsBehind(text, number.Start, "由") || WordContext.IsBehind(text, number.Start, "从"))
            && IsLinked(number.Start - 1, lastEnd) && end < text.Length && MarkAt(end) is { Kind: MarkKind.Up or MarkKind.Down } mark
            && end + mark.Text.Length < text.Length && text[end + mark.Text.Length] is '到' or '至' or '为';
    }

    /// <summary>与上年决算数 13.49 万元相比, 比上年（37.12 万元）增加: what a quantity is compared with.</summary>
    public bool IsComparedWith(NumberToken number, int lastEnd, int yearEnd) =>
        number.Amount.Unit.IsMoney() && discourse.Clause.Base.IsLastYear &&
        ((text.AsSpan(EndOf(number)).StartsWith("相比") && IsLinked(number.Start, lastEnd)) ||
            (yearEnd >= 0 && number.Start == yearEnd + 1 && text[yearEnd] == '(' && text.AsSpan(EndOf(number)).StartsWith(")")));

    /// <summary>项目支出 80.00 万元，其中河道清淤 50.00 万元: a project that no form has, among all of them.</summary>
    public bool IsOfProject(NumberToken number, int lastEnd) =>
        number.Amount.Unit.IsMoney() && discourse.Sentence is { Parts: not null, LastNamed: { Measure: "expenditure", Nature: "project" } } &&
        number.Start - lastEnd > 2 && text.AsSpan(lastEnd, number.Start - lastEnd).IndexOfAnyInRange('0', '9') < 0;

    /// <summary>
    /// 项目支出比上年增加 30.00 万元，其中河道清淤经费增加 20.00 万元: true if what a word of change at an offset is said of is named in its phrase
    /// by words that are not known. Shorter ones say how it changed: 实际, 相应.
    /// </summary>
    public bool IsOfUnknown(int at, int lastEnd)
    {
        const int shortest = 3;
        if (discourse is { Clause: { HasNumber: false }, Sentence.Parts: null } or { Clause.IsProse: true } or { Subject: null } || discourse.IsOfOwn)
        {
            return false;
        }

        var start = text.AsSpan(0, at).LastIndexOfAny("，,；;。:：()、") + 1;
        start += text.AsSpan(start).StartsWith("其中") ? 2 : 0;
        return at - start >= shortest && lastEnd <= start && text.AsSpan(start, at - start).IndexOfAnyInRange('0', '9') < 0 &&
            !OwnNames.IsNothing(text.AsSpan(start, at - start), grammar.Links);
    }

    private Mark? MarkAt(int at) => at < text.Length ? grammar.Lexicon.At(text, at, discourse.Layout.Id) : null;
}
