namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Which way text runs on the page.</summary>
internal enum QuarterTurn
{
    /// <summary>To the right, as usual.</summary>
    None,

    /// <summary>Up the page.</summary>
    Up,

    /// <summary>To the left, upside down.</summary>
    Over,

    /// <summary>Down the page.</summary>
    Down,

    /// <summary>At a slant, as watermarks do.</summary>
    Slanted,
}

/// <summary>Turns places on a page so that text running a given way stands upright.</summary>
internal static class QuarterTurns
{
    /// <summary>Six degrees: more than any scanner's skew, less than any watermark's slant.</summary>
    private const double Straight = 0.1;

    public static QuarterTurn Of(double dx, double dy) =>
        Math.Abs(dy) <= Straight * Math.Abs(dx) ? (dx >= 0 ? QuarterTurn.None : QuarterTurn.Over)
        : Math.Abs(dx) <= Straight * Math.Abs(dy) ? (dy < 0 ? QuarterTurn.Up : QuarterTurn.Down)
        : QuarterTurn.Slanted;

    public static Box Upright(this QuarterTurn turn, Box box, double width, double height) => turn switch
    {
        QuarterTurn.Up => new(height - box.Bottom, box.Left, height - box.Top, box.Right),
        QuarterTurn.Down => new(box.Top, width - box.Right, box.Bottom, width - box.Left),
        QuarterTurn.Over => new(width - box.Right, height - box.Bottom, width - box.Left, height - box.Top),
        _ => box,
    };
}
