using System.Text.RegularExpressions;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A number with its counting word in a text: 2,140件, 38.42万吨.</summary>
/// <param name="Start">Offset of the number.</param>
/// <param name="Written">As written, with its counting word.</param>
/// <param name="Amount">The number alone.</param>
/// <param name="Unit">The counting word.</param>
/// <param name="IsSet">True of 目标55公里: a whole number that was set is not rounded.</param>
internal sealed partial record SaidQuantity(int Start, string Written, Amount Amount, string Unit, bool IsSet)
{
    /// <summary>A number as written, with or without groups of three digits; more digits than amounts have are none.</summary>
    public const string Number = @"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,8})?";

    /// <summary>The words by which things are counted and measured; of those that begin alike the longest first.</summary>
    public const string Units = "[万亿]?(?:平方米|立方米|平方公里|公里|公斤|公顷|人次|辆次|批次|件次|场次|期次|户次|台次|例次|床日|个|户|家|人|名|位|件|份|套|起|台|辆|处|所|场|期|批|次|项|篇|条|张|只|头|株|盏|座|宗|例|间|栋|种|本|卷|页|册|幅|支|艘|吨|亩|米|元)";

    /// <summary>Units in which a number is rounded even without decimals.</summary>
    private static readonly string[] Rounded = ["万", "亿", "千", "元", "吨", "亩", "米", "里", "%", "百分"];

    /// <summary>Those in which a number is rounded even where it was set: 目标5亿元.</summary>
    private static readonly string[] AlwaysRounded = ["万", "亿", "千", "元", "%", "百分"];

    /// <summary>The unit of money or percent; <see cref="QuantityUnit.Count"/> of everything else.</summary>
    public QuantityUnit Money => QuantityUnits.Of(Unit);

    /// <summary>What the number is multiplied by to be in base units: 10,000 of 万元 and of 万人次.</summary>
    public decimal Scale => Money == QuantityUnit.Count ? CountingUnit.Of(Unit).Scale : Money.Factor();

    /// <summary>True of a mean whose noughts may be those of rounding: 户均2,400元 is any from 2,350 to 2,450.</summary>
    public bool IsRoundedByNoughts { get; init; }

    /// <summary>True of a mean of things counted, which is rounded though things are not.</summary>
    public bool IsMean { get; init; }

    /// <summary>True of a number that was laid down and is not rounded, as a small price.</summary>
    public bool IsExact { get; init; }

    /// <summary>The values it can stand for, in base units: a number of things is exact, a measure as exact as it is written.</summary>
    public Interval Interval => IsRoundedByNoughts ? RoundedByNoughts
        : IsExact || Amount.Decimals == 0 && !IsMean && !(IsSet ? AlwaysRounded : Rounded).Any(r => Unit.Contains(r, StringComparison.Ordinal))
        ? Interval.Point(Amount.Value * Scale)
        : (Amount with { Unit = QuantityUnit.Percent }).Interval * Scale;

    private Interval RoundedByNoughts
    {
        get
        {
            var scale = 1m;
            while (Amount.Value != 0 && Amount.Value % (scale * 10) == 0)
            {
                scale *= 10;
            }

            return (Amount with { Value = Amount.Value / scale, Unit = QuantityUnit.Percent }).Interval * scale * Scale;
        }
    }

    /// <summary>The number as written.</summary>
    public string Digits => Written[..(Written.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)];

    /// <summary>The same place with another value (base units), written as precisely; a rate, if need be, with the usual two decimals.</summary>
    public SaidQuantity Corrected(decimal value)
    {
        var amount = (Amount with { Unit = Money }).WithBase(Money == QuantityUnit.Count ? value / Scale : value);
        amount = Money == QuantityUnit.Percent && amount.Decimals == 0 && amount.Base != value ? (amount with { Decimals = 2 }).WithBase(value) : amount;
        return this with { Amount = amount with { Unit = QuantityUnit.None }, Written = amount.Digits + Unit };
    }

    /// <summary>The quantities of a clause group from left to right.</summary>
    public static SaidQuantity[] In(string text) => [.. Pattern().Matches(text).Select(m => From(m.Groups["n"], m.Groups["u"].Value, text.AsSpan(0, m.Index)))];

    /// <summary>A number found, with its counting word; of 名 and 人 the one word 人.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The counting word.</param>
    /// <param name="before">The words before it, as far as they are known.</param>
    public static SaidQuantity From(Group number, string unit, ReadOnlySpan<char> before = default) => new(
        number.Index, number.Value + unit, Amount.Written(number.Value.Replace(",", "", StringComparison.Ordinal), QuantityUnit.None), UnitOf(unit),
        Target().IsMatch(before));

    /// <summary>Persons are counted by several words.</summary>
    public static string UnitOf(string word) => word is "名" or "位" ? "人" : word;

    [GeneratedRegex($@"(?<![\d.,]|\d，)(?<n>{Number})(?<u>{Units})")]
    private static partial Regex Pattern();

    [GeneratedRegex("(?:目标|任务|指标)[值数]?[为是]?$", RegexOptions.RightToLeft)]
    private static partial Regex Target();
}
