using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Documents.Writing.Pdf;

internal static partial class HeadingPages
{
    public static IReadOnlyDictionary<int, int> Of(Document document, byte[] pdf)
    {
        return new Dictionary<int,int>();
    }
}
