using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Mingzhang.Architecture.Tests;

/// <summary>Who may see whom. The table is the only place that says so.</summary>
public class RoomsTests
{
    private static readonly Dictionary<string, string[]> MaySee = new()
    {
        ["Facts"] = [],
        ["Documents"] = [],
        ["Catalog"] = ["Facts"],
        ["Recognition"] = ["Documents", "Catalog", "Facts"],
        ["Audit"] = ["Facts", "Catalog", "Performance"],
        ["Performance"] = ["Facts", "Catalog"],
        ["Composition"] = ["Documents", "Catalog", "Facts", "Performance"],
        ["Cli"] = ["Facts", "Documents", "Catalog", "Recognition", "Audit", "Performance", "Composition"],
    };

    [Fact]
    public void No_project_refers_to_one_it_may_not_see() => Assert.Empty(Violations(ProjectReferences()));

    [Fact]
    public void No_assembly_uses_one_it_may_not_see() => Assert.Empty(Violations(AssemblyReferences()));

    [Fact]
    public void A_violation_is_noticed()
    {
        Assert.Equal(["Facts may not see Catalog"], Violations([("Facts", ["Catalog"])]));
        Assert.Equal(["Audit may not see Documents"], Violations([("Audit", ["Facts", "Documents"])]));
        Assert.Equal(["Web is not in the table"], Violations([("Web", [])]));
    }

    [Fact]
    public void The_check_sees_real_references()
    {
        Assert.Contains(ProjectReferences(), p => p.Room == "Recognition" && p.Sees.Contains("Documents"));
        Assert.Contains(AssemblyReferences(), a => a.Room == "Audit" && a.Sees.Contains("Catalog"));
    }

    private static List<string> Violations(IEnumerable<(string Room, string[] Sees)> references) =>
    [
        .. references.SelectMany(r => !MaySee.TryGetValue(r.Room, out var allowed)
            ? [$"{r.Room} is not in the table"]
            : r.Sees.Except(allowed).Select(other => $"{r.Room} may not see {other}")),
    ];

    private static List<(string Room, string[] Sees)> ProjectReferences() =>
    [
        .. Repository.Below("src", ".csproj").Select(path => (
            Room(Path.GetFileNameWithoutExtension(path)),
            XDocument.Parse(Repository.Text(path)).Descendants("ProjectReference")
                .Where(r => r.Attribute("ReferenceOutputAssembly")?.Value != "false") // a tool of the build, not seen by the code
                .Select(r => Room(Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))).ToArray())),
    ];

    private static List<(string Room, string[] Sees)> AssemblyReferences()
    {
        var assemblies = Directory.EnumerateFiles(AppContext.BaseDirectory, "Mingzhang.*.dll")
            .Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Append(Path.Combine(AppContext.BaseDirectory, "mz.dll"));
        return [.. assemblies.Select(path => (Room(Path.GetFileNameWithoutExtension(path)), References(path)))];
    }

    private static string[] References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Where(name => name.StartsWith("Mingzhang.", StringComparison.Ordinal))
                .Select(Room),
        ];
    }

    private static string Room(string name) => name == "mz" ? "Cli" : name.Replace("Mingzhang.", "", StringComparison.Ordinal);
}
