using System.Globalization;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>
/// One error copied to several places is one finding that names them all: the same wrong number for the same right one. Numbers of few
/// digits are alike by chance and stay findings of their own.
/// </summary>
internal static class SameError
{
    private const int FewestDigits = 3;
    private const int MostNamed = 3;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Keeps of the findings of one error the gravest, else the first, with the other places of the error.</summary>
    public static IEnumerable<Finding> Merge(IReadOnlyList<Finding> findings) =>
        findings.GroupBy(f => (object?)Error.Of(f) ?? f).Select(group =>
        {
            var ordered = group.OrderByDescending(f => f.Severity).ToArray();
            Repetition[] repeated = [.. ordered.SelectMany(f => f.AtEachPlace).Skip(1).Select(f => new Repetition(f.At, f.Expected, f.Suggestion))];
            return repeated.Length == 0 ? ordered[0] : ordered[0] with
            {
                Repeated = repeated,
                Message = ordered[0].Message + Also(repeated),
                Related = [.. repeated.Select(r => r.At).Concat(ordered.SelectMany(f => f.Related)).Distinct()],
                Consequences = [.. ordered.SelectMany(f => f.Consequences).Distinct()],
            };
        });

    private static string Also(Repetition[] repeated)
    {
        var places = repeated.Select(r => PlaceWords.Of(r.At)).Distinct().ToArray();
        return $"同一错误还出现在{string.Join("、", places.Take(MostNamed))}{(places.Length > MostNamed ? "等" : "")}，共 {repeated.Length} 处，请一并改正。";
    }

    /// <summary>A number and what it should be, whatever unit of money they are written in.</summary>
    /// <param name="Digits">The telling digits of the wrong number.</param>
    /// <param name="Ratio">The wrong number divided by the right one.</param>
    /// <param name="IsPercentage">True if they are percentages.</param>
    private sealed record Error(string Digits, decimal Ratio, bool IsPercentage)
    {
        public static Error? Of(Finding finding) =>
            Number(finding.Stated) is { } stated && Number(finding.Expected) is { } expected && expected != 0 &&
            Telling(stated) is { Length: >= FewestDigits } digits && !(stated % 1 == 0 && stated is >= FirstYear and <= LastYear)
                ? new(digits, stated / expected, finding.Stated!.TrimEnd()[^1] is '%' or '％')
                : null;

        private static decimal? Number(string? words) =>
            decimal.TryParse(words?.Trim().TrimEnd('%', '％'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number : null;

        private static string Telling(decimal number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit)).Trim('0');
    }
}
