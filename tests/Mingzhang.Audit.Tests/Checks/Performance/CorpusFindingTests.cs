using Mingzhang.Documents.Reading;

namespace Mingzhang.Audit.Tests.Checks.Performance;

/// <summary>What the performance parts of the real disclosures must give, worked out by hand, and nothing else of this family.</summary>
public class CorpusFindingTests
{
    [Fact]
    public void Ganzhou()
    {
        string[] expected =
        [
            "MZ0622 564 120→", // 政府预算资金 of one project above all fiscal project expenditure
            "MZ0610 570 ≥2000人→",
            "MZ0610 571 ≥30万→≤30万",
            "MZ0609 573 5→", // an indicator that says there is none
            "MZ0612 575 18→",
            "MZ0612 580 1513000→",
            "MZ0612 581 475400→",
            "MZ0614 582 3→", // about reached, full marks
            "MZ0621 595 招商小分队工作经…→市政府驻北京联络…",
            "MZ0605 598 0→100", // 25 of 25; the score of 0 follows from it
            "MZ0630 603 30 万→", // one cost above all the project's money
            "MZ0609 604 10→", // a blank indicator
            "MZ0612 605 22 个→",
            "MZ0612 606 183→",
            "MZ0612 608 47.54 亿→",
            "MZ0612 609 151.3 亿→",
            "MZ0629 613 100%→",
            "MZ0602 614 100→110",
        ];

        Assert.Equal(expected, Corpus("000").Lines);
    }

    [Fact]
    public void Jingdezhen()
    {
        string[] expected =
        [
            "MZ0606 528 0→5",
            "MZ0632 640 100.00→50",
            "MZ0617 694 9→10",
            "MZ0617 694 15→13",
            "MZ0616 704 89→90",
        ];

        Assert.Equal(expected, Corpus("001").Lines);
    }

    [Fact]
    public void Jiujiang_has_a_rating_that_fits_its_score_and_no_form() => Assert.Empty(Corpus("002").Lines);

    [Fact]
    public void Zhuzhou()
    {
        string[] expected =
        [
            "MZ0601 562 50→55",
            "MZ0628 573 深入学习贯彻党的…→",
            "MZ0608 578 10→8.07", // spent more than the cost target
            "MZ0603 579 100→115",
            "MZ0601 598 50→55", // the totals of 105 follow from it
            "MZ0628 606 深入学习贯彻 党…→",
            "MZ0627 613 完成宣传、推介工…→",
            "MZ0624 629 2022→2023",
            "MZ0612 641 31 批次→",
            "MZ0630 647 126.25 万…→",
            "MZ0628 648 深入学习贯彻党的…→",
            "MZ0626 649 深入学习贯彻党的…→",
            "MZ0601 654 10→20", // the total weight of 110 follows from it
            "MZ0603 656 100→108",
        ];

        Assert.Equal(expected, Corpus("003").Lines);
    }

    /// <summary>Roundings and other traps of the corpus: 78.7 % and 8 points for 29.12 of 37, 90 points for 90 in the report.</summary>
    [Theory]
    [InlineData("003", "MZ0605")]
    [InlineData("003", "MZ0606")]
    [InlineData("003", "MZ0607")]
    [InlineData("003", "MZ0623")]
    [InlineData("003", "MZ0635")]
    [InlineData("001", "MZ0602")]
    [InlineData("001", "MZ0603")]
    [InlineData("001", "MZ0615")]
    [InlineData("001", "MZ0618")]
    [InlineData("001", "MZ0619")]
    [InlineData("000", "MZ0603")]
    [InlineData("000", "MZ0618")]
    [InlineData("002", "MZ0615")]
    public void It_was_checked_and_holds(string document, string rule)
    {
        var outcome = Corpus(document).Outcome(rule);

        Assert.Equal(0, outcome.Broken);
        Assert.True(outcome.Held + outcome.WithinRounding > 0);
    }

    private static Audited Corpus(string prefix)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(corpus))
            {
                return Audited.Of(DocumentReader.Read(Directory.GetFiles(corpus, prefix + "*.txt").Single()));
            }
        }

        Assert.Skip($"../shared/corpus/{prefix}* is not beside the repository.");
        throw new InvalidOperationException();
    }
}
