namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>A counting word that may be multiplied: 万人次.</summary>
/// <param name="Word">The word alone; of 场 and 场次, 名 and 人 the one.</param>
/// <param name="Scale">What its numbers are multiplied by.</param>
internal readonly record struct CountingUnit(string Word, decimal Scale)
{
    public static CountingUnit Of(string unit)
    {
        var scale = unit.Length == 1 ? 1 : unit[0] is '万' ? 10_000m : unit[0] is '亿' ? 100_000_000m : 1;
        var word = scale == 1 ? unit : unit[1..];
        return new(SaidQuantity.UnitOf(word is "场次" or "批次" or "件次" or "期次" ? word[..1] : word), scale);
    }
}
