using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>Words around a year that tell which year has to stand there.</summary>
public sealed partial record YearPhrase
{
    /// <summary>In a phrase: any words of the same sentence.</summary>
    private const char Gap = '…';

    /// <summary>The most characters that a gap, or a name before the year, may have.</summary>
    private const int LongestGap = 40;

    /// <summary>The marks before a phrase that opens a sentence or a clause, behind the name of a body or without one; empty if it may stand anywhere.</summary>
    public required string Opens { get; init; }

    /// <summary>What stands right before the year; one of them, if there are any.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>Characters that do not stand before <see cref="Before"/>.</summary>
    public required string NotBehind { get; init; }

    /// <summary>What follows the digits: 年, 年度, 年末.</summary>
    public required IReadOnlyList<string> Year { get; init; }

    /// <summary>How the words behind it begin; one of them, if there are any. … stands for other words.</summary>
    public required IReadOnlyList<string> Then { get; init; }

    /// <summary>The pieces between the gaps of each of <see cref="Then"/>.</summary>
    private string[][] ThenPieces => field ??= [.. Then.Select(words => words.Split(Gap))];

    /// <summary>True if the year before the accounts' has to stand there, not theirs.</summary>
    public required bool IsLast { get; init; }

    /// <summary>True if a semicolon or a colon divides the words that are about the year from others.</summary>
    public required bool IsOfPart { get; init; }

    /// <summary>The parts of a disclosure in which it holds.</summary>
    public required IReadOnlyList<PartKind> In { get; init; }

    /// <summary>Sections of these parts in which it does not.</summary>
    public required IReadOnlyList<string> NotIn { get; init; }

    /// <summary>True if another year is surely wrong.</summary>
    public required bool IsSure { get; init; }

    /// <summary>Reads the description.</summary>
    /// <exception cref="FormatException">It is not complete.</exception>
    public static YearPhrase From(CatalogNode node) => new()
    {
        Opens = node.TextOrNull("opens") switch { "sentence" => "。", "clause" => "。，", null => "", var other => throw new FormatException($"opens: {other}") },
        Before = node.Texts("before"),
        NotBehind = node.TextOrNull("not-behind") ?? "",
        Year = node.Texts("year"),
        Then = node.Texts("then"),
        IsLast = node.TextOrNull("of") == "last",
        IsOfPart = node.TextOrNull("of-part") == "true",
        In = [.. node.Texts("in").Select(p => Enum.Parse<PartKind>(p, ignoreCase: true))],
        NotIn = node.Texts("not-in"),
        IsSure = node.TextOrNull("sure") == "true",
    };

    /// <summary>The name that stands before the phrase, empty if there is none; null if the words around a year are not the phrase.</summary>
    /// <param name="text">A paragraph without white space.</param>
    /// <param name="at">Offset of the four digits.</param>
    public string? NameBefore(string text, int at)
    {
        const int digits = 4;
        return IsFollowed(text.AsSpan(at + digits)) ? NameAt(text.AsSpan(0, at)) : null;
    }

    private bool IsFollowed(ReadOnlySpan<char> behind)
    {
        foreach (var year in Year)
        {
            if (behind.StartsWith(year))
            {
                var rest = behind[year.Length..];
                rest = rest is ['，', ..] ? rest[1..] : rest;
                if (Then.Count == 0)
                {
                    return true;
                }

                foreach (var pieces in ThenPieces)
                {
                    if (Begins(rest, pieces))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private string? NameAt(ReadOnlySpan<char> before)
    {
        if (Before.Count == 0)
        {
            return Opening(before);
        }

        foreach (var words in Before)
        {
            if (before.EndsWith(words) && (before.Length == words.Length || !NotBehind.Contains(before[^(words.Length + 1)])))
            {
                return Opening(before[..^words.Length]);
            }
        }

        return null;
    }

    private string? Opening(ReadOnlySpan<char> before)
    {
        if (Opens.Length == 0)
        {
            return "";
        }

        var name = WithoutNumber(before[(before.LastIndexOfAny(Opens) + 1)..]);
        return name.Length <= LongestGap && IsName(name) ? name.ToString() : null;
    }

    /// <summary>Words without the number of an item (（一）, 1.) or 说明： in front of them.</summary>
    /// <param name="words">Words without white space.</param>
    public static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> words)
    {
        foreach (var number in ItemNumber().EnumerateMatches(words))
        {
            return words[number.Length..];
        }

        return words;
    }

    [GeneratedRegex(@"^(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|（\d{1,2}）|(?:说明|备注|注)：)")]
    private static partial Regex ItemNumber();

    private static bool IsName(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
        {
            if (!char.IsLetter(c) && c is not ('（' or '）' or '“' or '”'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True if a text begins with words among which there may be gaps.</summary>
    private static bool Begins(ReadOnlySpan<char> text, string[] pieces)
    {
        var at = 0;
        var isFirst = true;
        foreach (var piece in pieces)
        {
            var window = text[at..Math.Min(text.Length, at + (isFirst ? 0 : LongestGap) + piece.Length)];
            var found = window.IndexOf(piece);
            if (found < 0 || window[..found].ContainsAny('。', '；'))
            {
                return false;
            }

            at += found + piece.Length;
            isFirst = false;
        }

        return true;
    }
}
