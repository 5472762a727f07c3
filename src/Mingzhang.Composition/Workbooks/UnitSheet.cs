using Mingzhang.Catalog;
using Mingzhang.Composition.Narrating;
using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>The sheet about the body itself (单位): its name, the year, its staff, and the paragraphs it writes on its own.</summary>
internal sealed class UnitSheet
{
    private const int UnitRow = 2;
    private const int YearRow = 3;
    private const int Paragraphs = 20;

    /// <summary>Lays out the sheet.</summary>
    public UnitSheet(CatalogStore catalog, WorkbookKind kind, FormNeeds needs, FactWords words)
    {
        Sheet.Widths.AddRange([44, 100]);
        Sheet.Words(0, 0, "单位情况", Looks.Title with { Align = CellAlign.Left });
        Sheet.Words(UnitRow, 0, "单位全称", Looks.Head);
        Sheet.Input(UnitRow, 1, new(SlotKind.Unit), Looks.TextInput);
        Sheet.Words(YearRow, 0, "决算年度", Looks.Head);
        Sheet.Input(YearRow, 1, new(SlotKind.Year), Looks.YearInput with { Align = CellAlign.Left });
        Line(4, "报表体系", kind.Form.Title);
        Line(5, "金额单位", kind.Money.Symbol());
        var row = 7;
        foreach (var fact in catalog.Filling.Staff)
        {
            Sheet.Words(row, 0, words.Name(fact, "organisation") + "（人）", Looks.Head);
            Sheet.Input(row, 1, new(SlotKind.Fact, fact), Looks.Input(Looks.Number(kind.IsMoney(fact))) with { Align = CellAlign.Left });
            row++;
        }

        row++;
        foreach (var name in needs.Own)
        {
            var title = kind.Form.Narrative.Sections.Single(s => s.Id == name).Titles[0];
            Sheet.Words(row++, 0, title + "：一格写一段，文字按所写成文", Looks.Note with { IsBold = true, Size = 10.5 });
            for (var i = 0; i < Paragraphs; i++)
            {
                Sheet.Words(row, 0, i == 0 ? title : "", Looks.Words);
                Sheet.Input(row++, 1, new(SlotKind.Text, Row: i, Name: name), Looks.TextInput);
            }

            row++;
        }
    }

    /// <summary>The sheet.</summary>
    public SheetDraft Sheet { get; } = new("单位");

    /// <summary>The cell with the body's name.</summary>
    public string Unit => Sheet.Ref(UnitRow, 1);

    private void Line(int row, string label, string text)
    {
        Sheet.Words(row, 0, label, Looks.Head);
        Sheet.Words(row, 1, text, Looks.Words);
    }
}
