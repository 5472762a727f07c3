namespace Mingzhang.Catalog;

/// <summary>Reads catalog/rules.</summary>
internal static class RuleReader
{
    public static RuleBook ReadAll(CatalogNode catalog)
    {
        var families = catalog.Member("rules/families") is { } list
            ? list.Items.Select(f => new RuleFamily(f.Text("number"), f.Text("title")))
            : [];
        var rules = catalog.Members
            .Where(p => p.Name.StartsWith("rules/", StringComparison.Ordinal) && p.Name.IndexOf('/', "rules/".Length) > 0)
            .Select(p => Read(p.Value));
        return new(families, rules);
    }

    public static IReadOnlyList<IdentityFormula> ReadIdentities(CatalogNode catalog) =>
    [
        .. catalog.Members
            .Where(p => p.Name.StartsWith("rules/", StringComparison.Ordinal) && p.Value.HasMembers)
            .SelectMany(p => IdentityFormula.From(p.Value)),
    ];

    public static Rule Read(CatalogNode node) => new()
    {
        Id = node.Text("id"),
        Name = node.Text("name"),
        Title = node.Text("title"),
        Severity = Enum.Parse<Severity>(node.Text("severity"), ignoreCase: true),
        Message = node.Text("message"),
        Basis = node.Text("basis").Trim(),
        Explanation = node.Text("explanation").Trim(),
        Remedy = node.Text("remedy").Trim(),
        Since = node.Text("since"),
        Retired = node.TextOrNull("retired"),
        Cases = [.. node.List("cases").Select(c => new RuleCase(c.Text("name"), c.Text("kind"), c.Text("text"), c.Texts("finds")) { Prior = c.TextOrNull("prior") })],
    };
}
