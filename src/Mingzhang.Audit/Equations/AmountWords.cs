using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>Amounts as messages and suggestions say them.</summary>
internal static class AmountWords
{
    /// <summary>The magnitude with its unit: the sign of a change is said by its word.</summary>
    public static string Magnitude(Amount amount) => (amount with { Value = Math.Abs(amount.Value) }).ToString();

    /// <summary>What is stated: the number, or the word that stands for one (持平).</summary>
    public static string Stated(Statement statement) => IsWord(statement) ? statement.Place.Quote : Said(statement.Key, statement.Amount);

    /// <summary>An amount of a fact; only of a change is the sign said by a word.</summary>
    public static string Said(FactKey key, Amount amount) => IsChange(key) ? Magnitude(amount) : amount.ToString();

    /// <summary>What stands before the right value: whether it is a bound, and the direction of a change where the words do not give it.</summary>
    public static string Prefix(Statement wrong, Amount right, Bound bound)
    {
        var isChange = IsChange(wrong.Key);
        var direction = right.Value < 0 ? "减少" : "增加";
        return (bound, isChange) switch
        {
            (Bound.None, true) when IsWord(wrong) && right.Value != 0 => direction + " ",
            (Bound.None, _) => "",
            (_, true) => right.Value < 0 == (bound == Bound.AtMost) ? $"至少{direction} " : $"至多{direction} ",
            (Bound.AtMost, _) => "不大于 ",
            _ => "不小于 ",
        };
    }

    /// <summary>The value written as the words it replaces: thousands separators and percent sign alike.</summary>
    public static string InPlaceOf(string quote, Amount right)
    {
        var value = NegativeMarks.Are(quote) ? right.Value : Math.Abs(right.Value);
        var digits = quote.Contains(',') && Math.Abs(value) >= 1000 ? value.ToString("N" + right.Decimals) : value.ToString("F" + right.Decimals);
        return quote.EndsWith('%') ? digits + "%" : quote.EndsWith('％') ? digits + "％" : digits;
    }

    private static bool IsChange(FactKey key) => key.Aspect is Aspect.Change or Aspect.ChangeRate or Aspect.BudgetGap or Aspect.BudgetGapRate;

    private static bool IsWord(Statement statement) => !statement.Place.Quote.Any(char.IsDigit);
}
