using System.Text.Json;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting;
using Mingzhang.Cli.Reporting.Sarif;
using Mingzhang.Cli.Tests.Fakes;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Reporting;

/// <summary>Checks against the required and allowed properties of the OASIS schema sarif-schema-2.1.0.json, written out by hand.</summary>
public class SarifReporterTests
{
    /// <summary>For each object: the properties it must have, and the others we may write (all of them are in the schema).</summary>
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> Schema = new()
    {
        ["log"] = (["version", "runs"], ["$schema"]),
        ["run"] = (["tool"], ["language", "columnKind", "results", "artifacts", "invocations"]),
        ["tool"] = (["driver"], []),
        ["toolComponent"] = (["name"], ["fullName", "semanticVersion", "language", "rules"]),
        ["reportingDescriptor"] = (["id"], ["name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"]),
        ["reportingConfiguration"] = ([], ["level"]),
        ["multiformatMessageString"] = (["text"], []),
        ["message"] = (["text"], []),
        ["result"] = (["message"], ["ruleId", "ruleIndex", "level", "locations", "relatedLocations", "fixes", "properties"]),
        ["location"] = ([], ["id", "physicalLocation", "logicalLocations", "message", "properties"]),
        ["physicalLocation"] = (["artifactLocation"], ["region"]),
        ["artifactLocation"] = (["uri"], ["index"]),
        ["region"] = (["startLine"], ["startColumn", "endColumn", "snippet"]),
        ["artifactContent"] = (["text"], []),
        ["logicalLocation"] = ([], ["name", "fullyQualifiedName", "kind"]),
        ["fix"] = (["artifactChanges"], ["description"]),
        ["artifactChange"] = (["artifactLocation", "replacements"], []),
        ["replacement"] = (["deletedRegion"], ["insertedContent"]),
        ["artifact"] = (["location"], ["properties"]),
        ["invocation"] = (["executionSuccessful"], ["toolExecutionNotifications"]),
        ["notification"] = (["message"], ["level", "locations"]),
    };

