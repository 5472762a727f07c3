namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A straight rule along one axis: at one coordinate, from and to along the other.</summary>
internal sealed record Ruling(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>The rules and filled rectangles of a page.</summary>
internal sealed class Drawing
{
    /// <summary>What is thinner is a rule, what is thicker a coloured area; printed rules are at most 2 points.</summary>
    private const double Thin = 3;

    public List<Ruling> Horizontal { get; private set; } = [];

    public List<Ruling> Vertical { get; private set; } = [];

    /// <summary>Filled rectangles: the background of a cell, perhaps its only outline.</summary>
    public List<Box> Fills { get; private set; } = [];

    public int Count => Horizontal.Count + Vertical.Count + Fills.Count;

    /// <summary>Adds an inked rectangle.</summary>
    public void Add(Box box)
    {
        var width = box.Right - box.Left;
        var height = box.Bottom - box.Top;
        if (width > Thin && height > Thin)
        {
            Fills.Add(box);
            return;
        }

        // A dot of a dotted rule may belong to a rule of either direction; a dot of none is too short to survive.
        if (height <= Thin)
        {
            Horizontal.Add(new((box.Top + box.Bottom) / 2, box.Left, box.Right));
        }

        if (width <= Thin)
        {
            Vertical.Add(new((box.Left + box.Right) / 2, box.Top, box.Bottom));
        }
    }

    /// <summary>Adds the four sides of a rectangle.</summary>
    public void AddFrame(Box box)
    {
        Horizontal.Add(new(box.Top, box.Left, box.Right));
        Horizontal.Add(new(box.Bottom, box.Left, box.Right));
        Vertical.Add(new(box.Left, box.Top, box.Bottom));
        Vertical.Add(new(box.Right, box.Top, box.Bottom));
    }

    public void Turn(Func<Box, Box> upright)
    {
        var horizontal = Horizontal;
        var vertical = Vertical;
        var fills = Fills;
        (Horizontal, Vertical, Fills) = ([], [], []);
        foreach (var rule in horizontal)
        {
            Add(upright(new(rule.From, rule.At, rule.To, rule.At)));
        }

        foreach (var rule in vertical)
        {
            Add(upright(new(rule.At, rule.From, rule.At, rule.To)));
        }

        foreach (var fill in fills)
        {
            Fills.Add(upright(fill));
        }
    }
}
