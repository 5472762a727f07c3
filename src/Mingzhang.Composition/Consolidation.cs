using Mingzhang.Facts;

namespace Mingzhang.Composition;

/// <summary>Adds the accounts of subordinate units to those of the department (汇总).</summary>
public static class Consolidation
{
    /// <summary>
    /// The department's accounts: every figure the sum over the units, words and names those of the first. What one unit does not
    /// know nobody knows of the sum.
    /// </summary>
    /// <param name="units">The department itself (本级) first, then its units; at least one.</param>
    /// <exception cref="InvalidOperationException">They are of different form sets or years; the message is for the user.</exception>
    public static Accounts Of(IReadOnlyList<Accounts> units)
    {
        var first = units[0];
        foreach (var unit in units.Skip(1))
        {
            if (unit.Form.Id != first.Form.Id || unit.Year != first.Year)
            {
                throw new InvalidOperationException($"{unit.Unit}是 {unit.Form.Id} {unit.Year} 年度的，{first.Unit}是 {first.Form.Id} {first.Year} 年度的，不能汇总");
            }
        }

        var keys = units.SelectMany(u => u.Facts.Keys).Distinct().Where(k => units.All(u => u.Knows(k)));
        return first with
        {
            Facts = keys.ToDictionary(k => k, k => units.Sum(u => u[k])),
            CodeNames = units.SelectMany(u => u.CodeNames).DistinctBy(p => p.Key).ToDictionary(),
            UnknownFacts = units.SelectMany(u => u.UnknownFacts).ToHashSet(),
            UnknownMeasures = units.SelectMany(u => u.UnknownMeasures).ToHashSet(),
        };
    }
}
