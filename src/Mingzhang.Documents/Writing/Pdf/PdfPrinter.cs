using System.Collections.Concurrent;
using Microsoft.Playwright;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>
/// Prints documents as PDF with one Chromium that it keeps: tagged, with outline and embedded fonts. The browser runs no script
/// and reaches no network. Documents may be printed at the same time.
/// </summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    private const string Program = "chromium";

    /// <summary>Nothing is shown on a screen, so that nothing need be drawn for one.</summary>
    private static readonly string[] Arguments = ["--disable-gpu", "--disable-software-rasterizer", "--font-render-hinting=none"];

    private readonly IPlaywright driver;
    private readonly IBrowser browser;

    /// <summary>Pages that print nothing now: a new one costs as much time as half a document.</summary>
    private readonly ConcurrentBag<IPage> idle = [];

    private PdfPrinter(IPlaywright driver, IBrowser browser)
    {
        this.driver = driver;
        this.browser = browser;
    }

    /// <summary>True if the browser is there.</summary>
    public static bool IsInstalled => ProgramPath.Find(Program) is not null;

    /// <summary>Starts the browser.</summary>
    /// <exception cref="WritingException">Chromium is not installed or does not start; the message says how to install it.</exception>
    public static async Task<PdfPrinter> StartAsync()
    {
        var program = ProgramPath.Find(Program)
            ?? throw new WritingException("PDF", "生成 PDF 需要 Chromium，但它没有安装", "请运行 apt-get install -y chromium fonts-noto-cjk 后重试");
        IPlaywright? started = null;
        try
        {
            started = await Playwright.CreateAsync();
            return new(started, await started.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments }));
        }
        catch (PlaywrightException e)
        {
            started?.Dispose();
            throw new WritingException("PDF", "Chromium 启动失败", "请确认它能运行，或运行 apt-get install -y --reinstall chromium fonts-noto-cjk 后重试", e);
        }
    }

    /// <summary>The document as PDF.</summary>
    /// <exception cref="WritingException">The browser failed.</exception>
    public async Task<byte[]> PrintAsync(Document document)
    {
        try
        {
            var page = idle.TryTake(out var free) ? free : await NewPageAsync();
            var expected = ExpectedPages.Of(PageGroup.Of(document), new(document));
            var pdf = await PrintAsync(page, HtmlWriter.ForPrint(document, expected));
            var pages = HeadingPages.Of(document, pdf);
            if (pages.Any(p => expected.GetValueOrDefault(p.Key) != p.Value))
            {
                pdf = await PrintAsync(page, HtmlWriter.ForPrint(document, pages));
            }

            idle.Add(page);
            PrintingTraces.Erase(pdf);
            return pdf;
        }
        catch (PlaywrightException e)
        {
            throw new WritingException("PDF", "Chromium 打印失败", "请重试；仍然失败的，请改用 DOCX 后另存为 PDF", e);
        }
    }

    /// <summary>Writes the document as a PDF file, which appears whole or not at all.</summary>
    /// <exception cref="WritingException">The browser failed, or the file cannot be written.</exception>
    public async Task WriteAsync(Document document, string path)
    {
        var pdf = await PrintAsync(document);
        WholeFile.Write(path, stream => stream.Write(pdf));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private async Task<IPage> NewPageAsync()
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, Locale = "zh-CN" });
        return await context.NewPageAsync();
    }

    private static async Task<byte[]> PrintAsync(IPage page, string markup)
    {
        await page.SetContentAsync(markup);
        return await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
    }
}
