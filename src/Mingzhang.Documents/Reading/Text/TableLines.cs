namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Adjacent lines with tabs or pipes, until it is known what they are. A table closes its rows with pipes
/// (<c>| a | b |</c>) or leaves them open (<c>a | b</c>), where a pipe at an end of the line parts off a blank cell. A
/// line alone with one pipe in it is text.
/// </summary>
internal sealed class TableLines(List<Block> blocks, ReadBudget budget)
{
    private readonly List<(string Content, int Number, int Column)> lines = [];

    /// <summary>The pipes in a row of the last open table: a page break may leave it a first row that begins with one.</summary>
    private int openPipes;

    public void Add(string content, int number, int column) => lines.Add((content, number, column));

    /// <summary>Adds what the lines are to the blocks.</summary>
    public void End()
    {
        if (lines.Count == 0)
        {
            return;
        }

        var open = AreOpen();
        openPipes = open ? Pipes(0) : openPipes;
        var rows = new List<Row>();
        foreach (var (content, number, column) in lines)
        {
            if (!open && !MarkdownLine.IsTableRow(content))
            {
                EndRows(rows);
                blocks.Add(MarkdownLine.Paragraph(content, number, column));
            }
            else if (!MarkdownLine.IsTableRule(content))
            {
                rows.Add(MarkdownLine.Row(content, number, column, open));
                budget.AddCells(rows[^1].Cells.Count);
            }
        }

        EndRows(rows);
        lines.Clear();
    }

    private bool AreOpen() =>
        MarkdownLine.StartsWithPipe(lines[0].Content)
            ? openPipes > 0 && Enumerable.Range(0, lines.Count).All(line => Pipes(line) == openPipes)
            : lines.Count > 1 ? Pipes(0) > 0 && (Pipes(1) == Pipes(0) || !MarkdownLine.StartsWithPipe(lines[1].Content))
            : Pipes(0) > 1;

    private int Pipes(int line) => lines[line].Content.AsSpan().Count('|');

    private void EndRows(List<Row> rows)
    {
        if (rows.Count > 0)
        {
            blocks.Add(new Table(RepeatedColumns.Merge([.. rows])));
            rows.Clear();
        }
    }
}
