using Mingzhang.Facts;

namespace Mingzhang.Catalog.Performance;

/// <summary>What records of evidence there are (catalog/evidence).</summary>
/// <param name="Kinds">Each a sheet of the ledger.</param>
/// <param name="Answers">The answers of surveys.</param>
public sealed record EvidenceKinds(IReadOnlyList<EvidenceKind> Kinds, SurveyScale Answers)
{
    /// <summary>The kind of an id or a Chinese title; null if there is none.</summary>
    public EvidenceKind? Find(string idOrTitle) => Kinds.FirstOrDefault(k => k.Id == idOrTitle || k.Title == idOrTitle);

    /// <summary>Reads the compiled form.</summary>
    /// <exception cref="FormatException">A member is missing.</exception>
    public static EvidenceKinds From(CatalogNode node)
    {
        var answers = node.Required("answers");
        return new(
            [.. node.List("kinds").Select(Kind)],
            new(answers.Text("basis"), answers.Texts("options"), answers.Texts("satisfied"), answers.Texts("left-out")));
    }

    private static EvidenceKind Kind(CatalogNode node) => new(
        node.Text("id"), node.Text("title"),
        [.. node.List("fields").Select(f => new EvidenceField(f.Text("id"), f.Text("title"), f.TextOrNull("unit"), f.Texts("choices"), f.TextOrNull("required") == "true"))]);
}

/// <summary>A kind of records.</summary>
/// <param name="Id">Such as <c>investment</c>.</param>
/// <param name="Title">Chinese, the sheet's name.</param>
/// <param name="Fields">Its own fields, in order.</param>
public sealed record EvidenceKind(string Id, string Title, IReadOnlyList<EvidenceField> Fields)
{
    /// <summary>The field of an id or a Chinese title; null if there is none.</summary>
    public EvidenceField? Find(string idOrTitle) => Fields.FirstOrDefault(f => f.Id == idOrTitle || f.Title == idOrTitle);
}

/// <summary>A field of a kind.</summary>
/// <param name="Id">Such as <c>stage</c>.</param>
/// <param name="Title">Chinese, the column's head.</param>
/// <param name="Unit">Unit of its number; null if it holds words.</param>
/// <param name="Choices">The words it may hold; empty if any.</param>
/// <param name="IsRequired">True if a record must fill it.</param>
public sealed record EvidenceField(string Id, string Title, string? Unit, IReadOnlyList<string> Choices, bool IsRequired)
{
    /// <summary>True if it holds a number.</summary>
    public bool IsNumber => Unit is not null;

    /// <summary>What its number counts.</summary>
    public QuantityUnit Quantity => QuantityUnits.Of(Unit ?? "");
}

/// <summary>The answers of surveys.</summary>
/// <param name="Basis">In Chinese.</param>
/// <param name="Options">The best first.</param>
/// <param name="Satisfied">Those that count as satisfied.</param>
/// <param name="LeftOut">Those that say nothing of satisfaction.</param>
public sealed record SurveyScale(string Basis, IReadOnlyList<string> Options, IReadOnlyList<string> Satisfied, IReadOnlyList<string> LeftOut);
