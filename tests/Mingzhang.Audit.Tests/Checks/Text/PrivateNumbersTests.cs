using Mingzhang.Audit.Checks.Text;

namespace Mingzhang.Audit.Tests.Checks.Text;

public class PrivateNumbersTests
{
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("11010519491231002x", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("110105194902300029", false)]
    public void Identity_numbers_have_a_date_and_a_check_digit(string number, bool isIdentity) =>
        Assert.Equal(isIdentity, PrivateNumbers.IsIdentity(number));

    [Theory]
    [InlineData("4111111111111111", true)]
    [InlineData("4111111111111112", false)]
    public void Card_numbers_have_a_check_digit(string number, bool isCard) => Assert.Equal(isCard, PrivateNumbers.IsCard(number));

    [Fact]
    public void A_message_shows_the_ends_of_a_number_only() => Assert.Equal("110****002X", PrivateNumbers.Mask("11010519491231002X"));
}
