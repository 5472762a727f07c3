using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>A workbook into which figures were taken, and what became of them.</summary>
/// <param name="Book">The workbook.</param>
/// <param name="Taken">How many figures the workbook now has as they were, typed in or as sums.</param>
/// <param name="Different">Sums that the workbook makes otherwise than the source states them.</param>
/// <param name="WithoutPlace">Figures that the form has no place for.</param>
public sealed record ImportResult(Book Book, int Taken, IReadOnlyList<string> Different, IReadOnlyList<string> WithoutPlace);

/// <summary>Takes the figures of a disclosure, or of the accounts software's export, into a workbook.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class WorkbookImport(CatalogStore catalog)
{
    private static readonly string[] CodeAxes = ["function", "economic"];

    /// <summary>Takes the figures over what the workbook has; its words stay.</summary>
    /// <param name="path">The workbook, for messages.</param>
    /// <param name="into">What the workbook says.</param>
    /// <param name="source">The figures to take.</param>
    /// <exception cref="WorkbookException">The two are of different years.</exception>
    public ImportResult Take(string path, FilledWorkbook into, Accounts source)
    {
        var target = into.Accounts;
        if (source.Year != target.Year)
        {
            throw new WorkbookException(path, [new("单位", "", $"工作簿是 {Text(target.Year)} 年度的，要转入的数据是 {Text(source.Year)} 年度的，请核对文件")]);
        }

        var divided = source.Facts.Keys.SelectMany(Undivided).ToHashSet();
        var facts = target.Facts.Where(f => !Undivided(f.Key).Any(divided.Contains)).ToDictionary();
        foreach (var (key, value) in source.Facts)
        {
            facts[key] = value;
        }

        var merged = target with
        {
            Facts = facts,
            Unit = target.Unit.Length > 0 ? target.Unit : source.Unit,
            CodeNames = source.CodeNames.Concat(target.CodeNames).DistinctBy(n => n.Key).ToDictionary(),
            Texts = target.Texts.Concat(source.Texts).DistinctBy(t => t.Key).ToDictionary(),
        };
        var book = new WorkbookBuilder(catalog).Build(merged, into.Money);
        var result = new WorkbookReader(catalog).Read(BookReader.Read(path, BookWriter.Write(book))!, isFinished: false).Accounts;
        return Compare(book, source, result);
    }

    /// <summary>What a fact divides by a code, told apart by the axis of the code.</summary>
    private static IEnumerable<(string Axis, FactKey Whole)> Undivided(FactKey key) =>
        CodeAxes.Where(axis => key.Coordinate(axis).Length > 0).Select(axis => (axis, key.With(axis, "")));

    private ImportResult Compare(Book book, Accounts source, Accounts result)
    {
        var stated = source.Facts.Where(f => f.Value != 0 && f.Key.Period == Period.This).ToArray();
        var missing = stated.Where(f => !result.Facts.ContainsKey(f.Key)).Select(f => f.Key).ToArray();
        var different = stated.Where(f => result.Facts.TryGetValue(f.Key, out var value) && value != f.Value).Select(f => f.Key).ToArray();
        var words = new FactWords(catalog, result);
        return new(
            book, stated.Length - missing.Length - different.Length,
            [.. different.Select(k => $"{Name(k)}：来源 {Amount(k, source)}，按明细为 {Amount(k, result)}").Distinct()],
            [.. missing.Select(Name).Distinct()]);

        static string Amount(FactKey key, Accounts accounts) => PrintedNumber.Text(accounts[key], accounts.Form.Narrative.IsMoney(key));

        string Name(FactKey key)
        {
            var whole = key.With("function", "").With("economic", "");
            var name = result.Form.Narrative.Terms.FirstOrDefault(t => whole.In(Phase.Actual).Equals(t.Key?.In(Phase.Actual)))?.Say[0]
                ?? result.Form.Layouts.SelectMany(l => l.Columns).FirstOrDefault(c => whole.In(Phase.Actual).Equals(c.Key))?.Name
                ?? result.Form.Layouts.SelectMany(l => l.Halves).SelectMany(h => h.Rows).FirstOrDefault(r => whole.In(Phase.Actual).Equals(r.Key))?.Labels[0]
                ?? "其他数据";
            return name.Replace("{year}", Text(result.Year), StringComparison.Ordinal) +
                key.Phase switch { Phase.OpeningBudget => "年初预算数", Phase.FullBudget => "全年预算数", Phase.Budget => "预算数", _ => "" } +
                key switch
                {
                    { Function.Length: > 0 } => $"（{key.Function} {words.Name(key, "")}）",
                    { Economic.Length: > 0 } => $"（{key.Economic} {catalog.Economics.Find(key.Economic)?.Name}）",
                    _ => "",
                };
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
