using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>
/// The element tree of some HTML, of which every character of text knows its place. The parser tells places of tokens
/// but not of the text nodes it makes of them, and it moves text about (out of tables, into reopened elements). So the source is
/// parsed twice: once for the ranges of its text, and once with each text replaced by the number of its range.
/// </summary>
internal sealed class HtmlMarkup
{
    private const char RangeBegin = '\uE000';
    private const char RangeEnd = '\uE001';

    private readonly string source;
    private readonly LineMap lines;
    private readonly List<Range> ranges = [];

    public HtmlMarkup(string source, int start, int end, LineMap lines, ReadBudget budget)
    {
        this.source = source;
        this.lines = lines;
        var part = source[start..end];
        FindText(part, start, budget);
        var options = new HtmlParserOptions { MaximumDepth = budget.Limits.Depth + 8 };
        Document = new HtmlParser(options).ParseDocument(Numbered(part, start));
        ListNumbers = new(Document.QuerySelectorAll("style").Select(s => string.Concat(s.ChildNodes.OfType<IText>().SelectMany(Characters).Select(c => c.Character))));
    }

    public IHtmlDocument Document { get; }

    /// <summary>The numbers shown before the items of lists.</summary>
    public HtmlListNumbers ListNumbers { get; }

    /// <summary>The characters of a text node in order, each with its place; references are resolved.</summary>
    public IEnumerable<(char Character, int Line, int Column)> Characters(IText text)
    {
        var data = text.Data;
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] != RangeBegin)
            {
                // White space between elements, which stands in no range: its own place matters to nobody.
                yield return (data[i], 0, 0);
                continue;
            }

            var stop = data.IndexOf(RangeEnd, i);
            var range = ranges[int.Parse(data.AsSpan(i + 1, stop - i - 1), CultureInfo.InvariantCulture)];
            foreach (var character in Characters(range))
            {
                yield return character;
            }

            i = stop;
        }
    }

    private IEnumerable<(char Character, int Line, int Column)> Characters(Range range)
    {
        var end = range.End.Value;
        for (var at = range.Start.Value; at < end;)
        {
            var (line, column) = lines.At(at);
            if (source[at] == '&' && CharacterReference.Read(source, at, end) is { } reference)
            {
                foreach (var character in reference.Characters)
                {
                    yield return (character, line, column);
                }

                at += reference.Length;
                continue;
            }

            yield return (source[at], line, column);
            at++;
        }
    }

    private void FindText(string part, int offset, ReadBudget budget)
    {
        var open = 0;
        var options = new HtmlParserOptions { MaximumDepth = budget.Limits.Depth + 8, OnToken = Note };
        new HtmlParser(options).ParseDocument(part);

        void Note(HtmlToken token, AngleSharp.Text.TextRange place)
        {
            budget.Cancellation.ThrowIfCancellationRequested();
            open += token.Type switch
            {
                HtmlTokenType.StartTag when !HtmlElements.EndTagIsOptional(token.Name) => 1,
                HtmlTokenType.EndTag when !HtmlElements.EndTagIsOptional(token.Name) && open > 0 => -1,
                _ => 0,
            };

            // The parser takes quadratic time over elements that are never closed; those of sloppy pages are few.
            budget.CheckDepth(open / 20);
            var start = place.Start.Position - 1;
            var end = Math.Min(place.End.Position - 1, part.Length);
            if (token.Type == HtmlTokenType.Character && !string.IsNullOrWhiteSpace(part[start..end]))
            {
                ranges.Add(new(start + offset, end + offset));
            }
        }
    }

    private string Numbered(string part, int offset)
    {
        var numbered = new StringBuilder(part.Length);
        var at = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            numbered.Append(part, at, ranges[i].Start.Value - offset - at);
            numbered.Append(RangeBegin).Append(i).Append(RangeEnd);
            at = ranges[i].End.Value - offset;
        }

        return numbered.Append(part, at, part.Length - at).ToString();
    }
}
