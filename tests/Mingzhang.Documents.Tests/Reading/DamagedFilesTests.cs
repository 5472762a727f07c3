using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Tests.Reading.Docx;
using Mingzhang.Documents.Tests.Reading.Xls;
using Mingzhang.Documents.Tests.Reading.Xlsx;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Whatever happens to a file on its way, reading it gives a document or a <see cref="DocumentException"/>, soon.</summary>
public class DamagedFilesTests
{
    private const int Runs = 300;

    /// <summary>Long after every file has been read, on the slowest machine: a reader that is not done by then never ends.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(10);

    public static TheoryData<string, byte[]> Files => new()
    {
        { "a.docx", Stored(DocxFile.Of(DocxFile.P("合计 293.81 万元") + "<w:tbl><w:tr><w:tc>" + DocxFile.P("甲") + "</w:tc><w:tc>" + DocxFile.P("1") + "</w:tc></w:tr></w:tbl>")) },
        { "a.xlsx", Stored(XlsxFile.OfSheet(XlsxFile.Rows(["题"], ["甲", "1.00"], ["乙", "2.00"]) + XlsxFile.Merge("A1:B1"), "<cellXfs><xf numFmtId=\"2\"/></cellXfs>", "<si><t>文</t></si>")) },
        { "a.xls", File.ReadAllBytes(XlsReaderTests.Sample) },
        { "a.html", Encoding.UTF8.GetBytes("<html><h1>题</h1><table><tr><td rowspan=2>甲&nbsp;<td>1.00<tr><td>2</table><p>尾<!-- 注 --><script>x</script>") },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_changed_file_is_read_or_refused(string name, byte[] file) =>
        Check(name, from changes in Gen.ListOf(Gen.Choose(0, file.Length - 1).Zip(Gen.Choose(0, 255)))
                    select Change(file, changes));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_truncated_file_is_read_or_refused(string name, byte[] file) =>
        Check(name, Gen.Choose(1, file.Length - 1).Select(length => file[..length]));

    private static void Check(string name, Gen<byte[]> files) => Prop
        .ForAll(files.ToArbitrary(), bytes => IsReadOrRefused(name, bytes))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs).WithReplay(20_240_101, 7));

    private static bool IsReadOrRefused(string name, byte[] bytes)
    {
        using var deadline = new CancellationTokenSource(Forever);
        try
        {
            return TestFile.Read(name, bytes, cancellation: deadline.Token).Blocks is not null;
        }
        catch (DocumentException e)
        {
            return e.Cause.Length > 0 && e.Remedy.Length > 0;
        }
    }

    /// <summary>The parts of an archive without compression, so that damage reaches the readers and not only the unpacking.</summary>
    private static byte[] Stored(byte[] archive)
    {
        using var from = new ZipArchive(new MemoryStream(archive));
        using var stream = new MemoryStream();
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Change(byte[] file, IEnumerable<(int At, int Value)> changes)
    {
        var copy = (byte[])file.Clone();
        foreach (var (at, value) in changes)
        {
            copy[at] = (byte)value;
        }

        return copy;
    }
}
