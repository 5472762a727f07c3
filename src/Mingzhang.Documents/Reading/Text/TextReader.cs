using System.Text;

namespace Mingzhang.Documents.Reading.Text;

/// <summary>
/// Reads plain text and Markdown. Lines with tabs, or that begin with a pipe, are rows of a table; other lines are
/// paragraphs, joined where the page had broken them (see <see cref="Reflow"/>).
/// </summary>
internal static class TextReader
{
    public static Document Read(string path, byte[] bytes, ReadLimits limits)
    {
        var text = TextDecoder.Decode(path, bytes);
        if (text.Length > limits.Characters)
        {
            throw new DocumentException(path, $"文本有 {text.Length} 个字符，超过上限 {limits.Characters}", "请拆分后重试");
        }

        var blocks = new List<Block>();
        var rows = new List<Row>();
        var cells = 0;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.TrimEnd('\r');
            if (content.Contains('\f'))
            {
                EndTable();
                blocks.Add(new PageBreak());
                content = content.Replace('\f', ' ');
            }

            if (MarkdownLine.IsTableRow(content))
            {
                if (!MarkdownLine.IsTableRule(content))
                {
                    var row = MarkdownLine.Row(content, number);
                    cells += row.Cells.Count;
                    if (cells > limits.Cells)
                    {
                        throw new DocumentException(path, $"表格单元格超过上限 {limits.Cells} 个", "请拆分后重试");
                    }

                    rows.Add(row);
                }

                continue;
            }

            EndTable();
            if (!string.IsNullOrWhiteSpace(content))
            {
                blocks.Add(MarkdownLine.Paragraph(content, number));
            }
        }

        EndTable();
        return new(path, DocumentFormat.Text, Reflow.JoinBrokenLines(blocks));

        void EndTable()
        {
            if (rows.Count > 0)
            {
                blocks.Add(new Table([.. rows]));
                rows.Clear();
            }
        }
    }
}
