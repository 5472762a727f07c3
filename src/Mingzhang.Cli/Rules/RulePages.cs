using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Cli.Reporting;

namespace Mingzhang.Cli.Rules;

/// <summary>The generated pages of docs/rules: one for each rule and an index. The same rules always give the same bytes.</summary>
internal static class RulePages
{
    private const string Index = "README.md";
    private static readonly UTF8Encoding Encoding = new(false);

    /// <summary>Writes the pages, and deletes those of rules that are no more.</summary>
    /// <returns>The names of the pages that changed.</returns>
    public static IReadOnlyList<string> Write(RuleBook rules, string directory)
    {
        Directory.CreateDirectory(directory);
        var stale = Stale(rules, directory);
        var pages = Pages(rules);
        foreach (var name in stale)
        {
            var path = Path.Combine(directory, name);
            if (pages.TryGetValue(name, out var text))
            {
                File.WriteAllText(path, text, Encoding);
            }
            else
            {
                File.Delete(path);
            }
        }

        return stale;
    }

    /// <summary>The names of pages that are missing, differ, or are too many.</summary>
    public static IReadOnlyList<string> Stale(RuleBook rules, string directory)
    {
        var pages = Pages(rules);
        var present = Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.md").Select(f => Path.GetFileName(f)!).ToList() : [];
        var differing = pages.Where(p => !present.Contains(p.Key) || File.ReadAllText(Path.Combine(directory, p.Key)) != p.Value).Select(p => p.Key);
        return [.. differing.Concat(present.Where(p => !pages.ContainsKey(p))).Order(StringComparer.Ordinal)];
    }

    /// <summary>What a case shows, in Chinese.</summary>
    public static string Kind(RuleCase example) => example.Kind switch
    {
        "fires" => "应报",
        "passes" => "不报",
        "edge" => "尾数边界，不报",
        _ => example.Kind,
    };

    private static SortedDictionary<string, string> Pages(RuleBook rules)
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Index] = IndexPage(rules) };
        foreach (var rule in rules.Rules)
        {
            pages.Add(rule.Id + ".md", Page(rules, rule));
        }

        return pages;
    }

    private static string IndexPage(RuleBook rules)
    {
        var text = new StringBuilder("# 审核规则\n\n由 `mz rules --write-docs docs/rules` 从 catalog/rules 生成，请勿手改。\n");
        foreach (var family in rules.Families)
        {
            text.Append($"\n## {family.Number} {family.Title}\n\n| 编号 | 名称 | 程度 |\n|---|---|---|\n");
            foreach (var rule in rules.Rules.Where(r => r.Family == family.Number))
            {
                text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title}{(rule.Retired is null ? "" : "（已停用）")} | {Words.Of(rule.Severity)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Page(RuleBook rules, Rule rule)
    {
        var family = rules.Families.FirstOrDefault(f => f.Number == rule.Family);
        var text = new StringBuilder($"# {rule.Id} {rule.Title}\n\n");
        text.Append("| 类别 | 程度 | 英文名 | 版本 |\n|---|---|---|---|\n");
        text.Append($"| {rule.Family} {family?.Title} | {Words.Of(rule.Severity)} | `{rule.Name}` | 自 {rule.Since}{(rule.Retired is { } retired ? $"，{retired} 停用" : "")} |\n");
        Section("说明", rule.Explanation);
        Section("处理", rule.Remedy);
        Section("依据", rule.Basis);
        foreach (var example in rule.Cases)
        {
            Section($"例：{example.Name}（{Kind(example)}）", Block(example.Text));
            text.Append(example.Prior is null ? "" : $"\n上年公开文本：\n\n{Block(example.Prior)}\n");
            text.Append(example.Finds.Count == 0 ? "\n结果：没有疑点。\n" : $"\n结果：\n\n{string.Concat(example.Finds.Select(f => $"- {f}\n"))}");
        }

        return text.ToString();

        static string Block(string document) => $"~~~text\n{document.ReplaceLineEndings("\n").TrimEnd()}\n~~~";

        void Section(string title, string content) => text.Append($"\n## {title}\n\n{content.ReplaceLineEndings("\n").Trim()}\n");
    }
}
