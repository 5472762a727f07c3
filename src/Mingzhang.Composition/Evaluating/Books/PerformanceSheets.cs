using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Evaluating.Books;

/// <summary>The sheets of a performance workbook, described once for writing and reading.</summary>
internal sealed class PerformanceSheets
{
    public const string Outcome = "核对";

    private const string EvaluationSheet = "评价对象", AnswerSheet = "满意度答卷";

    /// <summary>Sheets by which such a workbook is known: no disclosure has them.</summary>
    public static readonly IReadOnlyList<string> OwnSheets = [EvaluationSheet, AnswerSheet];

    public const string UnitName = "单位名称", YearOf = "年度", FormOf = "报表体系", ProfileOf = "评分口径";
    public const string Qualitative = "定性";

    /// <summary>The signs of targets as they are picked.</summary>
    public static readonly string[] Signs = ["≥", ">", "=", "≤", "<", Qualitative];

    /// <summary>What a line of money is: a source or the total, or a part of a whole unit's money by income or by nature.</summary>
    public static readonly string[] Divisions = ["资金来源", "按收入性质", "按支出性质"];

    /// <summary>What is evaluated, in the order of the model's members.</summary>
    public static readonly string[] Scopes = ["项目支出", "部门整体支出", "部门评价"];

    private const string No = "编号", Of = "对象编号", Indicator = "指标编号", Attachments = "佐证材料";

    private readonly CatalogStore catalog;
    private readonly PerformanceProfile profile;

    public PerformanceSheets(CatalogStore catalog, PerformanceProfile profile)
    {
        (this.catalog, this.profile) = (catalog, profile);
        Evaluations = Subjects();
        Money = new("资金", "每个对象逐行填资金来源，第一行填合计（年度资金总额），金额单位：万元；只有一个来源的，也要填合计。整体支出按收入、支出性质分的金额，“划分”选按收入性质、按支出性质，填全年执行数。执行率自动计算。",
        [
            Ref(Of), new("资金来源", Width: 24) { IsRequired = true, Suggestions = Quoted(SourceLabels) },
            new("年初预算数", EntryKind.Number, 16), new("全年预算数", EntryKind.Number, 16), new("全年执行数", EntryKind.Number, 16),
            new("划分", EntryKind.Choice, 13) { Choices = Divisions },
            new("执行率", EntryKind.Computed, 12) { Formula = at => $"IF(N({at("全年预算数")})=0,\"\",TEXT({at("全年执行数")}/{at("全年预算数")},\"0.00%\"))" },
        ]);
        Indicators = new("指标", "一行一个三级指标。三级指标可从指标库选，选了以后一级、二级、符号、单位可以不填。完成值和统计口径填一样即可；填统计口径的，由佐证各表自动统计。得分不填，由 mz perf score 计算。",
        [
            Ref(Of), new(Indicator, Width: 9) { IsRequired = true }, new("一级指标", Width: 14) { Suggestions = Quoted(Level1) },
            new("二级指标", Width: 18), new("三级指标", Width: 30) { Suggestions = Library.Range("三级指标") },
            new("符号", EntryKind.Choice, 7) { Choices = Signs }, new("指标值", Width: 12), new("计量单位", Width: 9), new("上年完成值", Width: 12),
            new("分值", EntryKind.Number, 7), new("完成值", Width: 14), new("统计口径", Width: 40), new(Attachments, Width: 24),
            new("偏差原因", Width: 30), new("改进措施", Width: 30), new("达成程度%", EntryKind.Number, 10),
            new("人工定分", EntryKind.Number, 9), new("定分理由", Width: 24), new("定分人", Width: 10),
        ])
        { SpareRows = 120 };
        BasicRows = new(catalog.BasicData);
        Basics = new("基础数据", "整体支出绩效评价基础数据表：决算知道的数由 mz perf report --accounts、mz compose 取自决算，这里只填决算没有的；没有的留空。金额单位：万元。",
        [
            new(BasicDataRows.Item, Width: 34), .. BasicRows.Columns.Select(c => new ListColumn(c, EntryKind.Number, 16)),
            new(BasicDataRows.Value, EntryKind.Number, 14), new(BasicDataRows.Words, Width: 50),
        ])
        { SpareRows = 0 };
        Evidence = [.. catalog.Evidence.Kinds.Select(Ledger)];
        Answers = new(AnswerSheet, "每份问卷的每道题一行，填各选项的份数；调查本身先在“满意度调查”表登记。满意率自动计算。",
        [
            new("调查编号", Width: 12) { IsRequired = true }, new("题目", Width: 30) { IsRequired = true },
            .. catalog.Evidence.Answers.Options.Select(o => new ListColumn(o, EntryKind.Number, 10)),
            new("满意率", EntryKind.Computed, 10) { Formula = SatisfactionRate },
        ]);
    }

