namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The state under which glyphs are drawn: transform, font size and direction.</summary>
internal sealed class SpanStyle
{
    /// <summary>The part of the font size above and below the baseline that an ideograph fills.</summary>
    private const double Ascent = 0.88;
    private const double Descent = 0.12;

    /// <summary>Smaller text than this, in points, is not meant to be seen.</summary>
    private const double Smallest = 0.8;

    private Matrix transform = Matrix.Identity;
    private (double X, double Y) along;
    private (double X, double Y) up;
    private double size;
    private bool vertical;
    private QuarterTurn turn;

    public void BeginText(TraceLine line) => transform = line.Transform();

    public void BeginSpan(TraceLine line)
    {
        Span<double> m = stackalloc double[4];
        if (!line.Numbers(" trm=\""u8, m))
        {
            return;
        }

        along = transform.ApplyToVector(m[0], m[1]);
        up = transform.ApplyToVector(m[2], m[3]);
        size = Math.Sqrt((up.X * up.X) + (up.Y * up.Y));
        turn = QuarterTurns.Of(along.X, along.Y);
        vertical = line.Number(" wmode=\""u8) > 0;
    }

    /// <summary>The glyph at a place; null if it is too small to be seen or out of any page.</summary>
    public Glyph? Glyph(int code, double x, double y, double advance, PdfPage page)
    {
        var (px, py) = transform.Apply(x, y);
        if (size < Smallest || !(size < 10_000) || !(Math.Abs(px) < 1e6) || !(Math.Abs(py) < 1e6))
        {
            return null;
        }

        // The advance of vertical writing goes down; such glyphs are an em wide.
        var width = vertical || advance <= 0 ? 1 : Math.Min(advance, 4);
        var (dx, dy) = (along.X * width, along.Y * width);
        var box = Corner(px, py, Ascent).Union(Corner(px, py, -Descent))
            .Union(Corner(px + dx, py + dy, Ascent)).Union(Corner(px + dx, py + dy, -Descent));
        var upright = turn.Upright(box, page.Width, page.Height);
        return new(code, box, turn, upright, upright.Bottom - (Descent * size), size);
    }

    private Box Corner(double x, double y, double rise)
    {
        var (cx, cy) = (x + (up.X * rise), y + (up.Y * rise));
        return new(cx, cy, cx, cy);
    }
}
