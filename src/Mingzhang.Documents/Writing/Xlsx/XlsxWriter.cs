namespace Mingzhang.Documents.Writing.Xlsx;

internal static class XlsxWriter
{
    public static void Write(Document document, Stream stream) => throw new ArgumentOutOfRangeException(document.Path + stream);
}
