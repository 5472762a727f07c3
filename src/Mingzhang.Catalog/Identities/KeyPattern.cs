using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>The members that the stars of an identity stand for.</summary>
public sealed record Binding(string Item, string Fund, string Nature, string Function, string Economic, string Subject, Phase Phase, Period Period);

/// <summary>A fact key with stars.</summary>
public sealed class KeyPattern
{
    private readonly bool item;
    private readonly bool fund;
    private readonly bool nature;
    private readonly bool function;
    private readonly bool economic;
    private readonly bool subject;
    private readonly bool phase;
    private readonly bool period;

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is no fact key.</exception>
    public KeyPattern(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Template = FactKey.Parse(string.Join(' ', words.Where(w => !w.EndsWith("=*", StringComparison.Ordinal))));
        (item, fund, nature, function) = (HasStar("item"), HasStar("fund"), HasStar("nature"), HasStar("function"));
        (economic, subject, phase, period) = (HasStar("economic"), HasStar("subject"), HasStar("phase"), HasStar("period"));

        bool HasStar(string axis) => words.Contains(axis + "=*");
    }

    /// <summary>True if another pattern has its stars on the same axes.</summary>
    public bool HasStarsOf(KeyPattern other) =>
        (item, fund, nature, function) == (other.item, other.fund, other.nature, other.function) &&
        (economic, subject, phase, period) == (other.economic, other.subject, other.phase, other.period);

    /// <summary>The key without its stars.</summary>
    public FactKey Template { get; }

    /// <summary>True if the stars can stand for something so that the pattern is the key.</summary>
    public bool Fits(FactKey key) =>
        key.Aspect == Template.Aspect && (phase || key.Phase == Template.Phase) && (period || key.Period == Template.Period) && key.Whole is null &&
        (function || key.Function == Template.Function) && (economic || key.Economic == Template.Economic) && (nature || key.Nature == Template.Nature) &&
        (fund || key.Fund == Template.Fund) && (item || key.Item == Template.Item) && (subject || key.Subject == Template.Subject) &&
        key.Measure == Template.Measure;

    /// <summary>What the stars stand for so that the pattern is the key; null if it cannot be.</summary>
    public Binding? Bind(FactKey key) => !Fits(key) ? null : new(
        item ? key.Item : "", fund ? key.Fund : "", nature ? key.Nature : "", function ? key.Function : "", economic ? key.Economic : "",
        subject ? key.Subject : "", phase ? key.Phase : Phase.Actual, period ? key.Period : Period.This);

    /// <summary>The key for what the stars stand for.</summary>
    public FactKey Fill(Binding binding) => Template.At(
        item ? binding.Item : null, fund ? binding.Fund : null, nature ? binding.Nature : null, function ? binding.Function : null,
        economic ? binding.Economic : null, subject ? binding.Subject : null, phase ? binding.Phase : null, period ? binding.Period : null);
}
