using Mingzhang.Catalog.Performance;

namespace Mingzhang.Performance.Evidence;

/// <summary>What is made of the records that fit.</summary>
public enum EvidenceMeasure
{
    /// <summary>计数: how many.</summary>
    Count,

    /// <summary>合计: the sum of a field.</summary>
    Sum,

    /// <summary>均值: the sum of a field by the number of records, or by the sum of another field.</summary>
    Mean,

    /// <summary>比率: the sum of a field in percent of another's.</summary>
    Ratio,

    /// <summary>占比: how many fit in percent of those that fit 其中's conditions.</summary>
    Share,

    /// <summary>满意率: satisfied answers in percent of all.</summary>
    Satisfaction,
}

/// <summary>A condition: the field's words are one of these.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The words it may hold.</param>
public sealed record EvidenceCondition(EvidenceField Field, IReadOnlyList<string> Values)
{
    /// <summary>True if a record fits.</summary>
    public bool Fits(EvidenceRecord record) => record.Words.TryGetValue(Field.Id, out var word) && Values.Contains(word);

    /// <inheritdoc/>
    public override string ToString() => $"{Field.Title}={string.Join('|', Values)}";
}

/// <summary>
/// What an indicator counts over the ledger, read from one line of text and written back as the same line:
/// <c>计数 投资项目 阶段=已签约|实际进资</c>, <c>合计 走访接待.批次 类型=外出走访</c>, <c>均值 培训.费用/参训人数</c>,
/// <c>比率 信息报送.采用篇数/报送篇数</c>, <c>占比 投资项目 阶段=实际进资 其中 阶段=已签约|实际进资</c>, <c>满意率 满意度调查</c>.
/// </summary>
public sealed record EvidenceQuery
{
    private const string Among = "其中";

    private static readonly (string Word, EvidenceMeasure Measure)[] Measures =
    [
        ("计数", EvidenceMeasure.Count), ("合计", EvidenceMeasure.Sum), ("均值", EvidenceMeasure.Mean), ("比率", EvidenceMeasure.Ratio),
        ("占比", EvidenceMeasure.Share), ("满意率", EvidenceMeasure.Satisfaction),
    ];

    private EvidenceQuery(EvidenceMeasure measure, EvidenceKind kind) => (Measure, Kind) = (measure, kind);

    /// <summary>What is made of the records.</summary>
    public EvidenceMeasure Measure { get; }

    /// <summary>The kind of records.</summary>
    public EvidenceKind Kind { get; }

    /// <summary>The field that is added up; null for counts.</summary>
    public EvidenceField? Field { get; private init; }

    /// <summary>The field it is divided by; null if none.</summary>
    public EvidenceField? Divisor { get; private init; }

    /// <summary>Which records are counted: those that fit all.</summary>
    public IReadOnlyList<EvidenceCondition> Conditions { get; private init; } = [];

    /// <summary>For a share: which records are the whole.</summary>
    public IReadOnlyList<EvidenceCondition> Whole { get; private init; } = [];

    /// <summary>Reads a query.</summary>
    /// <param name="text">One line.</param>
    /// <param name="kinds">The kinds of records.</param>
    /// <exception cref="FormatException">It is not well formed or names what the catalog lacks; says what, in Chinese.</exception>
    public static EvidenceQuery Parse(string text, EvidenceKinds kinds)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || Array.FindIndex(Measures, m => m.Word == words[0]) is var found && found < 0)
        {
            throw Wrong(text, $"要以{string.Join("、", Measures.Select(m => m.Word))}之一开头，后接台账名称");
        }

        var measure = Measures[found].Measure;
        var dot = words[1].IndexOf('.');
        var kindName = dot < 0 ? words[1] : words[1][..dot];
        var kind = kinds.Find(kindName) ?? throw Wrong(text, $"没有名为“{kindName}”的台账，现有{string.Join("、", kinds.Kinds.Select(k => k.Title))}");
        string[] fields = dot < 0 ? [] : words[1][(dot + 1)..].Split('/');
        var needed = measure switch
        {
            EvidenceMeasure.Sum => fields.Length == 1,
            EvidenceMeasure.Mean => fields.Length is 1 or 2,
            EvidenceMeasure.Ratio => fields.Length == 2,
            _ => fields.Length == 0,
        };
        if (!needed)
        {
            throw Wrong(text, $"“{words[0]}”后的字段个数不对");
        }

        var among = Array.IndexOf(words, Among);
        var end = among < 0 ? words.Length : among;
        return new(measure, kind)
        {
            Field = fields.Length > 0 ? Number(text, kind, fields[0]) : null,
            Divisor = fields.Length > 1 ? Number(text, kind, fields[1]) : null,
            Conditions = [.. words[2..end].Select(w => Condition(text, kind, w))],
            Whole = measure == EvidenceMeasure.Share || among < 0
                ? [.. words[Math.Min(words.Length, end + 1)..].Select(w => Condition(text, kind, w))]
                : throw Wrong(text, $"只有“占比”可以写“{Among}”"),
        };
    }

    /// <summary>True if a record of the kind fits every condition.</summary>
    public bool Fits(EvidenceRecord record)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.Fits(record))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var subject = Kind.Title + (Field is null ? "" : "." + Field.Title) + (Divisor is null ? "" : "/" + Divisor.Title);
        string[] words = [Measures.First(m => m.Measure == Measure).Word, subject, .. Conditions.Select(c => c.ToString())];
        return string.Join(' ', Whole.Count == 0 ? words : [.. words, Among, .. Whole.Select(c => c.ToString())]);
    }

    private static EvidenceField Number(string text, EvidenceKind kind, string name) =>
        kind.Find(name) is { IsNumber: true } field ? field
            : throw Wrong(text, $"“{kind.Title}”没有名为“{name}”的数字字段，现有{string.Join("、", kind.Fields.Where(f => f.IsNumber).Select(f => f.Title))}");

    private static EvidenceCondition Condition(string text, EvidenceKind kind, string word)
    {
        var equals = word.IndexOf('=');
        if (equals <= 0 || kind.Find(word[..equals]) is not { IsNumber: false } field)
        {
            throw Wrong(text, $"“{word}”应写作 字段=值|值，“{kind.Title}”可用的字段有{string.Join("、", kind.Fields.Where(f => !f.IsNumber).Select(f => f.Title))}");
        }

        var values = word[(equals + 1)..].Split('|');
        return values.FirstOrDefault(v => v.Length == 0 || (field.Choices.Count > 0 && !field.Choices.Contains(v))) is { } odd
            ? throw Wrong(text, $"“{field.Title}”没有“{odd}”这一项，可选{string.Join("、", field.Choices)}")
            : new(field, values);
    }

    private static FormatException Wrong(string text, string why) => new($"统计口径“{text}”有误：{why}。");
}
