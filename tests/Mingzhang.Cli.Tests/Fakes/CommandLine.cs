using System.Text;
using Mingzhang.Cli.Seam;

namespace Mingzhang.Cli.Tests.Fakes;

/// <summary>Runs command lines in a folder of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Folder => folder.Path;

    public FakeWorkbench Workbench { get; init; } = new();

    /// <summary>The workbench of the shipped program, for tests that go the whole way; null for <see cref="Workbench"/>.</summary>
    public IWorkbench? Shipped { get; init; }

    public void Dispose() => folder.Dispose();

    /// <summary>Writes the sample text under a name and returns its path.</summary>
    public string File(string name, string? text = null) => folder.Write(name, Encoding.UTF8.GetBytes(text ?? FakeReports.Text));

    public CommandResult Run(params string[] arguments) => RunAsync(arguments, outIsTerminal: false, errorIsTerminal: false).GetAwaiter().GetResult();

    public CommandResult RunOnTerminal(params string[] arguments) => RunAsync(arguments, outIsTerminal: true, errorIsTerminal: true).GetAwaiter().GetResult();

    public async Task<CommandResult> RunAsync(string[] arguments, bool outIsTerminal, bool errorIsTerminal, CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await MzProgram.RunAsync(arguments, () => Shipped ?? Workbench, new(output, error, outIsTerminal, errorIsTerminal, WantsColour: true), cancellation);
        return new(code, output.ToString(), error.ToString());
    }
}

/// <summary>What a command line did.</summary>
internal sealed record CommandResult(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.TrimEnd('\n').Split('\n');
}
