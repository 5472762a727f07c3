using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Documents.Reading;
using Mingzhang.Facts;
using Mingzhang.Mutations;
using Mingzhang.Recognition;

namespace Mingzhang.Composition.Tests;

/// <summary>Figures to print and the way back: what a reader makes of printed blocks.</summary>
internal static class Sample
{
    public static CatalogStore Catalog { get; } = CatalogStore.Load();

    public static DisclosureRecogniser Recogniser { get; } = new(Catalog);

    /// <summary>The figures of a sample's tables, as its disclosure rounds them.</summary>
    public static Accounts Of(string path, string form)
    {
        var read = Recogniser.Recognise(DocumentReader.Read(Path.Combine(Samples.Folder, path)), form);
        return Of(form, read.Unit!, FactsOf(read)) with { Year = read.Year!.Value };
    }

    public static Accounts Of(string form, string unit, IReadOnlyDictionary<FactKey, decimal> facts) => new()
    {
        Form = Catalog.FindFormSet(form)!,
        Unit = unit,
        Year = 2024,
        Facts = facts,
    };

    /// <summary>What the tables of a disclosure state, noughts left out; each fact once.</summary>
    public static Dictionary<FactKey, decimal> FactsOf(Disclosure disclosure)
    {
        var facts = new Dictionary<FactKey, decimal>();
        foreach (var statement in disclosure.Ledger.Statements.Where(s => s.Kind == StatementKind.Table && s.Amount.Value != 0))
        {
            Assert.True(facts.TryAdd(statement.Key, statement.Amount.Base) || facts[statement.Key] == statement.Amount.Base, $"{statement.Key} is stated differently");
        }

        return facts;
    }

    /// <summary>Reads blocks as a file's: a text that was written gets a place of its own.</summary>
    public static Disclosure Read(IEnumerable<Block> blocks, Accounts accounts)
    {
        var line = 0;
        Block[] cover = [new Paragraph(SourceText.Written($"{accounts.Unit}{accounts.Year}年度部门决算"))];
        return Recogniser.Recognise(new("printed", DocumentFormat.Text, [.. cover.Concat(blocks).Select(Anchored)]), accounts.Form.Id);

        Block Anchored(Block block) => block switch
        {
            Paragraph p => p with { Text = At(p.Text) },
            Table t => t with { Rows = [.. t.Rows.Select(r => new Row([.. r.Cells.Select(c => c with { Text = At(c.Text) })]))] },
            _ => block,
        };

        SourceText At(SourceText text) => SourceText.At(text.Value, new(0, ++line, 1));
    }
}
