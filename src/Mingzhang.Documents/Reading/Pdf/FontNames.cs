namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Watches by which characters the fonts of a file name what they show. Programs that print a PDF again often lose or spoil these names:
/// the page looks right and reads as nonsense.
/// </summary>
internal sealed class FontNames
{
    /// <summary>So many different characters without a sensible name are no odd mark or foreign word.</summary>
    private const int FewestKinds = 5;

    /// <summary>The percentage of a font's characters from which on it is not to be trusted.</summary>
    private const int Least = 2;

    private readonly Dictionary<string, Font> fonts = [];
    private byte[] name = [];
    private Font current = new();

    /// <summary>Tells the font of the characters that follow.</summary>
    public void Begin(ReadOnlySpan<byte> font)
    {
        if (font.SequenceEqual(name))
        {
            return;
        }

        name = font.ToArray();
        var key = System.Text.Encoding.Latin1.GetString(font);
        if (!fonts.TryGetValue(key, out current!))
        {
            fonts[key] = current = new();
        }
    }

    /// <summary>Notes a character.</summary>
    /// <param name="code">What the file names it, before any repair; <see cref="CharacterRepair.Unknown"/> if nothing.</param>
    /// <param name="glyph">What tells it from the others of the font if it has no name.</param>
    /// <param name="page">The page it stands on.</param>
    public void Take(int code, ReadOnlySpan<byte> glyph, int page)
    {
        current.Characters++;
        current.Letters += code is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? 1 : 0;
        if (IsSenseless(code))
        {
            current.Senseless++;
            current.Kinds.Add(code == CharacterRepair.Unknown ? Hash(glyph) : code);
            current.Pages.Add(page);
        }
    }

    /// <exception cref="DocumentException">The names of a font make no sense.</exception>
    public void ThrowIfGarbled(string path)
    {
        int[] pages = [.. fonts.Values.Where(f => f.IsGarbled).SelectMany(f => f.Pages).Distinct().Order()];
        if (pages.Length > 0)
        {
            throw new DocumentException(
                path, $"第 {Ranges(pages)} 页的文字看上去正常，读出来却是乱码：字体里的文字编码已丢失，多半是重新打印或压缩过的 PDF",
                "请用 Word、Excel 或 WPS 把原文件直接另存为 PDF，或提供原文件，再重试");
        }
    }

    /// <summary>
    /// Characters no Chinese text is written with: accented letters and signs of other scripts, which spoiled names fall on, or none at all.
    /// The codes that symbol fonts keep for their marks make sense.
    /// </summary>
    private static bool IsSenseless(int code) => code switch
    {
        < 0x80 => false,
        0xA0 or 0xA5 or 0xA7 or 0xA8 or 0xAD or (>= 0xB0 and <= 0xB3) or 0xB7 or 0xB9 or 0xD7 or 0xF7 => false,
        < 0x2C7 => true,
        >= 0x590 and < 0x2000 => true,
        >= 0xAC00 and < 0xF000 => true,
        >= 0xF100 and < 0xF900 or CharacterRepair.Unknown or >= 0xF0000 => true,
        _ => false,
    };

    private static int Hash(ReadOnlySpan<byte> glyph)
    {
        var hash = default(HashCode);
        hash.AddBytes(glyph);
        return hash.ToHashCode();
    }

    /// <summary>1、3–7、9.</summary>
    private static string Ranges(int[] pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages)
        {
            if (ranges.Count > 0 && ranges[^1].Last == page - 1)
            {
                ranges[^1] = (ranges[^1].First, page);
            }
            else
            {
                ranges.Add((page, page));
            }
        }

        return string.Join('、', ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}–{r.Last}"));
    }

    private sealed class Font
    {
        public int Characters { get; set; }

        /// <summary>Plain Latin letters: where they are many, accented ones belong to a language.</summary>
        public int Letters { get; set; }

        public int Senseless { get; set; }

        public HashSet<int> Kinds { get; } = [];

        public HashSet<int> Pages { get; } = [];

        public bool IsGarbled => Kinds.Count >= FewestKinds && Senseless * 100 >= Characters * Least && Senseless > Letters;
    }
}
