using Mingzhang.Cli.Rules;
using Mingzhang.Cli.Seam;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Rules;

public class RulePagesTests
{
    [Fact]
    public void What_was_written_is_fresh_and_writing_again_changes_nothing()
    {
        using var mz = new CommandLine();
        var docs = Path.Combine(mz.Folder, "rules");

        Assert.Equal("规则页 5 个，更新 5 个。\n", mz.Run("rules", "--write-docs", docs).Out);
        Assert.Equal(0, mz.Run("rules", "--check", docs).Code);
        Assert.Equal("规则页 5 个，更新 0 个。\n", mz.Run("rules", "--write-docs", docs).Out);
        Assert.Contains("[MZ0101](MZ0101.md)", File.ReadAllText(Path.Combine(docs, "README.md")));
        Assert.Contains("306.20 → 306.02", File.ReadAllText(Path.Combine(docs, "MZ0101.md")));
    }

    [Fact]
    public void A_stale_a_missing_and_a_superfluous_page_are_named_and_mended()
    {
        using var mz = new CommandLine();
        var docs = Path.Combine(mz.Folder, "rules");
        mz.Run("rules", "--write-docs", docs);
        File.AppendAllText(Path.Combine(docs, "MZ0101.md"), "x");
        File.Delete(Path.Combine(docs, "MZ0302.md"));
        File.WriteAllText(Path.Combine(docs, "MZ9999.md"), "");
        var result = mz.Run("rules", "--check", docs);

        Assert.Equal(1, result.Code);
        Assert.Equal(["MZ0101.md", "MZ0302.md", "MZ9999.md"], result.Error.Split('\n').Where(l => l.Contains("过时")).Select(l => l[^9..]));
        mz.Run("rules", "--write-docs", docs);
        Assert.Equal(0, mz.Run("rules", "--check", docs).Code);
        Assert.False(File.Exists(Path.Combine(docs, "MZ9999.md")));
    }

    [Fact]
    public void The_pages_in_docs_are_those_of_the_catalog()
    {
        var stale = RulePages.Stale(new Workbench().Rules, Path.Combine(Repository.Root, "docs", "rules"));

        Assert.True(stale.Count == 0, $"Run ./mz rules --write-docs docs/rules; stale: {string.Join(' ', stale)}");
    }
}
