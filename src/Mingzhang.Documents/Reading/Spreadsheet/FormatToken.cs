namespace Mingzhang.Documents.Reading.Spreadsheet;

/// <summary>What a piece of a number format does.</summary>
internal enum FormatPart
{
    Literal,
    General,
    TextItself,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    Date,
    Elapsed,
    AmPm,
}

/// <summary>One piece of a number format.</summary>
/// <param name="Part">What it does.</param>
/// <param name="Text">Its characters: what a literal shows, which digit placeholder it is, the letters of a date part.</param>
internal sealed record FormatToken(FormatPart Part, string Text);

/// <summary>Cuts one section of a number format code into its pieces.</summary>
internal static class FormatTokenizer
{
    private const string DateLetters = "yYmMdDhHsSaAeE";

    public static List<FormatToken> Read(string code)
    {
        var tokens = new List<FormatToken>();
        for (var at = 0; at < code.Length;)
        {
            var (token, length) = Next(code, at);
            if (token is { } found)
            {
                tokens.Add(found);
            }

            at += length;
        }

        return tokens;
    }

    private static (FormatToken? Token, int Length) Next(string code, int at)
    {
        var rest = code.AsSpan(at);
        switch (code[at])
        {
            case '"':
                var close = code.IndexOf('"', at + 1);
                close = close < 0 ? code.Length : close;
                return (new(FormatPart.Literal, code[(at + 1)..close]), close - at + 1);
            case '\\' or '!':
                return (new(FormatPart.Literal, code.Substring(at + 1, Math.Min(1, code.Length - at - 1))), 2);
            case '_':
                return (new(FormatPart.Literal, " "), 2);
            case '*':
                return (null, 2);
            case '[':
                return Bracket(code, at);
            case '0' or '#' or '?':
                return (new(FormatPart.Digit, code[at].ToString()), 1);
            case '.':
                return (new(FormatPart.Point, "."), 1);
            case ',':
                return (new(FormatPart.Comma, ","), 1);
            case '%':
                return (new(FormatPart.Percent, "%"), 1);
            case '@':
                return (new(FormatPart.TextItself, "@"), 1);
            case 'E' or 'e' when at + 1 < code.Length && code[at + 1] is '+' or '-':
                return (new(FormatPart.Exponent, code.Substring(at, 2)), 2);
        }

        return Word(rest, "General", FormatPart.General)
            ?? Word(rest, "G/通用格式", FormatPart.General)
            ?? Word(rest, "AM/PM", FormatPart.AmPm)
            ?? Word(rest, "上午/下午", FormatPart.AmPm)
            ?? Word(rest, "A/P", FormatPart.AmPm)
            ?? Letters(code, at);
    }

    /// <summary>A colour, a condition and a language show nothing; a currency shows its sign; elapsed hours, minutes and seconds their number.</summary>
    private static (FormatToken?, int) Bracket(string code, int at)
    {
        var close = code.IndexOf(']', at);
        if (close < 0)
        {
            return (null, code.Length - at);
        }

        var inside = code[(at + 1)..close];
        FormatToken? token = inside switch
        {
            ['$', ..] => new(FormatPart.Literal, inside[1..].Split('-')[0]),
            ['h' or 'H' or 'm' or 'M' or 's' or 'S', ..] when inside.All(c => c == inside[0]) => new(FormatPart.Elapsed, inside.ToLowerInvariant()),
            _ => null,
        };
        return (token, close - at + 1);
    }

    private static (FormatToken?, int)? Word(ReadOnlySpan<char> rest, string word, FormatPart part) =>
        rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? (new(part, word), word.Length) : null;

    private static (FormatToken?, int) Letters(string code, int at)
    {
        if (!DateLetters.Contains(code[at]))
        {
            return (new(FormatPart.Literal, code[at].ToString()), 1);
        }

        var end = at + 1;
        while (end < code.Length && char.ToLowerInvariant(code[end]) == char.ToLowerInvariant(code[at]))
        {
            end++;
        }

        return (new(FormatPart.Date, code[at..end].ToLowerInvariant()), end - at);
    }
}
