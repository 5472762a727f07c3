using Mingzhang.Documents.Reading;
using Mingzhang.Recognition;

namespace Mingzhang.Audit.Tests;

/// <summary>The workbook of the accounts software is audited by the same identities as a disclosure.</summary>
public class SoftwareExportTests
{
    [Fact]
    public void A_sound_export_has_no_findings_and_its_tables_are_checked()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Mingzhang.slnx")))
        {
            at = at.Parent!;
        }

        var document = DocumentReader.Read(Path.Combine(at.FullName, "samples", "jiangxi-2024", "决算软件导出.xlsx"));
        var report = new Auditor(TextDocuments.Catalog).Audit(new DisclosureRecogniser(TextDocuments.Catalog).Recognise(document));

        Assert.Empty(report.Findings);
        foreach (var rule in (string[])["MZ0203", "MZ0204", "MZ0207", "MZ0208", "MZ0209", "MZ0212", "MZ0213", "MZ0215", "MZ0219", "MZ0221"])
        {
            var outcome = report.Outcomes.Single(o => o.Rule.Id == rule);
            Assert.True(outcome.Held + outcome.WithinRounding > 0, rule);
        }
    }
}
