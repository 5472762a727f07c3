namespace Mingzhang.Documents.Reading.Spaced;

/// <summary>
/// Finds tables that are written as lines of text, with tabs or runs of blanks between the cells, as they are pasted from a worksheet or set
/// by hand. Where the columns cannot be told, the lines stay paragraphs, and that is said.
/// </summary>
internal sealed class SpacedTables(ReadBudget budget)
{
    private readonly List<Block> blocks = [];
    private readonly List<SpacedLine> run = [];

    /// <summary>The first line of each table that was not read.</summary>
    private readonly List<SourceText> unread = [];

    /// <summary>The blocks with such tables in place of their paragraphs; ends of paragraphs are trimmed.</summary>
    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<ReadWarning> Warnings) Read(IReadOnlyList<Block> blocks, ReadBudget budget)
    {
        var tables = new SpacedTables(budget);
        foreach (var block in blocks)
        {
            tables.Add(block);
        }

        tables.EndRun();
        return (tables.blocks, [.. tables.unread.Take(1).Select(line => new ReadWarning(
            null, $"“{Beginning(line.Value)}”起有用空格或制表符对齐的表格，无法确定各数所在的栏，没有按表格读，其中的数也没有审核；请改为 Word 表格或 Excel 工作表，再重试"))]);
    }

    private static string Beginning(string line)
    {
        var words = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 20 ? words[..20] + "……" : words;
    }

    private void Add(Block block)
    {
        if (block is not Paragraph paragraph)
        {
            EndRun();
            blocks.Add(block);
            return;
        }

        var lines = paragraph.HeadingLevel is null && (run.Count > 0 || SpacedLine.HasGap(paragraph.Text)) ? SpacedLine.Of(paragraph.Text) : [];
        var goesOn = lines.Count > 0 && lines.TrueForAll(l => l.IsRow);

        // A row with nothing but its label has no gaps; several of them may follow each other.
        if (goesOn || (run.Count > 0 && lines is [{ IsLabel: true }]))
        {
            run.AddRange(lines);
            return;
        }

        EndRun();
        blocks.Add(paragraph with { Text = paragraph.Text.Trim() });
    }

    private void EndRun()
    {
        if (run.Count == 0)
        {
            return;
        }

        var last = run.FindLastIndex(l => l.IsRow);
        var rows = run.GetRange(0, last + 1);
        if (!SpacedGrid.IsTable(rows))
        {
            AddParagraphs(rows);
        }
        else if (SpacedGrid.Tables(rows) is { } tables)
        {
            budget.AddCells(tables.OfType<Table>().Sum(t => t.Rows.Sum(r => r.Cells.Count)));
            blocks.AddRange(tables);
        }
        else
        {
            unread.Add(rows[0].Text.Trim());
            AddParagraphs(rows);
        }

        AddParagraphs(run[(last + 1)..]);
        run.Clear();
    }

    private void AddParagraphs(IEnumerable<SpacedLine> lines) => blocks.AddRange(lines.Where(l => !l.Text.IsBlank).Select(l => new Paragraph(l.Text.Trim())));
}
