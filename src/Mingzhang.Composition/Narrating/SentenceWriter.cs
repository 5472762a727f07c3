using System.Text;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>What a template stands in.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="Heading">The section's heading, for the list of gaps.</param>
/// <param name="It">The fact that is spoken of; null if none.</param>
/// <param name="List">The list a paragraph says; null if none.</param>
internal sealed record Surroundings(string Section, string Heading, FactKey? It = null, ItemList? List = null);

/// <summary>Fills templates with the figures of the accounts. What is not known makes the piece around it disappear and is noted.</summary>
internal sealed class SentenceWriter(Accounts accounts, FactWords words, IReadOnlyDictionary<string, IReadOnlyList<Alternative>> phrases)
{
    private readonly List<Gap> gaps = [];

    /// <summary>What was missing, each once, in the order met.</summary>
    public IReadOnlyList<Gap> Gaps => [.. gaps.Distinct()];

    /// <summary>The sentence; null if something it cannot do without is not known.</summary>
    public string? Write(Template template, Surroundings around) => Write(template.Pieces, around);

    /// <summary>True if a condition holds; null if a fact it compares is not known.</summary>
    public bool? Holds(Condition condition, Surroundings around)
    {
        foreach (var (left, how, right) in condition.Parts)
        {
            if (how == Comparing.Unknown)
            {
                if (Value(left, around) is not null)
                {
                    return false;
                }

                continue;
            }

            if (Difference(left, right, around) is not { } difference)
            {
                return null;
            }

            var holds = how switch
            {
                Comparing.Equal => difference == 0,
                Comparing.Unequal => difference != 0,
                Comparing.Greater => difference > 0,
                _ => difference < 0,
            };
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes something that is missing.</summary>
    public void Miss(Surroundings around, string what, GapKind kind) => gaps.Add(new(around.Heading, what, kind));

    /// <summary>The wording that fits the figures; null if it cannot be said.</summary>
    public string? Choose(IReadOnlyList<Alternative> alternatives, Surroundings around)
    {
        foreach (var alternative in alternatives)
        {
            if (Holds(alternative.If, around) is not { } holds)
            {
                return null;
            }

            if (holds)
            {
                return Write(alternative.Say, around);
            }
        }

        return "";
    }

    private string? Write(IReadOnlyList<TemplatePiece> pieces, Surroundings around)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (Piece(piece, around) is not { } written)
            {
                return null;
            }

            text.Append(written);
        }

        return text.ToString();
    }

    private string? Piece(TemplatePiece piece, Surroundings around) => piece switch
    {
        LiteralPiece literal => literal.Text,
        WordPiece word => Word(word.Name, around),
        FigurePiece figure => Figure(figure, around),
        SayingPiece saying => Say(saying, around),
        PhrasePiece phrase => Choose(phrases[phrase.Name], around with { It = phrase.About.Resolve(around.It) }),
        OptionalPiece optional => Write(optional.Pieces, around) ?? "",
        _ => throw new InvalidOperationException($"Unknown piece {piece}."),
    };

    private string? Word(string name, Surroundings around) => name switch
    {
        "unit" => accounts.Unit,
        "year" => accounts.Year.ToString(),
        "prior" => (accounts.Year - 1).ToString(),
        "list" => ItemsText(around),
        _ => throw new FormatException($"'{name}' has no meaning here."),
    };

    private string? ItemsText(Surroundings around)
    {
        var list = around.List ?? throw new FormatException("A passage says a list and has none.");
        var items = Items.Of(list, accounts).Select(key => Choose(list.Say, around with { It = key, List = null })).Where(t => !string.IsNullOrEmpty(t)).ToArray();
        return items.Length == 0 && list.Between.Length > 0 ? null : string.Join(list.Between, items);
    }

    private string? Figure(FigurePiece figure, Surroundings around)
    {
        var key = figure.Left.Resolve(around.It);
        if (Value(figure.Left, around) is not { } value)
        {
            return null;
        }

        if (figure.Minus is { } minus)
        {
            if (Value(minus, around) is not { } other)
            {
                return null;
            }

            value = Math.Abs(value - other);
        }

        return figure.Over is not { } over ? PrintedNumber.Text(value, accounts.Form.Narrative.IsMoney(key))
            : Value(over, around) is { } whole ? PrintedNumber.Percent(value, figure.Minus is null ? whole : Math.Abs(whole))
            : null;
    }

    private string? Say(SayingPiece saying, Surroundings around)
    {
        var key = saying.Of.Resolve(around.It);
        switch (saying.What)
        {
            case Saying.Name:
                return words.Name(key, around.Section);
            case Saying.Chain:
                return words.Chain(key);
            case Saying.Purpose:
                return accounts.Purposes.GetValueOrDefault(key) ?? (accounts[key] == 0 ? null : Missing($"“{words.Name(key, around.Section)}”的用途", GapKind.Purpose));
            default:
                var against = saying.Minus!.Resolve(around.It);
                return accounts.Reasons.GetValueOrDefault(Accounts.DifferenceKey(key, against)) ?? Missing($"“{words.Name(key, around.Section)}”{Against(against)}的原因", GapKind.Reason);
        }

        string? Missing(string what, GapKind kind)
        {
            Miss(around, what, kind);
            return null;
        }
    }

    private static string Against(FactKey key) => key.Period == Period.Prior ? "比上年增减" : "与预算差异";

    private decimal? Difference(KeyExpression left, KeyExpression right, Surroundings around)
    {
        if (left.IsNothing || Value(left, around) is not { } a || Value(right, around) is not { } b)
        {
            return null;
        }

        return a - b;
    }

    /// <summary>The value as printed: what follows from it must follow for a reader too, who has nothing but what is printed.</summary>
    private decimal? Value(KeyExpression expression, Surroundings around)
    {
        if (expression.IsNothing)
        {
            return 0;
        }

        var key = expression.Resolve(around.It);
        if (accounts.Knows(key))
        {
            return accounts.Printed(key);
        }

        Miss(around, $"“{words.Name(key, around.Section)}”的{What(key)}", GapKind.Figure);
        return null;
    }

    private static string What(FactKey key) =>
        (key.Period == Period.Prior ? "上年" : "") + key.Phase switch
        {
            Phase.OpeningBudget => "年初预算数",
            Phase.FullBudget => "全年预算数",
            Phase.Budget => "预算数",
            _ => "决算数",
        };
}
