using Mingzhang.Audit.Comparing;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Audit.Tests.Comparing;

public class DisclosureComparerTests
{
    private static readonly DisclosureRecogniser Recogniser = new(TextDocuments.Catalog);
    private static readonly DisclosureComparer Comparer = new(TextDocuments.Catalog);
    private static readonly string ThisYear = Sample("决算公开.txt");
    private static readonly string LastYear = Sample("上年决算公开.txt");

    [Fact]
    public void A_disclosure_says_the_same_in_every_format()
    {
        foreach (var format in (string[])[".docx", ".html", ".xlsx", ".pdf"])
        {
            var other = Recogniser.Recognise(DocumentReader.Read(PathOf("决算公开" + format)));

            Assert.Empty(Comparer.Compare(TextDocuments.Recognise(ThisYear), other).Changes);
        }
    }

    [Fact]
    public void A_reason_ends_where_the_items_begin()
    {
        var reasons = Comparer.Compare(TextDocuments.Recognise(LastYear), TextDocuments.Recognise(ThisYear)).Changes.Select(c => c.Reason).OfType<string>().ToArray();

        Assert.NotEmpty(reasons);
        Assert.DoesNotContain(reasons, r => r.EndsWith("其中", StringComparison.Ordinal) || r.EndsWith('：'));
    }

    [Fact]
    public void A_changed_cell_is_a_changed_fact_with_its_difference_and_rate()
    {
        var change = Assert.Single(Versions("50.15", "51.05").Changes);

        Assert.Equal(("208 社会保障和就业支出", "收入支出决算总表"), (change.Name, change.Place.Table));
        Assert.Equal((50.15m, 51.05m), (change.Before!.Amount.Value, change.After!.Amount.Value));
        Assert.Equal((0.90m, 1.79m), (change.Difference!.Value.Value, change.Rate));
    }

    [Fact]
    public void A_changed_sentence_is_a_change_although_the_table_stays()
    {
        var change = Assert.Single(Versions("财政拨款收入 426.60", "财政拨款收入 426.06").Changes);

        Assert.Equal((StatementKind.Prose, "一、收入决算情况说明"), (change.After!.Kind, change.Place.Section));
        Assert.Equal(-0.54m, change.Difference!.Value.Value);
    }

    [Fact]
    public void A_percentage_has_a_difference_and_no_rate()
    {
        var change = Assert.Single(Versions("占 4.15%", "占 4.51%").Changes);

        Assert.Equal((0.36m, null), (change.Difference!.Value.Value, change.Rate));
    }

    [Fact]
    public void A_fact_that_only_one_states_is_added_or_gone_unless_it_is_zero()
    {
        var without = TextDocuments.Recognise(ThisYear.Replace("全年国内公务接待 74 批，累计接待 618 人次", "全年公务接待若干", StringComparison.Ordinal)
            .Replace("（1）国内接待费	7	---	---	8.14", "（1）国内接待费	7	---	---	", StringComparison.Ordinal));
        var whole = TextDocuments.Recognise(ThisYear);

        Assert.All(Comparer.Compare(whole, without).Changes, c => Assert.Null(c.After));
        Assert.All(Comparer.Compare(without, whole).Changes, c => Assert.Null(c.Before));
        Assert.Contains(Comparer.Compare(without, whole).Changes, c => c.After!.Amount.Value == 8.14m);
        Assert.DoesNotContain(Comparer.Compare(without, whole).Changes, c => c.After!.Amount.Value == 0);
    }

    [Fact]
    public void Amounts_that_may_be_the_same_but_for_rounding_are_no_difference()
    {
        var published = TextDocuments.Recognise(ThisYear);
        var exported = Recogniser.Recognise(DocumentReader.Read(PathOf("决算软件导出.xlsx")));

        Assert.DoesNotContain(Comparer.Compare(published, exported).Changes, c => c is { Before: not null, After: not null });
    }

    [Fact]
    public void Of_two_years_the_changes_that_need_a_reason_are_those_the_disclosures_state()
    {
        var diff = Comparer.Compare(TextDocuments.Recognise(LastYear), TextDocuments.Recognise(ThisYear));
        var explained = diff.Changes.Where(c => c.NeedsReason).ToList();
        var income = explained.Single(c => c.Key.Equals(FactKey.Of("income")));

        Assert.True(diff.IsYearOnYear);
        Assert.Equal(13, explained.Count);
        Assert.Equal((23.79m, 5.65m), (income.Difference!.Value.Value, income.Rate));
        Assert.StartsWith("展示中心进入布展阶段", income.Reason);
        Assert.All(explained, c => Assert.NotNull(c.Reason));
        Assert.Contains(explained, c => c.Key.Measure == "operating-cost");
        Assert.Contains(explained, c => c.Key.Measure == "three-public" && c.Key.Item == "reception");
        Assert.DoesNotContain(diff.Changes, c => c.Key.Period == Period.Prior || c.Key.Aspect != Aspect.Value);
    }

    [Fact]
    public void The_order_in_which_two_years_are_named_does_not_matter()
    {
        var diff = Comparer.Compare(TextDocuments.Recognise(ThisYear), TextDocuments.Recognise(LastYear));

        Assert.Equal((2023, 2024), (diff.Before.Year, diff.After.Year));
    }

    [Fact]
    public void A_change_without_a_reason_is_told()
    {
        var silent = ThisYear.Replace("主要原因：办公电脑更新和差旅开支上升", "按规定执行", StringComparison.Ordinal);
        var change = Comparer.Compare(TextDocuments.Recognise(LastYear), TextDocuments.Recognise(silent)).Changes.Single(c => c is { NeedsReason: true, Reason: null });

        Assert.NotEqual(ThisYear, silent);
        Assert.Equal("机关运行经费", change.Name);
    }

    private static DisclosureDiff Versions(string words, string others)
    {
        var at = ThisYear.IndexOf(words, StringComparison.Ordinal);
        return Comparer.Compare(TextDocuments.Recognise(ThisYear), TextDocuments.Recognise(ThisYear.Remove(at, words.Length).Insert(at, others)));
    }

    private static string Sample(string name) => File.ReadAllText(PathOf(name));

    private static string PathOf(string name)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "samples", "jiangxi-2024", name);
    }
}
