using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>A character reference such as <c>&amp;nbsp;</c> or <c>&amp;#12288;</c>.</summary>
internal static partial class CharacterReference
{
    /// <summary>The characters that the reference at <paramref name="at"/> stands for and its length, or null if the ampersand is only itself.</summary>
    public static (string Characters, int Length)? Read(string source, int at, int end)
    {
        var match = Shape().Match(source, at, end - at);
        if (!match.Success)
        {
            return null;
        }

        return match.Groups["number"].Success ? Numeric(match) : Named(match.Groups["name"].Value);
    }

    private static (string, int)? Numeric(Match match)
    {
        var digits = match.Groups["number"].ValueSpan;
        var hexadecimal = digits[0] is 'x' or 'X';
        if (!int.TryParse(
            hexadecimal ? digits[1..] : digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            || code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) or < 0)
        {
            return ("\uFFFD", match.Length);
        }

        // Numbers 128 to 159 mean the characters of Windows-1252, as pages have always used them.
        return (HtmlEntityProvider.GetSymbolFromTable(code) ?? char.ConvertFromUtf32(code), match.Length);
    }

    private static (string, int)? Named(string name)
    {
        // Old names work without a semicolon, and then end where a known name ends: &nbsp2024.
        for (var length = name.Length; length > 1; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(name[..length]) is { } symbol)
            {
                return (symbol, length + 1);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\G&(?:#(?<number>\d+|[xX][0-9A-Fa-f]+);?|(?<name>[A-Za-z][A-Za-z0-9]{0,40};?))")]
    private static partial Regex Shape();
}