    public static ListSheet Unit { get; } = new("单位", "单位名称、年度必填；报表体系和评分口径由 mz perf new 填好。", [new("项目", Width: 16), new("内容", Width: 60)]) { SpareRows = 0 };

    public ListSheet Evaluations { get; }

    public ListSheet Money { get; }

    public ListSheet Indicators { get; }

    public ListSheet Basics { get; }

    public BasicDataRows BasicRows { get; }

    /// <summary>One for each kind of evidence, in the catalog's order.</summary>
    public IReadOnlyList<ListSheet> Evidence { get; }

    public ListSheet Answers { get; }

    public ListSheet Library { get; } = new("指标库", "供选用的指标，不要改动。",
        [new(No, Width: 8), new("一级指标", Width: 14), new("二级指标", Width: 20), new("三级指标", Width: 30), new("符号", Width: 7), new("计量单位", Width: 10), new("统计口径", Width: 44), new("佐证来源", Width: 30), new("适用", Width: 20)]) { SpareRows = 0 };

    public ListSheet Snapshots { get; } = new("监控", "每次监控时，逐项填截至当日的进展；指标编号留空的一行填累计执行数（万元）。按统计口径计数的指标可以不填。",
        [new("日期", EntryKind.Date, 12) { IsRequired = true }, Ref(Of), new(Indicator, Width: 10), new("截至当日进展", Width: 20) { IsRequired = true }]);

    public ListSheet Plan { get; } = new("监控计划", "到某日应完成全年目标的百分之几；指标编号留空的一行是预算执行。没有计划的按序时进度衡量。",
        [new("日期", EntryKind.Date, 12) { IsRequired = true }, Ref(Of), new(Indicator, Width: 10), new("应完成%", EntryKind.Number, 12) { IsRequired = true }]);

    public ListSheet Measures { get; } = new("纠偏措施", "亮黄灯、红灯的，写明措施、责任单位和完成日期；指标编号留空的是预算执行。",
        [new(No, Width: 8) { IsRequired = true }, Ref(Of), new(Indicator, Width: 10), .. MeasureColumns]);

    public ListSheet Findings { get; } = new("整改与应用", "一个问题可以有几条措施：第二条起“问题”栏留空，问题编号照填。“仅内部”填“是”的不公开。",
        [new("问题编号", Width: 9) { IsRequired = true }, Ref(Of), new("问题", Width: 44), new("仅内部", EntryKind.Choice, 8) { Choices = ["是", "否"] }, new("措施编号", Width: 9), .. MeasureColumns]);

    public ListSheet Texts => new("报告文字", "评价报告中数据说不出的话：标题照抄“评价报告”提纲，一格一段；提纲之外的标题不收。",
        [Ref(Of), new("标题", Width: 40) { IsRequired = true, Choices = Headings }, new("段落", Width: 100) { IsRequired = true }]) { SpareRows = 80 };

    /// <summary>The headings under which a unit may write paragraphs of its own.</summary>
    public IReadOnlyList<string> Headings => [.. profile.Outlines.SelectMany(o => o.Headings).SelectMany(h => h.Parts.Count > 0 ? h.Parts : [h]).Select(h => h.Title).Distinct()];

    private static ListColumn[] MeasureColumns =>
    [
        new("措施", Width: 40), new("责任单位", Width: 16), new("完成期限", EntryKind.Date, 12), new("完成日期", EntryKind.Date, 12), new(Attachments, Width: 24),
    ];

    private string[] SourceLabels => [.. profile.Forms.SelectMany(f => f.Funds.Rows.Concat(f.Parts.SelectMany(p => p.Rows))).Distinct()];

    private static string[] Level1 => ["成本指标", "产出指标", "效益指标", "满意度指标"];

    private static ListColumn Ref(string title) => new(title, Width: 9) { IsRequired = true, Suggestions = $"'{EvaluationSheet}'!$A${ListSheet.HeadRow + 2}:$A${ListSheet.HeadRow + 200}" };

