using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Writing.Xlsx;

/// <summary>A number and the format in which a spreadsheet shows it as the document does.</summary>
/// <param name="Value">What the cell holds; of a percentage the hundredth part.</param>
/// <param name="Format">The number format.</param>
internal readonly partial record struct ShownNumber(decimal Value, string Format)
{
    /// <summary>The number of a cell; null if it has none, or shows something else than the number.</summary>
    public static ShownNumber? Of(Cell cell)
    {
        if (cell.Number is not { } number || Shown().Match(cell.Text.Value) is not { Success: true } shown
            || !decimal.TryParse(shown.Groups["digits"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var digits) || digits != number)
        {
            return null;
        }

        var whole = shown.Groups["digits"].Value.Contains(',') ? "#,##0" : "0";
        var fraction = shown.Groups["fraction"].Length;
        var format = whole + (fraction > 0 ? "." + new string('0', fraction) : "");
        var unit = shown.Groups["unit"].Value;
        return unit == "%" ? new(number / 100, format + "%") : new(number, unit.Length > 0 ? $"{format}\"{unit}\"" : format);
    }

    [GeneratedRegex("""^(?<digits>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?)(?<unit>%|[^\d"%.,]{0,20})$""")]
    private static partial Regex Shown();
}
