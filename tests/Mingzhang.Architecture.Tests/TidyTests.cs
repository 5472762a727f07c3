using System.Text.RegularExpressions;

namespace Mingzhang.Architecture.Tests;

/// <summary>The repository tidies itself.</summary>
public partial class TidyTests
{
    private const int LongestFile = 350;
    private const int LongestFunction = 70;

    /// <summary>Written in two pieces so that this file does not hold them.</summary>
    private static readonly string[] Unfinished = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];

    private static readonly string[] Debris =
        [".orig", ".rej", ".bak", ".swp", ".tmp", ".log", ".user", ".g.cs", ".dll", ".exe", ".pdb", ".trx", ".DS_Store", "~"];

    [Fact]
    public void No_source_file_is_too_long() =>
        None(Code("src").Where(f => Repository.Lines(f).Length > LongestFile).Select(f => $"{f}: {Repository.Lines(f).Length} lines"));

    [Fact]
    public void No_function_is_too_long() =>
        None(Code("src").SelectMany(f => LongFunctions(Repository.Lines(f)).Select(n => $"{f}:{n}")));

    [Fact]
    public void A_long_function_is_noticed()
    {
        string[] body = [.. Enumerable.Repeat("        work();", LongestFunction)];

        Assert.Equal([3], LongFunctions(["class A", "{", "    void Long()", "    {", .. body, "    }", "}"]));
        Assert.Empty(LongFunctions(["class A", "{", "    void Short()", "    {", .. body[..10], "    }", "", .. body, "}"]));
    }

    [Fact]
    public void Nothing_is_left_unfinished() =>
        None(Code("src").Concat(Code("tests")).Concat(Repository.Below("catalog", ".yaml"))
            .SelectMany(f => Unfinished.Where(Repository.Text(f).Contains).Select(word => $"{f}: {word}")));

    [Fact]
    public void No_debris_or_made_file_is_kept() =>
        None(Repository.Files.Where(f =>
            Debris.Any(end => f.EndsWith(end, StringComparison.Ordinal)) ||
            f.Split('/').Any(part => part is "bin" or "obj" or "TestResults" or "node_modules" or ".build")));

    [Fact]
    public void Code_has_unix_lines_without_blanks_at_their_ends_and_one_line_end_at_the_end() =>
        None(Code("src").Concat(Code("tests")).Where(f =>
        {
            var text = Repository.Text(f);
            return text.Contains('\r') || !text.EndsWith('\n') || text.EndsWith("\n\n", StringComparison.Ordinal) || BlankAtLineEnd().IsMatch(text);
        }));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Text("Mingzhang.slnx");

        None(Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) && (f.StartsWith("src/", StringComparison.Ordinal) || f.StartsWith("tests/", StringComparison.Ordinal)) && !solution.Contains(f)));
    }

    [Fact]
    public void Folders_with_tests_mirror_folders_of_the_room_they_test()
    {
        var folders = Code("tests").Where(f => f.EndsWith("Tests.cs", StringComparison.Ordinal)).Select(f => Path.GetDirectoryName(f)!).Distinct();
        var strays = folders
            .Select(folder => (Folder: folder, Source: "src" + folder["tests".Length..].Replace(".Tests", "", StringComparison.Ordinal)))
            .Where(pair => Directory.Exists(Path.Combine(Repository.Root, "src", pair.Source.Split('/')[1])))
            .Where(pair => !Directory.Exists(Path.Combine(Repository.Root, pair.Source)))
            .Select(pair => pair.Folder);

        None(strays);
    }

    [Fact]
    public void Links_between_pages_lead_somewhere() =>
        None(Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal) && !f.StartsWith("samples/", StringComparison.Ordinal) && !f.StartsWith("tests/", StringComparison.Ordinal))
            .SelectMany(f => Link().Matches(Repository.Text(f)).Select(m => m.Groups[1].Value)
                .Where(target => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(f)!, target)))
                .Select(target => $"{f} -> {target}")));

    private static void None(IEnumerable<object> faults) => Assert.Equal([], faults);

    private static IEnumerable<string> Code(string folder) => Repository.Below(folder, ".cs");

    /// <summary>Line numbers of the heads of blocks that are too long and not types.</summary>
    private static IEnumerable<int> LongFunctions(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart().Length;
            if (indent == 0 || lines[i].TrimEnd() != new string(' ', indent) + "{" || TypeHead().IsMatch(lines[i - 1]))
            {
                continue;
            }

            var end = Array.FindIndex(lines, i, line => line.StartsWith(new string(' ', indent) + "}", StringComparison.Ordinal));
            if (end - i - 1 >= LongestFunction)
            {
                yield return i;
            }
        }
    }

    [GeneratedRegex(@"\b(?:class|struct|record|interface|enum)\b")]
    private static partial Regex TypeHead();

    [GeneratedRegex(@"[ \t]$", RegexOptions.Multiline)]
    private static partial Regex BlankAtLineEnd();

    [GeneratedRegex(@"\]\(([^)#:\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
