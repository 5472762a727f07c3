namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Keeps text that the edge of a cell cuts off, so that a number does not lose digits and a label its end; drops text of
/// which nothing is seen.
/// </summary>
internal sealed class CutText
{
    private readonly List<Glyph> hidden = [];
    private Glyph? visible;

    /// <summary>Begins another run of text, which has nothing to do with the one before.</summary>
    public void BeginRun()
    {
        hidden.Clear();
        visible = null;
    }

    /// <summary>Takes the next character of the run and adds to the page what is known to belong to visible text.</summary>
    public void Take(Glyph glyph, bool isHidden, List<Glyph> page)
    {
        if (!isHidden)
        {
            foreach (var cut in hidden)
            {
                cut.Leader = glyph;
            }

            page.AddRange(hidden);
            page.Add(glyph);
            hidden.Clear();
            visible = glyph;
        }
        else if (visible is null)
        {
            hidden.Add(glyph);
        }
        else
        {
            glyph.Leader = visible;
            page.Add(glyph);
        }
    }
}
