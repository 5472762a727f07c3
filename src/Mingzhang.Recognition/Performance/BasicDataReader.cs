using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Reads the 基础数据表 annexed to an evaluation report into statements of the facts that the accounts state too.</summary>
internal sealed class BasicDataReader(BasicDataLayout layout, string? section, string title, Claims claims, Ledger ledger)
{
    private readonly List<(int Column, BasicDataColumn Meaning, Phase Phase)> columns = [];
    private readonly List<YearMention> years = [];

    /// <summary>The years in the heads that were read.</summary>
    public IReadOnlyList<YearMention> Years => years;

    /// <summary>Reads the tables; false, and nothing is stated, if they are no such annex.</summary>
    public bool TryRead(IReadOnlyList<TableGrid> grids)
    {
        FormRow[] rows = [.. grids.SelectMany(g => g.Rows)];
        if (!rows.Any(r => r.Own.Count > 2 && layout.MoneyHead.Is(Label(r.Own[0].Text))))
        {
            return false;
        }

        var listed = Listed(rows);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Own.Count == 0)
            {
                continue;
            }

            var label = Label(rows[i].Own[0].Text);
            if (layout.MoneyHead.Is(label))
            {
                ReadHead(rows[i]);
            }
            else if (Block(label) is { } block && i + 1 < rows.Length)
            {
                ReadBlock(block, rows[i], rows[i + 1]);
                i++;
            }
            else if (columns.Count > 0)
            {
                ReadMoney(rows[i], label, listed);
            }
        }

        return true;
    }

    /// <summary>
    /// Labels of the rows that are one of a list, 市级专项资金（一个专项一行）: what stands between the last row of the same part that the form has and the
    /// one behind. None if some of them are parts of others.
    /// </summary>
    private HashSet<string> Listed(FormRow[] rows)
    {
        var known = layout.Rows.ToList();
        var list = known.FindIndex(r => r.IsList);
        if (list < 1)
        {
            return [];
        }

        var whole = known.FindLastIndex(list, r => r.Key.Measure != known[list].Key.Measure);
        string[] labels = [.. rows.Select(r => r.Own.Count == 0 ? "" : Label(r.Own[0].Text))];
        var start = Array.FindLastIndex(labels, l => RowOf(l) is { IsList: false } row && known.IndexOf(row) is var at && at >= whole && at < list);
        var end = start < 0 ? -1 : Array.FindIndex(labels, start, l => RowOf(l) == known[list + 1]);
        FormRow[] between = end < 0 ? [] : [.. rows[(start + 1)..end].Where(r => r.Own.Count > 0)];
        return between.Skip(1).Any(r => IsPart(r.Own[0].Text)) ? [] : [.. between.Select(r => Label(r.Own[0].Text))];
    }

    /// <summary>其中：…, （1）…</summary>
    private static bool IsPart(string label) => label.StartsWith("其中", StringComparison.Ordinal) || label.StartsWith('(');

    private BasicDataRow? RowOf(string label) => layout.Rows.FirstOrDefault(r => r.Labels.Any(l => Label(CompactText.Text(l)) == label));

    /// <summary>A label without numbering, brackets' contents, and what introduces it.</summary>
    private static string Label(string compact)
    {
        var text = compact;
        while (text.IndexOf('(') is >= 0 and var open)
        {
            var close = text.IndexOf(')', open);
            text = close < 0 ? text[..open] : text.Remove(open, close - open + 1);
        }

        var start = text.StartsWith("其中", StringComparison.Ordinal) ? 2 : 0;
        return text[start..].TrimStart('：', ':', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '、', '.', '，').TrimEnd('：', ':');
    }

    private BasicDataBlock? Block(string label) =>
        layout.Staff.Head.Is(label) ? layout.Staff : layout.Buildings.Head.Is(label) ? layout.Buildings : null;

    /// <summary>Heads such as 2022年决算数 and 2023年决算数: of two that end alike the earlier is last year's, or the first if they name one year.</summary>
    private void ReadHead(FormRow row)
    {
        columns.Clear();
        var cells = row.Own.Skip(1).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            var words = Words(cells[i]);
            var isPrior = words.StartsWith('上') || IsPrior(cells, i);
            var fitting = layout.Columns.Where(c => c.Labels.Any(l => words.EndsWith(l, StringComparison.Ordinal))).ToArray();
            if ((fitting.FirstOrDefault(c => c.IsPrior == isPrior) ?? fitting.FirstOrDefault()) is { } meaning)
            {
                columns.Add((cells[i].Column, meaning, meaning.PhaseOf(FormText.Chinese(Label(cells[i].Text)))));
                Mention(cells[i], meaning.IsPrior ? YearMentionKind.PriorColumn : YearMentionKind.Column);
            }

            ClaimNone(cells[i].Cell.Text);
        }
    }

    private static bool IsPrior(GridCell[] heads, int index)
    {
        var (words, year) = (Words(heads[index]), Year(heads[index].Text));
        var same = Array.FindIndex(heads, h => Words(h) == words && Year(h.Text) == year);
        var last = Array.FindLastIndex(heads, h => Words(h) == words && Year(h.Text) == year);
        return same < last ? index == same : heads.Any(h => year > 0 && Year(h.Text) > year);
    }

    private static string Words(GridCell head) => FormText.Chinese(Label(head.Text)).TrimStart('年');

    private static int Year(string text) =>
        FormText.Year(text) is var (start, length) ? int.Parse(text.AsSpan(start, length)) : 0;

    private void Mention(GridCell head, YearMentionKind kind)
    {
        var text = head.Cell.Text;
        if (FormText.Year(text.Value) is var (start, length))
        {
            years.Add(new(int.Parse(text.Value.AsSpan(start, length)), kind, Places.Of(text, start, length, section) with { Table = title }, text.Value));
        }
    }

    private void ReadMoney(FormRow row, string label, HashSet<string> listed)
    {
        var labels = row.Own[0];
        ClaimNone(labels.Cell.Text);
        var known = listed.Contains(label) ? layout.Rows.First(r => r.IsList) : RowOf(label);
        foreach (var (column, meaning, phase) in columns)
        {
            if (row.At(column) is not { } cell || known is null)
            {
                continue;
            }

            // One of several is not what the form calls by the name of the list.
            var fact = known.IsList && listed.Count > 1 ? known.Key.With("subject", label) : known.Key;
            var key = fact.In(phase).In(meaning.IsPrior ? Period.Prior : Period.This);
            State(key, cell, QuantityUnit.TenThousandYuan, label, meaning.Labels[0]);
        }
    }

    private void ReadBlock(BasicDataBlock block, FormRow heads, FormRow values)
    {
        foreach (var head in heads.Own)
        {
            ClaimNone(head.Cell.Text);
            Mention(head, YearMentionKind.Column);
            var words = Label(head.Text);
            if (block.Columns.FirstOrDefault(c => c.Labels.Any(l => words.EndsWith(l, StringComparison.Ordinal))) is { } fact &&
                values.At(head.Column) is { } cell)
            {
                State(fact.Key, cell, fact.Unit, Label(heads.Own[0].Text), words);
            }
        }
    }

    private void State(FactKey key, GridCell cell, QuantityUnit unit, string row, string column)
    {
        var place = Places.Of(cell.Cell.Text, 0, cell.Cell.Text.Length, section, title, row, column);
        if (NumberText.Parse(cell.Text, unit) is { } amount)
        {
            foreach (var (start, _) in FormText.Numbers(cell.Cell.Text.Value))
            {
                claims.Understood(cell.Cell.Text, start);
            }

            ledger.Add(new(key, amount, place, StatementKind.Form) { Label = $"{title}{row}{column}" });
        }
        else if (cell.IsBlank)
        {
            ledger.AddBlank(key, place);
        }
    }

    private void ClaimNone(SourceText text)
    {
        foreach (var (start, _) in FormText.Numbers(text.Value))
        {
            claims.NoFact(text, start);
        }
    }
}
