using System.Buffers.Binary;
using Mingzhang.Documents.Reading.Spreadsheet;

namespace Mingzhang.Documents.Reading.Xls;

/// <summary>
/// The error values (#REF!, #DIV/0!) of a workbook's cells. ExcelDataReader 3.6 gives such cells as blank, but a person sees the
/// error; so their records are looked up in the workbook stream ([MS-XLS]).
/// </summary>
internal static class CellErrors
{
    private const int BoundSheet = 0x85;
    private const int EncryptedFrom = 0x2F;
    private const int Begin = 0x809;
    private const int End = 0x0A;
    private const int BooleanOrError = 0x205;
    private const int Formula = 0x06;

    /// <summary>For each worksheet, in order, the errors by cell; empty for an encrypted workbook.</summary>
    public static IReadOnlyList<Dictionary<CellAddress, string>> Of(byte[] file)
    {
        if (OleStream.Read(file, "Workbook", "Book") is not { } stream)
        {
            return [];
        }

        var starts = new List<int>();
        foreach (var (id, data) in Records(stream, 0))
        {
            if (id == EncryptedFrom)
            {
                return [];
            }

            // Macro sheets, charts and modules have another type than 0.
            if (id == BoundSheet && data.Length > 5 && data.Span[5] == 0)
            {
                starts.Add(BinaryPrimitives.ReadInt32LittleEndian(data.Span));
            }
        }

        return starts.ConvertAll(start => ErrorsFrom(stream, start));
    }

    private static Dictionary<CellAddress, string> ErrorsFrom(byte[] stream, int start)
    {
        var errors = new Dictionary<CellAddress, string>();
        foreach (var (id, data) in Records(stream, start))
        {
            var record = data.Span;
            var code = id switch
            {
                BooleanOrError when record.Length >= 8 && record[7] == 1 => record[6],
                Formula when record.Length >= 14 && record[6] == 2 && record[12] == 0xFF && record[13] == 0xFF => record[8],
                _ => -1,
            };
            if (code >= 0)
            {
                errors[new(BinaryPrimitives.ReadUInt16LittleEndian(record), BinaryPrimitives.ReadUInt16LittleEndian(record[2..]))] = Name(code);
            }
        }

        return errors;
    }

    /// <summary>The records of a part of the stream, up to its end; charts embedded in a sheet are parts within it.</summary>
    private static IEnumerable<(int Id, ReadOnlyMemory<byte> Data)> Records(byte[] stream, int start)
    {
        var depth = 0;
        for (var at = Math.Max(0, start); at + 4 <= stream.Length;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2)), stream.Length - at - 4);
            depth += id switch { Begin => 1, End => -1, _ => 0 };
            if (depth == 0)
            {
                yield break;
            }

            if (depth == 1)
            {
                yield return (id, stream.AsMemory(at + 4, length));
            }

            at += 4 + length;
        }
    }

    private static string Name(int code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
