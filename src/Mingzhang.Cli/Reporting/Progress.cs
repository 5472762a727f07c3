using Mingzhang.Cli.Auditing;

namespace Mingzhang.Cli.Reporting;

/// <summary>Shows how far a run over many files is, on a terminal only.</summary>
internal abstract class Progress : IDisposable
{
    /// <summary>Begins.</summary>
    /// <param name="files">How many files there are.</param>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="sharesTerminal">True if results appear on the same terminal.</param>
    public static Progress Start(int files, Terminal terminal, bool sharesTerminal) =>
        files > 1 && terminal.ErrorIsTerminal ? new ProgressBar(files, terminal.Error, sharesTerminal) : new Nothing();

    /// <summary>Writes something between two states of the bar.</summary>
    public abstract void Around(Action write);

    /// <summary>One file is done.</summary>
    public abstract void Advance(InputFile file);

    /// <summary>Takes the bar away.</summary>
    public abstract void Stop();

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private sealed class Nothing : Progress
    {
        public override void Around(Action write) => write();

        public override void Advance(InputFile file)
        {
        }

        public override void Stop()
        {
        }
    }
}
