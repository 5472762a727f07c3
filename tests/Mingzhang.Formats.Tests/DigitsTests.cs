using Mingzhang.Audit;
using Mingzhang.Mutations;

namespace Mingzhang.Formats.Tests;

/// <summary>The digits of any script are read as the numbers they stand for.</summary>
public class DigitsTests
{
    private static readonly Engine Engine = new();

    public static TheoryData<string, char> Texts => new MatrixTheoryData<string, char>(
        Directory.GetFiles(Samples.Folder, "决算公开*.txt", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(Samples.Folder, p)),
        ['０', '٠', '๐']);

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_same_numbers_in_other_digits_have_the_same_findings(string sample, char zero)
    {
        var text = File.ReadAllText(Path.Combine(Samples.Folder, sample));
        var other = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c));
        Assert.Equal(Of(Engine.Audit(sample, text)), Of(Engine.Audit(sample, other)));
    }

    private static IEnumerable<string> Of(AuditReport report) =>
        report.Findings.Select(f => $"{f.Rule.Id} {f.At.Line}:{f.At.Column} {f.Expected}").Order();
}
