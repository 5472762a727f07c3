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
    /// <summary>A smaller mean is written with decimals.</summary>
    private const decimal LeastMean = 100;

    /// <summary>A slip of the pen hardly explains so many digits by chance.</summary>
    private const int FewestDigits = 3;

    private readonly WordFinder each = new(words.Each);
    private readonly WordFinder moreThanOnce = new(words.MoreThanOnce);

    public string RuleId => "MZ0643";

    public void Run(CheckContext context)
    {
        foreach (var text in PlainText.All(context.Disclosure).Where(t => each.IsIn(t.Value)))
        {
            foreach (Match match in Product().Matches(text.Value).Where(m => !moreThanOnce.IsIn(m.Value)))
            {
                Check(context, text, match);
            }

            foreach (Match group in Group().Matches(text.Value).Where(g => !moreThanOnce.IsIn(g.Value)))
            {
                CheckMean(context, text, group);
                CheckCostOfEach(context, text, group);
                CheckMeanCount(context, text, group);
            }
        }

        if (context.Outcome is { Held: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有同时写明数量、单价和合计");
        }
    }

    private static void Check(CheckContext context, PlainText text, Match match)
    {
        var count = SaidQuantity.From(match.Groups["n"], match.Groups["unit"].Value);
        if (count.Unit.TrimStart('万') == SaidQuantity.UnitOf(match.Groups["each"].Value))
        {
            Check(context, text, 0, [new("合计", RelationForm.Product, [Money(match, "whole"), count, PriceOf(match)])]);
        }
    }

    /// <summary>A mean is rounded as its zeros show.</summary>
    private static void CheckMean(CheckContext context, PlainText text, Match group)
    {
        if (Mean().Matches(group.Value) is [var match] &&
            SaidQuantity.In(group.Value[..match.Index]).Where(q => q.Unit == SaidQuantity.UnitOf(match.Groups["each"].Value)).ToArray() is [{ Amount.Value: > 0 } holders])
        {
            Check(context, text, group.Index, [new("均数", RelationForm.Mean, [MeanOf(match), Money(match, "whole"), holders])]);
        }
    }

    /// <summary>公务接待费2.38万元，接待44批次、312人次，人均76元: of the amounts and numbers before it some make the mean, or there is one of both.</summary>
    private static void CheckCostOfEach(CheckContext context, PlainText text, Match group)
    {
        if (CostOfEach().Matches(group.Value) is [var match])
        {
            var before = SaidQuantity.In(group.Value[..match.Index]);
            SaidQuantity[] counts = [.. before.Where(q => q.Amount.Value > 0 && IsOne(match.Groups["each"].Value, q.Unit))];
            Check(context, text, group.Index, [.. counts.SelectMany(c => before.Where(q => q.Money.IsMoney()).Select(w => new SaidRelation("均数", RelationForm.Mean, [MeanOf(match), w, c])))]);
        }
    }

    /// <summary>举办培训班6期，培训318人次，平均每期53人次: of the one number of either kind before it; rounded as it is written.</summary>
    private static void CheckMeanCount(CheckContext context, PlainText text, Match group)
    {
        if (MeanCount().Matches(group.Value) is [var match])
        {
            var before = SaidQuantity.In(group.Value[..match.Index]);
            SaidQuantity[] wholes = [.. before.Where(q => IsOfUnit(q.Unit, match.Groups["unit"].Value))];
            SaidQuantity[] counts = [.. before.Where(q => q.Amount.Value > 0 && IsEach(match.Groups["each"].Value, q.Unit))];
            var mean = SaidQuantity.From(match.Groups["n"], match.Groups["unit"].Value) with { IsMean = true };
            Check(context, text, group.Index, [.. counts.SelectMany(c => wholes.Where(w => w != c).Select(w => new SaidRelation("均数", RelationForm.Mean, [mean, w, c])))]);
        }
    }

    /// <summary>864人次 are 36次 of each.</summary>
    private static bool IsOfUnit(string unit, string mean) => unit == SaidQuantity.UnitOf(mean) || (mean == "次" && unit.EndsWith(mean, StringComparison.Ordinal));

    /// <summary>批次 and 批, 场次 and 场 count the same.</summary>
    private static bool IsEach(string each, string unit) => unit.StartsWith(SaidQuantity.UnitOf(each), StringComparison.Ordinal) && unit.TrimEnd('次').Length <= each.Length;

    /// <summary>Checks what may be meant: one relation that holds is enough; of several only one that a slip of the pen in the mean explains can be said to be broken.</summary>
    private static void Check(CheckContext context, PlainText text, int start, IReadOnlyList<SaidRelation> possible)
    {
        if (possible.Any(r => r.Holds))
        {
            context.Held();
        }
        else if (Likely(possible) is [var relation] && relation.Fault([relation], SaidElsewhere.In(context.Disclosure), PlaceOf) is var (which, right))
        {
            relation.Report(context, which, right, PlaceOf);
        }

        Place PlaceOf(SaidQuantity quantity) => text.PlaceOf(start + quantity.Start, quantity.Digits.Length);
    }

    private static IReadOnlyList<SaidRelation> Likely(IReadOnlyList<SaidRelation> possible) => possible.Count <= 1 ? possible
        : [.. possible.Where(r => r.Right(0) is { } right && Likelihood.SlipOf(r.Result.Amount, right.Amount) > 0 &&
            Math.Max(r.Result.Amount.TellingDigits, right.Amount.TellingDigits) >= FewestDigits)];

    /// <summary>人均 is of persons or of each time that one came, 车均 of vehicles.</summary>
    private static bool IsOne(string each, string unit) => each switch
    {
        "人" => unit is "人" or "人次",
        "车" or "辆" => unit is "辆" or "台",
        _ => unit == SaidQuantity.UnitOf(each),
    };

    /// <summary>每人次2元 is a price that was laid down; of larger ones it cannot be told whether they are a mean.</summary>
    private static SaidQuantity PriceOf(Match match) =>
        Money(match, "price") is var price && match.Value.Contains('每') && price is { Unit: "元", Amount: { Decimals: 0, Value: < LeastMean } } ? price with { IsExact = true } : price;

    private static SaidQuantity MeanOf(Match match) => Money(match, "price") with { IsRoundedByNoughts = true };

    private static SaidQuantity Money(Match match, string name) => SaidQuantity.From(match.Groups[name], match.Groups[name + "unit"].Value);

    [GeneratedRegex(@"(?<![\d.])(?<n>\d{1,9}(?:\.\d{1,4})?)(?<unit>万?(?:人次|户|人|名|位|家|个|台|套|份|场|件))[^。；\d]{0,16}?(?:每(?<each>人次|户|人|名|位|家|个|台|套|份|场|件)|(?<each>[户人家])均)[^。；\d]{0,8}(?<price>\d{1,12}(?:\.\d{1,6})?)(?<priceunit>万元|元)[^。；\d]{0,12}(?:共|合计|总计|计)[^。；\d]{0,8}(?<whole>\d{1,12}(?:\.\d{1,6})?)(?<wholeunit>亿元|万元|元)")]
    private static partial Regex Product();

    [GeneratedRegex(@"[^。；]+")]
    private static partial Regex Group();

    [GeneratedRegex($@"平均每(?<each>期|批|次|场|个|家|户|人|名|项|篇|天)(?:次)?(?:[\u4e00-\u9fff]{{0,8}}?)(?:为|是|达)?(?<n>{SaidQuantity.Number})(?<unit>{SaidQuantity.Units})(?!左右|以上|以下)")]
    private static partial Regex MeanCount();

    [GeneratedRegex(@"(?:(?<each>[人车辆])均|平均每(?<each>人次|人|名|辆|车|户|家|台|套|件|个|项|场|期|批次|批|次|份|公里|吨|亩|平方米|立方米)(?:\([^()]{1,2}\))?(?:项目|企业|学生|职工)?)(?:[\u4e00-\u9fff]{0,6}?(?:费用|费|支出|经费|成本|资金|金额))?(?:为|是)?(?<price>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?)(?<priceunit>亿元|万元|元)")]
    private static partial Regex CostOfEach();

    /// <summary>户均3000元，人均1500元: what is a mean itself is not what is shared out.</summary>
    [GeneratedRegex(@"(?<![\d.,]|[均每][^，。；\d]{0,8})(?<whole>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?)(?<wholeunit>亿元|万元|元)，(?<each>户|人|家|件|套|台|份)均[^，。；\d约近超]{0,8}(?<price>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,6})?)(?<priceunit>万元|元)")]
    private static partial Regex Mean();
}
