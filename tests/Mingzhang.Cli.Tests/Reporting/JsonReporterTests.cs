using System.Text.Json;
using Mingzhang.Cli.Auditing;
using Mingzhang.Cli.Reporting.Json;
using Mingzhang.Cli.Tests.Fakes;

namespace Mingzhang.Cli.Tests.Reporting;

public class JsonReporterTests
{
    [Fact]
    public void The_properties_are_those_of_the_contract_in_its_order()
    {
        var report = Report();

        Assert.Equal(["document", "form", "unit", "year", "numbers", "checks", "findings", "rules", "consequences", "warnings"], Names(report));
        Assert.Equal(["total", "understood", "notUnderstood"], Names(report.GetProperty("numbers")));
        Assert.Equal(["line", "column", "quote"], Names(report.GetProperty("numbers").GetProperty("notUnderstood")[0]));
        Assert.Equal(["held", "withinRounding", "broken", "notApplicable"], Names(report.GetProperty("checks")));
        foreach (var finding in report.GetProperty("findings").EnumerateArray())
        {
            Assert.Equal(["rule", "severity", "message", "stated", "expected", "at", "related", "suggestion", "basis"], Names(finding));
            Assert.Equal(
                ["line", "column", "length", "page", "box", "sheet", "cell", "quote", "section", "table", "row", "columnLabel"],
                Names(finding.GetProperty("at")));
        }
    }

    [Fact]
    public void Values_are_those_of_the_report_and_what_is_missing_is_null()
    {
        var report = Report();
        var finding = report.GetProperty("findings")[0];

        Assert.Equal("jiangxi-2024", report.GetProperty("form").GetString());
        Assert.Equal(2024, report.GetProperty("year").GetInt32());
        Assert.Equal(54, report.GetProperty("checks").GetProperty("held").GetInt32());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("306.02", finding.GetProperty("suggestion").GetString());
        Assert.Equal(23, finding.GetProperty("at").GetProperty("line").GetInt32());
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("at").GetProperty("page").ValueKind);
        Assert.Equal("本年收入合计", finding.GetProperty("related")[0].GetProperty("columnLabel").GetString());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("findings")[1].GetProperty("expected").ValueKind);
        Assert.Equal("2023年.pdf", report.GetProperty("findings")[3].GetProperty("related")[0].GetProperty("file").GetString());
        Assert.Equal(2, report.GetProperty("consequences")[0].GetProperty("broken").GetArrayLength());
        Assert.Equal("没有给出上年公开文本", report.GetProperty("rules")[3].GetProperty("whyNot").GetString());
    }

    [Fact]
    public void A_batch_is_one_line_for_each_file_in_the_order_given_and_a_failure_has_its_own_line()
    {
        using var mz = new CommandLine();
        mz.File("a.txt");
        mz.File("b损坏.txt");
        mz.File("c清洁.txt");

        var result = mz.Run("audit", mz.Folder, "--format", "json", "--jobs", "3");

        Assert.Equal(3, result.Lines.Count);
        Assert.Equal(["a.txt", "b损坏.txt", "c清洁.txt"], result.Lines.Select(l => Path.GetFileName(JsonDocument.Parse(l).RootElement.GetProperty("document").GetString())));
        Assert.Equal("文件不完整", JsonDocument.Parse(result.Lines[1]).RootElement.GetProperty("error").GetProperty("cause").GetString());
        Assert.Equal(3, result.Code);
    }

    [Fact]
    public void An_error_that_was_copied_is_a_finding_at_each_of_its_places()
    {
        using var mz = new CommandLine();
        var audited = FakeReports.Of(mz.File("决算.txt"));
        var copied = audited.Report.Findings[0];
        var place = copied.Related[0];
        var report = audited.Report with { Findings = [copied with { Repeated = [new(place, "7.00", "7.00")] }] };

        var findings = JsonMapping.Report("决算.txt", AuditView.Of(audited with { Report = report }, FindingFilter.All)).Findings;

        Assert.Equal([(copied.At.Line, copied.Suggestion), (place.Line, "7.00")], findings.Select(f => (f.At.Line, f.Suggestion)));
        Assert.Equal(JsonMapping.Place(copied.At), findings[1].Related[0]);
        Assert.DoesNotContain(JsonMapping.Place(place), findings[1].Related);
    }

    private static JsonElement Report()
    {
        using var mz = new CommandLine();
        return JsonDocument.Parse(mz.Run("audit", mz.File("决算.txt"), "--format", "json").Out).RootElement;
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
