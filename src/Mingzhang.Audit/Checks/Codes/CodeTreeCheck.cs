using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>A code whose upper level has no row in the same table, though the table prints that level.</summary>
internal sealed class CodeTreeCheck : ICheck
{
    public string RuleId => "MZ0902";

    public void Run(CheckContext context)
    {
        foreach (var table in context.Disclosure.Tables.Where(t => t.CodedRows.Count > 0))
        {
            var codes = table.CodedRows.Select(r => r.Code).ToHashSet();
            var levels = codes.Select(c => c.Length).ToHashSet();
            foreach (var row in table.CodedRows.Where(r => r.Code.Length is 5 or 7))
            {
                var parent = Classification.Parent(row.Code);
                if (codes.Contains(parent))
                {
                    context.Held();
                }
                else if (levels.Contains(parent.Length))
                {
                    context.Report(row.Place, row.Code, null, new Dictionary<string, string> { ["name"] = row.Name, ["parent"] = parent });
                }
            }
        }
    }
}
