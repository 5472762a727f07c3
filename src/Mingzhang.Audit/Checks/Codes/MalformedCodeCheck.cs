using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Codes;

/// <summary>A code with the wrong number of digits: functions have 3, 5 or 7, economic items 3 or 5.</summary>
internal sealed class MalformedCodeCheck(CatalogStore catalog) : ICheck
{
    public string RuleId => "MZ0901";

    public void Run(CheckContext context)
    {
        foreach (var table in context.Disclosure.Tables)
        {
            var classification = CodeNames.Of(catalog, table.Classification);
            foreach (var row in table.CodedRows)
            {
                if (row.Code.Length is 3 or 5 || (row.Code.Length == 7 && table.Classification == "function"))
                {
                    context.Held();
                    continue;
                }

                var right = CodeNames.ByName(classification, row.Name, row.Code);
                context.Report(
                    row.Place, row.Code, right?.Code, new Dictionary<string, string> { ["name"] = row.Name, ["digits"] = $"{row.Code.Length}" },
                    suggestion: right is null ? null : row.Place.Quote.Replace(row.Code, right.Code, StringComparison.Ordinal));
            }
        }
    }
}
