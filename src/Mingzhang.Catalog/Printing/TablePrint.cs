namespace Mingzhang.Catalog.Printing;

/// <summary>How a prescribed table is printed. Which facts its cells state is said by its <see cref="TableLayout"/>.</summary>
public sealed record TablePrint
{
    /// <summary>True if its page lies on the long side.</summary>
    public required bool IsLandscape { get; init; }

    /// <summary>The lines between title and table: left, middle and right piece, with <c>{unit}</c>, <c>{year}</c>, <c>{number}</c> and <c>{money}</c>.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Head { get; init; }

    /// <summary>What stands for <c>{money}</c>: the unit of most of its numbers.</summary>
    public required string Measure { get; init; }

    /// <summary>The heads of code and name; null for tables without codes.</summary>
    public required CodeHead? Codes { get; init; }

    /// <summary>Head of the line numbers (行次); empty if none are printed.</summary>
    public required string LineHead { get; init; }

    /// <summary>Label of the row that numbers the columns (栏次); empty if it is not printed.</summary>
    public required string NumberLabel { get; init; }

    /// <summary>True if the total is the last row of a coded table, false if the first.</summary>
    public required bool TotalIsLast { get; init; }

    /// <summary>True if zero is printed as a blank cell, false if as 0.00, or 0 for counts.</summary>
    public required bool ZeroIsBlank { get; init; }

    /// <summary>For tables without halves: the heads of the amounts, left to right.</summary>
    public required IReadOnlyList<ColumnHead> Columns { get; init; }

    /// <summary>For labelled tables: the halves, left to right.</summary>
    public required IReadOnlyList<HalfPrint> Halves { get; init; }

    /// <summary>For economic tables: the groups of code, name and amount, left to right.</summary>
    public required IReadOnlyList<CodeGroup> Groups { get; init; }

    /// <summary>For economic tables: the last row, each total under some groups.</summary>
    public required IReadOnlyList<GroupTotal> Totals { get; init; }

    /// <summary>The notes under the table, with <c>{unit}</c> and <c>{year}</c>.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The sentence under a table without data; empty if a note says it.</summary>
    public required string Empty { get; init; }

    /// <summary>Reads the description of a table.</summary>
    internal static TablePrint Read(FormTable table, PrintAttributes attributes, IEnumerable<KeyValuePair<string, PrintAttributes>> halves)
    {
        var layout = table.Layout;
        var hasCodes = layout.Kind is LayoutKind.Coded or LayoutKind.Economic;
        return new()
        {
            IsLandscape = attributes["orientation"]?.Text() == "landscape",
            Head = [.. attributes["head"]!.Items.Select(line => line.ItemTexts)],
            Measure = attributes["measure"]?.Text() ?? "万元",
            Codes = hasCodes ? CodeHead.From(attributes["codes"]!) : null,
            LineHead = attributes.Text("lines"),
            NumberLabel = attributes.Text("numbers"),
            TotalIsLast = attributes.Text("total") == "last",
            ZeroIsBlank = attributes.Text("zero") == "blank",
            Columns = layout.Kind == LayoutKind.Labelled ? [] : ColumnHead.Read(attributes["columns"]!, layout.Columns),
            Halves = [.. halves.Select(h => HalfPrint.Read(h.Value, layout))],
            Groups = [.. attributes["groups"] is { } groups ? groups.Items.Select(CodeGroup.From) : []],
            Totals = [.. attributes["totals"] is { } totals ? totals.Items.Select(t => GroupTotal.From(t, layout)) : []],
            Notes = [.. attributes.Texts("notes")],
            Empty = attributes["empty"]?.Text() ?? "",
        };
    }
}

/// <summary>The heads of code and name.</summary>
/// <param name="Item">The head over both; empty if there is none.</param>
/// <param name="Code">The head of the codes.</param>
/// <param name="Levels">The heads of the columns 类, 款 and 项 under it; none if codes have one column.</param>
/// <param name="Name">The head of the names.</param>
public sealed record CodeHead(string Item, string Code, IReadOnlyList<string> Levels, string Name)
{
    internal static CodeHead From(CatalogNode node) =>
        new(node.TextOrNull("item") ?? "", node.Text("code"), node.Texts("levels"), node.Text("name"));
}

/// <summary>A group of codes in an economic table.</summary>
/// <param name="Head">The word over it, one over neighbours of the same word; empty if there is none.</param>
/// <param name="Codes">The codes the form prints, with money or without.</param>
public sealed record CodeGroup(string Head, CodeList Codes)
{
    internal static CodeGroup From(CatalogNode node) => new(node.TextOrNull("head") ?? "", new(node.Text("codes")));
}

/// <summary>A total in the last row of an economic table.</summary>
/// <param name="Label">As printed.</param>
/// <param name="Row">What it states.</param>
/// <param name="Groups">How many groups it stands under.</param>
public sealed record GroupTotal(string Label, RowLayout Row, int Groups)
{
    internal static GroupTotal From(CatalogNode node, TableLayout table)
    {
        var label = node.Text("label");
        return new(
            label, table.Rows.FirstOrDefault(r => r.Labels.Contains(label)) ?? throw new FormatException($"Table {table.Id} has no total {label}."),
            node.Number("groups"));
    }
}
