using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Reporting;

/// <summary>
/// One line at the bottom of the terminal. Drawn by hand because results are printed on standard output of the same terminal
/// between two states of it, which a live display that owns its console cannot do.
/// </summary>
internal sealed class ProgressBar : Progress
{
    private const int Cells = 30;
    private const string Clear = "\r\u001b[K";
    private readonly int files;
    private readonly TextWriter writer;
    private readonly bool shares;
    private int done;
    private string name = "";

    public ProgressBar(int files, TextWriter writer, bool shares)
    {
        this.files = files;
        this.writer = writer;
        this.shares = shares;
        Draw();
    }

    public override void Around(Action write)
    {
        if (shares)
        {
            writer.Write(Clear);
        }

        write();
    }

    public override void Advance(InputFile file)
    {
        done++;
        name = file.ShownRelative;
        Draw();
    }

    public override void Stop() => writer.Write(Clear);

    private void Draw()
    {
        var full = done * Cells / files;
        writer.Write($"{Clear}{new string('█', full)}{new string('░', Cells - full)} {done}/{files} {DisplayWidth.Shorten(name, 40)}");
    }
}
