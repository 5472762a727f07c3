using Mingzhang.Facts;

namespace Mingzhang.Formats.Tests;

/// <summary>The workbook that the accounts software exports holds the figures of the disclosure, in 元 and unrounded.</summary>
public sealed class SoftwareExportTests
{
    private const string Export = "jiangxi-2024/决算软件导出.xlsx";

    private static readonly Disclosure Exported = Facts.Read(Export);

    [Fact]
    public void All_its_tables_and_numbers_are_understood()
    {
        Assert.Equal(8, Exported.Tables.Count);
        Assert.Empty(Exported.Numbers.NotUnderstood);
    }

    [Fact]
    public void Every_amount_of_the_disclosures_tables_is_the_rounded_one_of_the_workbook()
    {
        var published = Facts.Read("jiangxi-2024/决算公开.txt").Ledger;
        var faults = new List<string>();
        var compared = 0;
        foreach (var statement in published.Statements.Where(s => s.Kind == StatementKind.Table && !IsOnlyASum(s.Key)))
        {
            var exact = Exported.Ledger.Of(statement.Key);
            compared += exact.Count;
            if (exact.Count == 0 && statement.Amount.Value != 0)
            {
                faults.Add($"{statement.Key} = {statement.Amount} is not in the workbook");
            }

            faults.AddRange(exact.Where(e => statement.Amount.WithBase(e.Amount.Base) != statement.Amount)
                .Select(e => $"{statement.Key}: {statement.Amount} published, {e.Amount} exported"));
        }

        Assert.Empty(faults);
        Assert.True(compared > 300, $"{compared} amounts compared");
    }

    /// <summary>人员经费 and 公用经费 of the general budget: the workbook has the classes they are made of.</summary>
    private static bool IsOnlyASum(FactKey key) => key is { Fund: "general", Item: "personnel" or "public" };

    [Fact]
    public void Its_figures_agree_with_each_other() =>
        Assert.DoesNotContain(new Audit.Auditor(Facts.Catalog).Audit(Exported).Findings, f => f.Severity == Catalog.Severity.Error);
}
