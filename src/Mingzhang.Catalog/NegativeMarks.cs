namespace Mingzhang.Catalog;

/// <summary>How a number is marked as negative, in compact text: a sign before the digits, the bookkeepers' triangles included, or brackets around them.</summary>
public static class NegativeMarks
{
    /// <summary>The signs that stand before the digits; dashes of every kind are one in compact text.</summary>
    public const string Signs = "-△▲负";

    /// <summary>True if a number as it is written carries such a mark.</summary>
    /// <param name="number">The words of a cell or sentence that write it.</param>
    public static bool Are(string number)
    {
        var compact = CompactText.Text(number);
        return compact.AsSpan().IndexOfAny(Signs) >= 0 || (compact.StartsWith('(') && compact.Contains(')'));
    }

    /// <summary>True if a character is one of the signs, however it is written.</summary>
    public static bool IsSign(char character) => CompactText.Text(character.ToString()) is [var sign] && Signs.Contains(sign);
}
