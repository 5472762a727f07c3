namespace Mingzhang.Facts;

/// <summary>A table of a report of which no form is known: things of one kind in rows, numbers in columns, and perhaps their total.</summary>
/// <param name="Columns">The columns of numbers.</param>
/// <param name="Rows">The rows in the order printed, the total not among them.</param>
/// <param name="Total">合计; null if the table has none.</param>
public sealed record PlainTable(IReadOnlyList<PlainColumn> Columns, IReadOnlyList<PlainRow> Rows, PlainRow? Total);

/// <summary>A column of a <see cref="PlainTable"/>.</summary>
/// <param name="Head">Such as 到位资金.</param>
/// <param name="IsRate">True if all its numbers are percentages.</param>
public sealed record PlainColumn(string Head, bool IsRate);

/// <summary>A row of a <see cref="PlainTable"/>.</summary>
/// <param name="Name">Such as the district's name.</param>
/// <param name="Cells">A cell for each of <see cref="PlainTable.Columns"/>; blank where nothing is written.</param>
public sealed record PlainRow(string Name, IReadOnlyList<FormCell> Cells);
