using Mingzhang.Documents.Workbooks;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>How the cells of a workbook look: what may be filled in is yellow, everything else is locked.</summary>
internal static class Looks
{
    public const string Broken = "FFC7CE";
    public const string Wanted = "FFD966";
    private const string InputFill = "FFF9E0";
    private const string HeadFill = "EDF2F7";

    public static CellLook Title { get; } = new() { IsBold = true, Size = 15, Align = CellAlign.Center };

    public static CellLook Plain { get; } = new() { Wraps = true };

    public static CellLook Note { get; } = new() { Size = 9, Align = CellAlign.Left };

    public static CellLook Right { get; } = new() { Size = 9, Align = CellAlign.Right };

    public static CellLook Head { get; } = new() { IsBold = true, Align = CellAlign.Center, Wraps = true, HasBorder = true, Fill = HeadFill };

    public static CellLook Words { get; } = new() { Align = CellAlign.Left, Wraps = true, HasBorder = true };

    public static CellLook Middle { get; } = new() { Align = CellAlign.Center, HasBorder = true };

    public static CellLook Crossed { get; } = new() { Align = CellAlign.Center, HasBorder = true, Fill = "E8E8E8" };

    public static CellLook Percent { get; } = new() { HasBorder = true, Format = "0.00%" };

    public static CellLook TextInput { get; } = Input(Words with { Format = "@" });

    public static CellLook CodeInput { get; } = Input(Middle with { Format = "@" });

    public static CellLook YearInput { get; } = Input(new CellLook { HasBorder = true, Format = "0" });

    /// <summary>A number.</summary>
    /// <param name="isMoney">True for an amount of money, false for a count.</param>
    /// <param name="hidesZero">True if zero is shown as nothing.</param>
    public static CellLook Number(bool isMoney, bool hidesZero = false)
    {
        var digits = isMoney ? "#,##0.00" : "#,##0";
        return new() { HasBorder = true, Format = hidesZero ? $"{digits};-{digits};;@" : digits };
    }

    public static CellLook Input(CellLook look) => look with { IsUnlocked = true, Fill = InputFill };
}
