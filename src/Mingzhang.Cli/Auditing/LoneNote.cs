using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Cli.Auditing;

/// <summary>
/// A note on the “三公” expenses that is published alone, without the heading of its section: most of its numbers are such expenses, and all of
/// them are of one year, so that none can be taken for another year's.
/// </summary>
internal static partial class LoneNote
{
    /// <summary>A text that names fewer of the expenses may only mention them.</summary>
    private const int FewestItems = 3;

    /// <summary>True if the disclosure is such a note.</summary>
    public static bool Is(Disclosure disclosure)
    {
        var stated = disclosure.Ledger.Statements.Where(s => s.Key.Measure == "three-public").ToList();
        return stated.Count * 2 >= disclosure.Numbers.Total && stated.Select(s => s.Key.Item).Distinct().Count() >= FewestItems &&
            disclosure.Sections.SelectMany(s => s.Passages).SelectMany(p => Year().Matches(p.Text)).Select(m => m.Groups[1].Value).Distinct()
                .All(y => disclosure.Year?.ToString(CultureInfo.InvariantCulture) == y);
    }

    [GeneratedRegex("(20[0-9]{2}) ?年")]
    private static partial Regex Year();
}
