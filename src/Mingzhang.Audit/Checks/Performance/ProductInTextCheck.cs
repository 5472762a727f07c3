using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A sentence of a report gives a number, an amount for each and all of it, and the product is another: 发放 120 户，每户 500 元，共 6.5 万元.</summary>
/// <remarks>Or it gives a number, all of it and the mean: 向 1,286 户发放 308.64 万元，户均 2,400 元.</remarks>
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

            foreach (Match group in Group().Matches(text.Value).Where(g => !moreThanOnce.IsIn(g.Value)))
            {
                CheckMean(context, text, group);
                CheckCostOfEach(context, text, group);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有同时写明数量、单价和合计");
        }
    }

    private static void Check(CheckContext context, PlainText text, Match match)
    {
        if (SaidQuantity.UnitOf(match.Groups["unit"].Value) != SaidQuantity.UnitOf(match.Groups["each"].Value))
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
            new Dictionary<string, string> { ["what"] = "合计", ["how"] = $"{match.Groups["n"].Value}{match.Groups["unit"].Value} × {price}", ["unit"] = match.Groups["wholeunit"].Value },
            [text.PlaceOf(match.Groups["n"]), text.PlaceOf(match.Groups["price"])], expected);
    }

    /// <summary>A mean is rounded as its zeros show; which number is wrong is told by the slip that explains it, else the mean is.</summary>
    private static void CheckMean(CheckContext context, PlainText text, Match group)
    {
        if (Mean().Matches(group.Value) is not [var match] ||
            SaidQuantity.In(group.Value[..match.Index]).Where(q => q.Unit == SaidQuantity.UnitOf(match.Groups["each"].Value)).ToArray() is not [{ Amount.Value: > 0 and var count } holders])
        {
            return;
        }

        var (mean, whole) = (Money(match, "price"), Money(match, "whole"));
        if ((RoundedByZeros(mean) * count).Meets(whole.Interval))
        {
            context.Held();
            return;
        }

        var (byMean, byWhole) = (whole.WithBase(mean.Base * count), mean.WithBase(whole.Base / count));
        if (byMean.Base == mean.Base * count && Likelihood.SlipOf(whole, byMean) > 0)
        {
            Report("whole", "合计", byMean, $"{holders.Written} × {mean}");
        }
        else
        {
            Report("price", "均数", byWhole, $"{whole} ÷ {holders.Written}");
        }

        void Report(string wrong, string what, Amount right, string how) =>
            ProductInTextCheck.Report(context, text, group.Index, match.Groups[wrong], match.Groups[wrong + "unit"].Value, what, right, how);
    }

    /// <summary>公务接待费2.38万元，接待44批次、312人次，人均76元: of the amounts and numbers before it some make the mean, or there is one of both.</summary>
    private static void CheckCostOfEach(CheckContext context, PlainText text, Match group)
    {
        if (CostOfEach().Matches(group.Value) is not [var match])
        {
            return;
        }

        var before = SaidQuantity.In(group.Value[..match.Index]);
        SaidQuantity[] counts = [.. before.Where(q => q.Amount.Value > 0 && IsOne(match.Groups["each"].Value, q.Unit))];
        Amount[] wholes = [.. before.Where(q => QuantityUnits.Of(q.Unit).IsMoney()).Select(q => q.Amount with { Unit = QuantityUnits.Of(q.Unit) })];
        var mean = Money(match, "price");
        if (counts.Any(c => wholes.Any(w => (RoundedByZeros(mean) * c.Amount.Value).Meets(w.Interval))))
        {
            context.Held();
        }
        else if (counts is [var count] && wholes is [var whole])
        {
            Report(context, text, group.Index, match.Groups["price"], match.Groups["priceunit"].Value, "均数", mean.WithBase(whole.Base / count.Amount.Value), $"{whole} ÷ {count.Written}");
        }
    }

    /// <summary>人均 is of persons or of each time that one came, 车均 of vehicles.</summary>
    private static bool IsOne(string each, string unit) => each switch
    {
        "人" => unit is "人" or "人次",
        "车" or "辆" => unit is "辆" or "台",
        _ => unit == SaidQuantity.UnitOf(each),
    };

    private static void Report(CheckContext context, PlainText text, int start, Group number, string unit, string what, Amount right, string how) => context.Report(
        text.PlaceOf(start + number.Index, number.Length), number.Value, right.Digits,
        new Dictionary<string, string> { ["what"] = what, ["how"] = how, ["unit"] = unit }, null, right.Digits);

    /// <summary>2,400 元 may be any mean from 2,350 to 2,450.</summary>
    private static Interval RoundedByZeros(Amount amount)
    {
        var scale = 1m;
        while (amount.Value != 0 && amount.Value % (scale * 10) == 0)
        {
            scale *= 10;
        }

        return (amount with { Value = amount.Value / scale }).Interval * scale;
    }

    private static Amount Money(Match match, string name) => Amount.Written(match.Groups[name].Value.Replace(",", "", StringComparison.Ordinal), QuantityUnits.Of(match.Groups[name + "unit"].Value));

    [GeneratedRegex(@"(?<n>\d{1,9})(?<unit>户|人|名|位|家|个|台|套|份|场|件)[^。；\d]{0,16}?(?:每(?<each>户|人|名|位|家|个|台|套|份|场|件)|(?<each>[户人家])均)[^。；\d]{0,8}(?<price>\d{1,12}(?:\.\d{1,6})?)(?<priceunit>万元|元)[^。；\d]{0,12}(?:共|合计|总计|计)[^。；\d]{0,8}(?<whole>\d{1,12}(?:\.\d{1,6})?)(?<wholeunit>亿元|万元|元)")]
    private static partial Regex Product();

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Group();

    [GeneratedRegex(@"(?:(?<each>[人车辆])均|平均每(?<each>人次|人|辆|车|户|家|台|套|件))(?:[\u4e00-\u9fff]{0,6}?(?:费用|费|支出|经费|成本))?(?:为|是)?(?<price>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?)(?<priceunit>万元|元)")]
    private static partial Regex CostOfEach();

    [GeneratedRegex(@"(?<whole>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?)(?<wholeunit>亿元|万元|元)，(?<each>户|人|家|件|套|台|份)均[^，。；\d约近超]{0,8}(?<price>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?)(?<priceunit>万元|元)")]
    private static partial Regex Mean();
}
