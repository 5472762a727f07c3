using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Facts.Tests;

/// <summary>Checks laws on many values made by chance, the same ones in every run; a failure prints the smallest values that break the law.</summary>
internal static class Laws
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20240101, 7);

    /// <summary>Units of money.</summary>
    public static Gen<QuantityUnit> MoneyUnits { get; } =
        Gen.Elements(QuantityUnit.Yuan, QuantityUnit.TenThousandYuan, QuantityUnit.HundredMillionYuan);

    /// <summary>Amounts of money as printed: up to twelve digits, up to four of them decimals, of either sign.</summary>
    public static Gen<Amount> Money { get; } =
        from unit in MoneyUnits
        from decimals in Gen.Choose(0, 4)
        from digits in Gen.Choose(-1_000_000_000, 1_000_000_000)
        select new Amount(digits * Step(decimals), decimals, unit);

    /// <summary>An amount together with a true value that it can stand for.</summary>
    public static Gen<(Amount Amount, decimal True)> Rounded { get; } =
        from amount in Money
        from share in Shares
        select (amount, Within(amount.Interval, share));

    /// <summary>Intervals and a value in each.</summary>
    public static Gen<(Interval Interval, decimal Value)> Intervals { get; } =
        from low in Gen.Choose(-1_000_000, 1_000_000)
        from width in Gen.Choose(0, 100_000)
        from share in Shares
        let interval = new Interval(low * 0.01m, (low + width) * 0.01m)
        select (interval, Within(interval, share));

    private static Gen<int> Shares => Gen.Choose(0, 1000);

    public static void Hold<T>(Gen<T> values, Func<T, bool> law) => Check.One(Config, Prop.ForAll(values.ToArbitrary(), law));

    public static void Hold<T, U>(Gen<T> first, Gen<U> second, Func<T, U, bool> law) =>
        Hold(first.SelectMany(a => second.Select(b => (a, b))), p => law(p.a, p.b));

    /// <summary>One unit of the last of some decimals.</summary>
    public static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);

    private static decimal Within(Interval interval, int share) => interval.Low + (interval.Width * share / 1000);
}
