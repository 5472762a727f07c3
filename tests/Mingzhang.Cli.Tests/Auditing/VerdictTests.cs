using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Auditing;

/// <summary>No finding is good news only as far as the numbers were understood.</summary>
public class VerdictTests
{
    [Theory]
    [InlineData(100, 100, false, "未发现问题")]
    [InlineData(100, 90, false, "未发现问题")]
    [InlineData(0, 0, false, "未发现问题")]
    [InlineData(100, 89, false, "未发现问题，但有 11 个数字未能核对")]
    [InlineData(100, 95, true, "未发现问题，但有 5 个数字未能核对（《收入决算表》没有读出）")]
    [InlineData(100, 100, true, "未发现问题，但《收入决算表》没有读出，未能核对")]
    [InlineData(100, 50, false, "未发现问题，但有 50 个数字未能核对")]
    [InlineData(100, 49, false, "未能审核：读懂的数字不足一半")]
    [InlineData(100, 0, true, "未能审核：读懂的数字不足一半（《收入决算表》没有读出）")]
    public void It_says_how_much_was_understood(int total, int understood, bool isUnread, string text)
    {
        var disclosure = FakeReports.Disclosure("决算.txt");
        disclosure = disclosure with
        {
            Tables = [disclosure.Tables[0] with { IsUnread = isUnread }],
            Numbers = new(total, understood, [.. Enumerable.Repeat(new Place(1, 1, 1, "1"), total - understood)]),
        };

        var verdict = Verdict.Of(disclosure);

        Assert.Equal(text, verdict.Text);
        Assert.Equal(text == "未发现问题", verdict.IsClean);
        Assert.Equal(verdict.IsClean, verdict.Short == "未发现问题");
    }

    [Theory]
    [InlineData("audit", "没读懂.html", "结果  未能审核：读懂的数字不足一半")]
    [InlineData("mark", "没读懂.html", "结果  未能审核：读懂的数字不足一半；副本与原文件相同")]
    [InlineData("fix", "没读懂.html", "结果  未能审核：读懂的数字不足一半；副本与原文件相同")]
    [InlineData("audit", "半懂.html", "提示 1 处；读懂的数字不足一半")]
    [InlineData("mark", "半懂.html", "处；读懂的数字不足一半")]
    [InlineData("fix", "半懂.html", "处需要人工处理；读懂的数字不足一半")]
    [InlineData("mark", "空白.html", "结果  没有审核：未识别为决算公开文本；副本与原文件相同")]
    public void Every_command_says_what_was_not_checked(string command, string file, string outcome)
    {
        using var mz = new CommandLine();
        string[] output = command == "audit" ? [] : ["-o", Path.Combine(mz.Folder, "副本.html")];

        Assert.Contains(outcome, mz.Run([command, mz.File(file), .. output]).Out);
    }

    [Fact]
    public void A_disclosure_of_which_no_number_was_understood_is_an_error_of_reading()
    {
        using var mz = new CommandLine();
        var file = mz.File("没读懂清洁.txt");

        var alone = mz.Run("audit", file);
        var folder = mz.Run("audit", mz.Folder);

        Assert.Equal((3, 3), (alone.Code, folder.Code));
        Assert.Contains("结果  未能审核：读懂的数字不足一半", alone.Out);
        Assert.Contains("未能审核：读懂的数字不足一半", folder.Out);
        Assert.DoesNotContain("未发现问题", alone.Out + folder.Out);
    }
}
