using System.Diagnostics;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Tests.Workbooks;

/// <summary>Workbooks made, opened by LibreOffice, and read again.</summary>
internal static class Files
{
    public static WorkbookBuilder Builder { get; } = new(Sample.Catalog);

    public static WorkbookReader Reader { get; } = new(Sample.Catalog);

    public static byte[] Write(Accounts accounts, QuantityUnit money = QuantityUnit.Yuan) => BookWriter.Write(Builder.Build(accounts, money));

    public static ReadBook Open(byte[] content, string name = "填报.xlsx")
    {
        using var folder = new TemporaryFolder();
        return BookReader.Read(folder.Write(name, content))!;
    }

    /// <summary>What LibreOffice makes of a workbook when it opens, calculates and saves it.</summary>
    public static byte[] Recalculate(byte[] content)
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("填报.xlsx", content);
        var target = Directory.CreateDirectory(Path.Combine(folder.Path, "out")).FullName;
        var start = new ProcessStartInfo("soffice", ["--headless", $"-env:UserInstallation=file://{folder.Path}/profile", "--convert-to", "xlsx", "--outdir", target, source])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(File.Exists(Path.Combine(target, "填报.xlsx")), output.Result);
        return File.ReadAllBytes(Path.Combine(target, "填报.xlsx"));
    }

    /// <summary>True if LibreOffice is there with what opens workbooks, which its other parts do not bring.</summary>
    public static bool HasLibreOffice { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "localc")));
}
