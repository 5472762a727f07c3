using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Facts.Tests;

public sealed class FactKeyTests
{
    private static readonly Gen<FactKey> Keys =
        from measure in Gen.Elements("income", "expenditure", "three-public")
        from item in Gen.Elements("", "fiscal", "reception")
        from fund in Gen.Elements("", "general", "govfund")
        from nature in Gen.Elements("", "basic", "project")
        from function in Gen.Elements("", "201", "2010301")
        from economic in Gen.Elements("", "301", "30101")
        from phase in Gen.Elements(Enum.GetValues<Phase>())
        from period in Gen.Elements(Enum.GetValues<Period>())
        from aspect in Gen.Elements(Enum.GetValues<Aspect>().Where(a => a != Aspect.Share).ToArray())
        select FactKey.Of(measure).At(item, fund, nature, function, economic, null, phase, period).Said(aspect);

    [Fact]
    public void What_is_written_is_read_as_the_same_key() =>
        Laws.Hold(Keys, key => FactKey.Parse(key.ToString()).Equals(key) && FactKey.Parse(key.ToString()).GetHashCode() == key.GetHashCode());

    [Fact]
    public void Two_are_equal_exactly_if_they_are_written_alike() =>
        Laws.Hold(Keys, Keys, (a, b) => a.Equals(b) == (a.ToString() == b.ToString()));

    [Fact]
    public void Setting_a_coordinate_changes_it_alone() =>
        Laws.Hold(Keys, key => key.With("fund", "soe") is var changed && changed.Coordinate("fund") == "soe" && changed.With("fund", key.Fund).Equals(key));

    [Fact]
    public void The_quantity_forgets_what_is_said_of_it_and_nothing_else() =>
        Laws.Hold(Keys, key => key.Quantity.Aspect == Aspect.Value && key.Quantity.Said(key.Aspect).Equals(key));

    [Fact]
    public void A_share_is_of_its_whole()
    {
        var part = FactKey.Parse("expenditure nature=basic");
        var share = part.Said(Aspect.Share, FactKey.Of("expenditure"));

        Assert.NotEqual(share, part.Said(Aspect.Share, FactKey.Parse("expenditure fund=general")));
        Assert.Equal("expenditure nature=basic aspect=share [expenditure]", share.ToString());
        Assert.Equal(part, share.Quantity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("expenditure fund")]
    [InlineData("expenditure colour=red")]
    [InlineData("expenditure phase=someday")]
    public void What_is_no_key_is_refused(string text) => Assert.Throws<FormatException>(() => FactKey.Parse(text));
}
