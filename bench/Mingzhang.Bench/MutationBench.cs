using System.Collections.Concurrent;
using Mingzhang.Mutations;

namespace Mingzhang.Bench;

/// <summary>
/// Changes every number of every clean sample in every way and tells how many were found, located and repaired. Arguments:
/// <c>--failures</c> lists the tied numbers that were not, <c>--once</c> those with one tie, a number N takes every Nth change only, files are changed instead of the samples.
/// </summary>
internal static class MutationBench
{
    private const int Seed = 1;

    public static void Run(string[] args)
    {
        var every = args.Select(a => int.TryParse(a, out var n) ? n : 1).Prepend(1).Max();
        var engine = new Engine();
        var all = new List<Trial>();
        string[] files = [.. args.Where(File.Exists)];
        foreach (var path in files.Length > 0 ? files : Samples.Clean())
        {
            var sample = new Sample(engine, path);
            var trials = Trials(engine, sample, every);
            all.AddRange(trials);
            Console.WriteLine($"  {Samples.Name(path)}: {sample.Targets.Count} numbers, {sample.Before.Findings.Count} findings before");
            Print(trials);
        }

        Console.WriteLine("  all samples");
        Print(all);
        foreach (var kind in Enum.GetValues<MutationKind>())
        {
            Console.WriteLine($"    tied, {kind,-14}" + Score.Of([.. all.Where(t => t.Mutation.Target.IsTied && t.Mutation.Kind == kind)]));
        }

        if (args.Contains("--failures"))
        {
            FailureTable.Print([.. all.Where(t => t.Mutation.Target.IsTied)]);
        }

        if (args.Contains("--once"))
        {
            FailureTable.Print([.. all.Where(t => t.Mutation.Target.Ties == 1)]);
        }
    }

    private static ConcurrentBag<Trial> Trials(Engine engine, Sample sample, int every)
    {
        var trials = new ConcurrentBag<Trial>();
        var mutations = sample.Targets
            .SelectMany(t => Enum.GetValues<MutationKind>().Select(k => Mutator.Change(t, k, Seed)).OfType<Mutation>().DistinctBy(m => m.Words))
            .Where((_, i) => i % every == 0);
        Parallel.ForEach(mutations, m => trials.Add(Trial.Run(engine, sample, m)));
        return trials;
    }

    private static void Print(IReadOnlyCollection<Trial> trials)
    {
        Console.WriteLine("    tied to two or more " + Score.Of([.. trials.Where(t => t.Mutation.Target.IsTied)]));
        Console.WriteLine("    tied to one         " + Score.Of([.. trials.Where(t => t.Mutation.Target.Ties == 1)]));
        Console.WriteLine("    free                " + Score.Of([.. trials.Where(t => t.Mutation.Target.Ties == 0)]));
    }
}
