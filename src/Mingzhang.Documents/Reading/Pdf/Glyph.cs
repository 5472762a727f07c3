namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// A visible character. Its own edges are those of a page turned so that the character stands upright; layout compares
/// only characters that are turned alike.
/// </summary>
internal sealed class Glyph(int code, Box box, QuarterTurn turn, Box upright, double baseline, double size)
{
    /// <summary>The Unicode code point, normalised.</summary>
    public int Code { get; set; } = code;

    /// <summary>Where it stands on the page.</summary>
    public Box Box { get; } = box;

    public QuarterTurn Turn { get; } = turn;

    public double Left { get; } = upright.Left;

    public double Right { get; } = upright.Right;

    public double Top { get; } = upright.Top;

    public double Bottom { get; } = upright.Bottom;

    public double Baseline { get; } = baseline;

    /// <summary>Font size in points as seen.</summary>
    public double Size { get; } = size;

    /// <summary>For a character that the edge of its cell cuts off: the visible one beside it, whose cell it belongs to.</summary>
    public Glyph? Leader { get; set; }

    /// <summary>True if the file begins to draw a text with it, as it does at least at the beginning of each cell.</summary>
    public bool BeginsRun { get; set; }

    /// <summary>The line of the page it stands on, from 1.</summary>
    public int Line { get; set; }

    /// <summary>Its place on that line in UTF-16 code units, from 1.</summary>
    public int Column { get; set; }

    public double Width => Right - Left;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public int Utf16Length => Code > 0xFFFF ? 2 : 1;

    public bool IsSpace => Code is ' ' or 0x3000 or '\t';

    public bool IsDigit => Code is >= '0' and <= '9';

    /// <summary>A character that numbers are written with.</summary>
    public bool IsNumeric => IsDigit || Code is ',' or '.' or '-' or '%' or '+';

    /// <summary>A character beside which no space is written: ideographs, kana and their punctuation.</summary>
    public bool IsIdeographic => Code is (>= 0x2E80 and < 0xFF61) or >= 0x20000 or (>= 0x2010 and <= 0x2027) or (>= 0x2460 and <= 0x24FF);
}
