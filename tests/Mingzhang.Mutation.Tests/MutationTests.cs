using Mingzhang.Audit.Equations;
using Mingzhang.Mutations;

namespace Mingzhang.Mutation.Tests;

/// <summary>Changes numbers of samples without defects and looks at what the audit makes of it. bench/ changes all of them.</summary>
public sealed class MutationTests
{
    private const int Seed = 20241;
    private const int MutationsOfEach = 90;

    private static readonly Engine Engine = new();

    public static TheoryData<string> Names => [.. Samples.Clean().Select(Samples.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_without_defects_has_no_finding_of_the_figures(string name)
    {
        var sample = new Sample(Engine, Path.Combine(Samples.Folder, name));

        Assert.DoesNotContain(sample.Before.Findings, IsOfFigures);
    }

    [Fact]
    public void A_changed_number_that_others_determine_is_one_finding_at_the_number_with_the_right_value()
    {
        var trials = Samples.Clean().SelectMany(path =>
        {
            var sample = new Sample(Engine, path);
            var tied = sample.Targets.Where(t => t.IsTied).ToArray();
            var random = new Random(Seed);
            return Enumerable.Range(0, MutationsOfEach)
                .Select(_ => Mutator.Change(tied[random.Next(tied.Length)], (MutationKind)random.Next(Enum.GetValues<MutationKind>().Length), Seed))
                .OfType<Mutations.Mutation>()
                .Select(m => Trial.Run(Engine, sample, m));
        }).ToArray();

        var score = Score.Of(trials);
        var failures = string.Join('\n', trials.Where(t => !t.IsRepaired || !t.IsSingle).Select(Describe));
        Assert.True(trials.Length > 250, $"{trials.Length} mutations");
        Assert.True(score.FoundPercent >= 99, $"{score}\n{failures}");
        Assert.True(score.PerfectPercent >= 95, $"{score}\n{failures}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_change_that_rounding_explains_is_no_finding(string name)
    {
        var sample = new Sample(Engine, Path.Combine(Samples.Folder, name));
        var checkedChanges = 0;
        foreach (var target in sample.Targets.Where(t => t.Statement.Amount is { Decimals: 2, Value: not 0 } && t.IsTied).Where((_, i) => i % 6 == 0))
        {
            var place = target.Statement.Place;
            var last = place.Quote.AsSpan().LastIndexOfAnyInRange('0', '9');
            var digit = place.Quote[last] == '9' ? '8' : (char)(place.Quote[last] + 1);
            var disclosure = Engine.Read(sample.Path, sample.With(place, place.Quote[..last] + digit + place.Quote[(last + 1)..]));
            var values = new FactValues(disclosure.Ledger);
            var holds = Equations.Of(disclosure, values, Engine.Catalog).All(e => !e.IsReported || e.Evaluate(values) != Verdict.Broken) &&
                Enumerable.Range(0, values.Count).All(f => values.Clusters(f).Length <= 1);
            if (holds)
            {
                checkedChanges++;
                Assert.DoesNotContain(Engine.Audit(disclosure).Findings, IsOfFigures);
            }
        }

        Assert.True(checkedChanges > 20, $"{checkedChanges} changes within rounding");
    }

    private static bool IsOfFigures(Audit.Finding finding) => finding.Rule.Family is "01" or "02" or "03" or "04" or "05";

    private static string Describe(Trial trial) =>
        $"{trial.Mutation.Target.Statement.Key} at line {trial.Mutation.Target.Statement.Place.Line}: " +
        $"{trial.Mutation.Target.Statement.Place.Quote} to {trial.Mutation.Words}: {string.Join("; ", trial.Findings.Select(f => f.Message))}";
}
