namespace Mingzhang.Catalog.Performance;

/// <summary>Finds what contradicts itself in a profile.</summary>
internal static class ProfileCheck
{
    /// <summary>Checks a profile.</summary>
    /// <exception cref="FormatException">Something contradicts itself.</exception>
    public static void Run(PerformanceProfile profile)
    {
        foreach (var structure in profile.Structures)
        {
            Demand(
                structure.Groups.Values.Sum() == profile.Total,
                $"the weights of structure '{structure.Id}' add up to {structure.Groups.Values.Sum()}, not to {profile.Total}");
        }

        Demand(profile.Structures.Count > 0, "it has no weight structure");
        Demand(profile.Scoring is { Decimals: >= 0 and <= 4, LimitLostAt: > 100, ExecutionFullAt: > 0 }, "its scoring rules are out of range");
        Demand(
            profile.Qualitative.Levels.All(l => l.From < l.To && l.Allows(l.Usual)) && profile.Qualitative.Levels is [.., { To: 100, Words.Count: 0 }],
            "a level of answers does not allow its usual share, or the last is not for every other answer");
        Demand(Descends(profile.Grades.Bands.Select(b => b.From)) && profile.Grades.Bands is [.., { From: 0 }], "its grades do not descend to 0");
        Demand(profile.Grades.Bands.Zip(profile.Grades.Bands.Skip(1)).All(p => p.Second.To is null || p.Second.To <= p.First.From), "its grades overlap");
        Demand(
            Descends(profile.Monitoring.Lights.Reverse().Select(l => l.Behind)) && profile.Monitoring.Lights is [.., { Behind: 100 }],
            "its lights do not go up to 100");
        Demand(
            profile.Grades.Bands.All(b => profile.NextYear.Rules.Any(r => r.ExecutionFrom == 0 && r.Grades.Contains(b.Grade))),
            "a grade has no rule for next year's budget");
        Demand(profile.Forms.Any(f => f.Id == "project"), "it has no form of a project");

        void Demand(bool isSo, string fault)
        {
            if (!isSo)
            {
                throw new FormatException($"Profile '{profile.Id}' is wrong: {fault}.");
            }
        }
    }

    private static bool Descends(IEnumerable<decimal> values) => values.Zip(values.Skip(1)).All(p => p.First > p.Second);
}
