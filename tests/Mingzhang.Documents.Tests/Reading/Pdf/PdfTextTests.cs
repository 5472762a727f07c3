using Mingzhang.Documents.Reading;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

public class PdfTextTests
{
    [Theory]
    [InlineData("narrative", 12)]
    [InlineData("writer", 11)]
    public void Each_item_is_one_paragraph_also_over_the_page(string file, int count)
    {
        var items = PdfFiles.Read(file).Paragraphs().Where(p => p.Contains("、一般公共服务支出（类）", StringComparison.Ordinal)).ToList();

        Assert.Equal(count, items.Count);
        Assert.All(items.Select((text, i) => (text, i)), item =>
        {
            Assert.StartsWith($"{item.i + 1}、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）第{item.i + 1}事项（项）。主要用于：", item.text, StringComparison.Ordinal);
            Assert.EndsWith("压减一般性支出。", item.text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_paragraph_of_several_lines_has_all_its_text()
    {
        Assert.Contains(
            "本部门2024年度一般公共预算财政拨款支出年初预算为1,293.81万元，支出决算为1,186.44万元，完成年初预算的91.70%。决算数小于预算数的主要原因：一是厉行节约，压减公务接待、会议等一般性支出；二是部分项目按合同约定跨年度支付，尾款结转下年；三是人员调动，人员经费相应减少。",
            PdfFiles.Read("narrative").Paragraphs());
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped()
    {
        var paragraphs = PdfFiles.Read("writer").Paragraphs();

        Assert.DoesNotContain("云溪市青禾事务局2024年度部门决算", paragraphs);
        Assert.DoesNotContain(paragraphs, p => p.Contains('—'));
    }

    [Fact]
    public void What_a_browser_prints_around_the_page_is_dropped()
    {
        Assert.DoesNotContain(PdfFiles.Read("web-print").Paragraphs(), p => p.Contains("file:", StringComparison.Ordinal) || p.Contains("PM", StringComparison.Ordinal));
    }

    [Fact]
    public void The_unit_of_a_table_is_no_running_head()
    {
        Assert.Contains("金额单位：万元", PdfFiles.Read("writer").Paragraphs(1));
    }

    [Fact]
    public void Contents_stay_apart_and_titles_are_headings()
    {
        var document = PdfFiles.Read("narrative");

        Assert.Equal(4, document.Paragraphs(2).Count);
        Assert.StartsWith("一、主要职能…", document.Paragraphs(2)[2], StringComparison.Ordinal);
        Assert.Equal(1, Assert.IsType<Paragraph>(document.On(3).First()).HeadingLevel);
        Assert.Null(Assert.IsType<Paragraph>(document.On(3).ElementAt(1)).HeadingLevel);
    }

    [Fact]
    public void A_watermark_is_left_out_and_reported()
    {
        var document = PdfFiles.Read("marks");

        var warning = Assert.Single(document.Warnings);
        Assert.Equal(1, warning.Page);
        Assert.Contains("水印", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Paragraphs(), p => p.Contains('稿'));
    }

    [Fact]
    public void Twins_of_ideographs_are_the_ordinary_characters_and_outlined_text_is_read_once()
    {
        Assert.Contains("注：加粗描边文字与兼容字年度。", PdfFiles.Read("marks").Paragraphs());
    }

    [Fact]
    public void Content_in_memory_is_read_whatever_is_in_the_file_it_is_named_after()
    {
        var bytes = File.ReadAllBytes(PdfFiles.PathOf("narrative"));

        Assert.Equal(PdfFiles.Read("narrative").Paragraphs(), DocumentReader.Read("不在盘上.pdf", bytes).Paragraphs());
        Assert.Equal(PdfFiles.Read("narrative").Paragraphs(), DocumentReader.Read(PdfFiles.PathOf("basic-expense"), bytes).Paragraphs());
    }
}
