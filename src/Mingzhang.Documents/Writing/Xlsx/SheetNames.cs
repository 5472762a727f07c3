using System.Globalization;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>Names worksheets by the titles of their tables, within what spreadsheet programs accept.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private static readonly char[] Forbidden = ['[', ']', ':', '*', '?', '/', '\\', '\n', '\t'];

    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name that no sheet has yet.</summary>
    public string Next(TablePieces pieces)
    {
        var title = pieces.Before.LastOrDefault(p => p.Role == ParagraphRole.TableTitle) is { } paragraph ? Printable.OneLine(paragraph.Text) : "";
        return Next(title);
    }

    /// <summary>A name that no sheet has yet, the same as or like a title.</summary>
    public string Next(string title)
    {
        var name = string.Concat(title.Select(c => Forbidden.Contains(c) ? ' ' : c)).Trim(' ', '\'', '　');
        name = name.Length == 0 ? $"表{used.Count + 1}" : name;
        var unique = Cut(name, Longest);
        for (var i = 2; !used.Add(unique); i++)
        {
            var suffix = $" ({i.ToString(CultureInfo.InvariantCulture)})";
            unique = Cut(name, Longest - suffix.Length) + suffix;
        }

        return unique;
    }

    /// <summary>The first characters, without half a pair.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
}
