using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>
/// A code with a name that the classification gives otherwise, or a name whose code is another. Only rows seen in published documents can make it a warning; former
/// names and codes that are not known are hints. Where another table prints the name with its right code, which this table lacks, the code is wrong.
/// </summary>
internal sealed class CodeNameCheck(CatalogStore catalog) : ICheck
{
    public string RuleId => "MZ0903";

    public void Run(CheckContext context)
    {
        var seen = new HashSet<(string Classification, string Code, string Name)>();
        foreach (var table in context.Disclosure.Tables)
        {
            var classification = CodeNames.Of(catalog, table.Classification);
            var codes = table.CodedRows.Select(r => r.Code).Prepend("");
            foreach (var (above, row) in codes.Zip(table.CodedRows).Where(p => p.Second.Name.Length > 0 && p.Second.Code.Length is 3 or 5 or 7))
            {
                if (!seen.Add((table.Classification, row.Code, row.Name)))
                {
                    continue;
                }

                var code = classification.Find(row.Code);
                if ((code is null || !CodeNames.Has(code, row.Name)) && CodeNames.Elsewhere(context.Disclosure, table, row, classification) is { } right)
                {
                    ReportCode(context, row, right);
                }
                else if (code is null)
                {
                    if (classification.FormerNames.Any(f => f.Code == row.Code))
                    {
                        Report(context, row, "以前版本的科目", null, Severity.Info);
                    }
                    else if (CodeNames.ByName(classification, row.Name, row.Code) is { IsConfirmed: true } meant)
                    {
                        Report(context, row, $"科目表中没有这个编码，“{meant.Name}”的编码是 {meant.Code}", null, Severity.Info);
                    }
                    else
                    {
                        context.NotApplicable("编码不在所载的科目表中，科目表未经官方文本核实");
                    }
                }
                else if (CodeNames.Has(code, row.Name) || IsCut(code, row.Name) ||
                    (classification.Find(above) is { } before && Overprint.Explains(CodeNames.Plain(row.Name), code.Name, before.Name)))
                {
                    context.Held();
                }
                else if (classification.FormerNames.Any(f => f.Code == row.Code && CodeNames.Same(row.Name, f.Name)))
                {
                    Report(context, row, "该科目的旧名称", code.Name, Severity.Info);
                }
                else
                {
                    Report(context, row, "科目表中的名称不同", code.Name, code.IsConfirmed ? Severity.Warning : Severity.Info);
                }
            }
        }
    }

    /// <summary>出 for 社会保障和就业支出: what a row too low for its label shows of it.</summary>
    private static bool IsCut(ClassificationCode code, string name) =>
        CodeNames.Plain(name) is { Length: > 0 } plain && plain.Length < code.Name.Length && code.Name.EndsWith(plain, StringComparison.Ordinal);

    private static void ReportCode(CheckContext context, CodedRow row, string right) => context.Report(
        row.Place, row.Code, right,
        new Dictionary<string, string> { ["code"] = row.Code, ["name"] = row.Name, ["why"] = $"其他表中“{row.Name}”的编码是 {right}，有误的是编码" },
        suggestion: row.Place.Quote == row.Code ? right : null);

    private static void Report(CheckContext context, CodedRow row, string why, string? name, Severity severity) =>
        context.Report(
            row.Place, row.Name, name,
            new Dictionary<string, string> { ["code"] = row.Code, ["name"] = row.Name, ["why"] = name is null ? why : $"{why}（{name}）" }, severity: severity);
}
