using Mingzhang.Catalog;
using Mingzhang.Documents;

namespace Mingzhang.Recognition.Narratives;

/// <summary>Finds names of single projects in a paragraph.</summary>
internal sealed class ProjectNames(SourceText source, CompactText compact)
{
    /// <summary>True if between two offsets a project is named: in quotation marks, or as 某某项目.</summary>
    public bool IsNamed(int from, int to) => from < to && (Between(from, to).Contains("项目", StringComparison.Ordinal) || HasQuotes(from, to));

    /// <summary>True if between two offsets stands “某某”项目.</summary>
    public bool IsQuoted(int from, int to) => from < to && Between(from, to).EndsWith("项目", StringComparison.Ordinal) && HasQuotes(from, to);

    private ReadOnlySpan<char> Between(int from, int to) => compact.Value.AsSpan(from, to - from);

    private bool HasQuotes(int from, int to) =>
        source.Value.AsSpan(compact.Offset(from), compact.Offset(to) - compact.Offset(from)).ContainsAny('“', '”', '"');
}
