using System.Globalization;
using System.Xml.Linq;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Reading.Xlsx;

/// <summary>What a cell shows.</summary>
internal sealed class CellValues(IReadOnlyList<string> sharedStrings, CellFormats formats, bool from1904)
{
    /// <param name="cell">The element <c>c</c>.</param>
    public string Shown(XElement cell)
    {
        var value = Child(cell, "v")?.Value;
        var format = formats[cell.Attribute("s")?.Value];
        return cell.Attribute("t")?.Value switch
        {
            "s" => value is null ? "" : format.Format(Shared(value)),
            "inlineStr" => Child(cell, "is") is { } inline ? format.Format(SharedStrings.TextOf(inline)) : "",
            "str" => value is null ? "" : format.Format(SharedStrings.Unescape(value)),
            "b" => value is null ? "" : value is "1" or "true" ? "TRUE" : "FALSE",
            "e" => value ?? "",
            "d" => Date(value ?? "", format),
            _ => value is null && Child(cell, "f") is not null ? CellFaults.NoResult : Number(value ?? "", format),
        };
    }

    private static XElement? Child(XElement cell, string name) => cell.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var at)
        && at < sharedStrings.Count
            ? sharedStrings[at]
            : throw new InvalidDataException($"There is no shared string {index}.");

    private string Number(string value, NumberFormat format) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? format.Format(number, from1904)
            : value;

    private string Date(string value, NumberFormat format) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date)
            ? (format.IsDate ? format : NumberFormat.Parse(BuiltInFormats.Code(14))).Format(date.ToOADate())
            : value;
}
