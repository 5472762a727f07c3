using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Recognition.Tests.Tables;

/// <summary>The workbook the accounts software exports: budgets beside actuals, a third part of the totals, functions against economic items.</summary>
public class SoftwareExportTests
{
    private static readonly Understood Export = new(new DisclosureRecogniser(CatalogStore.Load()).Recognise(DocumentReader.Read(Sample("决算软件导出.xlsx"))));

    [Fact]
    public void Every_table_is_known_and_every_number_understood()
    {
        Assert.Equal(
            ["total", "fiscal-total", "income", "expenditure", "general-balance", "basic-expenditure", "government-fund", "operations"],
            Export.Disclosure.Tables.Select(t => t.Id));
        Assert.Empty(Export.Unknown);
        Assert.True(Export.Disclosure.Numbers.Total > 700);
    }

    [Theory]
    [InlineData("income item=other phase=opening-budget = 120000.00元")]
    [InlineData("income item=other = 184613.46元")]
    [InlineData("expenditure function=212 phase=full-budget = 786244.36元")]
    [InlineData("expenditure function=212 = 487316.90元")]
    [InlineData("expenditure nature=project phase=full-budget = 1959291.98元")]
    [InlineData("expenditure item=personnel nature=basic = 2298073.33元")]
    [InlineData("expenditure economic=310 = 402690.00元")]
    [InlineData("opening fund=general phase=opening-budget = 43217.85元")]
    [InlineData("closing fund=general function=2011308 = 27501.43元")]
    [InlineData("expenditure fund=general nature=basic = 2845975.10元")]
    [InlineData("expenditure fund=general nature=basic economic=301 = 2159431.33元")]
    [InlineData("expenditure fund=general nature=basic function=2010301 economic=30101 = 356748.00元")]
    [InlineData("expenditure fund=general nature=basic function=2010301 economic=31002 = 23640.00元")]
    [InlineData("three-public item=reception phase=full-budget = 90000.00元")]
    [InlineData("reception-persons item=domestic = 618")]
    [InlineData("operating-cost = 547901.77元")]
    [InlineData("assets item=emergency = 1")]
    [InlineData("procurement item=works = 305200.00元")]
    public void A_cell_states_its_fact(string fact) => Assert.Contains(fact, Export.Facts);

    private static string Sample(string name)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "samples", "jiangxi-2024", name);
    }
}
