using System.Text;

namespace Mingzhang.Cli;

/// <summary>Where a command writes, and whether a person looks at it.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="OutIsTerminal">True if <paramref name="Out"/> is a terminal.</param>
/// <param name="ErrorIsTerminal">True if <paramref name="Error"/> is a terminal.</param>
/// <param name="WantsColour">False if the user's environment refuses colour (no-color.org).</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal, bool WantsColour)
{
    /// <summary>True if results may be coloured.</summary>
    public bool Colours => OutIsTerminal && WantsColour;

    /// <summary>The process's own streams, as UTF-8 whatever the locale says.</summary>
    public static Terminal OfProcess() => new(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16),
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
}
