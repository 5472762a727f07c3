using Mingzhang.Composition.Evaluating.Books;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Mutations;
using Mingzhang.Performance;

namespace Mingzhang.Composition.Tests.Evaluating;

/// <summary>The sample is the office's year; MINGZHANG_WRITE_DOCS=1 writes it anew.</summary>
public class SampleWorkbookTests
{
    private static readonly string Path = System.IO.Path.Combine(Samples.Folder, "performance", "绩效.xlsx");

    [Fact]
    public void The_sample_is_the_year_of_the_office()
    {
        var filled = Office.Of("jiangxi-2024");
        if (Environment.GetEnvironmentVariable("MINGZHANG_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            BookWriter.Write(new PerformanceWorkbookBuilder(Sample.Catalog).Build(filled), Path);
        }

        var evaluator = new Evaluator(Sample.Catalog, filled.Profile);
        var read = new PerformanceWorkbookReader(Sample.Catalog).Read(BookReader.Read(Path)!);

        Assert.Equal(
            evaluator.Score(filled.Year).Cards.Select(c => (c.Evaluation.Name, c.TotalScore, c.Grade)),
            evaluator.Score(read.Year).Cards.Select(c => (c.Evaluation.Name, c.TotalScore, c.Grade)));
    }
}
