using Mingzhang.Catalog.Performance;

namespace Mingzhang.Catalog;

/// <summary>Law and forms as data: everything in catalog/, compiled into this assembly at build time.</summary>
public sealed class CatalogStore
{
    private readonly Lazy<RuleBook> rules;
    private readonly Lazy<Wording> wording;
    private readonly Lazy<ReportWording> reports;
    private readonly Lazy<Filling> filling;
    private readonly Lazy<IReadOnlyList<IdentityFormula>> identities;
    private readonly Lazy<IReadOnlyList<IdentityFormula>> shareSums;
    private readonly Lazy<Glossary> glossary;
    private readonly Lazy<IReadOnlyList<PerformanceProfile>> profiles;
    private readonly Func<string, PerformanceProfile> readProfile;
    private readonly Lazy<IndicatorLibrary> indicators;
    private readonly Lazy<EvidenceKinds> evidence;

    private CatalogStore(CatalogNode root)
    {
        FormSets = FormSetReader.ReadAll(root);
        Functions = Classification.Read(root.Required("codes/2024/function"), root.Required("codes/2024/function-former"), hasBudget: true);
        Economics = Classification.Read(root.Required("codes/2024/economic"), null, hasBudget: false);
        Performance = PerformanceFormLayout.From(root.Required("formsets/national/2024/performance"));
        BasicData = BasicDataLayout.From(root.Required("formsets/hunan/2023/basic-data"));
        CountPairs = [.. root.Required("formsets/national/2024/counts").Items.Select(CountPair.From)];
        rules = new(() => RuleReader.ReadAll(root));
        filling = new(() => Filling.From(root.Required("formsets/national/2024/filling")));
        wording = new(() => Wording.From(root.Required("formsets/national/2024/wording")));
        reports = new(() => ReportWording.From(root.Required("formsets/national/2024/reports")));
        identities = new(() => [.. RuleReader.ReadIdentities(root).Where(i => !i.IsOfShares)]);
        shareSums = new(() => [.. RuleReader.ReadIdentities(root).Where(i => i.IsOfShares)]);
        glossary = new(() => Glossary.From(root));
        profiles = new(() => ProfileReader.ReadAll(root));
        readProfile = id => ProfileReader.Read(root, id);
        indicators = new(() => IndicatorLibrary.ReadAll(root, Performance));
        evidence = new(() => EvidenceKinds.From(root.Required("evidence/kinds")));
    }

    /// <summary>The form sets, by id.</summary>
    public IReadOnlyList<FormSet> FormSets { get; }

    /// <summary>支出功能分类.</summary>
    public Classification Functions { get; }

    /// <summary>部门预算支出经济分类.</summary>
    public Classification Economics { get; }

    /// <summary>绩效自评表.</summary>
    public PerformanceFormLayout Performance { get; }

    /// <summary>基础数据表 of evaluation reports.</summary>
    public BasicDataLayout BasicData { get; }

    /// <summary>Money and the counts of what it was spent on.</summary>
    public IReadOnlyList<CountPair> CountPairs { get; }

    /// <summary>The rules in force.</summary>
    public RuleBook Rules => rules.Value;

    /// <summary>The words by which the checks of wording work.</summary>
    public Wording Wording => wording.Value;

    /// <summary>The words by which the checks of evaluation reports work.</summary>
    public ReportWording ReportWording => reports.Value;

    /// <summary>Words of the workbook that a disclosure is made from.</summary>
    public Filling Filling => filling.Value;

    /// <summary>The identities (勾稽关系) between amounts that some of the rules state.</summary>
    public IReadOnlyList<IdentityFormula> Identities => identities.Value;

    /// <summary>Those whose parts texts tell by their shares.</summary>
    public IReadOnlyList<IdentityFormula> ShareSums => shareSums.Value;

    /// <summary>Explanations of terms and codes.</summary>
    public Glossary Glossary => glossary.Value;

    /// <summary>How performance is weighted, scored and rated, by id.</summary>
    public IReadOnlyList<PerformanceProfile> Profiles => profiles.Value;

    /// <summary>Indicators that goals can take.</summary>
    public IndicatorLibrary Indicators => indicators.Value;

    /// <summary>What records of evidence there are.</summary>
    public EvidenceKinds Evidence => evidence.Value;

    /// <summary>Loads the catalog.</summary>
    /// <exception cref="FormatException">The catalog is not well formed; names the place.</exception>
    public static CatalogStore Load()
    {
        using var stream = typeof(CatalogStore).Assembly.GetManifestResourceStream("catalog.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(CatalogNode.Decode(bytes));
    }

    /// <summary>The form set with an id, or null.</summary>
    public FormSet? FindFormSet(string id) => FormSets.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The profile with an id, or null.</summary>
    public PerformanceProfile? FindProfile(string id) => Profiles.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The profile that a form set names; the national one for a form set that is not known. Reads that profile alone.</summary>
    /// <exception cref="FormatException">The form set names a profile that the catalog lacks.</exception>
    public PerformanceProfile ProfileOf(string formSet) => readProfile(FindFormSet(formSet)?.Profile ?? "national-2020");
}
