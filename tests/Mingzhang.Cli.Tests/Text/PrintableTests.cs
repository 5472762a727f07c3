using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Tests.Text;

public class PrintableTests
{
    [Theory]
    [InlineData("决算公开 2024（定稿）.txt", "决算公开 2024（定稿）.txt")]
    [InlineData("换\n行.txt", "换\\n行.txt")]
    [InlineData("a\r\tb", "a\\r\\tb")]
    [InlineData("红\u001b[31m", "红\\u001b[31m")]
    [InlineData("反\u202etxt", "反\\u202etxt")]
    public void What_would_break_a_line_is_spelt_out(string name, string shown) => Assert.Equal(shown, Printable.Of(name));

    [Fact]
    public void Reports_show_every_name_on_one_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no such names.");
        using var mz = new CommandLine();
        var file = mz.File("清洁\n\u001b行.txt");
        mz.File("损\n坏.txt");

        var alone = mz.Run("audit", file).Out;
        var folder = mz.Run("audit", mz.Folder).Out;

        Assert.Contains("清洁\\n\\u001b行.txt（文本）", alone);
        Assert.Contains("\n清洁\\n\\u001b行.txt ", folder);
        Assert.DoesNotContain("\u001b", alone + folder);
    }
}
