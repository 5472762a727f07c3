using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>Drops what belongs to the paper and not to the text: page numbers, running heads and feet.</summary>
internal static partial class RunningLines
{
    /// <summary>The part of the page's height at its top and foot where such lines stand.</summary>
    private const double Margin = 0.12;

    /// <summary>How far, in points, a running line may move from page to page.</summary>
    private const double Movement = 4;

    public static void Drop(IReadOnlyList<PageLayout> pages)
    {
        foreach (var page in pages)
        {
            DropPageNumber(page);
        }

        for (var from = 0; from < 3; from++)
        {
            DropRepeated(pages, p => p.Items.Count > 0 ? p.Items[0] : null);
            DropRepeated(pages, p => p.Items.Count > 0 ? p.Items[^1] : null);
        }
    }

    private static void DropPageNumber(PageLayout page)
    {
        if (page.Items is [.., { Line: { } foot }] && foot.Bottom > page.Height * (1 - Margin) && PageNumbers.IsInMargin(foot.Text.Value))
        {
            page.Items.RemoveAt(page.Items.Count - 1);
        }

        if (page.Items is [{ Line: { } head }, ..] && head.Top < page.Height * Margin && PageNumbers.IsInMargin(head.Text.Value))
        {
            page.Items.RemoveAt(0);
        }
    }

    /// <summary>Drops the outermost line of the pages where most have the same one at the same height.</summary>
    private static void DropRepeated(IReadOnlyList<PageLayout> pages, Func<PageLayout, PageItem?> outermost)
    {
        var candidates = pages
            .Select(p => new { Page = p, Item = outermost(p) })
            .Where(c => c.Item?.Line is { } line && IsInMargin(c.Page, line) && !UnitOfAmounts().IsMatch(line.Text.Value))
            .ToList();
        foreach (var group in candidates.GroupBy(c => Digits().Replace(c.Item!.Line!.Text.Value, "0")))
        {
            var middle = group.Select(c => c.Item!.Top).Order().ElementAt(group.Count() / 2);
            var alike = group.Where(c => Math.Abs(c.Item!.Top - middle) <= Movement).ToList();
            if (alike.Count < 3 || alike.Count * 2 <= pages.Count)
            {
                continue;
            }

            foreach (var line in alike)
            {
                line.Page.Items.Remove(line.Item!);
            }
        }
    }

    private static bool IsInMargin(PageLayout page, TextLine line) =>
        line.Bottom < page.Height * Margin || line.Top > page.Height * (1 - Margin);

    // A table's unit stands at the same place on every page that has a table, and is no running head.
    [GeneratedRegex(@"单位[：:]|元\s*$")]
    private static partial Regex UnitOfAmounts();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