    /// <summary>Which object stands under a property.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["runs"] = "run", ["tool"] = "tool", ["driver"] = "toolComponent", ["rules"] = "reportingDescriptor", ["defaultConfiguration"] = "reportingConfiguration",
        ["shortDescription"] = "multiformatMessageString", ["fullDescription"] = "multiformatMessageString", ["help"] = "multiformatMessageString",
        ["results"] = "result", ["message"] = "message", ["description"] = "message", ["locations"] = "location", ["relatedLocations"] = "location",
        ["physicalLocation"] = "physicalLocation", ["artifactLocation"] = "artifactLocation", ["location"] = "artifactLocation", ["region"] = "region",
        ["deletedRegion"] = "region", ["snippet"] = "artifactContent", ["insertedContent"] = "artifactContent", ["logicalLocations"] = "logicalLocation",
        ["fixes"] = "fix", ["artifactChanges"] = "artifactChange", ["replacements"] = "replacement", ["artifacts"] = "artifact",
        ["invocations"] = "invocation", ["toolExecutionNotifications"] = "notification",
    };

    [Fact]
    public void The_log_has_what_the_schema_requires_and_nothing_it_forbids()
    {
        using var mz = new CommandLine();
        mz.File("决算.txt");
        mz.File("损坏.txt");
        var log = Log(mz.Run("audit", mz.Folder, "--format", "sarif"));

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Check("log", log);
    }

    [Fact]
    public void Every_result_names_a_rule_of_the_driver_by_its_index()
    {
        using var mz = new CommandLine();
        var run = Log(mz.Run("audit", mz.File("决算.txt"), "--format", "sarif")).GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.Equal(["error", "warning", "error", "note"], run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("level").GetString()));
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        }
    }

    [Fact]
    public void A_region_is_the_exact_words_and_a_fix_replaces_them()
    {
        using var mz = new CommandLine();
        var result = Log(mz.Run("audit", mz.File("决算.txt"), "--format", "sarif")).GetProperty("runs")[0].GetProperty("results")[0];
        var location = result.GetProperty("locations")[0];
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        var line = FakeReports.Text.Split('\n')[region.GetProperty("startLine").GetInt32() - 1];

        Assert.Equal("306.20", line[(region.GetProperty("startColumn").GetInt32() - 1)..(region.GetProperty("endColumn").GetInt32() - 1)]);
        Assert.Equal("306.02", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
        Assert.Equal(region.GetProperty("endColumn").GetInt32(), replacement.GetProperty("deletedRegion").GetProperty("endColumn").GetInt32());
        Assert.Equal(
            ["收入决算表", "收入决算表/合计", "收入决算表/合计/本年收入合计"],
            result.GetProperty("relatedLocations")[0].GetProperty("logicalLocations").EnumerateArray().Select(l => l.GetProperty("fullyQualifiedName").GetString()));
    }

    [Fact]
    public void A_place_in_a_pdf_or_workbook_keeps_its_page_box_sheet_and_cell_and_has_no_fix()
    {
        var pdf = new Document("决算.pdf", DocumentFormat.Pdf, []);
        var result = Report(pdf, new Place(4, 9, 6, "306.20") { Page = 7, Box = [100, 200, 130, 210.5], Sheet = "Z01", Cell = "B12" });
        var properties = result.GetProperty("locations")[0].GetProperty("properties");

        Assert.Equal(7, properties.GetProperty("page").GetInt32());
        Assert.Equal(210.5, properties.GetProperty("box")[3].GetDouble());
        Assert.Equal("Z01", properties.GetProperty("sheet").GetString());
        Assert.Equal("B12", properties.GetProperty("cell").GetString());
        Assert.False(result.TryGetProperty("fixes", out _));
        Assert.Equal("306.02", result.GetProperty("properties").GetProperty("suggestion").GetString());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_notification_of_a_failed_run()
    {
        using var mz = new CommandLine();
        mz.File("a.txt");
        mz.File("损坏.txt");
        var run = Log(mz.Run("audit", mz.Folder, "--format", "sarif")).GetProperty("runs")[0];
        var invocation = run.GetProperty("invocations")[0];

        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Contains("文件不完整", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(2, run.GetProperty("artifacts").GetArrayLength());
        Assert.Equal(23, run.GetProperty("artifacts")[0].GetProperty("properties").GetProperty("numbers").GetProperty("understood").GetInt32());
    }

    [Theory]
    [InlineData("a b/决.txt", "a%20b/%E5%86%B3.txt")]
    [InlineData("/tmp/a:b.txt", "file:///tmp/a%3Ab.txt")]
    [InlineData("../x#1.txt", "../x%231.txt")]
    public void Paths_become_uri_references(string path, string uri) => Assert.Equal(uri, Words.Uri(path));

    private static JsonElement Report(Document document, Place at)
    {
        var finding = FakeReports.Findings()[0] with { At = at, Related = [] };
        var view = AuditView.Of(new(document, new(FakeReports.Disclosure(document.Path), [finding], [])), FindingFilter.All);
        using var writer = new StringWriter();
        var reporter = new SarifReporter(writer, FakeRules.Book);
        var file = new AuditedFile(new(document.Path, document.Path, false), view);
        reporter.Add(file);
        reporter.Finish(new RunSummary([SummaryRow.Of(file)], 1));
        return JsonDocument.Parse(writer.ToString()).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
    }

    private static JsonElement Log(CommandResult result) => JsonDocument.Parse(result.Out).RootElement;

    private static void Check(string kind, JsonElement element)
    {
        var (required, allowed) = Schema[kind];
        var names = element.EnumerateObject().Select(p => p.Name).ToList();
        Assert.Empty(required.Except(names).Select(n => $"{kind}.{n} is missing"));
        Assert.Empty(names.Except(required.Concat(allowed)).Select(n => $"{kind}.{n} is not known"));
        foreach (var property in element.EnumerateObject().Where(p => p.Name != "properties"))
        {
            foreach (var child in property.Value.ValueKind is JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value])
            {
                Assert.NotEqual(JsonValueKind.Null, child.ValueKind);
                if (child.ValueKind is JsonValueKind.Object)
                {
                    Check(Kinds[property.Name], child);
                }
            }
        }
    }
}
