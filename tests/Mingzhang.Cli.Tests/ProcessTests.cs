using System.Diagnostics;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests;

/// <summary>The real program in a process of its own.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData(0, "--version")]
    [InlineData(0, "audit", "--help")]
    [InlineData(2, "audit")]
    [InlineData(3, "audit", "没有这个文件.txt")]
    [InlineData(3, "read", "没有这个文件.txt")]
    public void The_exit_code_reaches_the_shell(int code, params string[] arguments) => Assert.Equal(code, Run(arguments).Code);

    [Fact]
    public void Output_is_utf8_without_byte_order_mark_and_colour_when_redirected()
    {
        var (_, output) = Run(["--help"]);

        Assert.Equal((byte)'\xE6', output[0]); // 明
        Assert.DoesNotContain((byte)0x1B, output);
    }

    [Fact]
    public void The_json_of_a_document_without_content_says_so()
    {
        using var mz = new CommandLine();
        var (_, output) = Run(["audit", mz.File("空.txt", "没有内容\n"), "--format", "json"]);

        Assert.Equal(System.Text.Json.JsonValueKind.Object, System.Text.Json.JsonDocument.Parse(output).RootElement.GetProperty("error").ValueKind);
    }

    private static (int Code, byte[] Output) Run(string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mz"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = "C";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        error.Wait();
        return (process.ExitCode, output.ToArray());
    }
}
