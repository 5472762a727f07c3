using Mingzhang.Audit;
using Mingzhang.Audit.Comparing;
using Mingzhang.Catalog;
using Mingzhang.Composition;
using Mingzhang.Composition.Evaluating;
using Mingzhang.Composition.Workbooks;
using Mingzhang.Documents;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Seam;

/// <summary>
/// Everything the commands need of the rooms below. One instance serves a whole run; every member may be called from several
/// threads at once, and loads what it needs at the first call, so that <c>mz --help</c> loads nothing.
/// </summary>
internal interface IWorkbench
{
    /// <summary>Law and forms as data.</summary>
    CatalogStore Catalog { get; }

    /// <summary>The rules in force.</summary>
    RuleBook Rules { get; }

    /// <summary>The form sets of the catalog.</summary>
    IReadOnlyList<FormSetInfo> Forms { get; }

    /// <summary>The classification codes of the catalog.</summary>
    IReadOnlyList<CodeInfo> Codes { get; }

    /// <summary>Reads a file and recognises what it says, without auditing it.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="form">Id of the form set to read it with; null to recognise it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read.</exception>
    RecognisedDocument Read(string path, string? form, CancellationToken cancellation);

    /// <summary>Reads, recognises and audits a file.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Documents.Reading.DocumentException">The file, or the one of last year, cannot be read.</exception>
    AuditedDocument Audit(string path, AuditOptions options, CancellationToken cancellation);

    /// <summary>Reads, recognises and audits what a file is to contain.</summary>
    /// <param name="path">The file; what messages name.</param>
    /// <param name="content">Its content.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Documents.Reading.DocumentException">The content, or the file of last year, cannot be read.</exception>
    AuditedDocument Audit(string path, byte[] content, AuditOptions options, CancellationToken cancellation);

    /// <summary>Compares what two disclosures say.</summary>
    DisclosureDiff Compare(Disclosure first, Disclosure second);

    /// <summary>Reads a filled workbook.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Composition.Workbooks.WorkbookException">Something in it is wrong; all of it is listed.</exception>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read.</exception>
    FilledWorkbook ReadWorkbook(string path, CancellationToken cancellation);

    /// <summary>Gives a department's accounts the figures that it published last year.</summary>
    /// <param name="accounts">This year's accounts.</param>
    /// <param name="path">Last year's disclosure, as the user named it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Composition.Workbooks.WorkbookException">The file is a workbook, and something in it is wrong.</exception>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read, or is not of the year before.</exception>
    Accounts AfterPublished(Accounts accounts, string path, CancellationToken cancellation);

    /// <summary>Makes a workbook to be filled in.</summary>
    /// <param name="options">What for.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">The form set has no workbook.</exception>
    /// <exception cref="Documents.Reading.DocumentException">The file of last year cannot be read.</exception>
    Book Template(TemplateOptions options, CancellationToken cancellation);

    /// <summary>Takes the figures of a file into a workbook.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="into">The workbook, as the user named it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Composition.Workbooks.WorkbookException">Something in the workbook is wrong, or the years differ.</exception>
    /// <exception cref="Documents.Reading.DocumentException">A file cannot be read.</exception>
    ImportResult Import(string path, string into, CancellationToken cancellation);

    /// <summary>The figures of a disclosure, to be written in a form set.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="form">Id of the form set.</param>
    /// <exception cref="UsageException">The form set is only read, or the disclosure lacks what a document needs.</exception>
    Accounts AccountsOf(Disclosure disclosure, string form);

    /// <summary>Writes a disclosure.</summary>
    /// <param name="accounts">Its figures.</param>
    /// <param name="isDraft">True if every page is to say so.</param>
    /// <param name="attachments">Documents attached at the end, each with its title first; null for none.</param>
    Composed Compose(Accounts accounts, bool isDraft, IReadOnlyList<IReadOnlyList<Block>>? attachments = null);

    /// <summary>Reads a performance workbook.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="Composition.Workbooks.WorkbookException">Something in it is wrong; all of it is listed.</exception>
    /// <exception cref="Documents.Reading.DocumentException">The file cannot be read.</exception>
    FilledPerformance ReadPerformance(string path, CancellationToken cancellation);
}

/// <summary>What a workbook is made for.</summary>
/// <param name="Form">Id of the form set.</param>
/// <param name="Year">Fiscal year; null for that of the form set.</param>
/// <param name="Unit">The body's name; null if it is not known.</param>
/// <param name="Prior">Last year's disclosure, workbook or export; null if there is none.</param>
/// <param name="Money">元 or 万元.</param>
internal sealed record TemplateOptions(string Form, int? Year, string? Unit, string? Prior, QuantityUnit Money)
{
    /// <summary>The names of the bodies below it, whose accounts will be added to its own.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];
}

/// <summary>How a file is to be audited.</summary>
/// <param name="Form">Id of the form set to read it with; null to recognise it.</param>
/// <param name="Prior">Last year's disclosure; null if there is none.</param>
internal sealed record AuditOptions(string? Form = null, string? Prior = null);

/// <summary>A file as it looks and as it was understood.</summary>
/// <param name="Document">What a person sees.</param>
/// <param name="Disclosure">What it says.</param>
internal sealed record RecognisedDocument(Document Document, Disclosure Disclosure);

/// <summary>A file as it looks and what the audit said of it.</summary>
/// <param name="Document">What a person sees.</param>
/// <param name="Report">What was understood and found.</param>
internal sealed record AuditedDocument(Document Document, AuditReport Report);

/// <summary>A form set, for <c>mz forms</c>.</summary>
/// <param name="Id">Such as <c>jiangxi-2024</c>.</param>
/// <param name="Title">Chinese title.</param>
/// <param name="Jurisdiction">Chinese name of the jurisdiction that prescribes it.</param>
/// <param name="Year">Fiscal year it was prescribed for; null if it holds for any.</param>
/// <param name="Tables">Its tables in order.</param>
internal sealed record FormSetInfo(string Id, string Title, string Jurisdiction, int? Year, IReadOnlyList<FormTableInfo> Tables);

/// <summary>A table of a form set.</summary>
/// <param name="Id">Its id in the catalog.</param>
/// <param name="Title">Its prescribed title.</param>
internal sealed record FormTableInfo(string Id, string Title);

/// <summary>A classification code, for <c>mz codes</c>.</summary>
/// <param name="Code">Such as <c>2010301</c>.</param>
/// <param name="Name">Its name in the current edition.</param>
/// <param name="Level">Chinese name of the level: 类, 款, 项.</param>
/// <param name="Classification">Chinese name of the classification it belongs to.</param>
/// <param name="Confidence">How sure the entry is, in Chinese.</param>
/// <param name="FormerName">A name it had in an older edition; null if none is known.</param>
internal sealed record CodeInfo(
    string Code, string Name, string Level, string Classification, string Confidence, string? FormerName = null);
