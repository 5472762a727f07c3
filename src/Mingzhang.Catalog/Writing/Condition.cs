namespace Mingzhang.Catalog;

/// <summary>How two facts must compare, as printed.</summary>
public enum Comparing
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    Unequal,

    /// <summary>The left is greater.</summary>
    Greater,

    /// <summary>The left is less.</summary>
    Less,

    /// <summary>The left is not known.</summary>
    Unknown,
}

/// <summary>A condition such as <c>it &gt; was</c>, <c>it != 0</c> or <c>unknown planned</c>; all parts joined with <c>and</c> must hold.</summary>
/// <param name="Parts">The comparisons; none means always.</param>
public sealed record Condition(IReadOnlyList<(KeyExpression Left, Comparing How, KeyExpression Right)> Parts)
{
    private const string Unknown = "unknown ";

    private static readonly (string Sign, Comparing How)[] Signs =
        [(" != ", Comparing.Unequal), (" = ", Comparing.Equal), (" > ", Comparing.Greater), (" < ", Comparing.Less)];

    /// <summary>Holds always.</summary>
    public static Condition Always { get; } = new([]);

    /// <summary>Reads the written form; null is <see cref="Always"/>.</summary>
    /// <exception cref="FormatException">A part has no comparison.</exception>
    public static Condition Parse(string? text) => text is null ? Always : new([.. text.Split(" and ").Select(Part)]);

    private static (KeyExpression Left, Comparing How, KeyExpression Right) Part(string text)
    {
        if (text.StartsWith(Unknown, StringComparison.Ordinal))
        {
            var key = KeyExpression.Parse(text[Unknown.Length..]);
            return (key, Comparing.Unknown, key);
        }

        foreach (var (sign, how) in Signs)
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0)
            {
                return (KeyExpression.Parse(text[..at]), how, KeyExpression.Parse(text[(at + sign.Length)..]));
            }
        }

        throw new FormatException($"The condition '{text}' compares nothing.");
    }
}
