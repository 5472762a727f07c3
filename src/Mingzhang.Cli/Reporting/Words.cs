using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Cli.Text;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Reporting;

/// <summary>The Chinese words that all reports for people share.</summary>
internal static class Words
{
    private const int LongestQuote = 60;

    /// <summary>错误, 存疑, 提示.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "存疑",
        _ => "提示",
    };

    /// <summary>The severity as options and JSON spell it.</summary>
    public static string Id(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The format's usual name.</summary>
    public static string Of(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "文本",
        DocumentFormat.Html => "网页",
        DocumentFormat.Docx => "Word 文档",
        DocumentFormat.Xlsx => "Excel 工作簿",
        DocumentFormat.Xls => "Excel 97-2003 工作簿",
        _ => "PDF",
    };

    /// <summary>The position in the file, such as 第 12 行第 4 列.</summary>
    public static string Position(Place place, DocumentFormat format)
    {
        var file = place.File is { } name ? $"《{Path.GetFileName(name)}》" : "";
        if (place.Cell is { } cell)
        {
            return $"{file}工作表“{place.Sheet}”单元格 {cell}";
        }

        var page = place.Page is { } number ? $"第 {number} 页" : "";
        return format is DocumentFormat.Docx && place.File is null
            ? $"{file}{page}第 {place.Line} 段第 {place.Column} 字"
            : $"{file}{page}第 {place.Line} 行第 {place.Column} 列";
    }

    /// <summary>The names of the place: table, row and column, or the section; empty if it has none.</summary>
    public static string Names(Place place, bool withHeading = true)
    {
        var parts = new List<string>();
        if (withHeading && (place.Table ?? place.Section) is { Length: > 0 } heading)
        {
            parts.Add(heading);
        }

        if (place.Row is { Length: > 0 } row)
        {
            parts.Add($"行“{row}”");
        }

        if (place.ColumnLabel is { Length: > 0 } column)
        {
            parts.Add($"栏“{column}”");
        }

        return string.Join(" › ", parts);
    }

    /// <summary>The heading under which a finding is listed.</summary>
    public static string Group(Place place) =>
        place.Table is { Length: > 0 } table ? table : place.Section is { Length: > 0 } section ? section : "全文";

    /// <summary>The words at a place, cut if they are a whole paragraph.</summary>
    public static string Quote(Place place) => DisplayWidth.Shorten(place.Quote, LongestQuote);

    /// <summary>The consequences that the message does not say already.</summary>
    public static IEnumerable<string> Consequences(Finding finding) =>
        finding.Consequences.Where(c => !finding.Message.Contains($"“{c}”") && !finding.Message.Contains($"“{c[(c.IndexOf('＝') + 1)..]}”"));

    /// <summary>A part of a whole as a percentage with one decimal, rounded down so that only all is 100%; — for a whole of zero.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? "—" : $"{Math.Floor(part * 1000m / whole) / 10m:0.0}%";

    /// <summary>The path as a URI reference: relative paths stay relative.</summary>
    public static string Uri(string path)
    {
        var escaped = string.Join('/', path.Replace('\\', '/').Split('/').Select(System.Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + escaped : escaped;
    }
}
