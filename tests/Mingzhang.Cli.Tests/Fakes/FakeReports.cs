using Mingzhang.Audit;
using Mingzhang.Cli.Seam;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Fakes;

/// <summary>Hand-made results over a real text document: every place is looked up in the text, so that it is exact.</summary>
internal static class FakeReports
{
    public const string Text = """
        某市人民政府驻外联络处 2024 年度部门决算

        第二部分 2024 年度部门决算表

        收入决算表

        公开 02 表

        金额单位：万元

        科目编码	科目名称	本年收入合计	财政拨款收入	其他收入
        类款项		1	2	3
        合计		306.02	293.81	12.21
        201	一般公共服务支出	239.82	227.61	12.21
        208	社会保障和就业支出	34.10	34.10
        210	卫生健康支出	13.63	13.63
        221	住房保障支出	18.47	18.47

        第三部分 2024 年度部门决算情况说明

        一、收入决算情况说明

        本部门 2024 年度收入总计 306.20 万元，其中：财政拨款收入 293.81 万元，占 96.01%；其他收入 12.21 万元，占 3.99%。全厅系统较上年减少 88.47 万元。

        二、财政拨款“三公”经费支出决算情况说明

        年初预算为 9.32 万元，决算数为 11.12 万元，完成年初预算的100%，较上年增加 5.33 万元，公务接待 17 批次。
        """;

    private const string Income = "一、收入决算情况说明";
    private const string ThreePublic = "二、财政拨款“三公”经费支出决算情况说明";

    public static AuditedDocument Of(string path, bool clean = false) => Of(Read(path), path, clean);

    public static AuditedDocument Of(Document document, string path, bool clean = false) =>
        new(document, new(Disclosure(path), clean ? [] : Findings(), Outcomes(clean)));

    public static AuditedDocument NoDisclosure(string path)
    {
        var nothing = new Disclosure
        {
            Path = path,
            Form = "",
            Ledger = new(),
            Sections = [],
            Tables = [],
            PerformanceForms = [],
            Numbers = new(3, 0, [At("17")]),
        };
        return new(Read(path), new(nothing, [], []));
    }

    public static AuditedDocument NotUnderstood(string path) =>
        new(Read(path), new(Disclosure(path) with { Numbers = new(1, 0, [At("17")]) }, [], []));

    public static AuditedDocument HardlyUnderstood(string path) =>
        new(Read(path), new(Disclosure(path) with { Numbers = new(24, 8, [.. Enumerable.Repeat(At("17"), 16)]) }, Findings(), []));

    /// <summary>The place of some words of <see cref="Text"/>: the <paramref name="occurrence"/>-th, from 0.</summary>
    public static Place At(string quote, int occurrence = 0)
    {
        var offset = -1;
        for (var i = 0; i <= occurrence; i++)
        {
            offset = Text.IndexOf(quote, offset + 1, StringComparison.Ordinal);
        }

        var before = Text[..offset];
        return new(before.Count(c => c == '\n') + 1, offset - before.LastIndexOf('\n'), quote.Length, quote);
    }

    public static Disclosure Disclosure(string path)
    {
        var ledger = new Ledger();
        var total = FactKey.Parse("income");
        ledger.Add(new(total, new(306.02m, 2, QuantityUnit.TenThousandYuan), InTable(At("306.02"), "合计", "本年收入合计"), StatementKind.Table) { Label = "本年收入合计" });
        ledger.Add(new(total, new(306.20m, 2, QuantityUnit.TenThousandYuan), At("306.20") with { Section = Income }, StatementKind.Prose) { Label = "收入总计" });
        return new()
        {
            Path = path,
            Form = "jiangxi-2024",
            Unit = "某市人民政府驻外联络处",
            Year = 2024,
            Ledger = ledger,
            Sections = [new("income", 3, 2, new(Income, (s, l) => At(Income)), []), new("", 3, 2, new(ThreePublic, (s, l) => At(ThreePublic)), [])],
            Tables = [new("02", "收入决算表", At("收入决算表"), 15, [])],
            PerformanceForms = [],
            Numbers = new(24, 23, [At("17") with { Section = ThreePublic }]),
            Warnings = ["有 1 张表的标题缺字"],
        };
    }

    public static IReadOnlyList<Finding> Findings() =>
    [
        new()
        {
            Rule = FakeRules.Disagree,
            Severity = FakeRules.Disagree.Severity,
            Message = "收入总计在《收入决算表》中为 306.02 万元，此处为 306.20 万元。",
            Stated = "306.20",
            Expected = "306.02",
            At = At("306.20") with { Section = Income },
            Related = [InTable(At("306.02"), "合计", "本年收入合计")],
            Suggestion = "306.02",
            Consequences = ["财政拨款收入 + 其他收入 = 本年收入合计：293.81 + 12.21 ≠ 306.20", "财政拨款收入 ÷ 本年收入合计 = 占比：293.81 ÷ 306.20 ≠ 96.01%"],
        },
        new()
        {
            Rule = FakeRules.Rank,
            Severity = FakeRules.Rank.Severity,
            Message = "“全厅系统”是省级部门的称谓，本单位是市级单位。",
            Stated = "全厅系统",
            At = At("全厅系统") with { Section = Income },
        },
        new()
        {
            Rule = FakeRules.Completion,
            Severity = FakeRules.Completion.Severity,
            Message = "年初预算 9.32 万元，决算 11.12 万元，完成率应为 119.31%。",
            Stated = "100%",
            Expected = "119.31%",
            At = At("100%") with { Section = ThreePublic },
            Related = [At("9.32") with { Section = ThreePublic }, At("11.12") with { Section = ThreePublic }],
            Suggestion = "119.31%",
        },
        new()
        {
            Rule = FakeRules.Swing,
            Severity = FakeRules.Swing.Severity,
            Message = "较上年增加 5.33 万元，没有说明原因。",
            Stated = "较上年增加 5.33 万元",
            At = At("较上年增加 5.33 万元") with { Section = ThreePublic },
            Related = [new Place(12, 3, 4, "5.79") { File = "2023年.pdf", Page = 4, Box = [72.5, 100, 96, 112] }],
        },
    ];

    private static RuleOutcome[] Outcomes(bool clean) =>
    [
        new(FakeRules.Disagree, 40, 0, clean ? 0 : 1, 0, null),
        new(FakeRules.Completion, 4, 2, clean ? 0 : 1, 1, "没有找到年初预算数"),
        new(FakeRules.Rank, 10, 0, clean ? 0 : 1, 0, null),
        new(FakeRules.Swing, 0, 0, clean ? 0 : 1, 3, "没有给出上年公开文本"),
    ];

    private static Place InTable(Place place, string row, string column) =>
        place with { Section = "收入决算表", Table = "收入决算表", Row = row, ColumnLabel = column };

    private static Document Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new DocumentException(path, "找不到文件", "请检查路径");
        }

        return DocumentReader.Read(path);
    }
}
