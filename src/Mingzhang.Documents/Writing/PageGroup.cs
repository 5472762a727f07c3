namespace Mingzhang.Documents.Writing;

/// <summary>The blocks between two page breaks.</summary>
/// <param name="Blocks">Paragraphs, contents lists, figures and tables.</param>
/// <param name="Orientation">How the pages lie.</param>
/// <param name="IsCover">True for the cover, which has no page number.</param>
internal sealed record PageGroup(IReadOnlyList<Block> Blocks, PageOrientation Orientation, bool IsCover)
{
    /// <summary>The paper of its pages.</summary>
    public Paper Paper => Paper.Of(Orientation);

    /// <summary>
    /// The group upright instead of on its long side, where that brings a long table onto one page: a table is read more easily in small
    /// letters than over two pages.
    /// </summary>
    private PageGroup Turned()
    {
        var upright = this with { Orientation = PageOrientation.Portrait };
        return Orientation == PageOrientation.Landscape && Blocks.OfType<Table>().Any()
            && Blocks.OfType<Table>().All(t => !TableLayout.Of(t, this).Fits(t, this) && TableLayout.Of(t, upright).Fits(t, upright)) ? upright : this;
    }

    /// <summary>The groups of a document; a document without blocks has one empty group.</summary>
    public static List<PageGroup> Of(Document document)
    {
        var groups = new List<PageGroup>();
        var blocks = new List<Block>();
        var orientation = PageOrientation.Portrait;
        foreach (var block in document.Blocks)
        {
            if (block is PageBreak next)
            {
                End();
                orientation = next.Orientation;
            }
            else
            {
                blocks.Add(block);
            }
        }

        End();
        return groups.Count > 0 ? groups : [new([], PageOrientation.Portrait, IsCover: false)];

        void End()
        {
            if (blocks.Count > 0)
            {
                var isCover = groups.Count == 0 && blocks.Exists(b => b is Paragraph { Role: ParagraphRole.CoverTitle });
                groups.Add(new PageGroup([.. blocks], orientation, isCover).Turned());
                blocks.Clear();
            }
        }
    }
}
