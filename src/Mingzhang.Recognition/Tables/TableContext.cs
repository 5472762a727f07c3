using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Tables;

/// <summary>What the readers of one table share: where statements go and how cells become amounts.</summary>
internal sealed class TableContext(TableLayout layout, QuantityUnit unit, FormSet form, CatalogStore catalog, Ledger ledger, Claims claims, string? section)
{
    private readonly List<CodedRow> codedRows = [];

    public TableLayout Layout { get; } = layout;

    public CatalogStore Catalog { get; } = catalog;

    public IReadOnlyList<CodedRow> CodedRows => codedRows;

    /// <summary>Number of cells that state an amount.</summary>
    public int Amounts { get; private set; }

    /// <summary>Prescribed columns that the table does not have, though its totals show that there is something in them; null if none.</summary>
    public string? LackingColumns { get; set; }

    /// <summary>Takes a cell as the statement of a fact: a number, a blank or a filler.</summary>
    public void State(FactKey key, GridCell? cell, string row, string column, QuantityUnit? unitOfRow = null)
    {
        if (cell is null || cell.IsBlank)
        {
            ledger.AddBlank(Resolve(key), BlankPlace(row, column));
            return;
        }

        var text = cell.Cell.Text;
        if (NumberText.Parse(cell.Text, unitOfRow ?? unit) is not { } amount)
        {
            return;
        }

        var place = Places.Of(text, 0, text.Length, section, Layout.Title, row, column);
        ledger.Add(new(Resolve(key), amount, place, StatementKind.Table) { Label = row.Length > 0 ? row : column });
        claims.Understood(text, NumberStart(text));
        Amounts++;
    }

    /// <summary>A cell of the head: its numbers are those of lines and years. An amount in it was taken for head by mistake and stays open.</summary>
    public void Head(GridCell cell)
    {
        if (!cell.IsAmount)
        {
            NoFact(cell);
        }
    }

    /// <summary>A cell whose number is no fact: a code, a line number, a column number.</summary>
    public void NoFact(GridCell cell)
    {
        var text = cell.Cell.Text.Value;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])))
            {
                claims.NoFact(cell.Cell.Text, i);
            }
        }
    }

    public void AddCodedRow(string code, string name, GridCell cell) =>
        codedRows.Add(new(code, name, Places.Of(cell.Cell.Text, 0, cell.Cell.Text.Length, section, Layout.Title, name)));

    /// <summary>The fact with an unqualified budget as the form set means it in its tables.</summary>
    private FactKey Resolve(FactKey key) => key.Phase == Phase.Budget ? key.In(form.PlainBudget) : key;

    private Place BlankPlace(string row, string column) =>
        new(0, 0, 0, "") { Section = section, Table = Layout.Title, Row = row, ColumnLabel = column };

    private static int NumberStart(SourceText text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text.Value[start]))
        {
            start++;
        }

        return Math.Min(start, text.Length - 1);
    }
}
