namespace Mingzhang.Documents.Writing;

/// <summary>A file that cannot be written. The message is Chinese and names the file, the cause and the remedy.</summary>
public sealed class WritingException : Exception
{
    /// <summary>Makes the error for a file.</summary>
    /// <param name="path">The file, or what could not be done.</param>
    /// <param name="cause">What is wrong, in Chinese, without a full stop.</param>
    /// <param name="remedy">What the user can do, in Chinese, without a full stop.</param>
    /// <param name="inner">The exception behind it, if any.</param>
    public WritingException(string path, string cause, string remedy, Exception? inner = null)
        : base($"{path}：{cause}。{remedy}。", inner)
    {
    }

    /// <summary>The error for a file that the system refuses to write.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inner">What the system says.</param>
    public static WritingException Of(string path, Exception inner) =>
        new(path, "文件写不了", "请检查文件夹是否存在、是否有写入权限、磁盘是否已满，或关闭正在使用该文件的程序", inner);
}
