using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>The tied numbers that were not found, located and repaired as one finding, by what they are.</summary>
internal static class FailureTable
{
    public static void Print(IReadOnlyCollection<Trial> trials)
    {
        var groups = trials
            .GroupBy(t => (t.Mutation.Target.Statement.Key.Measure, t.Mutation.Target.Statement.Key.Aspect, Where: t.Mutation.Target.Statement.Place.Table ?? t.Mutation.Target.Statement.Place.Section))
            .Select(g => (g.Key, Trials: g.ToArray(), Failed: g.Where(t => !(t.IsRepaired && t.IsSingle)).ToArray()))
            .Where(g => g.Failed.Length > 0).OrderByDescending(g => g.Failed.Length);
        foreach (var (key, all, failed) in groups)
        {
            Console.WriteLine($"{key.Measure} {key.Aspect} | {key.Where}: {failed.Length} of {all.Length}; not found {failed.Count(t => !t.IsFound)}, elsewhere {failed.Count(t => t.IsFound && t.At is null)}, wrong value {failed.Count(t => t.At is not null && !t.IsRepaired)}, several {failed.Count(t => t.IsRepaired && !t.IsSingle)}");
            foreach (var trial in failed.OrderBy(t => t.Mutation.Target.Statement.Place.Line).ThenBy(t => t.Mutation.Kind))
            {
                var target = trial.Mutation.Target;
                Console.WriteLine($"    {target.Statement.Key} {target.Statement.Place.Line}:{target.Statement.Place.Column} [{target.OtherStatements}+{target.Equations}] {trial.Mutation.Kind} {target.Statement.Place.Quote}→{trial.Mutation.Words}");
                foreach (var finding in trial.Findings.Take(4))
                {
                    Console.WriteLine($"        {finding.Rule.Id} {finding.At.Line}:{finding.At.Column} {finding.Stated}→{finding.Suggestion} {finding.Message}");
                }
            }
        }
    }
}
