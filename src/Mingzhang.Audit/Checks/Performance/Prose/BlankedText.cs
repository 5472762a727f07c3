using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A text with a sign in the place of each number: two of them say the same words of other numbers where they are equal.</summary>
internal sealed partial class BlankedText
{
    /// <summary>The sign, which is no character and so stands in no text.</summary>
    public const char Blank = '\uFFFF';

    private BlankedText(PlainText text, string words, IReadOnlyList<BlankedNumber> numbers) => (Text, Words, Numbers) = (text, words, numbers);

    /// <summary>The text with its numbers.</summary>
    public PlainText Text { get; }

    /// <summary>The words, with the sign for each number.</summary>
    public string Words { get; }

    /// <summary>The numbers from left to right.</summary>
    public IReadOnlyList<BlankedNumber> Numbers { get; }

    public static BlankedText Of(PlainText text)
    {
        var words = new StringBuilder(text.Value.Length);
        var numbers = new List<BlankedNumber>();
        var end = 0;
        foreach (var number in Number().EnumerateMatches(text.Value))
        {
            words.Append(text.Value, end, number.Index - end);
            numbers.Add(new(number.Index, words.Length, text.Value.Substring(number.Index, number.Length)));
            words.Append(Blank);
            end = number.Index + number.Length;
        }

        return new(text, words.Append(text.Value, end, text.Value.Length - end).ToString(), numbers);
    }

    /// <summary>The number whose sign stands at an offset of the blanked words.</summary>
    public BlankedNumber NumberAt(int at) => Numbers.First(n => n.At == at);

    [GeneratedRegex(@"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")]
    private static partial Regex Number();
}

/// <summary>A number of a blanked text.</summary>
/// <param name="Start">Offset in the text.</param>
/// <param name="At">Offset of its sign in the blanked words.</param>
/// <param name="Written">As written.</param>
internal sealed record BlankedNumber(int Start, int At, string Written)
{
    private Amount? amount;

    /// <summary>The number without a unit; few numbers stand in words that are said twice.</summary>
    public Amount Amount => amount ??= Number(Written.Replace(",", "", StringComparison.Ordinal));

    /// <summary>Digits by which it can be told from others: 5 of 151.30, 1 of 100.</summary>
    public int TellingDigits => Math.Abs(Amount.Value).ToString("0.####").Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>True if both may be one number, written more or less exactly.</summary>
    public bool IsSame(BlankedNumber other) =>
        Amount.Value == other.Amount.Value || (Amount.Decimals != other.Amount.Decimals && Amount.Interval.Meets(other.Amount.Interval));

    private static Amount Number(string digits) => digits.Length <= 20 ? Amount.Written(digits, QuantityUnit.Percent) : new(0, 0, QuantityUnit.Percent);
}
