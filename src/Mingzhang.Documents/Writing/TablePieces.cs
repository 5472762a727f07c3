namespace Mingzhang.Documents.Writing;

/// <summary>The line between a table's title and the table: what stands at the left, in the middle and at the right.</summary>
internal sealed record TableHeadLine(string Left, string Middle, string Right)
{
    /// <summary>One piece stands at the left, two at the left and right.</summary>
    public static TableHeadLine Of(Paragraph paragraph)
    {
        var pieces = Printable.Of(paragraph.Text).Replace('\n', ' ').Split('\t', 3);
        return pieces.Length switch
        {
            1 => new(pieces[0].Trim(), "", ""),
            2 => new(pieces[0].Trim(), "", pieces[1].Trim()),
            _ => new(pieces[0].Trim(), pieces[1].Trim(), pieces[2].Replace('\t', ' ').Trim()),
        };
    }

    /// <summary>The pieces that are not blank, from left to right.</summary>
    public IEnumerable<string> Pieces => new[] { Left, Middle, Right }.Where(p => p.Length > 0);
}

/// <summary>A table with the paragraphs that belong to it.</summary>
/// <param name="Before">Its title and the lines between title and table.</param>
/// <param name="Table">The table.</param>
/// <param name="Notes">The notes under it.</param>
internal sealed record TablePieces(IReadOnlyList<Paragraph> Before, Table Table, IReadOnlyList<Paragraph> Notes) : Block
{
    /// <summary>The blocks with every table and the paragraphs around it taken together.</summary>
    public static List<Block> Gather(IReadOnlyList<Block> blocks)
    {
        var gathered = new List<Block>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Table table)
            {
                gathered.Add(blocks[i]);
                continue;
            }

            var first = gathered.Count;
            while (first > 0 && gathered[first - 1] is Paragraph { Role: ParagraphRole.TableTitle or ParagraphRole.TableHead })
            {
                first--;
            }

            List<Paragraph> before = [.. gathered.Skip(first).Cast<Paragraph>()];
            gathered.RemoveRange(first, gathered.Count - first);
            var notes = new List<Paragraph>();
            while (i + 1 < blocks.Count && blocks[i + 1] is Paragraph { Role: ParagraphRole.TableNote } note)
            {
                notes.Add(note);
                i++;
            }

            gathered.Add(new TablePieces(before, table, notes));
        }

        return gathered;
    }
}
