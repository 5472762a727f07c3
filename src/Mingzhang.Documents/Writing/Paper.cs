namespace Mingzhang.Documents.Writing;

/// <summary>
/// A page of A4 and its margins, in millimetres: upright as GB/T 9704-2012 (5.2.1) sets them; on its long side with the
/// narrow margins above and below, so that wide tables have room.
/// </summary>
internal sealed record Paper(double Width, double Height, double Top, double Bottom, double Left, double Right)
{
    private const double PointsInMillimetre = 72 / 25.4;

    private static readonly Paper Portrait = new(210, 297, 37, 35, 28, 26);
    private static readonly Paper Landscape = new(297, 210, 28, 26, 25, 25);

    /// <summary>The width between the margins, in points.</summary>
    public double TextWidth => (Width - Left - Right) * PointsInMillimetre;

    /// <summary>The height between the margins, in points.</summary>
    public double TextHeight => (Height - Top - Bottom) * PointsInMillimetre;

    public static Paper Of(PageOrientation orientation) => orientation == PageOrientation.Landscape ? Landscape : Portrait;
}
