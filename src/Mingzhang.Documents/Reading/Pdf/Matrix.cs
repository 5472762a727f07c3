namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>An affine transform, as PDF writes it.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>Transforms a direction, which has no place.</summary>
    public (double X, double Y) ApplyToVector(double x, double y) => ((A * x) + (C * y), (B * x) + (D * y));
}
