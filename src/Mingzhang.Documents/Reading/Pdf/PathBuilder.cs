namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Gathers the points of one path and makes rules and rectangles of it.</summary>
internal sealed class PathBuilder
{
    /// <summary>How far the ends of a rule may be off the axis, in points.</summary>
    private const double Level = 0.8;

    private readonly List<(double X, double Y)> points = [];
    private readonly List<Box> rectangles = [];
    private Box? bounds;
    private Matrix transform;
    private Kind kind;
    private double halfWidth;
    private bool curved;

    private enum Kind
    {
        None,
        Stroke,
        Fill,
        Clip,
    }

    public void BeginStroke(Matrix transform, double lineWidth)
    {
        Begin(Kind.Stroke, transform);
        var (x, y) = transform.ApplyToVector(lineWidth, 0);
        halfWidth = Math.Sqrt((x * x) + (y * y)) / 2;
    }

    public void BeginFill(Matrix transform) => Begin(Kind.Fill, transform);

    public void BeginClip(Matrix transform) => Begin(Kind.Clip, transform);

    public void MoveTo(double x, double y, Drawing drawing)
    {
        EndSubpath(drawing);
        points.Add(transform.Apply(x, y));
    }

    public void LineTo(double x, double y) => points.Add(transform.Apply(x, y));

    /// <summary>Number of filled paths with curves, as letters drawn as outlines are.</summary>
    public int Shapes { get; set; }

    public void CurveTo(double x, double y)
    {
        Shapes += !curved && kind == Kind.Fill ? 1 : 0;
        curved = true;
        points.Add(transform.Apply(x, y));
    }

    public void Close()
    {
        if (points.Count > 0)
        {
            points.Add(points[0]);
        }
    }

    /// <summary>Adds what the path draws.</summary>
    /// <returns>The rectangle that holds the whole path; null if it has no points.</returns>
    public Box? End(Drawing drawing)
    {
        EndSubpath(drawing);
        if (kind == Kind.Fill)
        {
            EndFill(drawing);
        }

        kind = Kind.None;
        return bounds;
    }

    private void Begin(Kind begun, Matrix matrix)
    {
        kind = begun;
        transform = matrix;
        bounds = null;
        curved = false;
        points.Clear();
        rectangles.Clear();
    }

    private void EndSubpath(Drawing drawing)
    {
        if (points.Count > 0)
        {
            var box = new Box(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
            bounds = bounds is { } b ? b.Union(box) : box;
            if (kind == Kind.Stroke && !curved)
            {
                Stroke(drawing);
            }
            else if (kind == Kind.Fill && !curved && points.Count > 2)
            {
                rectangles.Add(box);
            }
        }

        points.Clear();
        curved = false;
    }

    private void Stroke(Drawing drawing)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var (x0, y0) = points[i - 1];
            var (x1, y1) = points[i];
            var (width, height) = (Math.Abs(x1 - x0), Math.Abs(y1 - y0));
            if (width <= Level && height <= Level)
            {
                continue;
            }

            var across = height <= Level ? (X: 0d, Y: halfWidth) : (X: halfWidth, Y: 0d);
            if (Math.Min(width, height) <= Level)
            {
                drawing.Add(new(
                    Math.Min(x0, x1) - across.X, Math.Min(y0, y1) - across.Y, Math.Max(x0, x1) + across.X, Math.Max(y0, y1) + across.Y));
            }
        }
    }

    private void EndFill(Drawing drawing)
    {
        // Two rectangles one closely within the other are a border drawn as the area between them.
        if (rectangles is [var a, var b] && Nested(a, b))
        {
            drawing.AddFrame(a);
            return;
        }

        foreach (var box in rectangles)
        {
            drawing.Add(box);
        }
    }

    private static bool Nested(Box a, Box b) =>
        Near(a.Left, b.Left) && Near(a.Top, b.Top) && Near(a.Right, b.Right) && Near(a.Bottom, b.Bottom)
        && (a.Right - a.Left > b.Right - b.Left) == (a.Bottom - a.Top > b.Bottom - b.Top);

    private static bool Near(double a, double b) => Math.Abs(a - b) is > 0 and <= 4;
}
