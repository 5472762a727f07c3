namespace Mingzhang.Mutations;

/// <summary>How many changed numbers were found, located and repaired.</summary>
internal sealed record Score(int Trials, int Found, int Located, int Repaired, int Single)
{
    /// <summary>Found as one finding at the number that suggests what was there.</summary>
    public required int Perfect { get; init; }

    /// <summary>Another number was held to be wrong.</summary>
    public required int Misled { get; init; }

    public static Score Of(IReadOnlyCollection<Trial> trials) => new(
        trials.Count, trials.Count(t => t.IsFound), trials.Count(t => t.At is not null), trials.Count(t => t.IsRepaired), trials.Count(t => t.IsSingle))
    {
        Misled = trials.Count(t => t.IsMisled),
        Perfect = trials.Count(t => t.IsRepaired && t.IsSingle),
    };

    public decimal FoundPercent => Percent(Found);

    public decimal PerfectPercent => Percent(Perfect);

    public override string ToString() =>
        $"{Trials,6}  found {FoundPercent,6:F2} %  located {Percent(Located),6:F2} %  repaired {Percent(Repaired),6:F2} %  single {Percent(Single),6:F2} %  misled {Percent(Misled),6:F2} %  all three {PerfectPercent,6:F2} %";

    private decimal Percent(int count) => Trials == 0 ? 100 : 100m * count / Trials;
}
