using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Documents.Reading.Xls;

/// <summary>Takes one stream out of an OLE compound file ([MS-CFB]): its sectors, in the order of their chain.</summary>
internal sealed class OleStream
{
    private const int EntryLength = 128;
    private const int SectorsInHeader = 109;
    private const byte Root = 5;

    private readonly byte[] file;
    private readonly int sectorLength;
    private readonly List<int> next = [];

    private OleStream(byte[] file)
    {
        this.file = file;
        sectorLength = 1 << UInt16(30);
        foreach (var sector in TableSectors())
        {
            var table = Sector(sector);
            for (var at = 0; at + 4 <= table.Length; at += 4)
            {
                next.Add(BinaryPrimitives.ReadInt32LittleEndian(table[at..]));
            }
        }
    }

    /// <summary>All sectors; the header takes the place of one before them.</summary>
    private ReadOnlyMemory<byte> Sectors => file.AsMemory(sectorLength);

    /// <summary>The bytes of the first stream of one of the names; null if there is none.</summary>
    /// <exception cref="InvalidDataException">A chain of sectors goes in a circle.</exception>
    /// <exception cref="ArgumentException">The file ends before a sector it refers to.</exception>
    public static byte[]? Read(byte[] file, params string[] names)
    {
        var ole = new OleStream(file);
        var directory = Chain(ole.Int32(48), ole.next, ole.sectorLength, ole.Sectors);
        var entries = Enumerable.Range(0, directory.Length / EntryLength).Select(i => directory.AsMemory(i * EntryLength, EntryLength)).ToList();
        var entry = entries.Find(e => names.Contains(NameOf(e.Span)));
        return entry.IsEmpty ? null : ole.Content(entry.Span, entries.Find(e => e.Span[66] == Root).Span);
    }

    private static string NameOf(ReadOnlySpan<byte> entry) =>
        Encoding.Unicode.GetString(entry[..Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62)]);

    private byte[] Content(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> root)
    {
        var start = BinaryPrimitives.ReadInt32LittleEndian(entry[116..]);
        var length = BinaryPrimitives.ReadInt32LittleEndian(entry[120..]);
        if (length >= Int32(56))
        {
            return Chain(start, next, sectorLength, Sectors);
        }

        // Short streams share the sectors of one stream that hangs on the root, with a table of their own.
        var shared = Chain(BinaryPrimitives.ReadInt32LittleEndian(root[116..]), next, sectorLength, Sectors);
        var table = Chain(Int32(60), next, sectorLength, Sectors);
        var shortNext = Enumerable.Range(0, table.Length / 4).Select(i => BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(i * 4))).ToList();
        return Chain(start, shortNext, 1 << UInt16(32), shared);
    }

    private static byte[] Chain(int first, List<int> next, int length, ReadOnlyMemory<byte> sectors)
    {
        using var content = new MemoryStream();
        var steps = 0;
        for (var sector = first; sector >= 0 && sector < next.Count; sector = next[sector])
        {
            if (steps++ > next.Count)
            {
                throw new InvalidDataException("A chain of sectors goes in a circle.");
            }

            var at = (long)sector * length;
            var available = Math.Clamp(sectors.Length - at, 0, length);
            content.Write(sectors.Span.Slice((int)Math.Min(at, sectors.Length), (int)available));
        }

        return content.ToArray();
    }

    private IEnumerable<int> TableSectors()
    {
        for (var i = 0; i < SectorsInHeader && Int32(76 + (4 * i)) is >= 0 and var sector; i++)
        {
            yield return sector;
        }

        var more = Int32(68);
        for (var steps = 0; more >= 0 && steps < file.Length / sectorLength; steps++)
        {
            var list = Sector(more).ToArray();
            for (var at = 0; at + 8 <= list.Length && BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(at)) is >= 0 and var sector; at += 4)
            {
                yield return sector;
            }

            more = BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(list.Length - 4));
        }
    }

    private ReadOnlySpan<byte> Sector(int number) => file.AsSpan(checked((number + 1) * sectorLength), sectorLength);

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
}
