using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Model;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>Reads performance workbooks. Columns are found by their heads; formulas are not read, everything is computed anew.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class PerformanceWorkbookReader(CatalogStore catalog)
{
    /// <summary>True if a file is a performance workbook, whatever has become of it since.</summary>
    public static bool IsWorkbook(ReadBook book) => PerformanceSheets.OwnSheets.Any(book.Sheets.ContainsKey);

    /// <summary>True if a document is such a workbook, as far as its sheets tell.</summary>
    public static bool IsWorkbook(Document document) =>
        document.Format == DocumentFormat.Xlsx && PerformanceSheets.OwnSheets.All(document.Blocks.OfType<PageBreak>().Select(b => b.Sheet).Contains);

    /// <summary>Reads a workbook.</summary>
    /// <param name="book">The file.</param>
    /// <exception cref="WorkbookException">It is not one, lacks a sheet or column, or holds what cannot be; all of it is listed.</exception>
    public FilledPerformance Read(ReadBook book)
    {
        if (!IsWorkbook(book))
        {
            throw new WorkbookException(book.Path, [new("", "", "不是 mz perf new 生成的绩效工作簿；公开文本中的自评表请用 mz perf import 转入")]);
        }

        var faults = new List<WorkbookFault>();
        var reader = new ListSheetReader(book, faults);
        var unit = new UnitRows(reader.Rows(PerformanceSheets.Unit));
        var form = unit.Of(PerformanceSheets.FormOf, id => catalog.FindFormSet(id), id => $"没有报表体系“{id}”，可用的见 mz forms");
        var profile = unit.Of(PerformanceSheets.ProfileOf, catalog.FindProfile, id => $"没有评分口径“{id}”，可填{string.Join("、", catalog.Profiles.Select(p => p.Id))}")
            ?? catalog.ProfileOf(form?.Id ?? catalog.FormSets[0].Id);
        var fiscal = unit.Of(PerformanceSheets.YearOf, y => int.TryParse(y, out var n) && n is > 2000 and < 2100 ? (object)n : null, y => $"年度应为四位数字，现为“{y}”");
        var name = unit.Of(PerformanceSheets.UnitName, n => n, n => n);
        var missing = unit.Missing(PerformanceSheets.UnitName, PerformanceSheets.YearOf, PerformanceSheets.FormOf);
        faults.AddRange(missing.Select(m => new WorkbookFault(PerformanceSheets.Unit.Name, "", $"没有填“{m}”")));
        var sheets = new PerformanceSheets(catalog, profile);
        var subjects = new SubjectRows(catalog, profile, sheets, reader, fiscal is int y ? y : 0).Read();
        var known = new KnownIds(subjects);
        var year = new PerformanceYear
        {
            Unit = name ?? "",
            Year = fiscal is int n ? n : 0,
            Evaluations = subjects,
            Evidence = new EvidenceRows(catalog.Evidence, sheets, reader, known).Read(),
            Snapshots = MonitoringRows.Snapshots(reader.Rows(sheets.Snapshots), known),
            Plan = MonitoringRows.Plan(reader.Rows(sheets.Plan), known),
            Measures = MonitoringRows.Measures(reader.Rows(sheets.Measures), known),
            Findings = MonitoringRows.Findings(reader.Rows(sheets.Findings), known),
        };
        var basics = sheets.BasicRows.Read(reader.Rows(sheets.Basics));
        ReportText[] texts = [.. reader.Rows(sheets.Texts).Select(r => new ReportText(known.Evaluation(r) ?? "", r.Choice("标题") ?? "", r.Text("段落")))];
        return faults.Count > 0 ? throw new WorkbookException(book.Path, faults) : new(form!, profile, year, texts) { Basics = basics };
    }

    /// <summary>The rows of names and values about the unit.</summary>
    private sealed class UnitRows(IReadOnlyList<ReadRow> rows)
    {
        private readonly Dictionary<string, ReadRow> byName = rows.GroupBy(r => r.Text("项目")).ToDictionary(g => g.Key, g => g.First());

        public T? Of<T>(string name, Func<string, T?> read, Func<string, string> fault)
            where T : class
        {
            if (!byName.TryGetValue(name, out var row) || row.Text("内容") is not { Length: > 0 } text)
            {
                return null;
            }

            var value = read(text);
            if (value is null)
            {
                row.Fault("内容", fault(text));
            }

            return value;
        }

        public IEnumerable<string> Missing(params string[] names) => rows.Count == 0 ? [] : names.Where(n => !byName.TryGetValue(n, out var row) || row.Text("内容").Length == 0);
    }
}

/// <summary>The ids that rows of other sheets may refer to.</summary>
internal sealed class KnownIds(IReadOnlyList<Evaluation> evaluations)
{
    private readonly Dictionary<string, HashSet<string>> indicators = evaluations.GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.SelectMany(e => e.Indicators).Select(i => i.Id).ToHashSet());

    /// <summary>The evaluation that a row names; null if none, with a fault if it is unknown.</summary>
    public string? Evaluation(ReadRow row)
    {
        var id = row.Text("对象编号");
        if (id.Length > 0 && !indicators.ContainsKey(id))
        {
            row.Fault("对象编号", $"“评价对象”表没有编号“{id}”");
        }

        return id.Length == 0 ? null : id;
    }

    /// <summary>The indicator of an evaluation that a row names; empty for the budget, with a fault if it is unknown.</summary>
    public string Indicator(ReadRow row, string? evaluation)
    {
        var id = row.Text("指标编号");
        if (id.Length > 0 && evaluation is not null && indicators.TryGetValue(evaluation, out var own) && !own.Contains(id))
        {
            row.Fault("指标编号", $"“指标”表中 {evaluation} 没有编号“{id}”");
        }

        return id;
    }
}
