using Mingzhang.Audit.Checks;
using Mingzhang.Audit.Checks.Performance;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit;

/// <summary>Audits disclosures by the rules of the catalog. Safe for use by several threads.</summary>
public sealed class Auditor
{
    private readonly CatalogStore catalog;
    private readonly IReadOnlyList<Identity> identities;
    private readonly (ICheck Check, Rule Rule)[] checks;
    private readonly FormScores scores;

    /// <summary>Makes an auditor.</summary>
    /// <param name="catalog">Law and forms.</param>
    public Auditor(CatalogStore catalog)
    {
        this.catalog = catalog;
        identities = [.. catalog.Identities.Concat(catalog.ShareSums).Select(i => new Identity(catalog.Rules[i.RuleId], i))];
        checks = [.. CheckList.All(catalog).Select(c => (c, catalog.Rules[c.RuleId]))];
        scores = new(catalog);
    }

    /// <summary>Audits a disclosure.</summary>
    /// <param name="disclosure">What was understood of the document.</param>
    /// <param name="prior">
    /// Last year's disclosure of the same unit; null if there is none. One of another unit or year is left out, which the
    /// <see cref="Disclosure.Warnings"/> of the report say.
    /// </param>
    public AuditReport Audit(Disclosure disclosure, Disclosure? prior = null)
    {
        if (prior is not null && PriorDisclosure.WhyNot(disclosure, prior) is { } why)
        {
            return Audit(disclosure with { Warnings = [.. disclosure.Warnings, why] });
        }

        var tally = new Tally(catalog.Rules);
        var units = new CheckContext(disclosure, catalog.Rules[WrongUnits.RuleId]) { Scores = scores };
        var slips = new CheckContext(WrongUnits.Report(units), catalog.Rules[SlippedRows.RuleId]) { Scores = scores };
        var functions = new CheckContext(SlippedRows.Report(slips), catalog.Rules[WrongFunctions.RuleId]) { Scores = scores };
        var read = WrongFunctions.Report(functions, catalog.Functions);
        read = read with { Ledger = AnnexScopes.Of(read.Ledger) };
        tally.Add(units.Outcome);
        tally.Add(slips.Outcome);
        tally.Add(functions.Outcome);
        var ledger = prior is null ? read.Ledger : PriorDisclosure.Add(read.Ledger, prior);
        var values = new FactValues(ledger);
        var names = new FactNames(read, catalog);
        var equations = EquationSet.Build(ledger, values, names, identities, catalog.Rules);
        var figures = new EquationFindings(values, names, catalog.Rules, tally);
        figures.Count(equations, ledger);
        var corrections = new Localiser(values, equations, catalog.CountPairs).Run();
        List<Finding> findings = [.. units.Findings, .. slips.Findings, .. functions.Findings, .. figures.From(corrections)];
        var repaired = corrections.Count == 0 ? read : read with { Ledger = RepairedLedger.Of(read.Ledger, corrections, values.Writing) };
        Place[] wrong = [.. findings.SelectMany(f => f.AtEachPlace).Select(f => f.At)];
        foreach (var (check, rule) in checks)
        {
            var context = new CheckContext(repaired, rule) { WrongNumbers = wrong, Scores = scores };
            check.Run(context);
            findings.AddRange(context.Findings);
            tally.Add(context.Outcome);
        }

        return new(disclosure, [.. Ordered(SameError.Merge([.. SamePlace.Merge(findings)]))], tally.Outcomes(identities.Select(i => i.Rule)));
    }

    private static IEnumerable<Finding> Ordered(IEnumerable<Finding> findings) =>
        findings.OrderBy(f => f.At.Page ?? 0).ThenBy(f => f.At.Line).ThenBy(f => f.At.Column).ThenBy(f => f.Rule.Id, StringComparer.Ordinal);
}
