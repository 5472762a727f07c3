namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>What is drawn on a page, before anything is made of it.</summary>
internal sealed class PdfPage(int number, double width, double height)
{
    public int Number { get; } = number;

    /// <summary>Width in points as the page is shown.</summary>
    public double Width { get; } = width;

    /// <summary>Height in points as the page is shown.</summary>
    public double Height { get; } = height;

    public List<Glyph> Glyphs { get; } = [];

    public Drawing Drawing { get; } = new();

    /// <summary>The part of the page that images cover, 0 to 1 or more where they overlap.</summary>
    public double ImageShare { get; set; }

    /// <summary>Number of filled shapes with curves; a page of text drawn as outlines has many.</summary>
    public int Shapes { get; set; }

    /// <summary>True if there is invisible text, as character recognition lays over a scan.</summary>
    public bool HasInvisibleText { get; set; }

    /// <summary>Number of characters that the file shows but does not name.</summary>
    public int UnknownCharacters { get; set; }

    /// <summary>Characters at a slant, which belong to no line: a watermark.</summary>
    public int SlantedCharacters { get; set; }

    /// <summary>Which way most of the text runs; tables are built in this frame.</summary>
    public QuarterTurn Turn { get; private set; }

    /// <summary>Finds <see cref="Turn"/> and turns the rules with it.</summary>
    public void SetUpright()
    {
        Span<int> counts = stackalloc int[4];
        foreach (var glyph in Glyphs)
        {
            counts[(int)glyph.Turn]++;
        }

        for (var turn = QuarterTurn.Up; turn <= QuarterTurn.Down; turn++)
        {
            if (counts[(int)turn] > counts[(int)Turn])
            {
                Turn = turn;
            }
        }

        if (Turn != QuarterTurn.None)
        {
            Drawing.Turn(box => Turn.Upright(box, Width, Height));
        }
    }

    /// <summary>The box of a glyph in the frame of <see cref="Turn"/>, however the glyph itself is turned.</summary>
    public Box Upright(Glyph glyph) => Turn.Upright(glyph.Box, Width, Height);
}
