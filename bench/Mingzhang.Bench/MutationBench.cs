using System.Collections.Concurrent;
using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>Changes every number of every clean sample in every way and tells how many were found, located and repaired.</summary>
internal static class MutationBench
{
    public static void Run(string[] args)
    {
        var engine = new Engine();
        var verbose = args.Contains("--failures") ? 1 : args.Contains("--once") ? 2 : 0;
        var kinds = Enum.GetValues<MutationKind>();
        var every = args.FirstOrDefault(a => int.TryParse(a, out _)) is { } n ? int.Parse(n) : 1;
        var all = new List<Trial>();
        foreach (var path in Samples.Clean())
        {
            var sample = new Sample(engine, path);
            var mutations = sample.Targets.SelectMany(t => kinds.Select(k => Mutator.Change(t, k, seed: 1))).OfType<Mutation>().DistinctBy(m => (m.Target, m.Words))
                .Where((_, i) => i % every == 0).ToArray();
            var trials = new ConcurrentBag<Trial>();
            Parallel.ForEach(mutations, m => trials.Add(Trial.Run(engine, sample, m)));
            all.AddRange(trials);
            Console.WriteLine($"{Samples.Name(path)}: {sample.Targets.Count} numbers, {sample.Before.Findings.Count} findings before");
            Console.WriteLine("  tied   " + Score.Of([.. trials.Where(t => t.Mutation.Target.IsTied)]));
            Console.WriteLine("  once   " + Score.Of([.. trials.Where(t => t.Mutation.Target.Ties == 1)]));
            Console.WriteLine("  free   " + Score.Of([.. trials.Where(t => t.Mutation.Target.Ties == 0)]));
        }

        Console.WriteLine("all tied " + Score.Of([.. all.Where(t => t.Mutation.Target.IsTied)]));
        foreach (var kind in kinds)
        {
            Console.WriteLine($"  {kind,-11}" + Score.Of([.. all.Where(t => t.Mutation.Target.IsTied && t.Mutation.Kind == kind)]));
        }

        if (verbose > 0)
        {
            FailureTable.Print([.. all.Where(t => verbose == 2 ? t.Mutation.Target.Ties == 1 : t.Mutation.Target.IsTied)]);
        }
    }
}
