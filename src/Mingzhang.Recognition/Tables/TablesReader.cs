using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>Reads the prescribed tables of a document into the ledger.</summary>
internal sealed class TablesReader(
    Document document, FormSet form, CatalogStore catalog, Ledger ledger, Claims claims, DoubtfulTables doubtful)
{
    /// <summary>Digits of the codes of 类, the highest functions.</summary>
    private const int HighestCode = 3;
    private const int FewestColumns = 2;

    /// <summary>Reads all tables that were recognised; a table over several pages is one.</summary>
    /// <param name="tables">What <see cref="TableFinder"/> found.</param>
    /// <param name="sectionOf">Heading of the section a block stands in.</param>
    public IReadOnlyList<FoundTable> Read(IReadOnlyList<LocatedTable> tables, Func<int, string?> sectionOf)
    {
        var found = new List<FoundTable>();
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i] is not { Layout: { } printed, Continues: false } first)
            {
                continue;
            }

            var layout = CrossedLayout.Of(printed, first.Grid, catalog.Economics) ?? printed;

            var stated = new Ledger();
            var context = new TableContext(layout, UnitOf(first), form, catalog, stated, claims, sectionOf(first.Block));
            Action<TableGrid> read = layout.Kind switch
            {
                LayoutKind.Labelled => new LabelledTableReader(context).Read,
                LayoutKind.Coded => new CodedTableReader(context).Read,
                LayoutKind.Economic => new EconomicTableReader(context).Read,
                _ => new ColumnsTableReader(context).Read,
            };
            read(first.Grid);
            var last = i;
            while (last + 1 < tables.Count && tables[last + 1].Continues)
            {
                read(tables[++last].Grid);
            }

            var section = sectionOf(first.Block);
            var heading = HeadingPlace(first, section);
            TableGrid[] unread = [.. tables.Skip(last + 1).TakeWhile(t => t.Layout is null && sectionOf(t.Block) == section).Select(t => t.Grid)];
            TableGrid[] groups = layout.Kind == LayoutKind.Economic ? [.. unread.Where(EconomicTableReader.HasCodes)] : [];
            Array.ForEach(groups, read);
            unread = [.. unread.Except(groups)];
            TableGrid[] grids = [.. tables.Take(last + 1).Skip(i).Select(t => t.Grid), .. groups];
            var notes = Notes(tables, last, section);
            var isDoubtful = doubtful.AreDoubtful(grids, unread, notes) || doubtful.AreIncomplete(grids, unread) || context.LackingColumns is not null ||
                (layout.Classification.Length > 0 && Array.Exists(grids, g => g.HasInferredColumns) && LacksRows(stated, layout.Classification));
            if (isDoubtful)
            {
                doubtful.Add(layout.Title, heading, grids, unread, context.LackingColumns);
            }
            else
            {
                ledger.AddAll(stated);
            }

            found.Add(new(layout.Id, layout.Title, heading, isDoubtful ? grids.Sum(Numbers) : context.Amounts, [.. NotesWithin(grids, section), .. notes])
            {
                CodedRows = isDoubtful ? [] : context.CodedRows,
                Classification = layout.Classification,
                IsUnread = isDoubtful,
                Unit = UnitOf(first),
                UnitWord = first.Unit is { } unit ? Places.Of(unit.Line, unit.Start, unit.Length, section) with { Table = layout.Title } : null,
            });
        }

        return found;
    }

    /// <summary>True if in several columns the highest functions are not the total: one wrong number explains one column alone.</summary>
    private static bool LacksRows(Ledger stated, string classification) => stated.Statements
        .Where(s => s.Key.Coordinate(classification).Length == 0)
        .Count(total => stated.Statements.Where(s => s.Key.Coordinate(classification).Length == HighestCode && s.Key.With(classification, "").Equals(total.Key)).ToArray() is { Length: > 0 } parts &&
            !parts.Aggregate(Interval.Zero, (sum, p) => sum + p.Amount.Interval).Meets(total.Amount.Interval)) >= FewestColumns;

    /// <summary>A table of counts keeps its counting unit whatever its head says of money.</summary>
    private static QuantityUnit UnitOf(LocatedTable table) =>
        table.Layout!.Unit.IsMoney() ? table.Unit?.Unit ?? table.Layout.Unit : table.Layout.Unit;

    private static Place HeadingPlace(LocatedTable table, string? section)
    {
        if (table.Heading is { Length: > 0 } heading)
        {
            return Places.Of(heading, section) with { Table = table.Layout!.Title };
        }

        var first = Enumerable.Range(0, table.Grid.Height).SelectMany(table.Grid.CellsBeginningIn).FirstOrDefault(c => !c.IsBlank);
        return first is null ? new(1, 1, 0, "") : Places.Of(first.Cell.Text, section) with { Table = table.Layout!.Title };
    }

    private static int Numbers(TableGrid grid) => Enumerable.Range(0, grid.Height).Sum(row => grid.CellsBeginningIn(row).Count(c => c.IsNumber));

    /// <summary>The sentences that stand alone in a row: on worksheets and in merged rows a note stands within the table.</summary>
    private static IEnumerable<Passage> NotesWithin(TableGrid[] grids, string? section) =>
        from grid in grids
        from row in Enumerable.Range(0, grid.Height)
        let cells = grid.CellsBeginningIn(row)
        let cell = Array.Find(cells, c => !c.IsBlank)
        where cell is not null && cell.Text.AsSpan().IndexOfAny('，', '。') >= 0 && !cell.IsNumber && cells.Count(c => !c.IsBlank) == 1
        select Places.Passage(cell.Cell.Text, section);

    /// <summary>The paragraphs under the table up to the next table or heading line.</summary>
    private IReadOnlyList<Passage> Notes(IReadOnlyList<LocatedTable> tables, int index, string? section)
    {
        var notes = new List<Passage>();
        for (var i = tables[index].Block + 1; i < document.Blocks.Count && document.Blocks[i] is not Table && notes.Count < 6; i++)
        {
            if (document.Blocks[i] is Paragraph { HeadingLevel: null, Text.IsBlank: false } paragraph)
            {
                var compact = CompactText.Text(paragraph.Text.Value);
                if (compact.EndsWith("表", StringComparison.Ordinal) || compact.StartsWith("第", StringComparison.Ordinal))
                {
                    break;
                }

                notes.Add(Places.Passage(paragraph.Text, section));
            }
        }

        return notes;
    }
}
