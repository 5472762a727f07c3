using Mingzhang.Facts;

namespace Mingzhang.Formats.Tests;

/// <summary>The same disclosure in whatever file states the same facts.</summary>
public sealed class SameFactsTests
{
    [Theory]
    [InlineData("jiangxi-2024/决算公开.html")]
    [InlineData("jiangxi-2024/决算公开.docx")]
    [InlineData("jiangxi-2024/决算公开.pdf")]
    [InlineData("jiangxi-2024/决算公开.xlsx")]
    [InlineData("jiangxi-2024/决算公开.xls")]
    [InlineData("hunan-2023/决算公开.html")]
    [InlineData("hunan-2023/决算公开.docx")]
    [InlineData("hunan-2023/决算公开.pdf")]
    [InlineData("hunan-2023/决算公开.xlsx")]
    [InlineData("shanghai-2024/决算公开.html")]
    [InlineData("shanghai-2024/决算公开.docx")]
    [InlineData("shanghai-2024/决算公开.pdf")]
    [InlineData("shanghai-2024/决算公开.xlsx")]
    public void The_tables_state_what_they_state_in_the_text(string sample) => AssertSame(sample, StatementKind.Table);

    [Theory]
    [InlineData("jiangxi-2024/决算公开.html")]
    [InlineData("jiangxi-2024/决算公开.docx")]
    [InlineData("jiangxi-2024/决算公开.pdf")]
    [InlineData("hunan-2023/决算公开.html")]
    [InlineData("hunan-2023/决算公开.docx")]
    [InlineData("hunan-2023/决算公开.pdf")]
    [InlineData("shanghai-2024/决算公开.html")]
    [InlineData("shanghai-2024/决算公开.docx")]
    [InlineData("shanghai-2024/决算公开.pdf")]
    public void The_sentences_and_forms_state_what_they_state_in_the_text(string sample) => AssertSame(sample, StatementKind.Prose, StatementKind.Form);

    private static void AssertSame(string sample, params StatementKind[] kinds)
    {
        var expected = Facts.Of(Facts.Read(Path.ChangeExtension(sample, ".txt")), kinds);
        var actual = Facts.Of(Facts.Read(sample), kinds);
        Assert.True(expected.Count > 60, $"{expected.Count} facts");
        var missing = expected.Except(actual).ToArray();
        var added = actual.Except(expected).ToArray();
        Assert.True(missing.Length + added.Length == 0, $"missing:\n{string.Join('\n', missing)}\nadded:\n{string.Join('\n', added)}");
    }
}
