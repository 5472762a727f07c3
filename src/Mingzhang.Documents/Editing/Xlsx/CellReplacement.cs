using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Reading.Xlsx;

namespace Mingzhang.Documents.Editing.Xlsx;

/// <summary>Replaces what a cell shows: a number stays a number in its format, a text a text in its fonts.</summary>
internal sealed class CellReplacement(OfficeArchive archive, CellValues values)
{
    private readonly string? textsPart = archive.Related(archive.Main, "sharedStrings");
    private readonly Dictionary<XElement, string> changed = [];
    private XDocument? texts;

    /// <summary>Replaces some characters.</summary>
    /// <param name="cell">The element <c>c</c>.</param>
    /// <param name="at">The characters of what the cell shows.</param>
    /// <param name="text">What is to stand there.</param>
    /// <returns>Why it cannot be done, in Chinese; null if it is done.</returns>
    public string? Replace(XElement cell, TextRange at, string text)
    {
        var shown = changed.GetValueOrDefault(cell) ?? values.Shown(cell);
        var start = at.Text.Locate(at.Start, at.Length).Column - 1;
        if (cell.Elements().Any(e => e.Name.LocalName == "f"))
        {
            return "单元格是公式，请检查公式和它引用的数";
        }

        if (start + at.Length > shown.Length || shown.Substring(start, at.Length) != at.Value)
        {
            return "同一单元格已有更正";
        }

        var wanted = shown.Remove(start, at.Length).Insert(start, text);
        var cause = cell.Attribute("t")?.Value switch
        {
            "s" => ReplaceShared(cell, start, at.Length, text, shown),
            "inlineStr" => ReplaceIn(cell.Elements().First(e => e.Name.LocalName == "is"), start, at.Length, text, shown),
            null or "n" => ReplaceNumber(cell, wanted),
            _ => "单元格既不是数字也不是文字",
        };
        if (cause is null)
        {
            changed[cell] = wanted;
        }

        return cause;
    }

    /// <returns>True if anything was replaced.</returns>
    public bool Save()
    {
        if (texts is not null)
        {
            archive.Save(textsPart!, texts);
        }

        return changed.Count > 0;
    }

    private string? ReplaceNumber(XElement cell, string wanted)
    {
        var value = cell.Elements().First(e => e.Name.LocalName == "v");
        var before = value.Value;
        if (Number(wanted) is not { } number)
        {
            return "单元格里的数不能改成文字";
        }

        value.Value = (wanted.EndsWith('%') ? number / 100 : number).ToString("0.############################", CultureInfo.InvariantCulture);
        if (Number(values.Shown(cell)) == number)
        {
            return null;
        }

        value.Value = before;
        return $"单元格的数字格式显示不出“{wanted}”";
    }

    /// <summary>The number that a cell shows, a percentage as its digits.</summary>
    private static decimal? Number(string shown) =>
        decimal.TryParse(shown.Trim().TrimEnd('%'), NumberStyles.Number | NumberStyles.AllowParentheses, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Other cells may refer to the same text: this one gets a copy, once.</summary>
    private string? ReplaceShared(XElement cell, int start, int length, string text, string shown)
    {
        texts ??= archive.Load(textsPart!);
        var value = cell.Elements().First(e => e.Name.LocalName == "v");
        var root = texts.Root!;
        var items = root.Elements().Where(e => e.Name.LocalName == "si").ToList();
        var item = items[int.Parse(value.Value, CultureInfo.InvariantCulture)];
        if (changed.ContainsKey(cell))
        {
            return ReplaceIn(item, start, length, text, shown);
        }

        var copy = new XElement(item);
        if (ReplaceIn(copy, start, length, text, shown) is { } cause)
        {
            return cause;
        }

        items[^1].AddAfterSelf(copy);
        value.Value = items.Count.ToString(CultureInfo.InvariantCulture);
        root.Attribute("uniqueCount")?.SetValue(items.Count + 1);
        return null;
    }

    /// <summary>Replaces characters of an item that may consist of several runs: the first takes the new ones.</summary>
    private static string? ReplaceIn(XElement item, int start, int length, string text, string shown)
    {
        var runs = item.Elements().Where(e => e.Name.LocalName == "t")
            .Concat(item.Elements().Where(e => e.Name.LocalName == "r").Elements().Where(e => e.Name.LocalName == "t")).ToList();
        if (string.Concat(runs.Select(r => r.Value)) != shown)
        {
            return "单元格显示的文字与存储的不同";
        }

        var at = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start, at), Math.Min(start + length, at + run.Value.Length));
            var end = at + run.Value.Length;
            if (from < to)
            {
                run.Value = run.Value.Remove(from - at, to - from).Insert(from - at, text);
                text = "";
            }

            at = end;
        }

        return null;
    }
}