    private static string Quoted(IEnumerable<string> words) => $"\"{string.Join(',', words)}\"";

    private static ListSheet Ledger(EvidenceKind kind) => new(
        kind.Title, "一行一条记录；编号不能重复；对象编号留空的，各对象都可以计数；佐证材料填文件名，几个用分号隔开。不要填个人姓名。",
        [
            new(No, Width: 10) { IsRequired = true }, new("日期", EntryKind.Date, 12) { IsRequired = true }, new("名称", Width: 34) { IsRequired = true },
            Ref(Of) with { IsRequired = false },
            .. kind.Fields.Select(f => new ListColumn(HeadOf(f), f.IsNumber ? EntryKind.Number : f.Choices.Count > 0 ? EntryKind.Choice : EntryKind.Text, 14) { Choices = f.Choices, IsRequired = f.IsRequired }),
            new(Attachments, Width: 30),
        ])
    { SpareRows = 200 };

    /// <summary>The head of a field's column: with its unit.</summary>
    public static string HeadOf(EvidenceField field) => field.Unit is { } unit ? $"{field.Title}（{unit}）" : field.Title;

    private ListSheet Subjects()
    {
        ListColumn[] typed =
        [
            new(No, Width: 8) { IsRequired = true }, new("类型", EntryKind.Choice, 13) { IsRequired = true, Choices = Scopes },
            new("名称", Width: 34) { IsRequired = true }, new("主管部门", Width: 24), new("实施单位", Width: 24),
            new("预期目标", Width: 50), new("实际完成情况", Width: 50), new("执行率分值", EntryKind.Number, 11), new("执行率偏低原因", Width: 30),
            new("分值结构", Width: 36) { Suggestions = "" },
        ];
        var kinds = (IndicatorKind[])[IndicatorKind.Cost, IndicatorKind.Output, IndicatorKind.Benefit, IndicatorKind.Satisfaction];
        return new(EvaluationSheet, $"一行一个项目；整体支出自评填“部门整体支出”一行。金额填在“资金”表，指标填在“指标”表。分值按{profile.Title}合计应为 {profile.Total:0.##}。",
        [
            .. typed,
            .. kinds.Select(k => new ListColumn(WordOf(k) + "分值", EntryKind.Computed, 10)
            {
                Formula = at => $"IF({at(No)}=\"\",\"\",SUMIFS({Indicators.Range("分值")},{Indicators.Range(Of)},{at(No)},{Indicators.Range("一级指标")},\"{WordOf(k)}*\"))",
            }),
            new("分值合计", EntryKind.Computed, 10)
            {
                Formula = at => $"IF({at(No)}=\"\",\"\",N({at("执行率分值")})+SUMIFS({Indicators.Range("分值")},{Indicators.Range(Of)},{at(No)}))",
            },
            new(Outcome, EntryKind.Computed, 44) { Formula = at => Fits(at, kinds) },
        ])
        { SpareRows = 30 };
    }

    private string WordOf(IndicatorKind kind) => catalog.Performance.Level1.First(g => g.Kind == kind).Words.MinBy(w => w.Length)!;

    /// <summary>Which structure of the profile the weights fit, as a formula.</summary>
    private string Fits(Func<string, string> at, IndicatorKind[] kinds)
    {
        var other = "\"合计正确，但不合该口径规定的任何一种结构\"";
        foreach (var structure in profile.Structures.Reverse())
        {
            var groups = kinds.Select(k => $"{at(WordOf(k) + "分值")}={structure.Groups.GetValueOrDefault(k):0.##}");
            other = $"IF(AND(N({at("执行率分值")})={structure.Groups.GetValueOrDefault(IndicatorKind.Execution):0.##},{string.Join(',', groups)}),\"符合：{structure.Title}\",{other})";
        }

        return $"IF({at(No)}=\"\",\"\",IF({at("分值合计")}<>{profile.Total:0.##},\"合计 \"&{at("分值合计")}&\"，应为 {profile.Total:0.##}\",{other}))";
    }

    private string SatisfactionRate(Func<string, string> at)
    {
        var scale = catalog.Evidence.Answers;
        var all = string.Join(',', scale.Options.Except(scale.LeftOut).Select(at));
        return $"IF(SUM({all})=0,\"\",TEXT(SUM({string.Join(',', scale.Satisfied.Select(at))})/SUM({all}),\"0.00%\"))";
    }
}
