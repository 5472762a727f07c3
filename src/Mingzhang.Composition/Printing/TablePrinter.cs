using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Printing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Printing;

/// <summary>Prints the tables of a form set: what stands where follows from the form, the numbers from the accounts.</summary>
public sealed class TablePrinter(CatalogStore catalog)
{
    /// <summary>Lays out a table for a unit: its rows are those the unit has values for and those the form always prints.</summary>
    /// <param name="table">A table of the unit's form set.</param>
    /// <param name="accounts">The unit's figures.</param>
    public PrintedTable Plan(FormTable table, Accounts accounts)
    {
        var print = accounts.Form.Print.Of(table);
        var layout = table.Layout;
        return layout.Kind switch
        {
            LayoutKind.Coded => new CodedPlan(table, print).Plan(CodedPlan.CodesOf(layout, accounts.Facts).Select(c => (c, NameOf(c)))),
            LayoutKind.Labelled => new LabelledPlan(table, print, [.. Classes(layout).Select(c => (c, NameOf(c)))]).Plan(),
            LayoutKind.Economic => new EconomicPlan(table, print, NameOf).Plan(
                EconomicPlan.Groups(print, catalog.Economics, CodedPlan.CodesOf(layout, accounts.Facts))),
            _ => Columns(table, print),
        };

        string NameOf(string code) => accounts.CodeNames.GetValueOrDefault(code)
            ?? (layout.Classification == "economic" ? catalog.Economics : catalog.Functions).Find(code)?.Name ?? "";

        // The classes the form lists and any other that has a value, in order.
        IEnumerable<string> Classes(TableLayout labelled) => accounts.Form.Print.Classes.In(catalog.Functions)
            .Union(labelled.Halves.Where(h => h.ClassKey is not null).SelectMany(h => accounts.Facts.Where(f =>
                f.Value != 0 && f.Key.Measure == h.ClassKey!.Measure && f.Key is { Function.Length: 3, Economic: "", Nature: "", Item: "", Phase: Phase.Actual, Period: Period.This })
                .Select(f => f.Key.Function)))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The table with all that stands around it: title, head lines, the table, notes and, if it is empty, the sentence that says so.</summary>
    /// <param name="table">A table of the unit's form set.</param>
    /// <param name="accounts">The unit's figures.</param>
    /// <param name="headingLevel">The level of its title among the headings; null if it is none.</param>
    public IReadOnlyList<Block> Print(FormTable table, Accounts accounts, int? headingLevel = null)
    {
        var plan = Plan(table, accounts);
        string[] below = [.. plan.Print.Notes, .. plan.IsEmpty(accounts) && plan.Print.Empty.Length > 0 ? [plan.Print.Empty] : (string[])[]];
        return
        [
            new Paragraph(SourceText.Written(table.Layout.Title), headingLevel) { Role = ParagraphRole.TableTitle },
            .. plan.Print.Head.Select(line => line.Select(Filled).ToArray()).Where(line => line.Any(piece => piece.Length > 0))
                .Select(line => Line(string.Join('\t', line), ParagraphRole.TableHead)),
            plan.Fill(accounts),
            .. below.Select(note => Line(Filled(note), ParagraphRole.TableNote)),
        ];

        string Filled(string text) => text
            .Replace("{unit}", accounts.Unit, StringComparison.Ordinal)
            .Replace("{year}", accounts.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{number}", table.Number, StringComparison.Ordinal)
            .Replace("{money}", plan.Print.Measure, StringComparison.Ordinal);
    }

    private static Paragraph Line(string text, ParagraphRole role) => new(SourceText.Written(text)) { Role = role };

    /// <summary>A table of one row of amounts.</summary>
    private static PrintedTable Columns(FormTable table, TablePrint print)
    {
        var head = new HeadPlan(print.Columns.Max(c => c.Depth));
        head.Add(print.Columns, 0, 0);
        ColumnHead[] leaves = [.. print.Columns.SelectMany(c => c.Leaves)];
        PrintedRow[] numbers = print.NumberLabel.Length == 0 ? []
            : [new([.. leaves.Select((_, i) => new PrintedCell(i, (i + 1).ToString(CultureInfo.InvariantCulture), CellRole.Head))])];
        return new()
        {
            Table = table,
            Print = print,
            Rows = [.. head.Rows, .. numbers, new([.. leaves.Select((c, i) => PrintedCell.Of(i, c.Column!.Key!, table.Layout.Unit))])],
            HeadRows = head.Depth + numbers.Length,
            Widths = [.. leaves.Select(_ => 1.0)],
        };
    }
}
