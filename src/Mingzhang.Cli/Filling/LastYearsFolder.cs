using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Filling;

/// <summary>A folder with last year's file of each body of a list: a workbook, a disclosure, an export.</summary>
internal sealed class LastYearsFolder
{
    private readonly string path;
    private readonly string[] files;

    /// <summary>Lists the folder.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public LastYearsFolder(string path)
    {
        this.path = path;
        files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Where(f => Path.GetFileName(f)[0] is not ('.' or '~')).Order(StringComparer.Ordinal)]
            : throw new UsageException(
                $"同 --units 一起用时，--prior 是文件夹，里面每个单位一个上年的文件，{path} 不是文件夹；部门汇总的上年公开文本，在成文时用 mz compose --prior 给出");
    }

    /// <summary>The file that is called as the body's workbook is, or by the body's name, or else the one whose name holds it; null if there is none.</summary>
    /// <exception cref="DocumentException">Several files are called so.</exception>
    public string? FileOf(ListedUnit unit)
    {
        foreach (var isCalled in (Func<string, bool>[])[n => n == unit.FileName, n => n == unit.Name, n => n.Contains(unit.Name, StringComparison.Ordinal)])
        {
            switch (files.Where(f => isCalled(Path.GetFileNameWithoutExtension(f))).ToArray())
            {
                case []:
                    continue;
                case [var file]:
                    return file;
                case var several:
                    throw new DocumentException(path, $"{unit.Name}有几个文件：{string.Join("、", several.Select(Path.GetFileName))}", $"请只留一个，名为“{unit.FileName}”");
            }
        }

        return null;
    }
}
