using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// A part, table or section that the form set requires is neither promised nor there. Not asked of a document read with the
/// nearest form set, nor of a mere piece of a disclosure.
/// </summary>
internal sealed class MissingRequiredCheck(IReadOnlyList<FormSet> forms) : ICheck
{
    private const int FewestParts = 3;

    public string RuleId => "MZ0704";

    public void Run(CheckContext context)
    {
        var disclosure = context.Disclosure;
        var form = forms.FirstOrDefault(f => f.Id == disclosure.Form);
        if (form is null || form.IsEvaluation || disclosure.FormIsNearest)
        {
            context.NotApplicable("没有与本地区、本年度相符的公开格式");
            return;
        }

        var parts = disclosure.Sections.Where(s => s.Level == 1 && s.Part > 0).Select(s => s.Kind).Distinct().ToList();
        if (parts.Count < FewestParts || disclosure.Sections.FirstOrDefault(s => s.Level > 0)?.Heading is null)
        {
            context.NotApplicable("文件不是完整的公开文本");
            return;
        }

        var promises = NarrativeText.Of(context.Disclosure).Promises;
        var start = disclosure.Sections.First(s => s.Heading is not null).Heading!.Place;
        foreach (var (title, isThere) in Required(form, disclosure, promises, parts))
        {
            if (isThere)
            {
                context.Held();
            }
            else if (!context.MayBeUnread(start))
            {
                context.Report(start, words: new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = title, ["form"] = form.Title });
            }
        }
    }

    private static IEnumerable<(string Title, bool IsThere)> Required(
        FormSet form, Disclosure disclosure, Promises promises, IReadOnlyList<PartKind> parts)
    {
        foreach (var part in form.Parts)
        {
            if (form.Narrative.Parts.KindOf(0, part) is var kind and not PartKind.Other and not PartKind.Annex)
            {
                yield return (part, parts.Contains(kind) || disclosure.Contents.Any(e => e.Level == 1 && e.Title.Contains(part)));
            }
        }

        foreach (var table in form.Tables)
        {
            yield return (
                table.Layout.Title,
                disclosure.Tables.Any(t => t.Id == table.Layout.Id) || IsNamed(table.Layout.Aliases.Prepend(table.Layout.Title)));
        }

        foreach (var section in form.Sections.Where(s => !s.IsOptional))
        {
            yield return (section.Titles[0], disclosure.Sections.Any(s => s.Id == section.Id) || IsNamed(section.Titles));
        }

        bool IsNamed(IEnumerable<string> titles) => titles.Any(title =>
        {
            var key = TitleKey.Of(title);
            return disclosure.Contents.Any(e => TitleKey.Of(e.Title) == key) || promises.Says(title);
        });
    }
}
