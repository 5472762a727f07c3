using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Whether a reason is given for a change. Safe to share.</summary>
internal sealed partial class ReasonGiven(Wording wording)
{
    private readonly WordFinder reasons = new(wording.Reasons);
    private readonly WordFinder causes = new(wording.Causes);
    private readonly WordFinder itemByItem = new(wording.ItemByItem);
    private readonly WordFinder ofLineBefore = new(wording.ReasonsOfLineBefore);

    /// <summary>True if a reason stands with words of a line: before them in their sentence, among them, after them, or in words that open a line after it; 其中 and the like, or a colon at the end of the line, give it item by item.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Offset of the words.</param>
    /// <param name="length">Their length.</param>
    /// <param name="lines">All lines.</param>
    /// <param name="index">Which of them it is.</param>
    public bool With(TextLine line, int start, int length, IReadOnlyList<TextLine> lines, int index)
    {
        var rest = line.Text.AsSpan(start + length);
        var sentence = Sentences.StartOf(line.Text, start);
        return causes.IsIn(line.Text.AsSpan(sentence, start - sentence)) || reasons.IsIn(line.Text.AsSpan(start, length)) || reasons.IsIn(rest) || Because().IsMatch(rest) ||
            itemByItem.IsIn(rest) || rest.TrimEnd() is [.., '：' or ':'] || GoesOnInItems(rest, lines, index) || OpensNext(lines, index);
    }

    /// <summary>下降5.75%，: a comma at the end of the line before an item parts as a colon does.</summary>
    private static bool GoesOnInItems(ReadOnlySpan<char> rest, IReadOnlyList<TextLine> lines, int index) =>
        rest.TrimEnd() is [.., '，' or ','] && index + 1 < lines.Count && LevelOf(lines[index + 1].Text) > LevelOf(lines[index].Text);

    /// <summary>2023年度“三公”经费支出决算大于上年决算数的主要情况：…: true if the next line opens with a reason.</summary>
    private bool OpensNext(IReadOnlyList<TextLine> lines, int index) =>
        index + 1 < lines.Count && !lines[index + 1].IsHeading && Opening().Match(lines[index + 1].Text) is { Success: true } opening &&
        (reasons.IsIn(opening.ValueSpan[..Math.Min(opening.Length, AnyReason)]) || ofLineBefore.IsIn(opening.ValueSpan));

    /// <summary>Up to so many characters of a line any words for a reason are of what the line before says.</summary>
    private const int AnyReason = 8;

    /// <summary>The clause that opens a line, a year at its head aside.</summary>
    [GeneratedRegex(@"(?<=^(?:\d{4}年度?)?)[^\d，。；：（][^\d。；：]*")]
    private static partial Regex Opening();

    /// <summary>，因项目核减，, but not 因公出国.</summary>
    [GeneratedRegex("[，（]因(?!公|此|故)")]
    private static partial Regex Because();

    /// <summary>（二）公务用车 …：1.购置费 …，原因是 …；2.运行费 …: true if a reason is given in the items that an item is divided into.</summary>
    public bool InItemsOf(IReadOnlyList<TextLine> lines, int index)
    {
        var level = LevelOf(lines[index].Text);
        for (var i = index + 1; level > 0 && i < lines.Count && !lines[i].IsHeading; i++)
        {
            if (LevelOf(lines[i].Text) is > 0 and var own && own <= level)
            {
                return false;
            }

            if (reasons.IsIn(lines[i].Text))
            {
                return i > index + 1 || LevelOf(lines[i].Text) > 0;
            }
        }

        return false;
    }

    /// <summary>How deep an item is by its number: 一、 above （一） above 1. above （1） above ①; 0 if it has none.</summary>
    private static int LevelOf(string text) => Number().Match(text) switch
    {
        { Success: false } => 0,
        { Groups: var g } => 1 + Array.FindIndex(Numbers, n => g[n].Success),
    };

    private static readonly string[] Numbers = ["chapter", "section", "item", "part", "piece"];

    [GeneratedRegex(@"^(?:(?<chapter>[一二三四五六七八九十]{1,3}、)|(?<section>（[一二三四五六七八九十]{1,3}）)|(?<item>\d{1,2}[.．、](?!\d))|(?<part>（\d{1,2}）)|(?<piece>[①-⑳]))")]
    private static partial Regex Number();

    /// <summary>The reason given for the number at a place: empty if it is given in other words than 主要原因, null if there is none.</summary>
    public string? For(Disclosure disclosure, Place place)
    {
        var text = NarrativeText.Of(disclosure);
        for (var i = 0; i < text.Lines.Count; i++)
        {
            var line = text.Lines[i];
            if (Find(line, place) is { } start)
            {
                return text.Reasons.FirstOrDefault(r => r.Line == line && r.Start > start && r.Length > 0)?.Text
                    ?? (With(line, start, place.Quote.Length, text.Lines, i) ? "" : null);
            }
        }

        return null;
    }

    private static int? Find(TextLine line, Place place)
    {
        for (var at = line.Text.IndexOf(place.Quote); at >= 0; at = line.Text.IndexOf(place.Quote, at + 1))
        {
            if (line.Locate(at, place.Quote.Length).BeginsAt(place))
            {
                return at;
            }
        }

        return null;
    }
}
