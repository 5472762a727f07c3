using System.Globalization;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>A disclosure of an invented unit as the composer would hand it over: about twenty pages with every kind of block.</summary>
internal static class Example
{
    private const string Unit = "云溪市人民政府驻广州联络处";

    private static readonly string[] Functions =
    [
        "201 一般公共服务支出", "20103 政府办公厅（室）及相关机构事务", "2010301 行政运行", "2010399 其他政府办公厅（室）及相关机构事务支出", "20113 商贸事务",
        "2011308 招商引资", "208 社会保障和就业支出", "20805 行政事业单位养老支出", "2080505 机关事业单位基本养老保险缴费支出", "2080506 机关事业单位职业年金缴费支出",
        "210 卫生健康支出", "21011 行政事业单位医疗", "2101101 行政单位医疗", "2101103 公务员医疗补助", "221 住房保障支出", "22102 住房改革支出", "2210201 住房公积金",
    ];

    public static Document Disclosure(int rows = 17, bool isDraft = false) => new("", DocumentFormat.Docx,
    [
        .. Cover(),
        new PageBreak(), Of(ParagraphRole.ContentsTitle, "目　录"), new Contents(2),
        new PageBreak(), .. Overview(),
        new PageBreak(), Heading(1, "第二部分　2024 年度部门决算表"), .. TwoSided("一、收入支出决算总表", "公开01表"),
        new PageBreak { Orientation = PageOrientation.Landscape }, .. ByFunction("二、收入决算表", "公开02表", 7, rows),
        new PageBreak { Orientation = PageOrientation.Landscape }, .. ByFunction("三、支出决算表", "公开03表", 10, rows),
        new PageBreak(), .. ByFunction("四、一般公共预算财政拨款支出决算表", "公开05表", 3, rows * 3),
        new PageBreak { Orientation = PageOrientation.Landscape }, .. Receptions(),
        new PageBreak(), Heading(1, "第三部分　2024 年度部门决算情况说明"), .. Narrative(),
        new PageBreak(), Heading(1, "第四部分　名词解释"), .. Glossary(),
        new PageBreak(), Heading(1, "第五部分　附件"), .. Attachment(),
    ])
    {
        Title = Unit + " 2024 年度部门决算", Author = Unit, IsDraft = isDraft,
    };

    public static Paragraph Of(ParagraphRole role, string text, int? level = null) => new(SourceText.Written(text), level) { Role = role };

    public static Paragraph Body(string text) => Of(ParagraphRole.Body, text);

    public static Paragraph Heading(int level, string text) => Of(ParagraphRole.Body, text, level);

