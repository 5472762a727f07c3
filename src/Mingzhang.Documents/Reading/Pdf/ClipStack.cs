namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>The part of the page that can be drawn on, as far as rectangles tell.</summary>
internal sealed class ClipStack
{
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

    /// <summary>True if less than half of the box is seen along either axis.</summary>
    public bool Hides(Box box)
    {
        var clip = boxes.Peek();
        var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        return x < clip.Left || x > clip.Right || y < clip.Top || y > clip.Bottom;
    }
}
