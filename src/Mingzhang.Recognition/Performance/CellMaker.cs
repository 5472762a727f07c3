using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>Makes the cells of one form, with places a person knows by name, and says which of their numbers are understood.</summary>
internal sealed class CellMaker(Claims claims, string? section, string table)
{
    /// <summary>Words; numbers in them (a name, an ordinal) state no fact.</summary>
    public FormCell Words(SourceText text, string row, string column)
    {
        Claim(text, claims.NoFact);
        return Cell(text, row, column);
    }

    /// <summary>A number or something that stands for one; every number in it is understood.</summary>
    public FormCell Number(SourceText text, QuantityUnit unit, string row, string column)
    {
        Claim(text, claims.Understood);
        return Cell(text, row, column) with { Amount = Amount(text.Value, unit) };
    }

    /// <summary>Prose whose numbers are understood by those who read it.</summary>
    public Passage Prose(SourceText text, string row)
    {
        Claim(text, claims.Understood);
        return new(text.Value, (start, length) => Place(text, start, length, row, ""));
    }

    /// <summary>The place of a part of a text.</summary>
    public Place Place(SourceText text, int start, int length, string row, string column) =>
        Places.Of(text, start, length, section, table, row, column);

    public void Understood(SourceText text, int start) => claims.Understood(text, start);

    public void NoFact(SourceText text, int start) => claims.NoFact(text, start);

    private static Amount? Amount(string text, QuantityUnit unit) =>
        NumberText.Parse(CompactText.Text(text), unit) is { } amount
            ? unit == QuantityUnit.Points ? amount with { Unit = QuantityUnit.Points } : amount
            : null;

    private static void Claim(SourceText text, Action<SourceText, int> claim)
    {
        foreach (var (start, _) in FormText.Numbers(text.Value))
        {
            claim(text, start);
            if (start > 0 && NegativeMarks.IsSign(text.Value[start - 1]))
            {
                claim(text, start - 1);
            }
        }
    }

    private FormCell Cell(SourceText text, string row, string column) =>
        text.IsBlank ? FormCell.Blank : new(text.Value, Place(text, 0, text.Length, row, column));
}
