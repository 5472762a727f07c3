using System.Text.Json;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Commands;

public class AuditCommandTests
{
    [Theory]
    [InlineData("决算.txt", "error", 1)]
    [InlineData("决算.txt", "never", 0)]
    [InlineData("清洁.txt", "info", 0)]
    public void The_exit_code_follows_fail_on(string name, string failOn, int code)
    {
        using var mz = new CommandLine();

        Assert.Equal(code, mz.Run("audit", mz.File(name), "--fail-on", failOn).Code);
    }

    [Fact]
    public void An_ignored_rule_does_not_count_but_one_that_is_not_shown_does()
    {
        using var mz = new CommandLine();
        var file = mz.File("决算.txt");

        Assert.Equal(0, mz.Run("audit", file, "--ignore", "MZ0101,mz0302").Code);
        Assert.Equal(0, mz.Run("audit", file, "--rule", "MZ0802").Code);
        Assert.Equal(1, mz.Run("audit", file, "--rule", "MZ0802", "--fail-on", "warning", "--min-severity", "error").Code);
    }

    [Theory]
    [InlineData("缺少路径", "audit")]
    [InlineData("--format 应为 text、json、sarif、html 之一，不能是 pdf", "audit", "x", "--format", "pdf")]
    [InlineData("--jobs 应为 1 至 256 的整数，不能是 0", "audit", "x", "--jobs", "0")]
    [InlineData("--jobs 不能是 many", "audit", "x", "--jobs", "many")]
    [InlineData("--form 后面要有编号", "audit", "x", "--form")]
    [InlineData("没有报表体系 atlantis-2024", "audit", "x", "--form", "atlantis-2024")]
    [InlineData("没有规则 MZ9999", "audit", "x", "--rule", "MZ9999")]
    [InlineData("不认识 adit、x", "adit", "x")]
    [InlineData("不认识 --colour", "audit", "x", "--colour")]
    [InlineData("不认识 --places", "read", "--places")]
    [InlineData("请给出命令")]
    public void Wrong_usage_is_one_chinese_line_and_code_2(string message, params string[] arguments)
    {
        using var mz = new CommandLine();
        var result = mz.Run(arguments);

        Assert.Equal(2, result.Code);
        Assert.Equal("", result.Out);
        Assert.StartsWith($"mz：{message}", result.Error);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_code_3_and_one_line()
    {
        using var mz = new CommandLine();
        var result = mz.Run("audit", Path.Combine(mz.Folder, "没有.txt"));

        Assert.Equal(3, result.Code);
        Assert.Equal($"mz：{Path.Combine(mz.Folder, "没有.txt")}：找不到文件。请检查路径。\n", result.Error);
    }

    [Fact]
    public void A_failing_file_or_a_defect_never_stops_the_rest()
    {
        using var mz = new CommandLine();
        mz.File("a.txt");
        mz.File("b损坏.txt");
        mz.File("c缺陷.txt");
        mz.File("d.txt");
        var result = mz.Run("audit", mz.Folder);

        Assert.Equal(3, result.Code);
        Assert.Contains("b损坏.txt：文件不完整", result.Error);
        Assert.Contains("程序出错（InvalidOperationException：boom）", result.Error);
        Assert.Contains("共 4 个文件；错误 4 处，存疑 2 处，提示 2 处；2 个文件读不了。", result.Out);
    }

    [Fact]
    public void A_directory_gives_all_that_may_be_documents_without_hidden_ones_in_order()
    {
        using var mz = new CommandLine();
        mz.File("b/二.md");
        mz.File("a.txt");
        mz.File(".hidden/x.txt");
        mz.File(".x.txt");
        mz.File("~$a.docx");
        mz.File("Thumbs.db");
        mz.File("b/二_files/页.css");
        mz.File("C.HTML");
        mz.File("决算.rtf");
        mz.File("决算.wps");
        mz.File("无扩展名");
        var lines = mz.Run("audit", mz.Folder, "--format", "json").Lines;

        Assert.Equal(
            ["C.HTML", "a.txt", "b/二.md", "决算.rtf", "决算.wps", "无扩展名"],
            lines.Select(l => Path.GetRelativePath(mz.Folder, JsonDocument.Parse(l).RootElement.GetProperty("document").GetString()!)));
    }

    [Fact]
    public void In_a_directory_a_file_that_is_no_disclosure_is_told_and_no_error()
    {
        using var mz = new CommandLine();
        mz.File("空白README.md");
        mz.File("清洁.txt");
        var result = mz.Run("audit", mz.Folder);

        Assert.Equal(0, result.Code);
        Assert.Contains("未识别为决算公开文本", result.Out);
        Assert.Contains("空白README.md", result.Out);
    }

    [Fact]
    public void A_named_file_that_is_no_disclosure_could_not_be_read_and_the_rest_goes_on()
    {
        using var mz = new CommandLine();
        var other = mz.File("空白.md");
        var alone = mz.Run("audit", other);
        Assert.Equal(3, alone.Code);
        Assert.Contains("不是决算公开文本", alone.Out + alone.Error);

        var both = mz.Run("audit", other, mz.File("清洁.txt"));
        Assert.Equal(3, both.Code);
        Assert.Contains("清洁.txt", both.Out);
    }

    [Fact]
    public void A_directory_without_anything_that_may_be_a_document_is_wrong_usage()
    {
        using var mz = new CommandLine();
        mz.File("desktop.ini");
        mz.File(".DS_Store");

        Assert.Equal(2, mz.Run("audit", mz.Folder).Code);
    }

    [Fact]
    public void The_options_reach_the_audit()
    {
        using var mz = new CommandLine();
        var prior = mz.File("去年.pdf");
        mz.Run("audit", mz.File("决算.txt"), "--form", "national", "--prior", prior);

        Assert.Equal(new("national", prior), mz.Workbench.LastOptions);
    }

    [Fact]
    public void A_prior_file_that_does_not_exist_is_told_once()
    {
        using var mz = new CommandLine();
        mz.File("a.txt");
        mz.File("b.txt");
        var result = mz.Run("audit", mz.Folder, "--prior", "没有.pdf");

        Assert.Equal(3, result.Code);
        Assert.Equal("mz：没有.pdf：找不到文件。请检查 --prior 的路径。\n", result.Error);
    }

    [Fact]
    public void A_report_never_replaces_the_file_it_is_about()
    {
        using var mz = new CommandLine();
        var file = mz.File("决算.txt");

        Assert.Equal(2, mz.Run("audit", file, "-o", file).Code);
        Assert.Equal(FakeReports.Text, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("决算.txt/r.json")] // below a file
    [InlineData("决算.txt/")]
    public void A_report_that_cannot_be_written_is_told_with_its_path_and_a_remedy(string output)
    {
        using var mz = new CommandLine();
        var file = mz.File("决算.txt");
        var target = Path.Combine(mz.Folder, output);

        var result = mz.Run("audit", file, "--format", "json", "-o", target);

        Assert.Equal(3, result.Code);
        Assert.Equal($"mz：{target}：文件写不了。请检查文件夹是否存在、是否有写入权限、磁盘是否已满，或关闭正在使用该文件的程序。\n", result.Error);
    }

    [Fact]
    public void A_full_disk_is_told_in_Chinese()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full here.");
        using var mz = new CommandLine();

        var result = mz.Run("audit", mz.File("决算.txt"), "-o", "/dev/full");

        Assert.Equal(3, result.Code);
        Assert.StartsWith("mz：/dev/full：文件写不了。请检查", result.Error);
    }

    [Fact]
    public void A_report_goes_to_the_file_asked_for_and_its_folder_is_made()
    {
        using var mz = new CommandLine();
        var target = Path.Combine(mz.Folder, "结果", "r.json");
        var result = mz.Run("audit", mz.File("决算.txt"), "--format", "json", "-o", target);

        Assert.Equal("", result.Out);
        Assert.Equal(4, JsonDocument.Parse(File.ReadAllText(target)).RootElement.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void A_directory_of_reports_has_one_for_each_file_under_its_own_path()
    {
        using var mz = new CommandLine();
        var target = Path.Combine(mz.Folder, "out");
        mz.File("in/a/决算.txt");
        mz.File("in/b/决算.txt");
        mz.File("in/损坏.txt");
        var result = mz.Run("audit", Path.Combine(mz.Folder, "in"), "--format", "html", "-o", target);

        Assert.Equal(3, result.Code);
        Assert.Equal(
            ["a/决算.txt.html", "b/决算.txt.html", "index.html"],
            Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(target, f)).Order(StringComparer.Ordinal));
        var index = File.ReadAllText(Path.Combine(target, "index.html"));
        Assert.Contains("href=\"a/%E5%86%B3%E7%AE%97.txt.html\"", index);
        Assert.Contains("<td>损坏.txt</td><td colspan=\"7\">文件不完整。请重新下载。</td><td>读不了</td>", index);
    }

    [Fact]
    public void Pages_for_many_files_need_a_directory()
    {
        using var mz = new CommandLine();
        mz.File("a.txt");
        mz.File("b.txt");

        Assert.Equal(2, mz.Run("audit", mz.Folder, "--format", "html").Code);
    }

    [Fact]
    public async Task Stopping_leaves_whole_lines_and_says_how_many_were_done()
    {
        using var stop = new CancellationTokenSource();
        using var mz = new CommandLine { Workbench = new() { Before = path => { if (path.EndsWith("3.txt")) { stop.Cancel(); stop.Token.ThrowIfCancellationRequested(); } } } };
        for (var i = 1; i <= 6; i++)
        {
            mz.File($"{i}.txt");
        }

        var result = await mz.RunAsync(["audit", mz.Folder, "--format", "json", "--jobs", "1"], false, false, stop.Token);

        Assert.Equal(130, result.Code);
        var lines = result.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(lines.Length, 0, 2);
        Assert.All(lines, line => JsonDocument.Parse(line));
        Assert.Contains($"已中断：6 个文件完成 {lines.Length} 个", result.Error);
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only()
    {
        using var mz = new CommandLine();
        mz.File("a.txt");
        mz.File("b.txt");

        Assert.Contains("2/2", mz.RunOnTerminal("audit", mz.Folder).Error);
        Assert.Equal("", mz.Run("audit", mz.Folder).Error);
    }

    [Fact]
    public void Help_is_chinese_and_fits_a_hundred_columns()
    {
        using var mz = new CommandLine();
        foreach (var arguments in new[] { new[] { "--help" }, ["audit", "--help"], ["rules", "-h"] })
        {
            var result = mz.Run(arguments);
            Assert.Equal(0, result.Code);
            Assert.Contains("用法：", result.Out);
            Assert.All(result.Lines, line => Assert.True(Cli.Text.DisplayWidth.Of(line) <= 100, line));
        }
    }
}
