using Mingzhang.Catalog;

namespace Mingzhang.Recognition.Narratives;

/// <summary>The words and signs that the narratives of a form set are read by.</summary>
/// <param name="Lexicon">Words that change what is spoken of.</param>
/// <param name="Links">Words that stand between a word and its number.</param>
/// <param name="Choices">Choices of the template that were not made.</param>
/// <param name="Patterns">Statements in which the number comes first.</param>
/// <param name="Functions">Functions of the classification named in words.</param>
/// <param name="OwnNames">Names that no form has.</param>
/// <param name="Means">Words for the amount of each.</param>
/// <param name="Budgets">Names of the budgets.</param>
internal sealed record Grammar(
    Lexicon Lexicon, LinkingWords Links, Choices Choices, IReadOnlyList<Pattern> Patterns, FunctionChains Functions, OwnNames OwnNames, MeanWords Means,
    BudgetHeadings Budgets)
{
    /// <summary>The statement whose number stands in a text with the words of it around; null if it is none.</summary>
    public Pattern? PatternAt(string text, NumberToken number)
    {
        foreach (var pattern in Patterns)
        {
            if (text.AsSpan(number.End).StartsWith(pattern.After) && WordContext.IsBehind(text, number.Start, pattern.Before))
            {
                return pattern;
            }
        }

        return null;
    }
}
