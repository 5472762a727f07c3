using Mingzhang.Audit;
using Mingzhang.Audit.Comparing;
using Mingzhang.Catalog;
using Mingzhang.Composition;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Evaluating.Books;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;
using Mingzhang.Recognition;

namespace Mingzhang.Cli.Seam;

/// <summary>The workbench of the shipped program.</summary>
internal sealed class Workbench : IWorkbench
{
    private readonly Lazy<CatalogStore> catalog;
    private readonly Lazy<DisclosureRecogniser> recogniser;
    private readonly Lazy<Auditor> auditor;

    public Workbench()
    {
        catalog = new(CatalogStore.Load);
        recogniser = new(() => new(catalog.Value));
        auditor = new(() => new(catalog.Value));
    }

    /// <summary>
    /// Audits a document with nothing in it on another processor, while the command line and the file are read: what an audit
    /// needs is loaded then.
    /// </summary>
    public void Prepare() => _ = Task.Run(() => auditor.Value.Audit(recogniser.Value.Recognise(new("", DocumentFormat.Text, []))));

    public CatalogStore Catalog => catalog.Value;

    public RuleBook Rules => catalog.Value.Rules;

    public IReadOnlyList<FormSetInfo> Forms =>
    [
        .. catalog.Value.FormSets.Select(f => new FormSetInfo(
            f.Id, f.Title, f.Jurisdiction, f.Year, [.. f.Tables.Select(t => new FormTableInfo(t.Layout.Id, t.Layout.Title))])),
    ];

    public IReadOnlyList<CodeInfo> Codes =>
    [
        .. Infos(catalog.Value.Functions, "支出功能分类"),
        .. Infos(catalog.Value.Economics, "部门预算支出经济分类"),
    ];

    public RecognisedDocument Read(string path, string? form, CancellationToken cancellation)
    {
        var document = DocumentReader.Read(path, cancellation: cancellation);
        return new(document, Recognise(document, form));
    }

    public AuditedDocument Audit(string path, AuditOptions options, CancellationToken cancellation) =>
        Audit(DocumentReader.Read(path, cancellation: cancellation), options, cancellation);

    public AuditedDocument Audit(string path, byte[] content, AuditOptions options, CancellationToken cancellation) =>
        Audit(DocumentReader.Read(path, content, cancellation: cancellation), options, cancellation);

    public DisclosureDiff Compare(Disclosure first, Disclosure second) => new DisclosureComparer(catalog.Value).Compare(first, second);

    public FilledWorkbook ReadWorkbook(string path, CancellationToken cancellation) => Filled(path, isFinished: true, cancellation);

    public Accounts AfterPublished(Accounts accounts, string path, CancellationToken cancellation)
    {
        var published = Figures(path, accounts.Form, accounts.Unit, accounts.Year - 1, cancellation);
        return published.Year == accounts.Year - 1
            ? Consolidation.AfterPublished(accounts, published)
            : throw new DocumentException(path, $"是 {published.Year} 年度的，不是 {accounts.Year} 年度的上年", "请用 --prior 给出上年的公开文本");
    }

    public Book Template(TemplateOptions options, CancellationToken cancellation)
    {
        var form = catalog.Value.FindFormSet(options.Form)!;
        if (form.IsEvaluation || form.Writing is null)
        {
            throw new UsageException($"{form.Title}只用于阅读，没有填报工作簿");
        }

        var year = options.Year ?? form.Year;
        var accounts = options.Prior is { } prior
            ? WorkbookBuilder.AfterYear(Figures(prior, form, "", year - 1, cancellation), form, year)
            : new() { Form = form, Unit = "", Year = year, Facts = new Dictionary<FactKey, decimal>() };
        return new WorkbookBuilder(catalog.Value).Build(options.Unit is { } unit ? accounts with { Unit = unit } : accounts, options.Money, options.Below);
    }

    public ImportResult Import(string path, string into, CancellationToken cancellation)
    {
        var filled = Filled(into, isFinished: false, cancellation);
        var (form, unit, year) = (filled.Accounts.Form, filled.Accounts.Unit, filled.Accounts.Year);
        return new WorkbookImport(catalog.Value).Take(into, filled, Figures(path, form, unit, year, cancellation));
    }

