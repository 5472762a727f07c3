using Mingzhang.Facts;

namespace Mingzhang.Catalog;

/// <summary>The 基础数据表 annexed to an evaluation report: which fact each place states (catalog basic-data.yaml).</summary>
public sealed record BasicDataLayout
{
    /// <summary>What its title says.</summary>
    public required WordList Title { get; init; }

    /// <summary>财政供养人员情况: heads side by side with values below.</summary>
    public required BasicDataBlock Staff { get; init; }

    /// <summary>楼堂馆所控制情况: the same.</summary>
    public required BasicDataBlock Buildings { get; init; }

    /// <summary>Label of the head row of the money.</summary>
    public required WordList MoneyHead { get; init; }

    /// <summary>The same as printed.</summary>
    public required string MoneyPrinted { get; init; }

    /// <summary>Label of the row of words, 厉行节约保障措施.</summary>
    public required string Thrift { get; init; }

    /// <summary>Lines below the table.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Labels of the last line.</summary>
    public required IReadOnlyList<string> Signatures { get; init; }

    /// <summary>Columns of the money.</summary>
    public required IReadOnlyList<BasicDataColumn> Columns { get; init; }

    /// <summary>Rows of the money.</summary>
    public required IReadOnlyList<BasicDataRow> Rows { get; init; }

    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static BasicDataLayout From(CatalogNode node)
    {
        var money = node.Required("money");
        return new()
        {
            Title = new(node.Texts("title")),
            Staff = BasicDataBlock.From(node.Required("staff")),
            Buildings = BasicDataBlock.From(node.Required("buildings")),
            MoneyHead = new(money.Texts("head")),
            MoneyPrinted = money.Text("printed"),
            Thrift = node.Text("thrift"),
            Notes = node.Texts("notes"),
            Signatures = node.Texts("signatures"),
            Columns = [.. money.List("columns").Select(BasicDataColumn.From)],
            Rows = [.. money.List("rows").Select(r => new BasicDataRow(r.Texts("labels"), FactKey.Parse(r.Text("key")), r.TextOrNull("list") == "true"))],
        };
    }
}

/// <summary>Heads side by side with their values in the row below.</summary>
/// <param name="Head">Label in the first column.</param>
/// <param name="Printed">The same as printed, with {year}.</param>
/// <param name="Columns">The heads.</param>
public sealed record BasicDataBlock(WordList Head, string Printed, IReadOnlyList<BasicDataFact> Columns)
{
    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static BasicDataBlock From(CatalogNode node) =>
        new(new(node.Texts("head")), node.Text("printed"), [.. node.List("columns").Select(BasicDataFact.From)]);
}

/// <summary>A head and the fact below it.</summary>
/// <param name="Labels">How the head may end.</param>
/// <param name="Printed">The head as printed, with {year}.</param>
/// <param name="Unit">The unit of its numbers.</param>
/// <param name="Key">The fact.</param>
public sealed record BasicDataFact(IReadOnlyList<string> Labels, string Printed, QuantityUnit Unit, FactKey Key)
{
    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static BasicDataFact From(CatalogNode node)
    {
        var key = FactKey.Parse(node.Text("key"));
        var unit = QuantityUnits.Of(node.Text("unit"));
        return new(node.Texts("labels"), node.TextOrNull("printed") ?? node.Texts("labels")[0], unit, node.TextOrNull("whole") is { } whole ? key.Said(key.Aspect, FactKey.Parse(whole)) : key);
    }
}

/// <summary>A column of money.</summary>
/// <param name="Labels">How its head may end.</param>
/// <param name="IsPrior">True if the column is last year's; heads such as 2022年决算数 tell it by the year.</param>
/// <param name="Phase">Planned or done.</param>
/// <param name="Plain">Those of the labels that do not say which budget.</param>
public sealed record BasicDataColumn(IReadOnlyList<string> Labels, bool IsPrior, Phase Phase, IReadOnlyList<string> Plain)
{
    /// <summary>What a head says; <see cref="Phase.Budget"/> if not which budget.</summary>
    public Phase PhaseOf(string head) =>
        Labels.Where(l => head.EndsWith(l, StringComparison.Ordinal)).MaxBy(l => l.Length) is { } label && Plain.Contains(label) ? Phase.Budget : Phase;

    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing or wrong.</exception>
    public static BasicDataColumn From(CatalogNode node) =>
        new(node.Texts("labels"), node.Text("year") == "prior", FactKey.Of("any").With("phase", node.Text("phase")).Phase, node.Texts("plain"));
}

/// <summary>A row of money.</summary>
/// <param name="Labels">Its labels.</param>
/// <param name="Key">Its fact, without period and phase.</param>
/// <param name="IsList">True of a row that stands for several, each with its own label, between the rows before and behind it.</param>
public sealed record BasicDataRow(IReadOnlyList<string> Labels, FactKey Key, bool IsList);