    public static Cell Cell(int column, string text, CellRole role = CellRole.Words, int columns = 1, int rows = 1) => new(SourceText.Written(text), column, columns, rows)
    {
        Role = role,
        Number = role == CellRole.Number && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static IEnumerable<Block> Cover() =>
    [
        Of(ParagraphRole.CoverTitle, Unit), Of(ParagraphRole.CoverTitle, "2024 年度部门决算"), Of(ParagraphRole.CoverLine, Unit), Of(ParagraphRole.CoverLine, "2025 年 9 月"),
    ];

    private static IEnumerable<Block> Overview() =>
    [
        Heading(1, $"第一部分　{Unit}概况"),
        Heading(2, "一、部门主要职责"),
        Body("（一）受市人民政府委托，承担云溪市在广东省的政务联络和协调工作，做好两地党政机关、企事业单位之间的往来对接。"),
        Body("（二）面向粤港澳大湾区宣传推介云溪的产业政策和投资环境，收集招商线索，联络客商，协助有关部门开展招商引资、招才引智。"),
        Heading(2, "二、机构设置及人员情况"),
        Body($"纳入本套部门决算汇编范围的单位共 1 个，即{Unit}（本级）。本部门年末在职人员 14 人，离退休人员 3 人。"),
        new Table(
        [
            new([Cell(0, "序号", CellRole.Head), Cell(1, "单位名称", CellRole.Head), Cell(2, "预算级次", CellRole.Head)]),
            new([Cell(0, "1", CellRole.Middle), Cell(1, Unit + "（本级）"), Cell(2, "市本级", CellRole.Middle)]),
        ]) { HeadRows = 1, Widths = [1, 6, 2] },
    ];

    private static IEnumerable<Block> Above(string title, string form) =>
    [
        Of(ParagraphRole.TableTitle, title, 2), Of(ParagraphRole.TableHead, $"\t\t{form}"), Of(ParagraphRole.TableHead, $"部门：{Unit}\t2024 年度\t金额单位：万元"),
    ];

    private static IEnumerable<Block> TwoSided(string title, string form)
    {
        var rows = new List<Row>
        {
            new([Cell(0, "收入", CellRole.Head, 3), Cell(3, "支出", CellRole.Head, 3)]),
            new([.. "项目|行次|决算数|项目（按功能分类）|行次|决算数".Split('|').Select((t, i) => Cell(i, t, CellRole.Head))]),
            new([.. "栏次||1|栏次||2".Split('|').Select((t, i) => Cell(i, t, i % 3 == 0 ? CellRole.Head : CellRole.Middle))]),
        };
        for (var i = 1; i <= 31; i++)
        {
            rows.Add(new(
            [
                Cell(0, i <= 8 ? $"{i}、一般公共预算财政拨款收入" : ""), Cell(1, i.ToString(), CellRole.Middle), Cell(2, i <= 8 ? $"{i * 1234.56m:N2}" : "", CellRole.Number),
                Cell(3, $"{i}、文化旅游体育与传媒支出"), Cell(4, (i + 31).ToString(), CellRole.Middle), Cell(5, i % 3 == 0 ? $"{i * 77.7m:N2}" : "", CellRole.Number),
            ]));
        }

        return
        [
            .. Above(title, form), new Table(rows) { HeadRows = 3 },
            Of(ParagraphRole.TableNote, "注：1. 本表反映部门（单位）本年度的总收支和年末结转结余情况。"), Of(ParagraphRole.TableNote, "2. 本套报表金额单位转换时可能存在尾数误差。"),
        ];
    }

    private static IEnumerable<Block> ByFunction(string title, string form, int amounts, int count)
    {
        string[] names = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出", "其他收入", "上年结转", "人员经费", "公用经费"];
        var rows = new List<Row>
        {
            new([Cell(0, "项目", CellRole.Head, 4), .. Enumerable.Range(0, amounts).Select(i => Cell(4 + i, names[i], CellRole.Head, rows: 3))]),
            new([Cell(0, "支出功能分类科目编码", CellRole.Head, 3), Cell(3, "科目名称", CellRole.Head, rows: 2)]),
            new([Cell(0, "类", CellRole.Head), Cell(1, "款", CellRole.Head), Cell(2, "项", CellRole.Head)]),
            new([Cell(0, "栏次", CellRole.Head, 4), .. Enumerable.Range(0, amounts).Select(i => Cell(4 + i, $"{i + 1}", CellRole.Middle))]),
            new([Cell(0, "合计", CellRole.Head, 4), .. Enumerable.Range(0, amounts).Select(i => Cell(4 + i, $"{(i + 1) * 12345.67m:N2}", CellRole.Number))]),
        };
        for (var r = 0; r < count; r++)
        {
            var code = Functions[r % Functions.Length].Split(' ');
            rows.Add(new([Cell(0, code[0], CellRole.Words, 3), Cell(3, code[1]), .. Enumerable.Range(0, amounts).Select(i => Cell(4 + i, (r + i) % 4 == 3 ? "" : $"{((r * 31) + i) * 7.13m - 9:0.00}", CellRole.Number))]));
        }

        return [.. Above(title, form), new Table(rows) { HeadRows = 4 }, Of(ParagraphRole.TableNote, "注：本表反映部门（单位）本年度各项收支情况。")];
    }

    private static IEnumerable<Block> Receptions()
    {
        var head = "合计|因公出国（境）费|小计|公务用车购置费|公务用车运行维护费|公务接待费".Split('|');
        Row[] rows =
        [
            new([Cell(0, "预算数", CellRole.Head, 6), Cell(6, "决算数", CellRole.Head, 6)]),
            new([.. new[] { 0, 6 }.SelectMany(at => new[] { Cell(at, head[0], CellRole.Head, rows: 2), Cell(at + 1, head[1], CellRole.Head, rows: 2), Cell(at + 2, "公务用车购置及运行维护费", CellRole.Head, 3), Cell(at + 5, head[5], CellRole.Head, rows: 2) })]),
            new([.. new[] { 2, 8 }.SelectMany(at => Enumerable.Range(0, 3).Select(i => Cell(at + i, head[2 + i], CellRole.Head)))]),
            new([.. Enumerable.Range(0, 12).Select(i => Cell(i, $"{i + 1}", CellRole.Middle))]),
            new([.. Enumerable.Range(0, 12).Select(i => Cell(i, i == 1 ? "---" : i == 3 ? "" : $"{i * 3.21m:0.00}", i == 1 ? CellRole.Middle : CellRole.Number))]),
        ];
        return [.. Above("五、财政拨款“三公”经费支出决算表", "公开09表"), new Table(rows) { HeadRows = 4 }, Of(ParagraphRole.TableNote, "注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。")];
    }

    private static IEnumerable<Block> Narrative()
    {
        var blocks = new List<Block>();
        foreach (var (title, at) in "收入决算情况说明|支出决算情况说明|财政拨款支出决算情况说明|一般公共预算财政拨款基本支出决算情况说明".Split('|').Select((t, i) => (t, i)))
        {
            blocks.Add(Heading(2, $"{"一二三四五"[at]}、{title}"));
            foreach (var (part, i) in new[] { "总体情况", "具体情况", "与上年相比" }.Select((t, i) => (t, i)))
            {
                blocks.Add(Heading(3, $"（{"一二三"[i]}）{part}"));
                blocks.Add(Body($"2024 年度收入总计 492.59 万元，其中年初结转和结余 47.53 万元，较 2023 年减少 {81.06 + at} 万元，下降 14.13%；本年收入合计 445.06 万元，较 2023 年减少 33.54 万元，下降 7.01%，主要原因是：招商推介活动经费减少。"));
                blocks.Add(Body("本年收入的具体构成为：财政拨款收入 426.60 万元，占 95.85%；事业收入 0 万元，占 0%；经营收入 0 万元，占 0%；其他收入 18.46 万元，占 4.15%。"));
            }
        }

        return blocks;
    }

    private static IEnumerable<Block> Glossary() =>
        Enumerable.Range(1, 14).Select(i => Body($"{i}. 一般公共预算财政拨款收入：指单位从同级财政部门取得的、按预算安排用于保障机构运转和完成工作任务的各类财政预算资金。"));

    private static IEnumerable<Block> Attachment() =>
    [
        Of(ParagraphRole.AttachmentTitle, "项目支出绩效自评表", 2),
        new Figure("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"><rect x="10" y="10" width="200" height="30" fill="#36c"/><rect x="10" y="55" width="120" height="30" fill="#c63"/></svg>""", "预算执行率的图：今年 66.67%"),
        new Table(
        [
            new([Cell(0, "项目名称", CellRole.Head), Cell(1, "招商推介活动经费", columns: 5)]),
            new([Cell(0, "年度目标", CellRole.Head, rows: 2), Cell(1, "预期目标", CellRole.Head, 3), Cell(4, "实际完成情况", CellRole.Head, 2)]),
            new([Cell(1, "举办推介会 4 场，\n联络客商 120 家。", columns: 3), Cell(4, "举办推介会 5 场，联络客商 132 家，签约项目 & 意向 <3> 个。", columns: 2)]),
            new([.. "一级指标|二级指标|三级指标|指标值|完成值|得分".Split('|').Select((n, i) => Cell(i, n, CellRole.Head))]),
            new([Cell(0, "产出指标", CellRole.Head, rows: 2), Cell(1, "数量指标", CellRole.Head), Cell(2, "推介会场次"), Cell(3, "≥4 场", CellRole.Middle), Cell(4, "5 场", CellRole.Middle), Cell(5, "10", CellRole.Number)]),
            new([Cell(1, "时效指标", CellRole.Head), Cell(2, "按时完成率"), Cell(3, "100%", CellRole.Middle), Cell(4, "100%", CellRole.Middle), Cell(5, "9.5", CellRole.Number)]),
        ]),
    ];
}
