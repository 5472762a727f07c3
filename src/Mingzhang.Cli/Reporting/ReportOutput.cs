using System.Text;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting.Html;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Reporting.Sarif;
using Mingzhang.Cli.Reporting.Text;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Reporting;

/// <summary>The reporter of a run and the file it writes to.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly TextWriter? file;

    private ReportOutput(IReporter reporter, TextWriter? file, bool sharesTerminal, bool isSilent)
    {
        Reporter = reporter;
        this.file = file;
        SharesTerminal = sharesTerminal;
        IsSilent = isSilent;
    }

    /// <summary>True if a person at the terminal sees in the results which files could not be read.</summary>
    public bool ShowsFailures => SharesTerminal && Reporter is BatchTextReporter;

    /// <summary>Takes the results.</summary>
    public IReporter Reporter { get; }

    /// <summary>True if results appear on the terminal that shows the progress.</summary>
    public bool SharesTerminal { get; }

    /// <summary>True if a person sees no summary in what is written.</summary>
    public bool IsSilent { get; }

    /// <summary>Opens what the request asks for.</summary>
    /// <exception cref="UsageException">The output does not fit the input.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public static ReportOutput Open(AuditRequest request, IReadOnlyList<InputFile> files, IWorkbench workbench, Terminal terminal)
    {
        var many = files.Count > 1 || files[0].FromDirectory;
        if (request.Output is { } path)
        {
            return IsDirectory(path, request, many)
                ? new(new DirectoryReporter(path, request.Format, workbench), null, sharesTerminal: false, isSilent: true)
                : ToFile(path, request, files, many, workbench);
        }

        if (request.Format is ReportFormat.Html && many)
        {
            throw new UsageException("多个文件的 html 报告要用 -o 指定输出目录");
        }

        var text = request.Format is ReportFormat.Text;
        return new(Make(request.Format, terminal.Out, request.Colour, many, workbench), null, terminal.OutIsTerminal, isSilent: !text);
    }

    /// <summary>The reporter of a format.</summary>
    public static IReporter Make(ReportFormat format, TextWriter writer, bool colour, bool many, IWorkbench workbench) => format switch
    {
        ReportFormat.Json => new JsonReporter(writer, lines: many),
        ReportFormat.Sarif => new SarifReporter(writer, workbench.Rules),
        ReportFormat.Html => new HtmlReporter(writer),
        _ => many ? new BatchTextReporter(writer, colour) : new TextReporter(writer, colour),
    };

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private static bool IsDirectory(string path, AuditRequest request, bool many) =>
        Directory.Exists(path) || path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || (many && request.Format is ReportFormat.Html);

    private static ReportOutput ToFile(string path, AuditRequest request, IReadOnlyList<InputFile> files, bool many, IWorkbench workbench)
    {
        if (files.Any(f => Path.GetFullPath(f.Path) == Path.GetFullPath(path)))
        {
            throw new UsageException($"报告不能写到被审核的文件 {path} 上");
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }

        var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        return new(Make(request.Format, writer, colour: false, many, workbench), writer, sharesTerminal: false, isSilent: true);
    }
}
