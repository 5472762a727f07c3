using System.Text;

namespace Mingzhang.Documents.Writing.Text;

/// <summary>
/// Writes plain text (UTF-8): paragraphs parted by blank lines, a table's row in a line with tabs between its cells; of a merged
/// cell the first position holds the text and the others are blank.
/// </summary>
internal sealed class PlainTextWriter
{
    private readonly StringBuilder text = new();
    private readonly HeadingList headings;

    private PlainTextWriter(Document document) => headings = new(document);

    public static void Write(Document document, Stream stream)
    {
        var writer = new PlainTextWriter(document);
        if (document.IsDraft)
        {
            writer.Paragraph("（草稿）");
        }

        foreach (var block in document.Blocks)
        {
            writer.Write(block);
        }

        stream.Write(Encoding.UTF8.GetBytes(writer.text.ToString()));
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph { Role: ParagraphRole.TableHead } head:
                foreach (var piece in TableHeadLine.Of(head).Pieces)
                {
                    Paragraph(piece);
                }

                break;
            case Paragraph paragraph:
                Paragraph(Printable.OneLine(paragraph.Text));
                break;
            case Contents contents:
                Write(headings.Of(contents));
                break;
            case Figure figure:
                Paragraph(Printable.Of(figure.Words).Replace('\n', ' '));
                break;
            case Table table:
                Write(table);
                break;
        }
    }

    /// <summary>The parts as paragraphs, with the items below each as a list.</summary>
    private void Write(IReadOnlyList<Heading> entries)
    {
        var inList = false;
        foreach (var entry in entries)
        {
            if (entry.Level == 1)
            {
                EndList();
                Paragraph(entry.Text);
            }
            else
            {
                text.Append("- ").Append(entry.Text).Append('\n');
                inList = true;
            }
        }

        EndList();

        void EndList()
        {
            text.Append(inList ? "\n" : "");
            inList = false;
        }
    }

    private void Write(Table table)
    {
        var columns = table.Rows.SelectMany(r => r.Cells).Select(c => c.Column + c.ColumnSpan).DefaultIfEmpty(0).Max();
        var grid = new CellGrid(table, columns);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var place = grid.Row(r)[c];
                text.Append(c > 0 ? "\t" : "").Append(place.IsFirst ? Printable.OneLine(place.Cell.Text) : "");
            }

            text.Append('\n');
        }

        text.Append('\n');
    }

    private void Paragraph(string paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            text.Append(paragraph.Trim()).Append("\n\n");
        }
    }
}
