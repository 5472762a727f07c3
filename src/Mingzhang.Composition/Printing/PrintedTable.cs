using Mingzhang.Catalog;
using Mingzhang.Catalog.Printing;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Printing;

/// <summary>A table of a form set laid out for one unit: every cell with its place and the words or the fact it shows.</summary>
public sealed record PrintedTable
{
    /// <summary>The table.</summary>
    public required FormTable Table { get; init; }

    /// <summary>How it is printed.</summary>
    public required TablePrint Print { get; init; }

    /// <summary>Its rows, those of the head first.</summary>
    public required IReadOnlyList<PrintedRow> Rows { get; init; }

    private const string Unknown = "---";

    /// <summary>How many rows are its head.</summary>
    public required int HeadRows { get; init; }

    /// <summary>The widths of its columns as shares of the whole.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    /// <summary>The table with a unit's figures: amounts in 万元 with two decimals, rounded half away from zero; counts whole. What is not known is a dash.</summary>
    public Table Fill(Accounts accounts)
    {
        var isEmpty = IsEmpty(accounts);
        return new Table([.. Rows.Select(row => new Row([.. row.Cells.Select(c => Fill(c, accounts, isEmpty))]))]) { HeadRows = HeadRows, Widths = Widths };
    }

    /// <summary>True if none of its cells has a value.</summary>
    public bool IsEmpty(Accounts accounts) => Rows.All(r => r.Cells.All(c => c.Fact is not { } fact || accounts[fact] == 0));

    /// <summary>How many of its cells state a fact that is not known.</summary>
    public int UnknownCells(Accounts accounts) => Rows.Sum(r => r.Cells.Count(c => c.Fact is { } fact && !accounts.Knows(fact)));

    private Cell Fill(PrintedCell cell, Accounts accounts, bool isEmpty)
    {
        var made = new Cell(SourceText.Written(cell.Text), cell.Column, cell.ColumnSpan, cell.RowSpan) { Role = cell.Role, Indent = cell.Indent };
        if (cell.Fact is not { } fact)
        {
            return made;
        }

        if (!accounts.Knows(fact))
        {
            return made with { Text = SourceText.Written(Unknown), Role = CellRole.Middle };
        }

        var amount = cell.Place.WithBase(accounts[fact]);
        return amount.Value == 0 && (Print.ZeroIsBlank || (isEmpty && Table.Layout.Kind is (LayoutKind.Coded or LayoutKind.Columns)))
            ? made
            : made with { Text = SourceText.Written(amount.GroupedDigits), Number = amount.Value };
    }
}

/// <summary>A row of a printed table.</summary>
/// <param name="Cells">The cells that begin in it, left to right; a position covered by a merged cell has none.</param>
public sealed record PrintedRow(IReadOnlyList<PrintedCell> Cells)
{
    /// <summary>The code that the row is of; empty if it is of none.</summary>
    public string Code { get; init; } = "";
}

/// <summary>A cell of a printed table.</summary>
/// <param name="Column">Index of its first column, from 0.</param>
/// <param name="Text">The words in it; empty where there is a fact, and in a blank cell.</param>
/// <param name="Role">What it is for.</param>
public sealed record PrintedCell(int Column, string Text, CellRole Role)
{
    /// <summary>Number of columns it covers.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Number of rows it covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>How far its words are set in from the left, in letters.</summary>
    public int Indent { get; init; }

    /// <summary>The fact it states; null for words and blanks.</summary>
    public FactKey? Fact { get; init; }

    /// <summary>Unit and decimals of the fact as printed.</summary>
    public Amount Place { get; init; }

    /// <summary>A cell that states a fact: money in 万元 with two decimals, anything else whole.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="unit">Unit of the fact.</param>
    public static PrintedCell Of(int column, FactKey fact, QuantityUnit unit) => new(column, "", CellRole.Number)
    {
        Fact = fact,
        Place = unit.IsMoney() ? new(0, 2, QuantityUnit.TenThousandYuan) : new(0, 0, unit),
    };
}
