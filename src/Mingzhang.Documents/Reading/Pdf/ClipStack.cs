namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The part of the page that can be drawn on, as far as rectangles tell.</summary>
internal sealed class ClipStack
{
    private const double SeenShare = 0.4;

    private readonly Stack<Box> boxes = new();

    public void Clear(Box pageBox)
    {
        boxes.Clear();
        boxes.Push(pageBox);
    }

    /// <summary>Narrows the part; null stands for a shape that is not followed.</summary>
    public void Push(Box? clip)
    {
        var current = boxes.Peek();
        boxes.Push(clip is { } box
            ? new(Math.Max(current.Left, box.Left), Math.Max(current.Top, box.Top), Math.Min(current.Right, box.Right), Math.Min(current.Bottom, box.Bottom))
            : current);
    }

    public void Pop()
    {
        if (boxes.Count > 1)
        {
            boxes.Pop();
        }
    }

    /// <summary>True if less than <see cref="SeenShare"/> of the box is seen along either axis: of a bracket at the end of a line only the half with ink is.</summary>
    public bool Hides(Box box)
    {
        var clip = boxes.Peek();
        return Overlap(box.Left, box.Right, clip.Left, clip.Right) < SeenShare || Overlap(box.Top, box.Bottom, clip.Top, clip.Bottom) < SeenShare;
    }

    /// <summary>How much of a stretch lies within another; all or nothing for one without length.</summary>
    private static double Overlap(double from, double to, double low, double high) =>
        to > from ? (Math.Min(to, high) - Math.Max(from, low)) / (to - from) : from >= low && from <= high ? 1 : 0;
}
