using Microsoft.VisualBasic.FileIO;
using Mingzhang.Documents.Reading;

namespace Mingzhang.Cli.Filling;

/// <summary>A body in a list of bodies.</summary>
/// <param name="Code">Its code within the list.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Parent">The code of the body above it; empty for none.</param>
internal sealed record ListedUnit(string Code, string Name, string Parent)
{
    /// <summary>What its workbook is called, without extension.</summary>
    public string FileName => $"{Code}-{Name}";
}

/// <summary>Reads a list of bodies: CSV with the columns 编码 (code), 名称 (name) and 上级 (parent), the last of which may be missing.</summary>
internal static class UnitList
{
    private const string Remedy = "请改正后重试；第一行是列名 编码,名称,上级，以后一行一个单位，文件存为 UTF-8";

    /// <summary>What no file's name may hold on any system.</summary>
    private const string NotInNames = "/\\:*?\"<>|\t\r\n";

    /// <summary>Reads the list.</summary>
    /// <exception cref="DocumentException">The file cannot be read, or something in it is wrong; all of it is listed.</exception>
    public static IReadOnlyList<ListedUnit> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DocumentException(path, "找不到文件", "请检查 --units 的路径");
        }

        var faults = new List<string>();
        var units = Rows(path, faults);
        var codes = units.Select(u => u.Unit.Code).ToHashSet();
        foreach (var group in units.GroupBy(u => u.Unit.Code).Where(g => g.Count() > 1))
        {
            faults.Add($"编码 {group.Key} 重复（第 {string.Join("、", group.Select(u => u.Line))} 行）");
        }

        foreach (var (unit, line) in units.Where(u => u.Unit.Parent.Length > 0 && !codes.Contains(u.Unit.Parent)))
        {
            faults.Add($"第 {line} 行的上级 {unit.Parent} 不在清单中");
        }

        foreach (var (unit, line) in units.Where(u => faults.Count == 0 && IsAboveItself(u.Unit, units)))
        {
            faults.Add($"第 {line} 行的单位 {unit.Name} 经由上级成了自己的上级");
        }

        return faults.Count > 0 ? throw new DocumentException(path, string.Join("；", faults), Remedy)
            : units.Count == 0 ? throw new DocumentException(path, "清单里没有单位", Remedy)
            : [.. units.Select(u => u.Unit)];
    }

    /// <summary>The bodies below a body, at every level, in the order of the list.</summary>
    public static IReadOnlyList<ListedUnit> Below(IReadOnlyList<ListedUnit> units, ListedUnit unit)
    {
        HashSet<string> codes = [unit.Code];
        for (var known = 0; known < codes.Count;)
        {
            known = codes.Count;
            codes.UnionWith(units.Where(u => codes.Contains(u.Parent)).Select(u => u.Code));
        }

        return [.. units.Where(u => u.Code != unit.Code && codes.Contains(u.Code))];
    }

    private static bool IsAboveItself(ListedUnit unit, List<(ListedUnit Unit, long Line)> units) =>
        Below([.. units.Select(u => u.Unit)], unit).Append(unit).Any(u => u.Code == unit.Parent);

    private static List<(ListedUnit Unit, long Line)> Rows(string path, List<string> faults)
    {
        var units = new List<(ListedUnit, long)>();
        using var csv = new TextFieldParser(path) { Delimiters = [",", "，"] };
        var heads = csv.ReadFields() ?? [];
        var (code, name, parent) = (Column("编码", "code"), Column("名称", "name"), Column("上级", "parent"));
        if (code < 0 || name < 0)
        {
            faults.Add("第一行没有列名 编码 和 名称");
            return units;
        }

        while (!csv.EndOfData)
        {
            var line = csv.LineNumber;
            var fields = csv.ReadFields()!;
            var unit = new ListedUnit(Field(fields, code), Field(fields, name), Field(fields, parent));
            if (unit.Code.Length == 0 || unit.Name.Length == 0)
            {
                faults.Add($"第 {line} 行没有编码或名称");
            }
            else if ((unit.Code + unit.Name).AsSpan().IndexOfAny(NotInNames) >= 0)
            {
                faults.Add($"第 {line} 行的编码或名称含有不能用于文件名的字符");
            }
            else
            {
                units.Add((unit, line));
            }
        }

        return units;

        int Column(string chinese, string english) => Array.FindIndex(heads, h => h.Trim() == chinese || h.Trim().Equals(english, StringComparison.OrdinalIgnoreCase));
    }

    private static string Field(string[] fields, int column) => column >= 0 && column < fields.Length ? fields[column].Trim() : "";
}
