using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Tests.Text;

public class LineBreakerTests
{
    [Theory]
    [InlineData("年初预算为九元", 6, "年初预|算为九|元")]
    [InlineData("收入合计，支出", 8, "收入合|计，支出")]
    [InlineData("合计 306.02 万元", 10, "合计|306.02 万|元")]
    [InlineData("见《部门决算》", 4, "见|《部|门决|算》")]
    [InlineData("一\n二", 10, "一|二")]
    [InlineData("", 10, "")]
    public void Lines_are_broken_where_chinese_print_allows(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), LineBreaker.Break([text], width).Select(l => string.Concat(l.Select(s => s.Text))));

    [Fact]
    public void Nothing_but_blanks_is_lost_and_lines_fit()
    {
        var words = Gen.Elements("预算", "306.02 ", "万元，", " ", "（注）", "a ", "𠮷").ListOf().Select(list => string.Concat(list));
        Check.One(Config.QuickThrowOnFailure.WithEndSize(60), Prop.ForAll(words.ToArbitrary(), text =>
        {
            var lines = LineBreaker.Break([text], 24).Select(l => string.Concat(l.Select(s => s.Text))).ToList();
            return string.Concat(lines).Replace(" ", "") == text.Replace(" ", "") && lines.All(l => DisplayWidth.Of(l) <= 24);
        }));
    }

    [Fact]
    public void Ink_is_kept_over_a_break()
    {
        var lines = LineBreaker.Break([new("年初", Ink.Error), new("预算", Ink.Right)], 6);

        Assert.Equal([new Span("年初", Ink.Error), new("预", Ink.Right)], lines[0]);
        Assert.Equal([new Span("算", Ink.Right)], lines[1]);
    }
}
