namespace Mingzhang.Documents.Reading;

/// <summary>
/// A file that cannot be read: missing, encrypted, truncated, not what its name says, without text, or over the limits.
/// The message is one Chinese sentence that names the file, the cause, the page where there is one, and the remedy.
/// </summary>
public sealed class DocumentException : Exception
{
    /// <summary>Makes the error for a file.</summary>
    /// <param name="path">The file as the caller named it.</param>
    /// <param name="cause">What is wrong, in Chinese, without a full stop.</param>
    /// <param name="remedy">What the user can do, in Chinese, without a full stop.</param>
    /// <param name="inner">The library's exception, if any.</param>
    public DocumentException(string path, string cause, string remedy, Exception? inner = null)
        : base($"{path}：{cause}。{remedy}。", inner)
    {
        Path = path;
        Cause = cause;
        Remedy = remedy;
    }

    /// <summary>The file as the caller named it.</summary>
    public string Path { get; }

    /// <summary>What is wrong, in Chinese.</summary>
    public string Cause { get; }

    /// <summary>What the user can do, in Chinese.</summary>
    public string Remedy { get; }
}
