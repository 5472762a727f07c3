using System.Text.Json;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Commands;

public class OtherCommandTests
{
    [Fact]
    public void Read_lists_tables_sections_facts_and_numbers_not_understood()
    {
        using var mz = new CommandLine();
        var text = mz.Run("read", mz.File("决算.txt")).Out;

        Assert.Contains("  收入决算表　第 ", text);
        Assert.Contains("一、收入决算情况说明", text);
        Assert.Contains("306.02万元  本年收入合计（行“合计” › 栏“本年收入合计”）  第 13 行第 5 列  income", text);
        Assert.Contains("未读懂  “17”", text);
    }

    [Fact]
    public void Read_as_json_has_every_statement_with_its_place()
    {
        using var mz = new CommandLine();
        var read = JsonDocument.Parse(mz.Run("read", mz.File("决算.txt"), "--format", "json").Out).RootElement;

        Assert.Equal(306.20m, read.GetProperty("statements")[1].GetProperty("value").GetDecimal());
        Assert.Equal(23, read.GetProperty("statements")[1].GetProperty("at").GetProperty("line").GetInt32());
        Assert.Equal("收入决算表", read.GetProperty("tables")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Read_of_a_bad_file_is_code_3()
    {
        using var mz = new CommandLine();

        Assert.Equal(3, mz.Run("read", mz.File("损坏.txt")).Code);
    }

    [Fact]
    public void Rules_are_listed_by_family_and_explained_one_by_one()
    {
        using var mz = new CommandLine();

        Assert.Contains("MZ0302  错误  完成率与金额不符", mz.Run("rules").Out);
        var text = mz.Run("rules", "mz0101").Out;
        Assert.Contains("依据  部门决算公开应当数据真实、前后一致。", text);
        Assert.Contains("例（应报）：说明中的数与表不同", text);
        Assert.Contains("结果  306.20 → 306.02", text);
        Assert.Equal(2, mz.Run("rules", "MZ9999").Code);
    }

    [Fact]
    public void Forms_are_listed_with_their_tables()
    {
        using var mz = new CommandLine();
        var text = mz.Run("forms").Out;

        Assert.Contains("jiangxi-2024  江西省 2024 年度部门决算", text);
        Assert.Contains("报表  收入支出决算总表、收入决算表", text);
        Assert.Contains("年度  不限", text);
    }

    [Theory]
    [InlineData("201", 4)]
    [InlineData("行政运行", 1)]
    [InlineData("2010308", 1)]
    [InlineData("不存在的", 0)]
    public void Codes_are_found_by_the_beginning_of_the_code_or_by_name_also_a_former_one(string query, int count)
    {
        using var mz = new CommandLine();
        var result = mz.Run("codes", query);

        Assert.Equal(0, result.Code);
        Assert.All(result.Lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.Equal(count == 0 ? 0 : count + 2, result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Version_is_told()
    {
        using var mz = new CommandLine();

        Assert.StartsWith("0.", mz.Run("--version").Out);
    }
}
