using Mingzhang.Audit;
using Mingzhang.Mutations;

namespace Mingzhang.Formats.Tests;

/// <summary>Patterns take the digits of every script for digits; so must what makes numbers of them.</summary>
public class DigitsTests
{
    private static readonly Engine Engine = new();

    public static TheoryData<string> Texts =>
        [.. Directory.GetFiles(Samples.Folder, "决算公开*.txt", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Samples.Folder, p))];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Full_width_digits_have_the_same_findings(string sample)
    {
        var text = File.ReadAllText(Path.Combine(Samples.Folder, sample));
        Assert.Equal(Of(Engine.Audit(sample, text)), Of(Engine.Audit(sample, With('０', text))));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_tables_in_digits_of_other_scripts_have_the_same_facts(string sample)
    {
        var text = File.ReadAllText(Path.Combine(Samples.Folder, sample));
        var facts = Facts.Of(Engine.Read(sample, text), Mingzhang.Facts.StatementKind.Table);
        foreach (var zero in "٠๐")
        {
            var other = With(zero, text);
            Assert.True(facts.SetEquals(Facts.Of(Engine.Read(sample, other), Mingzhang.Facts.StatementKind.Table)));
            Assert.NotEmpty(Engine.Audit(sample, other).Outcomes);
        }
    }

    private static string With(char zero, string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c));

    private static IEnumerable<string> Of(AuditReport report) =>
        report.Findings.Select(f => $"{f.Rule.Id} {f.At.Line}:{f.At.Column} {f.Expected}").Order();
}
