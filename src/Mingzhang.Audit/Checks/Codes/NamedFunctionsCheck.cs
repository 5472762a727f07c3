using Mingzhang.Audit.Checks.Text;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>A function (类、款、项) that the text gives money to and no table has.</summary>
internal sealed class NamedFunctionsCheck : ICheck
{
    public string RuleId => WrongFunctions.RuleId;

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var printed = disclosure.Tables.Where(t => t.Classification == "function").SelectMany(t => t.CodedRows).Select(r => r.Code).ToHashSet();
        if (printed.Count == 0 || disclosure.Tables.Any(t => t.IsUnread && t.Classification == "function"))
        {
            context.NotApplicable("没有识别到按功能分类列示的表，或有的没有读出");
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
            var words = new Dictionary<string, string> { ["name"] = first.Label, ["why"] = "各表中没有这一科目" };
            if (NameOf(first, disclosure) is { } name)
            {
                context.Report(name, first.Label, null, words, [first.Place]);
            }
            else
            {
                context.Report(first.Place, first.Label, null, words);
            }
        }
    }

    /// <summary>Where the name stands: in the paragraph of the amount, or the last one before it.</summary>
    public static Place? NameOf(Statement statement, Disclosure disclosure)
    {
        var line = NarrativeText.Of(disclosure).Lines.LastOrDefault(l =>
            Position(l.Passage.Place).CompareTo(Position(statement.Place)) <= 0 && l.Text.Contains(statement.Label, StringComparison.Ordinal));
        return statement.Label.Length == 0 ? null : line?.Locate(line.Text.IndexOf(statement.Label, StringComparison.Ordinal), statement.Label.Length);
    }

    private static (int Page, int Line) Position(Place place) => (place.Page ?? 0, place.Line);

    private static bool IsSpent(Statement statement) =>
        statement is { Kind: StatementKind.Prose, Key: { Function.Length: > 0, Aspect: Aspect.Value, Phase: Phase.Actual }, Amount.Value: not 0 };
}
