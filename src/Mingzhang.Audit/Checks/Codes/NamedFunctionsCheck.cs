using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>A function (类、款、项) that the text gives money to and no table has.</summary>
internal sealed class NamedFunctionsCheck : ICheck
{
    public string RuleId => "MZ0906";

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var printed = disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows).Select(r => r.Code).ToHashSet();
        if (printed.Count == 0)
        {
            context.NotApplicable("没有识别到按功能分类列示的表");
            return;
        }

        foreach (var group in disclosure.Ledger.Statements.Where(IsSpent).GroupBy(s => s.Key.Function))
        {
            if (printed.Contains(group.Key))
            {
                context.Held();
                continue;
            }

            var first = group.First();
            context.Report(first.Place, first.Label, null, new Dictionary<string, string> { ["name"] = first.Label });
        }
    }

    private static bool IsSpent(Statement statement) =>
        statement is { Kind: StatementKind.Prose, Key: { Function.Length: > 0, Aspect: Aspect.Value, Phase: Phase.Actual }, Amount.Value: not 0 };
}
