namespace Mingzhang.Catalog;

/// <summary>A row of a classification.</summary>
/// <param name="Code">3, 5 or 7 digits.</param>
/// <param name="Name">Official name.</param>
/// <param name="Level">类, 款 or 项.</param>
/// <param name="Confidence">How sure the row is: <c>confirmed</c>, <c>old-edition match</c>, <c>memory</c>, <c>memory-uncertain</c>.</param>
/// <param name="Variants">Spellings that official forms print themselves.</param>
public sealed record ClassificationCode(string Code, string Name, string Level, string Confidence, IReadOnlyList<string> Variants)
{
    /// <summary>True if the row was seen in a published document; only such a row can prove an error.</summary>
    public bool IsConfirmed => Confidence == "confirmed";
}

/// <summary>A former name of a code, or a code of an earlier edition.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name it had.</param>
/// <param name="Note">Since when it has changed.</param>
public sealed record FormerName(string Code, string Name, string Note);

/// <summary>A classification: codes that form a tree by their digits.</summary>
public sealed class Classification
{
    private readonly Dictionary<string, ClassificationCode> byCode;
    private readonly ILookup<string, ClassificationCode> byName;
    private readonly Lazy<ILookup<string, KeyValuePair<string, string>>> below;

    /// <summary>Makes a classification.</summary>
    public Classification(IEnumerable<ClassificationCode> codes, IEnumerable<FormerName> formerNames)
    {
        Codes = [.. codes];
        FormerNames = [.. formerNames];
        byCode = Codes.ToDictionary(c => c.Code);
        byName = Codes
            .SelectMany(c => c.Variants.Prepend(c.Name).Select(n => new { Name = n, Code = c }))
            .Concat(FormerNames.Where(f => byCode.ContainsKey(f.Code)).Select(f => new { f.Name, Code = byCode[f.Code] }))
            .ToLookup(p => Brackets(p.Name), p => p.Code);
        below = new(() => Codes.ToLookup(c => Parent(c.Code), c => KeyValuePair.Create(c.Code, CompactText.Text(c.Name))));
    }

    /// <summary>All rows.</summary>
    public IReadOnlyList<ClassificationCode> Codes { get; }

    /// <summary>Names and codes of earlier editions.</summary>
    public IReadOnlyList<FormerName> FormerNames { get; }

    /// <summary>The row of a code, or null.</summary>
    public ClassificationCode? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The rows with a name (half-width brackets or full-width), old names included.</summary>
    public IEnumerable<ClassificationCode> Named(string name) => byName[Brackets(name)];

    /// <summary>The codes one level below a code, each with its name in compact spelling; the classes for an empty one.</summary>
    public IEnumerable<KeyValuePair<string, string>> Below(string code) => below.Value[code];

    /// <summary>The code one level up, or empty for a class.</summary>
    public static string Parent(string code) => code.Length switch
    {
        > 5 => code[..5],
        > 3 => code[..3],
        _ => "",
    };

    /// <summary>The class (类) that a code lies in; empty for an empty code.</summary>
    public static string Class(string code) => code.Length >= 3 ? code[..3] : "";

    private static string Brackets(string name) => name.Replace('（', '(').Replace('）', ')');

    internal static Classification Read(CatalogNode rows, CatalogNode? formerNames, bool hasBudget)
    {
        var codes = rows.Items.Select(row => new ClassificationCode(
            row.Items[0].Text(), row.Items[1].Text(), row.Items[2].Text(), row.Items[hasBudget ? 4 : 3].Text(),
            hasBudget ? [] : row.Items[4].Text().Split('|', StringSplitOptions.RemoveEmptyEntries)));
        var former = formerNames?.Items.Select(row => new FormerName(row.Items[0].Text(), row.Items[1].Text(), row.Items[2].Text()));
        return new(codes, former ?? []);
    }
}
