using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Narrating;

/// <summary>The words for facts: the same that a reader of the narrative knows them by.</summary>
internal sealed class FactWords(CatalogStore catalog, Accounts accounts)
{
    /// <summary>The name of a fact in a section: its code's name, or the first spelling of a term that means it there.</summary>
    /// <exception cref="FormatException">The catalog has no word for it.</exception>
    public string Name(FactKey key, string section)
    {
        var fact = key.Quantity.In(Phase.Actual).In(Period.This);
        if (fact.Function.Length > 0)
        {
            return Code(fact.Function, catalog.Functions);
        }

        var terms = accounts.Form.Narrative.Terms.Where(t => fact.Equals(t.Key?.In(Phase.Actual)) || t.Counts.Values.Contains(fact)).ToArray();
        var term = terms.FirstOrDefault(t => t.In.Count == 0 && !HasAnotherMeaning(t, section)) ?? terms.FirstOrDefault(t => t.In.Contains(section));
        return term is not null ? term.Say[0]
            : fact.Economic.Length > 0 ? Code(fact.Economic, catalog.Economics)
            : throw new FormatException($"The narrative has no word for '{fact}'.");
    }

    /// <summary>The names of a code's levels: …（类）…（款）…（项）.</summary>
    public string Chain(FactKey key)
    {
        var code = key.Function;
        var names = new List<string>();
        foreach (var (length, level) in ((int, string)[])[(3, "类"), (5, "款"), (7, "项")])
        {
            if (code.Length >= length)
            {
                names.Add($"{Code(code[..length], catalog.Functions)}（{level}）");
            }
        }

        return string.Concat(names);
    }

    /// <summary>True if the section uses the same word for another fact.</summary>
    private bool HasAnotherMeaning(Term term, string section) =>
        accounts.Form.Narrative.Terms.Any(t => t.In.Contains(section) && t.Say.Contains(term.Say[0]) && !Equals(t.Key, term.Key));

    private string Code(string code, Classification classification) =>
        classification.Find(code)?.Name ?? accounts.CodeNames.GetValueOrDefault(code) ?? code;
}
