namespace Mingzhang.Cli;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above --fail-on.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above --fail-on, or a stale page with rules --check.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>A file could not be read or written, or none of its numbers was understood.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by the user, as shells count it (128 + SIGINT).</summary>
    public const int Interrupted = 130;
}
