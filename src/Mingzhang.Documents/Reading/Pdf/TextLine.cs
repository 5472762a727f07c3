namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Characters that stand side by side, from left to right.</summary>
internal sealed class TextLine
{
    /// <summary>The widest gap, in font sizes, that spaces drawn inside a word leave.</summary>
    private const double Spread = 2.2;

    private SourceText? text;

    public TextLine(IReadOnlyList<Glyph> glyphs, int page)
    {
        Glyphs = glyphs;
        Page = page;
        var bySize = new Dictionary<double, int>();
        Glyph? main = null;
        foreach (var glyph in glyphs)
        {
            var count = bySize[glyph.Size] = bySize.GetValueOrDefault(glyph.Size) + 1;
            main = main is null || count > bySize[main.Size] ? glyph : main;
        }

        Size = main!.Size;
        Baseline = main.Baseline;
        Left = glyphs[0].Left;
        Right = glyphs.Max(g => g.Right);
        Top = glyphs.Min(g => g.Top);
        Bottom = glyphs.Max(g => g.Bottom);
    }

    /// <summary>At least one; the first and the last are no spaces.</summary>
    public IReadOnlyList<Glyph> Glyphs { get; }

    public int Page { get; }

    /// <summary>The font size of most characters.</summary>
    public double Size { get; }

    public double Baseline { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double CentreY => (Top + Bottom) / 2;

    public QuarterTurn Turn => Glyphs[0].Turn;

    public SourceText Text => text ??= TextOf.Glyphs(Glyphs, Page);

    /// <summary>The parts of the line between gaps that separate columns.</summary>
    public IReadOnlyList<IReadOnlyList<Glyph>> Segments() => Split((a, b, _) => SeparatesColumns(a, b));

    /// <summary>The parts of the line between any gaps but those of drawn spaces: a word spread (项 目), a number in a name.</summary>
    public IReadOnlyList<IReadOnlyList<Glyph>> Words() => Split((a, b, spaced) =>
        b.Left - a.Right > (!spaced ? 0.35 : a.IsIdeographic && b.IsIdeographic ? Spread : 0.6) * a.Size);

    private List<IReadOnlyList<Glyph>> Split(Func<Glyph, Glyph, bool, bool> separates)
    {
        var parts = new List<IReadOnlyList<Glyph>>();
        var current = new List<Glyph>();
        var spaced = false;
        foreach (var glyph in Glyphs)
        {
            if (glyph.IsSpace)
            {
                spaced = true;
                continue;
            }

            if (current.Count > 0 && separates(current[^1], glyph, spaced))
            {
                parts.Add(current);
                current = [];
            }

            current.Add(glyph);
            spaced = false;
        }

        parts.Add(current);
        return parts;
    }

    /// <summary>Two spaces of an ideograph may spread a word; beside a number less is enough to part columns.</summary>
    private static bool SeparatesColumns(Glyph left, Glyph right) =>
        right.Left - left.Right > Math.Max(left.Size, right.Size) * (left.IsNumeric || right.IsNumeric ? 0.8 : 1.6);
}
