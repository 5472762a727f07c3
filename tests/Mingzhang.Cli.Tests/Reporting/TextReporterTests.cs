using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Tests.Reporting;

public class TextReporterTests
{
    [Fact]
    public void A_finding_says_where_what_is_written_what_is_right_why_and_what_to_do()
    {
        using var mz = new CommandLine();
        var text = mz.Run("audit", mz.File("决算.txt")).Out;

        Assert.Contains("✗ 错误 1  同一数据前后不一  MZ0101", text);
        Assert.Contains("位置  第 23 行第 17 列", text);
        Assert.Contains("原文  306.20  →  应为  306.02", text);
        Assert.Contains("说明  收入总计在《收入决算表》中为 306.02 万元", text);
        Assert.Contains("处理  核对原始报表，改为一致的数。", text);
        Assert.Contains("对照  “306.02”　第 13 行第 5 列，收入决算表 › 行“合计” › 栏“本年收入合计”", text);
        Assert.Contains("牵连  财政拨款收入 + 其他收入 = 本年收入合计", text);
        Assert.Contains("《2023年.pdf》第 4 页", text);
    }

    [Fact]
    public void The_account_names_what_was_not_understood_and_why_rules_were_not_applied()
    {
        using var mz = new CommandLine();
        var text = mz.Run("audit", mz.File("决算.txt")).Out;

        Assert.Contains("数字  共 24 个，读懂 23 个（95.8%），未读懂 1 个", text);
        Assert.Contains("未读懂  “17”", text);
        Assert.Contains("核对  共 60 次：相符 54，尾数误差内相符 2，不符 4；另有 4 次不适用", text);
        Assert.Contains("不适用  没有给出上年公开文本（3 次）：MZ1001 变动较大而没有说明原因", text);
    }

    [Fact]
    public void Every_line_fits_a_hundred_columns()
    {
        using var mz = new CommandLine();
        mz.File("一/很长的目录名称用来检验汇总表是否会超出一百列/某市人民政府驻外联络处二〇二四年度部门决算.txt");
        mz.File("损坏.txt");

        foreach (var line in mz.Run("audit", mz.Folder).Lines.Concat(mz.Run("audit", mz.File("决算.txt")).Lines).Where(l => !l.Contains('/')))
        {
            Assert.True(DisplayWidth.Of(line) <= 100, line);
        }
    }

    [Fact]
    public void Colour_is_for_terminals_only_and_can_be_refused()
    {
        using var mz = new CommandLine();
        var file = mz.File("决算.txt");

        Assert.Contains("\u001b[1;31m", mz.RunOnTerminal("audit", file).Out);
        Assert.DoesNotContain("\u001b", mz.RunOnTerminal("audit", file, "--no-color").Out);
        Assert.DoesNotContain("\u001b", mz.Run("audit", file).Out);
    }

    [Fact]
    public void Findings_left_out_by_choice_are_told()
    {
        using var mz = new CommandLine();
        var file = mz.File("决算.txt");

        var text = mz.Run("audit", file, "--min-severity", "error", "--ignore", "mz0101").Out;

        Assert.DoesNotContain("MZ0802  ", text);
        Assert.DoesNotContain("306.20  →", text);
        Assert.Contains("按 --rule、--ignore 略去 1 条疑点", text);
        Assert.Contains("按 --min-severity 略去 2 条疑点", text);
    }
}
