using System.Text;

namespace Mingzhang.Documents;

/// <summary>
/// The source position of a run of characters that stand side by side in the file: character <c>Start + i</c> of the
/// text is at <c>Column + i</c> of the same line.
/// </summary>
/// <param name="Start">Offset in the <see cref="SourceText"/> at which the run begins.</param>
/// <param name="Line">See <see cref="Locator.Line"/>.</param>
/// <param name="Column">See <see cref="Locator.Column"/>.</param>
/// <param name="Page">See <see cref="Locator.Page"/>.</param>
/// <param name="Sheet">See <see cref="Locator.Sheet"/>.</param>
/// <param name="Cell">See <see cref="Locator.Cell"/>.</param>
/// <param name="Glyphs">PDF only: one box for each character of the run.</param>
public sealed record Anchor(
    int Start, int Line, int Column, int? Page = null, string? Sheet = null, string? Cell = null, IReadOnlyList<Box>? Glyphs = null);

/// <summary>
/// A string of which every character knows where it stands in the file, also after lines were joined, tags dropped or
/// characters normalised one for one. Immutable.
/// </summary>
public sealed class SourceText
{
    private readonly Anchor[] anchors;

    private SourceText(string value, Anchor[] anchors)
    {
        Value = value;
        this.anchors = anchors;
    }

    /// <summary>The empty text, which stands nowhere.</summary>
    public static SourceText Empty { get; } = new("", []);

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>Number of characters (UTF-16 code units).</summary>
    public int Length => Value.Length;

    /// <summary>True if there is nothing but white space.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Value);

    /// <summary>The runs, in order of <see cref="Anchor.Start"/>.</summary>
    public IReadOnlyList<Anchor> Anchors => anchors;

    /// <summary>A text whose first character is at <paramref name="anchor"/> (its Start is taken as 0) and whose others follow on the same line.</summary>
    public static SourceText At(string value, Anchor anchor) => new(value, [anchor.Start == 0 ? anchor : anchor with { Start = 0 }]);

    /// <summary>A text that was made and not read: it stands in no file, and its characters have no place.</summary>
    public static SourceText Written(string value) => value.Length == 0 ? Empty : new(value, []);

    /// <summary>A text made of several runs.</summary>
    /// <exception cref="ArgumentException">The runs are not in order, or the first does not start at 0.</exception>
    public static SourceText Of(string value, IReadOnlyList<Anchor> anchors)
    {
        if (value.Length == 0)
        {
            return Empty;
        }

        if (anchors.Count == 0 || anchors[0].Start != 0)
        {
            throw new ArgumentException("The first run must start at 0.", nameof(anchors));
        }

        for (var i = 1; i < anchors.Count; i++)
        {
            if (anchors[i].Start < anchors[i - 1].Start)
            {
                throw new ArgumentException("Runs must be in order.", nameof(anchors));
            }
        }

        return new(value, [.. anchors]);
    }

    /// <summary>The texts one after the other, with <paramref name="separator"/> (which stands nowhere of its own) between.</summary>
    public static SourceText Join(string separator, IEnumerable<SourceText> parts)
    {
        var value = new StringBuilder();
        var runs = new List<Anchor>();
        foreach (var part in parts)
        {
            if (part.Length == 0)
            {
                continue;
            }

            if (value.Length > 0)
            {
                value.Append(separator);
            }

            var shift = value.Length;
            foreach (var anchor in part.anchors)
            {
                runs.Add(shift == 0 ? anchor : anchor with { Start = anchor.Start + shift });
            }

            value.Append(part.Value);
        }

        return Of(value.ToString(), runs);
    }

    /// <summary>The same places with other characters: <paramref name="map"/> is asked for each character of the text.</summary>
    public SourceText Map(Func<string, int, char> map)
    {
        var copy = new char[Length];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = map(Value, i);
        }

        return new(new string(copy), anchors);
    }

    /// <summary>A part of the text.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text.</exception>
    public SourceText Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
        if (length == 0)
        {
            return Empty;
        }

        if (length == Length)
        {
            return this;
        }

        var first = AnchorIndex(start);
        var runs = new List<Anchor>();
        for (var i = first; i < anchors.Length && anchors[i].Start < start + length; i++)
        {
            runs.Add(anchors[i].Start < start ? Advance(anchors[i], start) with { Start = 0 } : anchors[i] with { Start = anchors[i].Start - start });
        }

        return new(Value.Substring(start, length), [.. runs]);
    }

    /// <summary>The parts between the separators, empty ones too.</summary>
    public IEnumerable<SourceText> Split(char separator)
    {
        var start = 0;
        for (var end = Value.IndexOf(separator); end >= 0; end = Value.IndexOf(separator, start))
        {
            yield return Slice(start, end - start);
            start = end + 1;
        }

        yield return Slice(start, Length - start);
    }

    /// <summary>The text without white space at its ends.</summary>
    public SourceText Trim()
    {
        var start = 0;
        var end = Length;
        while (start < end && char.IsWhiteSpace(Value[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Value[end - 1]))
        {
            end--;
        }

        return start == 0 && end == Length ? this : Slice(start, end - start);
    }

    /// <summary>
    /// Where a part of the text stands. If the part runs over a line break, the place is that of its characters on the
    /// first line; boxes are joined as far as they are on the same page. Marks between the characters (a tag, an entity,
    /// emphasis) belong to the place.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is not within the text, or the text stands in no file.</exception>
    public Locator Locate(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length - start);
        if (anchors.Length == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(start), "The text stands in no file.");
        }

        var index = AnchorIndex(start);
        var first = anchors[index];
        var column = first.Column + start - first.Start;
        var end = start + length;
        var endColumn = column;
        var sameLine = true;
        Box? box = null;
        for (var i = index; i < anchors.Length && (i == index || anchors[i].Start < end); i++)
        {
            var run = anchors[i];
            var runEnd = i + 1 < anchors.Length ? anchors[i + 1].Start : Length;
            sameLine &= run.Line == first.Line && run.Page == first.Page;
            if (sameLine)
            {
                endColumn = Math.Max(endColumn, run.Column + Math.Min(end, runEnd) - run.Start);
            }

            if (run.Glyphs is { } glyphs && run.Page == first.Page)
            {
                for (var k = Math.Max(start, run.Start); k < Math.Min(end, runEnd) && k - run.Start < glyphs.Count; k++)
                {
                    box = box is { } b ? b.Union(glyphs[k - run.Start]) : glyphs[k - run.Start];
                }
            }
        }

        return new(first.Line, column, endColumn - column, first.Page, box, first.Sheet, first.Cell);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static Anchor Advance(Anchor anchor, int offset)
    {
        var skip = offset - anchor.Start;
        return skip == 0
            ? anchor
            : anchor with { Start = offset, Column = anchor.Column + skip, Glyphs = anchor.Glyphs is { } g ? [.. g.Skip(skip)] : null };
    }

    private int AnchorIndex(int offset)
    {
        var low = 0;
        var high = anchors.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (anchors[middle].Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
