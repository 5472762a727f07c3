using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Recognition.Tests.Narratives;

/// <summary>A paragraph of any length takes memory in proportion to it.</summary>
public class LongParagraphTests
{
    private static readonly DisclosureRecogniser Recogniser = new(CatalogStore.Load());

    [Theory]
    [InlineData("1234.56万元，占12.34%，")]
    [InlineData("本年支出合计1234.56万元，占12.34%。")]
    [InlineData("开展培训12场次、参训800人次；")]
    [InlineData("增加（减少）1.00万元（其中：")]
    [InlineData("教育支出（类）普通教育（款）、")]
    [InlineData("句。")]
    public void Twice_the_length_takes_no_more_than_about_twice_the_memory(string clause)
    {
        Assert.All([64, 2000], n => Taken(clause, n)); // What is made once is made.

        Assert.InRange(Taken(clause, 4000), 1, 3 * Taken(clause, 2000));
    }

    /// <summary>Bytes allocated to recognise a paragraph of so many clauses.</summary>
    private static long Taken(string clause, int times)
    {
        var paragraph = string.Concat(Enumerable.Repeat(clause, times));
        var text = $"""
            云溪市卫生局2024年度部门决算

            第一部分 云溪市卫生局概况

            一、主要职责

            {paragraph}

            第三部分 2024年度部门决算情况说明

            一、收入支出决算总体情况说明

            {paragraph}

            """;
        var document = DocumentReader.Read("决算公开.txt", Encoding.UTF8.GetBytes(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Recogniser.Recognise(document);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
