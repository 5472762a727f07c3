using System.Globalization;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>How a number that a sentence states follows from two others; rates in percent.</summary>
/// <param name="Result">The number from the two others; null where it does not follow.</param>
/// <param name="First">The first of the others from the number and the second.</param>
/// <param name="Second">The second from the number and the first.</param>
/// <param name="Ways">How each of the three is worked out, in this order; {0} is the number, {1} and {2} are the others.</param>
internal sealed record RelationForm(
    Func<Interval, Interval, Interval?> Result, Func<Interval, Interval, Interval?> First, Func<Interval, Interval, Interval?> Second, IReadOnlyList<string> Ways)
{
    private static readonly Interval One = Interval.Point(1);
    private static readonly Interval Hundred = Interval.Point(100);

    /// <summary>A part and the whole: 收回 115 份 of 120 份, 回收率 95.83%.</summary>
    public static RelationForm Share { get; } = new(
        (a, b) => Over(a, b) * 100, (r, b) => Part(r) * b, (r, a) => Over(a, Part(r)), ["{1} ÷ {2}", "{2} × {0}", "{1} ÷ {0}"]);

    /// <summary>Now and before: 由 60 家增加到 63 家，增长 5%.</summary>
    public static RelationForm Growth { get; } = new(
        (a, b) => (Over(a, b) - One) * 100, (r, b) => b * (One + Part(r)), (r, a) => Over(a, One + Part(r)),
        ["（{1} − {2}） ÷ {2}", "{2} ×（1 ＋ {0}）", "{1} ÷（1 ＋ {0}）"]);

    /// <summary>Now and before, of a decrease: 由 63 家减少到 60 家，下降 4.76%.</summary>
    public static RelationForm Fall { get; } = new(
        (a, b) => (One - Over(a, b)) * 100, (r, b) => b * (One - Part(r)), (r, a) => Over(a, One - Part(r)),
        ["（{2} − {1}） ÷ {2}", "{2} ×（1 − {0}）", "{1} ÷（1 − {0}）"]);

    /// <summary>The first without the second: 60 家，比目标 55 家多 5 家.</summary>
    public static RelationForm Difference { get; } = new((a, b) => a - b, (r, b) => b + r, (r, a) => a - r, ["{1} − {2}", "{2} ＋ {0}", "{1} − {0}"]);

    /// <summary>The second without the first: 55 家，比上年的 60 家少 5 家.</summary>
    public static RelationForm Shortfall { get; } = new((a, b) => b - a, (r, b) => b - r, (r, a) => a + r, ["{2} − {1}", "{2} − {0}", "{1} ＋ {0}"]);

    /// <summary>What there is and how much it grew: 63 家，比上年增加 3 家，增长 5%.</summary>
    public static RelationForm GrowthBy { get; } = new(
        (a, d) => Over(Hundred, Over(a, d) - One), (r, d) => d + Over(d, Part(r)), (r, a) => a - Over(a, One + Part(r)),
        ["{2} ÷（{1} − {2}）", "{2} ＋ {2} ÷ {0}", "{1} − {1} ÷（1 ＋ {0}）"]);

    /// <summary>What there is and how much it fell: 60 家，比上年减少 3 家，下降 4.76%.</summary>
    public static RelationForm FallBy { get; } = new(
        (a, d) => Over(Hundred, Over(a, d) + One), (r, d) => Over(d, Part(r)) - d, (r, a) => Over(a, One - Part(r)) - a,
        ["{2} ÷（{1} ＋ {2}）", "{2} ÷ {0} − {2}", "{1} ÷（1 − {0}）− {1}"]);

    /// <summary>What there is and by how much it exceeds the target: 126 家，超出目标 26 家，完成率 126%.</summary>
    public static RelationForm Surplus { get; } = new(
        (a, d) => Over(Hundred, One - Over(d, a)), (r, d) => Over(d, One - Over(One, Part(r))), (r, a) => a - Over(a, Part(r)),
        ["{1} ÷（{1} − {2}）", "{2} ÷（1 − 1 ÷ {0}）", "{1} − {1} ÷ {0}"]);

    /// <summary>How many and how much each: 120 户，每户 500 元，共 6 万元.</summary>
    public static RelationForm Product { get; } = new((n, p) => n * p, (r, p) => Over(r, p), (r, n) => Over(r, n), ["{1} × {2}", "{0} ÷ {2}", "{0} ÷ {1}"]);

    /// <summary>How much in all and how many: 支出 308.64 万元，1,286 户，户均 2,400 元.</summary>
    public static RelationForm Mean { get; } = new((w, n) => Over(w, n), (r, n) => r * n, (r, w) => Over(w, r), ["{1} ÷ {2}", "{2} × {0}", "{1} ÷ {0}"]);

    /// <summary>How one of the three (0: the number, 1: the first, 2: the second) is worked out, in words.</summary>
    public string Way(int which, string result, string first, string second) => string.Format(CultureInfo.InvariantCulture, Ways[which], result, first, second);

    private static Interval? Over(Interval? dividend, Interval? divisor) =>
        dividend is { } a && divisor is { } b ? Interval.Divide(a, b) : null;

    private static Interval Part(Interval percent) => percent * 0.01m;
}
