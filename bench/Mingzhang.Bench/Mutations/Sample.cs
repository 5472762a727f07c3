using Mingzhang.Audit;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Mutations;

/// <summary>A number of a sample that states a fact.</summary>
/// <param name="Statement">What it states.</param>
/// <param name="OtherStatements">How many other places state the same fact.</param>
/// <param name="Equations">In how many equations (not inequalities, not hints) the fact takes part.</param>
internal sealed record Target(Statement Statement, int OtherStatements, int Equations)
{
    /// <summary>How many places or equations each say by themselves what the number must be.</summary>
    public int Ties => OtherStatements + Equations;

    /// <summary>True if at least two say so: then it can be told that this number is wrong and not another.</summary>
    public bool IsTied => Ties >= 2;
}

/// <summary>A text disclosure without defects, and its numbers.</summary>
internal sealed class Sample
{
    private readonly string[] lines;

    public Sample(Engine engine, string path)
    {
        Path = path;
        lines = File.ReadAllText(path).Split('\n');
        var disclosure = engine.Read(path, Text);
        Before = engine.Audit(disclosure);
        Targets = [.. TargetFinder.Find(disclosure, engine.Catalog).Where(t => Quoted(t.Statement.Place) == t.Statement.Place.Quote)];
    }

    public string Path { get; }

    public string Text => string.Join('\n', lines);

    /// <summary>The audit of the unchanged text.</summary>
    public AuditReport Before { get; }

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>The text with the words at a place replaced.</summary>
    public string With(Place place, string words)
    {
        var changed = (string[])lines.Clone();
        changed[place.Line - 1] = string.Concat(
            lines[place.Line - 1].AsSpan(0, place.Column - 1), words, lines[place.Line - 1].AsSpan(place.Column - 1 + place.Length));
        return string.Join('\n', changed);
    }

    /// <summary>Errors and warnings of one audit that are not in the audit of the unchanged text.</summary>
    public IReadOnlyList<Finding> NewIn(AuditReport after)
    {
        var known = Before.Findings.Select(Name).ToHashSet();
        return [.. after.Findings.Where(f => f.Severity != Severity.Info && !known.Contains(Name(f)))];
    }

    private static (string Rule, int Line, int Column) Name(Finding finding) => (finding.Rule.Id, finding.At.Line, finding.At.Column);

    private string Quoted(Place place) =>
        place.Line <= lines.Length && place.Column - 1 + place.Length <= lines[place.Line - 1].Length
            ? lines[place.Line - 1].Substring(place.Column - 1, place.Length) : "";
}
