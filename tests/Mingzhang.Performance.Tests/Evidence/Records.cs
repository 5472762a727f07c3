using Mingzhang.Performance.Evidence;

namespace Mingzhang.Performance.Tests.Evidence;

/// <summary>Records for tests.</summary>
internal static class Records
{
    public static EvidenceRecord Investment(string id, string stage, decimal signed = 0, decimal paid = 0, string? project = "P01", int year = 2024, int month = 6) => new()
    {
        Id = id,
        Kind = "investment",
        Date = new(year, month, 1),
        Title = "项目" + id,
        Project = project,
        Words = new Dictionary<string, string> { ["stage"] = stage },
        Numbers = new Dictionary<string, decimal> { ["signed"] = signed, ["paid"] = paid },
        Attachments = ["合同.pdf"],
    };

    public static EvidenceRecord Survey(string id, int issued, int valid, params (string Option, int Count)[] answers) => new()
    {
        Id = id,
        Kind = "survey",
        Date = new(2024, 11, 1),
        Title = "客商问卷",
        Words = new Dictionary<string, string> { ["object"] = "客商" },
        Numbers = new Dictionary<string, decimal> { ["issued"] = issued, ["valid"] = valid },
        Attachments = ["汇总.xlsx"],
        Answers = [.. answers.Select(a => new SurveyAnswer("总体评价", a.Option, a.Count))],
    };
}
