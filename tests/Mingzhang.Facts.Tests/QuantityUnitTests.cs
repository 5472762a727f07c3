namespace Mingzhang.Facts.Tests;

public sealed class QuantityUnitTests
{
    [Theory]
    [InlineData(QuantityUnit.Yuan)]
    [InlineData(QuantityUnit.TenThousandYuan)]
    [InlineData(QuantityUnit.HundredMillionYuan)]
    [InlineData(QuantityUnit.Percent)]
    [InlineData(QuantityUnit.Points)]
    public void A_symbol_reads_back_as_its_unit(QuantityUnit unit) => Assert.Equal(unit, QuantityUnits.Of(unit.Symbol()));

    [Theory]
    [InlineData("人次")]
    [InlineData("万")]
    [InlineData("")]
    public void Every_other_word_counts(string word) => Assert.Equal(QuantityUnit.Count, QuantityUnits.Of(word));
}
