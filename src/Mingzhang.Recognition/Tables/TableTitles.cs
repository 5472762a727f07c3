using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Tables;

/// <summary>The titles by which the tables of a form set are recognised.</summary>
internal sealed partial class TableTitles
{
    /// <summary>Shorter and longer lines are no titles.</summary>
    private const int Shortest = 4, Longest = 60;

    private readonly (string Title, TableLayout[] Layouts)[] titles;
    private readonly SearchValues<string> words;

    private TableTitles((string Title, TableLayout[] Layouts)[] titles)
    {
        this.titles = titles;
        words = SearchValues.Create([.. titles.Select(t => t.Title)], StringComparison.Ordinal);
    }

    /// <summary>The titles of every table a form set can read.</summary>
    public static TableTitles Of(FormSet form) =>
        new([
            .. form.Tables.Select(t => t.Layout)
                .Concat(form.Layouts.Where(l => form.Tables.All(t => t.Layout.Id != l.Id)))
                .SelectMany(l => l.Aliases.Prepend(l.Title), (layout, title) => (Title: CompactText.Text(title), layout))
                .GroupBy(t => t.Title, t => t.layout)
                .Select(g => (g.Key, g.ToArray()))
                .OrderByDescending(t => t.Key.Length),
        ]);

    /// <summary>The layouts whose title a line carries: the line is the title, with at most an ordinal, a sheet number or the table's number around it.</summary>
    /// <param name="line">A compact line.</param>
    public TableLayout[] LayoutsOf(string line)
    {
        if (line.Length is < Shortest or > Longest || !line.AsSpan().ContainsAny(words))
        {
            return [];
        }

        var bare = Furniture().Replace(Continuation().Replace(line, ""), "");
        return titles.FirstOrDefault(t => bare == t.Title ||
            (bare.EndsWith(t.Title, StringComparison.Ordinal) && YearOrUnitBefore().IsMatch(bare.AsSpan(0, bare.Length - t.Title.Length)))).Layouts ?? [];
    }

    /// <summary>True if a compact line carries the title of a table.</summary>
    public bool IsTitle(string line) => LayoutsOf(line).Length > 0;

    /// <summary>True if a compact title is of a table that goes on from the page before: 支出决算表（续）.</summary>
    public static bool GoesOn(string line) => Continuation().IsMatch(line);

    [GeneratedRegex(@"^(?:公开|财决)\d+表(?=.+表)|^(?:第?[一二三四五六七八九十]+[、.．]|\d+[.、]|表[一二三四五六七八九十\d]+[、.:：]?|附表\d*[:：]?|[A-Z]{1,2}\d+(?:-\d+)?)|\([^)]*(?:\d+表|表[一二三四五六七八九十\d]+)\)$|(?:公开|财决)\d+表.*$|(?<=表)(?:编制|公开|填报)?(?:金额)?(?:部门|单位)(?:名称)?[:：].*$")]
    private static partial Regex Furniture();

    [GeneratedRegex(@"[(（]?续(?:表|\d|[一二三四五])*[)）]?$|^续表?[:：]?")]
    private static partial Regex Continuation();

    /// <summary>A year and a body's name may stand before a title: 某局2024年度收入支出决算总表.</summary>
    [GeneratedRegex(@"^(?:.{0,30}?\d{4}年度?|.{2,30}(?:局|办公室|办|处|委员会|委|中心|院|校|所|厅|部|会))$")]
    private static partial Regex YearOrUnitBefore();
}
