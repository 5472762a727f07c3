using Mingzhang.Catalog;
using Mingzhang.Recognition.Narratives;

namespace Mingzhang.Recognition.Tests.Narratives;

public class LinkingWordsTests
{
    private static readonly LinkingWords Links = new(CatalogStore.Load().FindFormSet("national-2024")!.Narrative.Language);

    [Theory]
    [InlineData("", true)]
    [InlineData("为", true)]
    [InlineData("：", true)]
    [InlineData("，共计", true)]
    [InlineData("(含结转)为", true)]
    [InlineData("(含结转为", false)]
    [InlineData("为)", false)]
    [InlineData("。", false)]
    [InlineData("较多，为", false)]
    public void Only_linking_words_brackets_colons_and_commas_lead_to_a_number(string text, bool fill) => Assert.Equal(fill, Links.Fill(text));
}
