using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Runs <c>mutool</c> and hands on its lines: by default <c>mutool trace</c>, which renders nothing, runs no scripts and opens no links.
/// </summary>
/// <param name="path">The PDF file.</param>
/// <param name="limits">How long it may take.</param>
/// <param name="program">The program's name.</param>
/// <param name="arguments">What it is to do; null to trace the file.</param>
internal sealed class MutoolProcess(string path, ReadLimits limits, string program = "mutool", IReadOnlyList<string>? arguments = null)
{
    private const int MessageLimit = 64_000;

    /// <summary>A tag must lie in the buffer as a whole; only a hostile font name makes one longer than this.</summary>
    private const int TagLimit = 1 << 20;

    private readonly StringBuilder messages = new();

    public delegate void TagHandler(ReadOnlySpan<byte> tag);

    /// <summary>Runs the tool to its end.</summary>
    /// <returns>What it said on its error stream, and whether it called itself successful.</returns>
    /// <exception cref="DocumentException">The tool is not installed or took too long.</exception>
    public (string Messages, bool Success) Run(TagHandler take, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limits.ToolTimeout);
        using var process = Start();
        using var killing = timeout.Token.Register(() => Kill(process));
        try
        {
            // A plain thread: the events of Process would start the machinery of asynchronous pipes, which costs more time.
            var errors = process.StandardError;
            var listener = new Thread(() => Remember(errors)) { IsBackground = true };
            listener.Start();
            ReadTags(process.StandardOutput.BaseStream, take);
            process.WaitForExit();
            listener.Join();
        }
        catch (IOException) when (timeout.IsCancellationRequested)
        {
            // The pipe broke because the process was stopped; the reason is told below.
        }
        finally
        {
            Kill(process);
        }

        cancellation.ThrowIfCancellationRequested();
        if (timeout.IsCancellationRequested)
        {
            throw new DocumentException(
                path, $"读取超过 {limits.ToolTimeout.TotalSeconds:0.##} 秒仍未完成", "请拆分文件，或用其他程序重新导出 PDF 后重试");
        }

        lock (messages)
        {
            return (messages.ToString(), process.ExitCode == 0);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        // The full path, because a name that begins with a dash would be taken for an option.
        foreach (var argument in arguments ?? ["trace", Path.GetFullPath(path)])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException(program);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new DocumentException(path, "读取 PDF 需要 mutool，但它没有安装", "请运行 apt-get install mupdf-tools 后重试", e);
        }
    }

    private static void ReadTags(Stream output, TagHandler take)
    {
        var buffer = new byte[1 << 17];
        var filled = 0;
        int read;
        while ((read = output.Read(buffer, filled, buffer.Length - filled)) > 0)
        {
            filled += read;
            var start = 0;
            int length;
            while ((length = TagEnd(buffer.AsSpan(start, filled - start))) >= 0)
            {
                var tag = buffer.AsSpan(start, length).Trim("\r\n\t "u8);
                if (tag.Length > 2)
                {
                    take(tag);
                }

                start += length;
            }

            filled -= start;
            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            if (filled == buffer.Length)
            {
                if (filled >= TagLimit)
                {
                    filled = 0;
                }
                else
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }
            }
        }
    }

    /// <summary>The length up to the end of the first line that closes its tag; a line break in a font name does not.</summary>
    private static int TagEnd(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text[at..].IndexOf((byte)'\n');
            if (end < 0)
            {
                return -1;
            }

            at += end + 1;
            if (at < 2 || text[at - 2] is (byte)'>' or (byte)'\r' or (byte)'\n')
            {
                return at;
            }
        }

        return -1;
    }

    private void Remember(StreamReader errors)
    {
        try
        {
            while (errors.ReadLine() is { } message)
            {
                lock (messages)
                {
                    if (messages.Length < MessageLimit)
                    {
                        messages.AppendLine(message);
                    }
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process was stopped; the reason is told elsewhere.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself in between.
        }
    }
}
