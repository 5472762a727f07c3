using Mingzhang.Cli.Text;

namespace Mingzhang.Cli.Auditing;

/// <summary>A file to be audited.</summary>
/// <param name="Path">As messages name it.</param>
/// <param name="Relative">Its path below the directory the user named; the file's name if the user named the file itself.</param>
/// <param name="FromDirectory">True if the user named a directory above it, so that it may be no disclosure at all.</param>
internal sealed record InputFile(string Path, string Relative, bool FromDirectory)
{
    /// <summary><see cref="Path"/> as people see it.</summary>
    public string ShownPath => Printable.Of(Path);

    /// <summary><see cref="Relative"/> as people see it.</summary>
    public string ShownRelative => Printable.Of(Relative);
}
