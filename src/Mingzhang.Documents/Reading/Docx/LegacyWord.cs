using System.ComponentModel;
using System.Diagnostics;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Converts a Word document of before 2007 (or RTF) with LibreOffice, without its macros and without fetching what it links to.</summary>
internal static class LegacyWord
{
    private const string Program = "soffice";

    /// <summary>A fresh profile for each conversion, so that neither a running office nor a user's settings play in.</summary>
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        </oor:items>
        """;

    public static bool Is(ReadOnlySpan<byte> bytes) => OleFile.Is(bytes) || bytes.StartsWith(@"{\rtf"u8);

    public static byte[] ToDocx(string path, byte[] bytes, ReadLimits limits, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("mz-doc");
        try
        {
            var profile = folder.CreateSubdirectory("profile");
            File.WriteAllText(Path.Combine(profile.CreateSubdirectory("user").FullName, "registrymodifications.xcu"), Settings);
            var input = Path.Combine(folder.FullName, "input.doc");
            File.WriteAllBytes(input, bytes);
            Run(path, input, folder.FullName, profile.FullName, limits.ToolTimeout, cancellation);
            var output = Path.Combine(folder.FullName, "input.docx");
            return File.Exists(output)
                ? LimitedFile.ReadAllBytes(output, limits)
                : throw new DocumentException(path, "旧版 Word 文档转换失败，文件可能已损坏或有打开密码", "请用 Word 或 WPS 打开，另存为 .docx 后重试");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(string path, string input, string folder, string profile, TimeSpan timeout, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList =
            {
                "-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--headless", "--norestore", "--nolockcheck",
                "--convert-to", "docx", "--outdir", folder, input,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        using var process = Start(path, start);
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout);
        try
        {
            process.WaitForExitAsync(deadline.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new DocumentException(
                path, $"旧版 Word 文档在 {timeout.TotalSeconds:0} 秒内没有转换完", "请用 Word 或 WPS 打开，另存为 .docx 后重试");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }

    private static Process Start(string path, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new DocumentException(
                path,
                "这是旧版 Word 文档（.doc），要先转换，而系统里没有 LibreOffice（soffice 命令）",
                "请用 Word 或 WPS 另存为 .docx 后重试，或安装 LibreOffice（Debian：apt-get install libreoffice-writer）",
                e);
        }
    }
}
