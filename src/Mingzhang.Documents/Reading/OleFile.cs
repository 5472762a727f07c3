using System.Buffers.Binary;
using System.Text;

namespace Mingzhang.Documents.Reading;

/// <summary>An OLE compound file, the container of Office 97 to 2003 files and of encrypted newer ones: which streams it names.</summary>
internal static class OleFile
{
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;
    private const int TypeAt = 66;
    private const byte Stream = 2;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>
    /// True if a directory entry names the stream. Entries are looked for at every place where one can stand, so that a
    /// damaged chain of sectors does not hide what the file was.
    /// </summary>
    public static bool HasStream(ReadOnlySpan<byte> bytes, string name)
    {
        var wanted = Encoding.Unicode.GetBytes(name + '\0');
        for (var at = 512; at + EntryLength <= bytes.Length; at += EntryLength)
        {
            var entry = bytes.Slice(at, EntryLength);
            if (entry[TypeAt] == Stream
                && BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthAt..]) == wanted.Length
                && entry.StartsWith(wanted))
            {
                return true;
            }
        }

        return false;
    }
}
