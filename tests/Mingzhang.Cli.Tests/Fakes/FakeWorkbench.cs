using Mingzhang.Audit.Comparing;
using Mingzhang.Catalog;
using Mingzhang.Composition;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Cli.Seam;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Tests.Fakes;

/// <summary>A workbench that tells by a file's name what it is: 空白 is no disclosure, 清洁 has no findings, 没读懂 has no number that was understood, 半懂 has findings and a third of its numbers understood, 损坏 cannot be read, 缺陷 meets a defect of ours.</summary>
internal sealed class FakeWorkbench : IWorkbench
{
    public CatalogStore Catalog => throw new NotSupportedException();

    public RuleBook Rules => FakeRules.Book;

    public IReadOnlyList<FormSetInfo> Forms { get; } =
    [
        new("jiangxi-2024", "江西省 2024 年度部门决算", "江西省", 2024, [new("01", "收入支出决算总表"), new("02", "收入决算表")]),
        new("national", "通用部门决算", "全国", null, [new("01", "收入支出决算总表")]),
    ];

    public IReadOnlyList<CodeInfo> Codes { get; } =
    [
        new("201", "一般公共服务支出", "类", "支出功能分类", "已核实"),
        new("20103", "政府办公厅（室）及相关机构事务", "款", "支出功能分类", "已核实"),
        new("2010301", "行政运行", "项", "支出功能分类", "已核实"),
        new("20140", "信访事务", "款", "支出功能分类", "待核实", "2010308 信访事务"),
        new("30101", "基本工资", "款", "支出经济分类", "已核实"),
    ];

    /// <summary>Runs before each file is audited.</summary>
    public Action<string>? Before { get; init; }

    /// <summary>The options of the last audit.</summary>
    public AuditOptions? LastOptions { get; private set; }

    public RecognisedDocument Read(string path, string? form, CancellationToken cancellation)
    {
        var audited = Audit(path, new(form), cancellation);
        return new(audited.Document, audited.Report.Disclosure);
    }

    public AuditedDocument Audit(string path, byte[] content, AuditOptions options, CancellationToken cancellation) => Audit(path, options, cancellation);

    public DisclosureDiff Compare(Disclosure first, Disclosure second) => new(first, second, IsYearOnYear: false, []);

    public FilledWorkbook ReadWorkbook(string path, CancellationToken cancellation) => throw new NotSupportedException();

    public Accounts AfterPublished(Accounts accounts, string path, CancellationToken cancellation) => throw new NotSupportedException();

    public Book Template(TemplateOptions options, CancellationToken cancellation) => throw new NotSupportedException();

    public ImportResult Import(string path, string into, CancellationToken cancellation) => throw new NotSupportedException();

    public Accounts AccountsOf(Disclosure disclosure, string form) => throw new NotSupportedException();

    public Composed Compose(Accounts accounts, bool isDraft, IReadOnlyList<IReadOnlyList<Block>>? attachments = null) => throw new NotSupportedException();

    public FilledPerformance ReadPerformance(string path, CancellationToken cancellation) => throw new NotSupportedException();

    public AuditedDocument Audit(string path, AuditOptions options, CancellationToken cancellation)
    {
        Before?.Invoke(path);
        LastOptions = options;
        var name = Path.GetFileNameWithoutExtension(path);
        return name switch
        {
            _ when name.Contains("损坏") => throw new DocumentException(path, "文件不完整", "请重新下载"),
            _ when name.Contains("缺陷") => throw new InvalidOperationException("boom"),
            _ when name.Contains("空白") => FakeReports.NoDisclosure(path),
            _ when name.Contains("半懂") => FakeReports.HardlyUnderstood(path),
            _ when name.Contains("没读懂") => FakeReports.NotUnderstood(path),
            _ => FakeReports.Of(path, clean: name.Contains("清洁")),
        };
    }
}
