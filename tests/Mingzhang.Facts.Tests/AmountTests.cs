using FsCheck.Fluent;

namespace Mingzhang.Facts.Tests;

public sealed class AmountTests
{
    [Fact]
    public void Changing_the_unit_loses_nothing() =>
        Laws.Hold(Laws.Money, Laws.MoneyUnits, (amount, unit) =>
        {
            // The decimals move with the unit: 1.23 万元 is 0.000123 亿元 and 12300 元.
            var more = amount with { Value = amount.Base / unit.Factor(), Decimals = 28, Unit = unit };
            return more.Base == amount.Base && amount.WithBase(more.Base) == amount;
        });

    [Fact]
    public void It_stands_for_every_value_that_is_rounded_to_it() =>
        Laws.Hold(Laws.Money, Gen.Choose(-499, 499), (amount, thousandths) =>
        {
            var value = amount.Base + (Laws.Step(amount.Decimals) * amount.Unit.Factor() * thousandths / 1000);
            return amount.Value == 0 || (amount.Interval.Contains(value) && amount.WithBase(value) == amount);
        });

    [Fact]
    public void It_stands_for_no_value_that_is_rounded_to_another() =>
        Laws.Hold(Laws.Money, Gen.Choose(501, 5000), (amount, thousandths) =>
            !amount.Interval.Contains(amount.Base + (Laws.Step(amount.Decimals) * amount.Unit.Factor() * thousandths / 1000)));

    [Theory]
    [InlineData("280.72", 2, QuantityUnit.TenThousandYuan, "2807150", "2807250")]
    [InlineData("3.26", 2, QuantityUnit.HundredMillionYuan, "325500000", "326500000")]
    [InlineData("5", 0, QuantityUnit.TenThousandYuan, "45000", "55000")]
    [InlineData("12.5", 1, QuantityUnit.Percent, "12.45", "12.55")]
    [InlineData("0.00", 2, QuantityUnit.Percent, "-0.005", "0.005")]
    [InlineData("0.00", 2, QuantityUnit.TenThousandYuan, "0", "0")]
    [InlineData("74", 0, QuantityUnit.Count, "74", "74")]
    [InlineData("98.84", 2, QuantityUnit.Points, "98.84", "98.84")]
    public void Its_interval_is_half_a_unit_of_the_last_digit_to_either_side(string value, int decimals, QuantityUnit unit, string low, string high) =>
        Assert.Equal(new Interval(decimal.Parse(low), decimal.Parse(high)), new Amount(decimal.Parse(value), decimals, unit).Interval);

    [Theory]
    [InlineData("100", 0, "119.3164", "119.32%")]
    [InlineData("97.7", 1, "97.68", "97.68%")]
    [InlineData("29.370", 3, "15.3", "15.30%")]
    public void A_percentage_is_corrected_with_the_usual_decimals(string stated, int decimals, string right, string written) =>
        Assert.Equal(written, new Amount(decimal.Parse(stated), decimals, QuantityUnit.Percent).CorrectedTo(decimal.Parse(right)).ToString());

    [Theory]
    [InlineData("540", 0, "3927300", "392.73万元")]
    [InlineData("12", 0, "150000", "15万元")]
    [InlineData("241.9", 1, "241900", "24.19万元")]
    [InlineData("2.419", 3, "241900", "24.19万元")]
    public void Money_is_corrected_with_the_decimals_it_needs(string stated, int decimals, string right, string written) =>
        Assert.Equal(written, new Amount(decimal.Parse(stated), decimals, QuantityUnit.TenThousandYuan).CorrectedTo(decimal.Parse(right)).ToString());

    [Fact]
    public void A_count_is_corrected_as_a_whole_number() =>
        Assert.Equal("618", new Amount(681, 0, QuantityUnit.Count).CorrectedTo(618).ToString());

    [Fact]
    public void A_correction_that_is_right_already_changes_nothing() =>
        Laws.Hold(Laws.Money, amount => amount.Decimals > 2 || amount.CorrectedTo(amount.Base) == amount);

    [Theory]
    [InlineData("12.50", 12.50, 2)]
    [InlineData("0.00", 0, 2)]
    [InlineData("307", 307, 0)]
    [InlineData("0.000001", 0.000001, 6)]
    public void Digits_keep_the_decimals_they_were_written_with(string digits, double value, int decimals) =>
        Assert.Equal(new Amount((decimal)value, decimals, QuantityUnit.TenThousandYuan), Amount.Written(digits, QuantityUnit.TenThousandYuan));
}
