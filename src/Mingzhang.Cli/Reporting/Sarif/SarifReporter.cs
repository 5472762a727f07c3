using System.Text.Json;
using Mingzhang.Catalog;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting.Json;

namespace Mingzhang.Cli.Reporting.Sarif;

/// <summary>
/// SARIF 2.1.0: one log with one run. Results are written as they come; artifacts and invocations, which need all files, close
/// the run, so that memory does not grow with the findings.
/// </summary>
internal sealed class SarifReporter : IReporter
{
    private readonly TextWriter writer;
    private readonly Dictionary<string, int> indexes;
    private readonly SarifContract contract = new(JsonStyle.Options(indented: false, nulls: false));
    private readonly List<string> artifacts = [];
    private readonly List<SarifNotification> failures = [];
    private bool hasResults;

    public SarifReporter(TextWriter writer, RuleBook rules)
    {
        this.writer = writer;
        indexes = rules.Rules.Index().ToDictionary(r => r.Item.Id, r => r.Index);
        var version = typeof(SarifReporter).Assembly.GetName().Version!.ToString(3);
        var driver = new SarifDriver("mz", "明账 Mingzhang", version, "zh-CN", [.. rules.Rules.Select(SarifMapping.Rule)]);
        writer.Write("""{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":""");
        writer.Write(JsonSerializer.Serialize(driver, contract.SarifDriver));
        writer.Write("""},"language":"zh-CN","columnKind":"utf16CodeUnits","results":[""");
    }

    public void Add(FileResult result)
    {
        var location = new SarifArtifactLocation(Words.Uri(result.Input.Path), artifacts.Count);
        switch (result)
        {
            case AuditedFile { View: var view }:
                foreach (var finding in view.ShownAtEachPlace)
                {
                    var index = indexes.TryGetValue(finding.Rule.Id, out var known) ? known : (int?)null;
                    Write(JsonSerializer.Serialize(SarifMapping.Result(finding, index, location, view.Document.Format), contract.SarifResult));
                }

                artifacts.Add(JsonSerializer.Serialize(SarifMapping.Artifact(location, view), contract.SarifArtifact));
                break;
            case FailedFile failed:
                artifacts.Add(JsonSerializer.Serialize(new(new(location.Uri, null), null), contract.SarifArtifact));
                failures.Add(new("error", new(failed.Message), [new(null, new(location, null), null, null, null)]));
                break;
        }

        writer.Flush();
    }

    public void Finish(RunSummary summary)
    {
        var invocation = new SarifInvocation(failures.Count == 0 && !summary.Interrupted, failures);
        writer.Write($"""],"artifacts":[{string.Join(",\n", artifacts)}],"invocations":[""");
        writer.Write(JsonSerializer.Serialize(invocation, contract.SarifInvocation));
        writer.Write("]}]}\n");
        writer.Flush();
    }

    private void Write(string result)
    {
        writer.Write(hasResults ? ",\n" : "\n");
        writer.Write(result);
        hasResults = true;
    }
}
