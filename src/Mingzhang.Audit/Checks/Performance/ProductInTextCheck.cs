using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A sentence of a report gives a number, an amount for each and all of it, and the product is another: 发放 120 户，每户 500 元，共 6.5 万元.</summary>
internal sealed partial class ProductInTextCheck(ReportWording words) : ICheck
{
    private readonly WordFinder each = new(words.Each);
    private readonly WordFinder moreThanOnce = new(words.MoreThanOnce);

    public string RuleId => "MZ0643";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, "元").Where(t => each.IsIn(t.Value)))
        {
            foreach (Match match in Product().Matches(text.Value).Where(m => !moreThanOnce.IsIn(m.Value)))
            {
                Check(context, text, match);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有同时写明数量、单价和合计");
        }
    }

    private static void Check(CheckContext context, PlainText text, Match match)
    {
        if (Person(match.Groups["unit"].Value) != Person(match.Groups["each"].Value))
        {
            return;
        }

        var count = decimal.Parse(match.Groups["n"].Value);
        var (price, whole) = (Money(match, "price"), Money(match, "whole"));
        if ((price.Interval * count).Meets(whole.Interval))
        {
            context.Held();
            return;
        }

        var number = match.Groups["whole"];
        var expected = Arithmetic.Written.Like(number.Value, price.Base * count / whole.Unit.Factor());
        context.Report(
            text.PlaceOf(number), number.Value, expected,
            new Dictionary<string, string> { ["count"] = match.Groups["n"].Value + match.Groups["unit"].Value, ["price"] = price.ToString(), ["unit"] = match.Groups["wholeunit"].Value },
            [text.PlaceOf(match.Groups["n"]), text.PlaceOf(match.Groups["price"])], expected);
    }

    private static Amount Money(Match match, string name) => Amount.Written(match.Groups[name].Value, QuantityUnits.Of(match.Groups[name + "unit"].Value));

    private static string Person(string unit) => unit is "名" or "位" ? "人" : unit;

    [GeneratedRegex(@"(?<n>\d{1,9})(?<unit>户|人|名|位|家|个|台|套|份|场|件)[^。；\d]{0,16}?(?:每(?<each>户|人|名|位|家|个|台|套|份|场|件)|(?<each>[户人家])均)[^。；\d]{0,8}(?<price>\d{1,12}(?:\.\d{1,6})?)(?<priceunit>万元|元)[^。；\d]{0,12}(?:共|合计|总计|计)[^。；\d]{0,8}(?<whole>\d{1,12}(?:\.\d{1,6})?)(?<wholeunit>亿元|万元|元)")]
    private static partial Regex Product();
}
