namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Takes out text that is struck: a rule runs through the middle of its characters, from where the first begins to where the last ends.
/// The rules of tables end elsewhere and run between lines.
/// </summary>
internal static class StruckText
{
    /// <summary>How high above the baseline, in font sizes, such a rule runs.</summary>
    private const double Lowest = 0.15;

    private const double Highest = 0.45;

    /// <summary>How far, in font sizes, the rule may end from the edges of the characters.</summary>
    private const double Reach = 0.12;

    /// <summary>Drops the characters and their rules.</summary>
    public static void Drop(PdfPage page)
    {
        if (page.Drawing.Horizontal.Count == 0)
        {
            return;
        }

        var glyphs = page.Glyphs.Where(g => g.Turn == page.Turn && !g.IsSpace).OrderBy(g => g.Baseline).ToList();
        var baselines = glyphs.ConvertAll(g => g.Baseline);
        var tallest = glyphs.Count > 0 ? glyphs.Max(g => g.Size) : 0;
        var struck = new HashSet<Glyph>();
        page.Drawing.Horizontal.RemoveAll(rule => IsStrike(rule, struck));
        if (struck.Count > 0)
        {
            page.Glyphs.RemoveAll(struck.Contains);
        }

        bool IsStrike(Ruling rule, HashSet<Glyph> struck)
        {
            var first = baselines.BinarySearch(rule.At);
            List<Glyph>? run = null;
            for (var i = first < 0 ? ~first : first; i < glyphs.Count && glyphs[i].Baseline <= rule.At + (Highest * tallest); i++)
            {
                var glyph = glyphs[i];
                var rise = (glyph.Baseline - rule.At) / glyph.Size;
                if (rise is >= Lowest and <= Highest && glyph.CentreX > rule.From && glyph.CentreX < rule.To)
                {
                    (run ??= []).Add(glyph);
                }
            }

            if (run is null || !IsAt(run.Min(g => g.Left), rule.From, run) || !IsAt(run.Max(g => g.Right), rule.To, run))
            {
                return false;
            }

            struck.UnionWith(run);
            return true;
        }
    }

    private static bool IsAt(double edge, double end, List<Glyph> run) => Math.Abs(edge - end) <= Reach * run[0].Size;
}
