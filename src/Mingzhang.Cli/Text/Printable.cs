using System.Globalization;
using System.Text;

namespace Mingzhang.Cli.Text;

/// <summary>Names of files as one line shows them: a name may hold anything but a slash.</summary>
internal static class Printable
{
    /// <summary>The name with what would break the line, steer the terminal or turn the reading direction spelt out.</summary>
    public static string Of(string name)
    {
        if (!name.Any(IsEscaped))
        {
            return name;
        }

        var shown = new StringBuilder();
        foreach (var c in name)
        {
            shown.Append(c switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => IsEscaped(c) ? $"\\u{(int)c:x4}" : c.ToString(),
            });
        }

        return shown.ToString();
    }

    private static bool IsEscaped(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
