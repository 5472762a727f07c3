namespace Mingzhang.Documents.Reading;

/// <summary>Opens files with clear errors.</summary>
internal static class LimitedFile
{
    public static byte[] ReadAllBytes(string path, ReadLimits limits)
    {
        try
        {
            var size = new FileInfo(path).Length;
            if (size == 0)
            {
                throw new DocumentException(path, "文件是空的", "请确认文件已完整保存或下载");
            }

            if (size > limits.FileBytes)
            {
                throw new DocumentException(
                    path, $"文件有 {size / 1_000_000} MB，超过上限 {limits.FileBytes / 1_000_000} MB", "请拆分文件或压缩其中的图片后重试");
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentException(path, "找不到文件", "请检查路径", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(path, "文件打不开", "请检查权限，或关闭正在使用它的程序", e);
        }
    }
}
