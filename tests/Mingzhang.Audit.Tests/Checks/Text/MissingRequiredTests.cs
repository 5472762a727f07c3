namespace Mingzhang.Audit.Tests.Checks.Text;

/// <summary>Which sections a document of a jurisdiction must have.</summary>
public class MissingRequiredTests
{
    private const string Rule = "MZ0704";

    [Fact]
    public void A_section_for_other_matters_is_asked_for_only_where_the_contents_list_promises_it()
    {
        var whole = Sample();
        var promised = Without(whole, "十五、其他");
        var neither = Without(promised, "- 十五、其他");

        Assert.Empty(Found(whole, "MZ0703"));
        Assert.Equal("十五、其他", Assert.Single(Found(promised, "MZ0703")).At.Quote);
        Assert.Empty(Found(neither, "MZ0703"));
        Assert.Empty(Found(neither, Rule));
    }

    [Fact]
    public void Any_other_section_of_the_form_is_asked_for_though_nothing_promises_it()
    {
        var text = Without(Without(Sample(), "十二、政府采购支出说明"), "- 十二、政府采购支出说明");

        Assert.Contains("政府采购支出", Assert.Single(Found(text, Rule)).Message);
    }

    private static IReadOnlyList<Finding> Found(string text, string rule) => TextAudit.Findings(TextAudit.Disclosure(TextAudit.Document(text)), rule);

    private static string Without(string text, string line)
    {
        Assert.Contains("\n" + line + "\n", text);
        return text.Replace("\n" + line + "\n", "\n", StringComparison.Ordinal);
    }

    private static string Sample()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
        {
            at = at.Parent!;
        }

        return File.ReadAllText(Path.Combine(at.FullName, "samples", "hunan-2023", "决算公开.txt"));
    }
}
