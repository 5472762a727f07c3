using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Reading.Xls;

/// <summary>Reads the visible worksheets of an Excel 97 to 2003 workbook. Formulas are not calculated: their last result is read.</summary>
internal static class XlsReader
{
    private const int MostRows = 65_536;
    private const int MostColumns = 256;

    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Document Read(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadBudget(path, limits, cancellation);
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                stream, new() { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true });
            var warnings = new List<ReadWarning>();
            return new(path, DocumentFormat.Xls, Blocks(reader, CellErrors.Of(bytes), budget, warnings)) { Warnings = warnings };
        }
        catch (InvalidPasswordException e)
        {
            throw new DocumentException(path, "文件有打开密码", "请用 Excel 或 WPS 打开，去掉密码后另存，再重试", e);
        }
    }

    private static List<Block> Blocks(IExcelDataReader reader, IReadOnlyList<Dictionary<CellAddress, string>> errors, ReadBudget budget, List<ReadWarning> warnings)
    {
        var index = 0;
        var blocks = new List<Block>();
        var formats = new Dictionary<string, NumberFormat>(StringComparer.Ordinal);
        do
        {
            if (reader.VisibleState == "visible")
            {
                budget.AddPage();
                var sheet = ReadSheet(reader, formats, budget);
                foreach (var (address, error) in errors.ElementAtOrDefault(index) ?? [])
                {
                    sheet.Set(address, error);
                }

                blocks.AddRange(SheetBlocks.Of(sheet, budget));
                if (VisibleCells.HiddenContent(sheet) is { } hidden)
                {
                    warnings.Add(hidden);
                }
            }

            index++;
        }
        while (reader.NextResult());
        return blocks;
    }

    private static Sheet ReadSheet(IExcelDataReader reader, Dictionary<string, NumberFormat> formats, ReadBudget budget)
    {
        var sheet = new Sheet(reader.Name, budget);
        foreach (var range in reader.MergeCells ?? [])
        {
            sheet.Merge(new(new(range.FromRow, range.FromColumn), new(range.ToRow, range.ToColumn)));
        }

        // A damaged file may claim any size; beyond that of the format nothing can stand.
        var columns = Math.Min(reader.FieldCount, MostColumns);
        for (var column = 0; column < columns; column++)
        {
            if (reader.GetColumnWidth(column) == 0)
            {
                sheet.HideColumns(column, column);
            }
        }

        for (var row = 0; row < MostRows && reader.Read(); row++)
        {
            budget.Cancellation.ThrowIfCancellationRequested();
            if (reader.RowHeight == 0)
            {
                sheet.HideRow(row);
            }

            for (var column = 0; column < columns; column++)
            {
                sheet.Set(new(row, column), Shown(reader, column, formats));
            }
        }

        return sheet;
    }

    private static string Shown(IExcelDataReader reader, int column, Dictionary<string, NumberFormat> formats)
    {
        var value = reader.GetValue(column);
        if (value is null)
        {
            return "";
        }

        var format = Format(reader, column, formats);
        return value switch
        {
            string text => format.Format(text.Replace("\r\n", "\n", StringComparison.Ordinal)),
            bool flag => flag ? "TRUE" : "FALSE",
            DateTime date => format.Format(date.ToOADate()),
            TimeSpan time => format.Format(time.TotalDays),
            IConvertible number => format.Format(number.ToDouble(CultureInfo.InvariantCulture)),
            _ => value.ToString() ?? "",
        };
    }

    private static NumberFormat Format(IExcelDataReader reader, int column, Dictionary<string, NumberFormat> formats)
    {
        // The library names built-in formats as an American would see them.
        var index = reader.GetNumberFormatIndex(column);
        var code = index is > 0 and < 164 ? BuiltInFormats.Code(index) : reader.GetNumberFormatString(column) ?? "General";
        if (!formats.TryGetValue(code, out var format))
        {
            format = NumberFormat.Parse(code);
            formats.Add(code, format);
        }

        return format;
    }
}