    private FilledWorkbook Filled(string path, bool isFinished, CancellationToken cancellation) =>
        BookReader.Read(path, cancellation: cancellation) is { } book
            ? new WorkbookReader(catalog.Value).Read(book, isFinished)
            : throw new DocumentException(path, "不是 xlsx 工作簿", "请给出 mz template 生成、填好的填报工作簿；公开文本可用 mz convert 转换");

    /// <summary>The figures of any file: a filled workbook, a disclosure, or an export, which need not say whose it is.</summary>
    private Accounts Figures(string path, FormSet form, string unit, int year, CancellationToken cancellation)
    {
        if (BookReader.Read(path, cancellation: cancellation) is { } book && WorkbookReader.IsWorkbook(book))
        {
            return new WorkbookReader(catalog.Value).Read(book).Accounts;
        }

        var disclosure = Read(path, null, cancellation).Disclosure;
        return disclosure.Tables.Count == 0
            ? throw new DocumentException(path, "没有认出决算报表", "请给出决算公开文本、决算软件导出的表，或填报工作簿")
            : new AccountsReader(catalog.Value).Read(disclosure with { Unit = disclosure.Unit ?? unit, Year = disclosure.Year ?? year }, form);
    }

    public Accounts AccountsOf(Disclosure disclosure, string form)
    {
        try
        {
            var set = catalog.Value.FindFormSet(form)!;
            return set.Writing is null
                ? throw new UsageException($"{set.Title}只用于阅读，没有成文格式")
                : new AccountsReader(catalog.Value).Read(disclosure, set);
        }
        catch (InvalidOperationException e)
        {
            throw new DocumentException(disclosure.Path, e.Message, "请检查文件是否为完整的决算公开文本");
        }
    }

    public Composed Compose(Accounts accounts, bool isDraft, IReadOnlyList<IReadOnlyList<Block>>? attachments = null) =>
        new DisclosureComposer(catalog.Value).Compose(accounts, attachments, isDraft);

    public FilledPerformance ReadPerformance(string path, CancellationToken cancellation) =>
        BookReader.Read(path, cancellation: cancellation) is { } book
            ? new PerformanceWorkbookReader(catalog.Value).Read(book)
            : throw new DocumentException(path, "不是 xlsx 工作簿", "请给出 mz perf new 生成的绩效工作簿；公开文本中的自评表可用 mz perf import 转入");

    private AuditedDocument Audit(Document document, AuditOptions options, CancellationToken cancellation)
    {
        var disclosure = Recognise(document, options.Form);
        var prior = options.Prior is { } file ? Read(file, null, cancellation).Disclosure : null;
        return new(document, auditor.Value.Audit(disclosure, prior));
    }

    /// <summary>A workbook to fill in is no disclosure, although it has the tables of one: nothing is recognised in it.</summary>
    private Disclosure Recognise(Document document, string? form)
    {
        var message = WorkbookReader.IsWorkbook(document) ? "这是填报工作簿，不是公开文本；请用 mz compose 审核并成文"
            : PerformanceWorkbookReader.IsWorkbook(document) ? "这是绩效工作簿，不是公开文本；请用 mz perf check、mz perf score 检查"
            : null;
        if (message is null)
        {
            return recogniser.Value.Recognise(document, form);
        }

        var nothing = recogniser.Value.Recognise(document with { Blocks = [] }, form);
        return nothing with { Warnings = [message] };
    }

    private static IEnumerable<CodeInfo> Infos(Classification classification, string name)
    {
        var former = classification.FormerNames.ToLookup(f => f.Code, f => f.Name);
        return classification.Codes.Select(c => new CodeInfo(c.Code, c.Name, c.Level, name, Confidence(c.Confidence), former[c.Code].FirstOrDefault()));
    }

    private static string Confidence(string confidence) => confidence switch
    {
        "confirmed" => "已核实",
        "old-edition match" => "与旧版一致",
        "memory-uncertain" => "存疑",
        _ => "未核实",
    };
}
