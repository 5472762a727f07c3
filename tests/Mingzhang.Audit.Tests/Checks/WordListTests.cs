using System.Collections;
using System.Reflection;
using Mingzhang.Audit.Tests.Checks.Text;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;

namespace Mingzhang.Audit.Tests.Checks;

/// <summary>A word list of the catalog that is misnamed would be empty, and its check silent.</summary>
public sealed class WordListTests
{
    public static TheoryData<string, string> Lists =>
    [
        .. typeof(Wording).GetProperties().Concat(typeof(ReportWording).GetProperties())
            .Where(p => typeof(IEnumerable).IsAssignableFrom(p.PropertyType)).Select(p => (p.DeclaringType!.Name, p.Name)),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_list_has_words_and_none_twice(string catalog, string list)
    {
        object words = catalog == nameof(Wording) ? TextAudit.Catalog.Wording : TextAudit.Catalog.ReportWording;
        var items = ((IEnumerable)words.GetType().GetProperty(list, BindingFlags.Public | BindingFlags.Instance)!.GetValue(words)!).Cast<object>().ToArray();

        Assert.NotEmpty(items);
        Assert.Equal(items.Length, items.Distinct().Count());
    }

    [Fact]
    public void Every_count_has_words_and_units()
    {
        Assert.All(TextAudit.Catalog.ReportWording.CountRates, rate =>
        {
            Assert.NotEmpty(rate.Names);
            Assert.All(new[] { rate.Part, rate.Whole }, count => Assert.True(count.Words.Count > 0 && count.Units.Count > 0 && count.Within > 0));
        });
    }
}
