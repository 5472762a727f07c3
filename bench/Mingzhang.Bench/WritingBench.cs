using System.Diagnostics;
using System.Globalization;
using Mingzhang.Catalog;
using Mingzhang.Composition;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Mutations;
using Mingzhang.Recognition;

namespace Mingzhang.Bench;

/// <summary>How many disclosures of about twenty pages one core writes in a second of its time, once the program is warm.</summary>
internal static class WritingBench
{
    private const int WarmUp = 100;
    private const int Measured = 100;
    private const int Printed = 10;

    /// <summary>After how many documents the memory is looked at.</summary>
    private static readonly int[] Counts = [100, 300, 1_000];

    public static async Task RunAsync()
    {
        ShowMemory();
        var document = Example.Disclosure();
        var folder = Directory.CreateTempSubdirectory("mz-bench").FullName;
        try
        {
            var docx = Docx(document);
            var html = Path.Combine(folder, "决算公开.html");
            DocumentWriter.Write(document, DocumentFormat.Html, html);
            Console.WriteLine("(f) disclosures of about twenty pages written per second of one core, warm");
            Show("DOCX (goal 20)", docx, "LibreOffice making a DOCX of the HTML", Reference("soffice", $"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "docx", "--outdir", folder, html));
            Show("PDF (goal 1)", await PdfAsync(document), "a Chromium started for each", Reference("chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--print-to-pdf={folder}/x.pdf", html));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// The most memory this process has held after so many documents, each composed from accounts of its own and written. The
    /// reference is the first count: memory that does not grow with the documents stays by it.
    /// </summary>
    public static void ShowMemory()
    {
        var catalog = CatalogStore.Load();
        var composer = new DisclosureComposer(catalog);
        var disclosure = new DisclosureRecogniser(catalog).Recognise(DocumentReader.Read(Samples.Clean()[0]));
        var accounts = new AccountsReader(catalog).Read(disclosure, catalog.FindFormSet(disclosure.Form)!);
        var peaks = new List<long>();
        for (var i = 1; i <= Counts[^1]; i++)
        {
            var own = accounts with { Unit = $"{accounts.Unit}第{i}处" };
            DocumentWriter.Write(composer.Compose(own).Document, DocumentFormat.Docx, Stream.Null);
            if (Counts.Contains(i))
            {
                using var process = Process.GetCurrentProcess();
                peaks.Add(process.PeakWorkingSet64 / 1_048_576);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  memory after {string.Join(", ", Counts)} DOCX composed and written: {string.Join(", ", peaks)} MB; ratio of the last to the first {(double)peaks[^1] / peaks[0]:F2}"));
    }

    private static double Docx(Document document)
    {
        using var process = Process.GetCurrentProcess();
        Write(WarmUp);
        var before = process.TotalProcessorTime;
        Write(Measured);
        process.Refresh();
        return Measured / (process.TotalProcessorTime - before).TotalSeconds;

        void Write(int times)
        {
            for (var i = 0; i < times; i++)
            {
                DocumentWriter.Write(document, DocumentFormat.Docx, Stream.Null);
            }
        }
    }

    private static async Task<double> PdfAsync(Document document)
    {
        await using var printer = await PdfPrinter.StartAsync();
        await printer.PrintAsync(document);
        var before = ProcessTree.Time();
        for (var i = 0; i < Printed; i++)
        {
            await printer.PrintAsync(document);
        }

        return Printed / (ProcessTree.Time() - before).TotalSeconds;
    }

    /// <summary>How many times a program runs in a second of one core; the second run, when its files are in memory.</summary>
    private static double Reference(string program, params string[] arguments)
    {
        TimeSpan time = default;
        for (var i = 0; i < 2; i++)
        {
            var before = ProcessTree.Time();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            time = ProcessTree.Time() - before;
        }

        return 1 / time.TotalSeconds;
    }

    private static void Show(string what, double rate, string referenceName, double reference) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-32} {rate,7:F1} per second; {referenceName}: {reference:F2}; ratio {rate / reference:F1}"));
}
