using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Documents.Workbooks;

/// <summary>Numbers the looks of cells and the colours of conditions as the style part of a workbook lists them.</summary>
internal sealed class BookStyles
{
    private const string FontName = "宋体";
    private const uint FirstOwnFormat = 164;

    private readonly List<CellLook> looks = [new()];
    private readonly List<string> colours = [];

    /// <summary>The number of a look.</summary>
    public uint Of(CellLook look) => (uint)Index(looks, look);

    /// <summary>The number of a colour for conditions.</summary>
    public uint OfCondition(string fill) => (uint)Index(colours, fill);

    /// <summary>The content of the style part.</summary>
    public Stylesheet Sheet()
    {
        var fonts = looks.Select(l => (l.IsBold, l.Size)).Distinct().ToList();
        var fills = looks.Select(l => l.Fill).Where(f => f.Length > 0).Distinct().ToList();
        var formats = looks.Select(l => l.Format).Where(f => f is not ("General" or "@")).Distinct().ToList();
        return new(
            new NumberingFormats(formats.Select((f, i) => new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)i, FormatCode = f })),
            new Fonts(fonts.Select(f => Font(f.IsBold, f.Size))),
            new Fills([Pattern(PatternValues.None), Pattern(PatternValues.Gray125), .. fills.Select(Solid)]),
            new Borders(new Border(), Lines()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(looks.Select(l => new CellFormat
            {
                NumberFormatId = l.Format switch { "General" => 0, "@" => 49, var f => FirstOwnFormat + (uint)formats.IndexOf(f) },
                FontId = (uint)fonts.IndexOf((l.IsBold, l.Size)),
                FillId = l.Fill.Length == 0 ? 0 : 2 + (uint)fills.IndexOf(l.Fill),
                BorderId = l.HasBorder ? 1u : 0u,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                ApplyBorder = true,
                ApplyAlignment = true,
                ApplyProtection = true,
                Alignment = new() { Horizontal = Horizontal(l.Align), Vertical = VerticalAlignmentValues.Center, WrapText = l.Wraps },
                Protection = new() { Locked = !l.IsUnlocked },
            })),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            new DifferentialFormats(colours.Select(c => new DifferentialFormat(c.Length == 0
                ? Lines()
                : new Fill(new PatternFill(new BackgroundColor { Rgb = Argb(c) }) { PatternType = PatternValues.Solid })))));
    }

    private static int Index<T>(List<T> list, T item)
    {
        var at = list.IndexOf(item);
        if (at < 0)
        {
            list.Add(item);
        }

        return at < 0 ? list.Count - 1 : at;
    }

    private static Font Font(bool isBold, double size)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = FontName }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = Argb(colour) }) { PatternType = PatternValues.Solid });

    private static Border Lines() => new(
        new LeftBorder(new Color { Rgb = Argb("A6A6A6") }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = Argb("A6A6A6") }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = Argb("A6A6A6") }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = Argb("A6A6A6") }) { Style = BorderStyleValues.Thin });

    private static HexBinaryValue Argb(string colour) => new("FF" + colour);

    private static HorizontalAlignmentValues Horizontal(CellAlign align) => align switch
    {
        CellAlign.Left => HorizontalAlignmentValues.Left,
        CellAlign.Center => HorizontalAlignmentValues.Center,
        CellAlign.Right => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.General,
    };
}
