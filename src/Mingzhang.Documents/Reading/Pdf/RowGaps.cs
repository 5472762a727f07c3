namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Tells the space between two lines of a cell from the space between two rows, where no rule does.</summary>
internal sealed class RowGaps
{
    /// <summary>A gap below this part of the usual one is within a row.</summary>
    private const double Within = 0.6;

    private readonly double[] gaps;
    private readonly double usual;

    /// <summary>Measures lines given from top to bottom.</summary>
    public RowGaps(IReadOnlyList<(double Top, double Bottom)> lines)
    {
        gaps = new double[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            gaps[i] = lines[i].Top - lines[i - 1].Bottom;
        }

        // Wrapped rows are the minority, and their lines may overlap those of the figures beside them.
        var sorted = gaps.Skip(1).Order().ToList();
        usual = sorted.Count > 0 ? sorted[(int)(0.6 * (sorted.Count - 1))] : 0;
    }

    /// <summary>True if the line belongs to the row of the line before it.</summary>
    public bool IsClose(int line) => gaps[line] < Math.Min(0, usual) || gaps[line] < Within * usual;
}
