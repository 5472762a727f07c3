using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Recognition.Outline;
using Mingzhang.Recognition.Tables;

namespace Mingzhang.Recognition;

/// <summary>The form set a document is read with.</summary>
/// <param name="Form">The form set.</param>
/// <param name="IsNearest">True if the document's jurisdiction or year has no set of its own.</param>
internal sealed record FormChoice(FormSet Form, bool IsNearest);

/// <summary>Recognises a form set by the tables and sections a document has (a workbook has tables only), by the jurisdiction's name, and by the year.</summary>
internal sealed class FormSetChooser(IReadOnlyList<FormSet> forms)
{
    /// <summary>Below this likeness of tables and sections the form set is only the nearest.</summary>
    private const double Alike = 0.8;

    /// <summary>The same for the form set of a place that the document does not name: others have almost the same form.</summary>
    private const double AlikeUnnamed = 0.9;

    /// <summary>How much likeness a place's name is worth.</summary>
    private const double Name = 0.1;

    private readonly Features[] accounts =
        [.. forms.Where(f => !f.IsEvaluation).Select(f => new Features(f, Tables(f).ToHashSet(), Tables(f).Concat(Sections(f)).ToHashSet()))];

    public FormChoice Choose(Document document, OutlineResult outline, IReadOnlyList<LocatedTable> tables, string? unit, int? year)
    {
        if (tables.All(t => t.Layout is null) && Evaluation(document) is { } report)
        {
            return new(report, report.Year != year);
        }

        var features = new HashSet<string>(outline.Sections.Where(s => s.Id.Length > 0).Select(s => "section " + s.Id));
        var hasText = features.Count > 0;
        features.UnionWith(tables.Where(t => t.Layout is not null).Select(t => "table " + t.Layout!.Id));

        // A workbook with all tables and no text lacks nothing.
        var hasOnlyTables = !hasText && accounts.Any(a => Likeness(a.Tables, features) >= Alike);
        var best = accounts
            .Select(a => new { a.Form, Likeness = Likeness(hasOnlyTables ? a.Tables : a.TablesAndSections, features), IsNamed = Names(document, unit, a.Form.Jurisdiction) })
            .Select(p => p with { Likeness = p.Likeness + (p.IsNamed ? Name : 0) })
            .OrderByDescending(p => p.Likeness)
            .ThenByDescending(p => IsNational(p.Form))
            .ThenBy(p => year is { } y ? Math.Abs(p.Form.Year - y) : 0)
            .ThenByDescending(p => p.Form.Year)
            .First();
        return new(best.Form, best.Likeness < (best.IsNamed ? Alike : AlikeUnnamed) || best.Form.Year != year || IsNational(best.Form));
    }

    /// <summary>The set of what all jurisdictions share: it claims the least, so it serves a document that is as like another.</summary>
    private static bool IsNational(FormSet form) => form.Jurisdiction == "全国";

    private static IEnumerable<string> Sections(FormSet form) => form.Sections.Select(s => "section " + s.Id);

    private static IEnumerable<string> Tables(FormSet form) => form.Tables.Select(t => "table " + t.Layout.Id);

    private static double Likeness(HashSet<string> expected, HashSet<string> found)
    {
        var common = expected.Count(found.Contains);
        var all = expected.Count + found.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private FormSet? Evaluation(Document document)
    {
        foreach (var block in document.Blocks.Take(12).OfType<Paragraph>())
        {
            var line = CompactText.Text(block.Text.Value);
            if (line.Length < 80 && forms.FirstOrDefault(f => f.IsEvaluation && f.ReportTitles.Any(t => line.Contains(t, StringComparison.Ordinal))) is { } form)
            {
                return form;
            }
        }

        return null;
    }

    private static bool Names(Document document, string? unit, string jurisdiction) =>
        unit?.Contains(jurisdiction, StringComparison.Ordinal) == true ||
        document.Blocks.Take(30).OfType<Paragraph>().Any(p => p.Text.Value.Contains(jurisdiction, StringComparison.Ordinal));

    /// <summary>What a document in a form set's form has.</summary>
    private sealed record Features(FormSet Form, HashSet<string> Tables, HashSet<string> TablesAndSections);
}
