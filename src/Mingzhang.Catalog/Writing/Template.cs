namespace Mingzhang.Catalog;

/// <summary>
/// A sentence with places for figures. In braces: <c>{KEY}</c> an amount with its unit; <c>{A - B}</c> how far A is from B, without
/// sign; <c>{A / B}</c> A as a percentage of B; <c>{A - B / B}</c> the difference as a percentage; <c>{why A - B}</c> the unit's
/// reason for the difference; <c>{purpose A}</c> what the unit says of it; <c>{name A}</c>, <c>{chain A}</c> its name, with the
/// names of the levels above; <c>{@phrase A}</c> a phrase about A; <c>{list}</c> the passage's list; <c>{unit}</c>, <c>{year}</c>,
/// <c>{prior}</c>, <c>{n}</c>. What stands in square brackets is left out where something it needs is not known.
/// </summary>
/// <param name="Pieces">The pieces in order.</param>
public sealed record Template(IReadOnlyList<TemplatePiece> Pieces)
{
    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">A bracket is not closed or a place is not understood.</exception>
    public static Template Parse(string text)
    {
        var at = 0;
        var pieces = Read(text, ref at, inBrackets: false);
        return new(pieces);
    }

    private static List<TemplatePiece> Read(string text, ref int at, bool inBrackets)
    {
        var pieces = new List<TemplatePiece>();
        var literal = at;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is not ('{' or '[' or ']'))
            {
                at++;
                continue;
            }

            AddLiteral(text[literal..at]);
            if (c == ']')
            {
                return inBrackets ? pieces : throw new FormatException($"A bracket is closed that was not opened: {text}");
            }

            if (c == '[')
            {
                at++;
                pieces.Add(new OptionalPiece(Read(text, ref at, inBrackets: true)));
                at++;
            }
            else
            {
                var end = text.IndexOf('}', at);
                pieces.Add(end > at ? Place(text[(at + 1)..end]) : throw new FormatException($"A brace is not closed: {text}"));
                at = end + 1;
            }

            literal = at;
        }

        if (inBrackets)
        {
            throw new FormatException($"A bracket is not closed: {text}");
        }

        AddLiteral(text[literal..]);
        return pieces;

        void AddLiteral(string value)
        {
            if (value.Length > 0)
            {
                pieces.Add(new LiteralPiece(value));
            }
        }
    }

    private static TemplatePiece Place(string text)
    {
        if (text is "unit" or "year" or "prior" or "n" or "list")
        {
            return new WordPiece(text);
        }

        if (text.StartsWith('@'))
        {
            var space = text.IndexOf(' ');
            return space > 0
                ? new PhrasePiece(text[1..space], KeyExpression.Parse(text[(space + 1)..]))
                : throw new FormatException($"The phrase '{text}' is about nothing.");
        }

        foreach (var (word, saying) in (ReadOnlySpan<(string, Saying)>)[("why ", Saying.Reason), ("purpose ", Saying.Purpose), ("name ", Saying.Name), ("chain ", Saying.Chain)])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                var (a, b, _) = Terms(text[word.Length..]);
                return new SayingPiece(saying, a, b);
            }
        }

        var (left, minus, over) = Terms(text);
        return new FigurePiece(left, minus, over);
    }

    private static (KeyExpression Left, KeyExpression? Minus, KeyExpression? Over) Terms(string text)
    {
        var slash = text.IndexOf(" / ", StringComparison.Ordinal);
        var over = slash > 0 ? KeyExpression.Parse(text[(slash + 3)..]) : null;
        var rest = slash > 0 ? text[..slash] : text;
        var dash = rest.IndexOf(" - ", StringComparison.Ordinal);
        return dash > 0
            ? (KeyExpression.Parse(rest[..dash]), KeyExpression.Parse(rest[(dash + 3)..]), over)
            : (KeyExpression.Parse(rest), null, over);
    }
}

/// <summary>A piece of a template.</summary>
public abstract record TemplatePiece;

/// <summary>Words that stand as they are.</summary>
/// <param name="Text">The words.</param>
public sealed record LiteralPiece(string Text) : TemplatePiece;

/// <summary>A word of the surroundings: <c>unit</c>, <c>year</c>, <c>prior</c>, <c>n</c> or <c>list</c>.</summary>
/// <param name="Name">Which.</param>
public sealed record WordPiece(string Name) : TemplatePiece;

/// <summary>A number.</summary>
/// <param name="Left">The fact.</param>
/// <param name="Minus">What it is compared with; null if nothing.</param>
/// <param name="Over">What it is a percentage of; null for an amount.</param>
public sealed record FigurePiece(KeyExpression Left, KeyExpression? Minus, KeyExpression? Over) : TemplatePiece;

/// <summary>What words can be said of a fact.</summary>
public enum Saying
{
    /// <summary>The unit's reason for a difference.</summary>
    Reason,

    /// <summary>What the unit says the money was for.</summary>
    Purpose,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its code's name with the names of the levels above: 类、款、项.</summary>
    Chain,
}

/// <summary>Words about a fact.</summary>
/// <param name="What">What is said.</param>
/// <param name="Of">The fact.</param>
/// <param name="Minus">For a reason: what it is compared with.</param>
public sealed record SayingPiece(Saying What, KeyExpression Of, KeyExpression? Minus) : TemplatePiece;

/// <summary>A phrase of the form set about a fact.</summary>
/// <param name="Name">The phrase.</param>
/// <param name="About">The fact.</param>
public sealed record PhrasePiece(string Name, KeyExpression About) : TemplatePiece;

/// <summary>Pieces that are left out together where something they need is not known.</summary>
/// <param name="Pieces">The pieces.</param>
public sealed record OptionalPiece(IReadOnlyList<TemplatePiece> Pieces) : TemplatePiece;
