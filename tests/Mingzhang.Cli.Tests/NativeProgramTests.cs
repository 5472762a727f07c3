using System.Diagnostics;
using System.Text;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests;

/// <summary>The native program that <c>./mz</c> builds for the commands that read says what the other one says.</summary>
public class NativeProgramTests
{
    private static readonly string Native = Path.Combine(Repository.Root, ".build", "native", "mz");
    private static readonly string Stamp = Path.Combine(Repository.Root, ".build", "native.stamp");
    private static readonly string Damaged = Path.Combine("samples", "damaged", "决算公开（有误）.txt");

    /// <summary>As <c>./mz</c> tells that it need not build.</summary>
    private static bool IsOfTheseSources { get; } = File.Exists(Native) && Sources().Max(File.GetLastWriteTimeUtc) <= File.GetLastWriteTimeUtc(Stamp);

    public static TheoryData<string[]> CommandLines =>
    [
        (string[])["audit", "samples", "--format", "json"],
        (string[])["audit", Damaged],
        (string[])["audit", Damaged, "--format", "html"],
        (string[])["audit", Damaged, "--format", "sarif"],
        (string[])["audit", Path.Combine("samples", "jiangxi-2024", "决算公开.pdf"), "--prior", Path.Combine("samples", "jiangxi-2024", "上年决算公开.txt")],
        (string[])["read", Damaged],
        (string[])["diff", Path.Combine("samples", "jiangxi-2024", "上年决算公开.txt"), Damaged],
        (string[])["rules"],
        (string[])["rules", "MZ0101"],
        (string[])["forms"],
        (string[])["codes", "公共服务"],
        (string[])["audit", "没有这个文件.txt"],
        (string[])["audit", Damaged, "--rule", "MZ9999"],
        (string[])["audit", "--help"],
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void It_prints_the_same(string[] arguments) => AssertSame(arguments);

    [Fact]
    public void It_reads_the_real_documents_alike()
    {
        var corpus = Path.Combine(Repository.Root, "..", "shared", "corpus");
        Assert.SkipUnless(Directory.Exists(corpus), "The real documents (../shared/corpus) are not here.");
        AssertSame(["audit", corpus, "--format", "json"]);
    }

    [Theory]
    [InlineData("决算公开.docx")]
    [InlineData("决算公开.xlsx")]
    [InlineData("决算公开.xls")]
    [InlineData("决算公开.pdf")]
    [InlineData("决算公开.html")]
    public void It_says_the_same_of_a_file_cut_in_half(string name)
    {
        using var mz = new CommandLine();
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "jiangxi-2024", name));
        var half = mz.File(name, "");
        File.WriteAllBytes(half, whole[..(whole.Length / 2)]);
        AssertSame(["audit", half]);
    }

    private static IEnumerable<string> Sources() =>
        ((string[])["src", "catalog"]).SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "*", SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static void AssertSame(string[] arguments)
    {
        Assert.SkipUnless(IsOfTheseSources, "The native program is not that of these sources; ./test builds it, and so does ./mz codes 201.");
        Assert.Equal(Run(Path.Combine(AppContext.BaseDirectory, "mz"), arguments), Run(Native, arguments));
    }

    private static (int Code, string Output, string Error) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
