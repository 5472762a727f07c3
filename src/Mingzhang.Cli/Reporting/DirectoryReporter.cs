using System.Text;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting.Html;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Reporting;

/// <summary>Writes one report for each file into a directory, under the file's own name and the report's extension.</summary>
internal sealed class DirectoryReporter(string directory, ReportFormat format, IWorkbench workbench) : IReporter
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string?> names = [];

    public void Add(FileResult result)
    {
        if (result is FailedFile)
        {
            names.Add(null);
            return;
        }

        var name = FreeName(result.Input.Relative);
        names.Add(name);
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        var reporter = ReportOutput.Make(format, writer, colour: false, many: false, workbench);
        reporter.Add(result);
        reporter.Finish(new([SummaryRow.Of(result)], 1));
    }

    public void Finish(RunSummary summary)
    {
        if (format is ReportFormat.Html)
        {
            using var writer = new StreamWriter(Path.Combine(directory, "index.html"), append: false, new UTF8Encoding(false));
            HtmlIndex.Write(writer, summary, names);
        }
    }

    /// <summary>Two inputs may have the same name: the report of the second is numbered.</summary>
    private string FreeName(string relative)
    {
        var extension = format switch { ReportFormat.Json => ".json", ReportFormat.Sarif => ".sarif", ReportFormat.Html => ".html", _ => ".txt" };
        var name = relative + extension;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{relative}-{number}{extension}";
        }

        return name;
    }
}
