using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Documents.Tests.Writing.Pdf;

/// <summary>One browser for all tests that print.</summary>
public sealed class Browser : IAsyncLifetime
{
    private PdfPrinter? printer;

    /// <summary>The printer; the test is skipped where there is no browser.</summary>
    public PdfPrinter Printer
    {
        get
        {
            Assert.SkipUnless(printer is not null, "Chromium is not installed: apt-get install -y chromium fonts-noto-cjk");
            return printer!;
        }
    }

    public async ValueTask InitializeAsync() => printer = ProgramPath.Find("chromium") is null ? null : await PdfPrinter.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (printer is not null)
        {
            await printer.DisposeAsync();
        }
    }
}

[CollectionDefinition(nameof(Browser))]
public sealed class BrowserCollection : ICollectionFixture<Browser>;
