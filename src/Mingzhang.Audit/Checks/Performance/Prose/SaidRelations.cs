using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance.Prose;

/// <summary>
/// Reads rates and differences by the words that tie them to their quantities: 由73人下降到70人，下降4.11%; 1623起，比上年增加123起，增长8.20%;
/// 860人，占年度任务800人的107.50%; 办结2097件，办结率97.99%; 18.6亿元，比2021年的15.5亿元增长20%; 63页，比目标60页多3页. Made once; safe to share.
/// </summary>
internal sealed partial class SaidRelations(ReportWording words)
{
    private const string Number = SaidQuantity.Number;
    private const string Unit = @"[\u4e00-\u9fff]{1,4}?(?:\([\u4e00-\u9fff]{1,2}\))?";
    private const string Compared = "同比较";
    private static readonly string[] Comparing = ["同", "比", "较"];
    private const string UnitOrPercent = $"(?:{Unit}|%)";
    private const string Up = "上升|增长|增加|提高|提升|扩大|多|高出|高|超出|增";
    private const string Down = "下降|减少|降低|缩小|提前|缩短|少|低|降|减";
    private const string Rate = @"(?:幅度|幅)?(?:了|为|达到?)?(?<p>\d{1,9}(?:\.\d{1,8})?)(?<pu>%)";
    private const string Change = @"(?:幅度|幅)?(?:了|为|达到?)?(?<p>(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{1,8})?)(?<pu>%|个百分点|\k<u>)(?![\u4e00-\u9fff])";
    private const string Before = @"(?:\d{4}年(?:度|同期|末|底)?|上年度?|去年|上年同期|去年同期|上年末|去年底)";

    /// <summary>Characters between a quantity and the comma before its share: 6个未开工，占25%.</summary>
    private const int LongestAfterPart = 6;

    private readonly WordFinder planned = new(words.Planned);

    private Form[] Forms => field ??=
    [
        One(FromTo(), ["由", "从"], OfTwo),
        One(Based(), Comparing, OfTwo),
        One(Dated(), ["年"], OfTwo),
        One(ChangedBy(), Comparing, m => Of(m, IsUp(m) ? RelationForm.GrowthBy : RelationForm.FallBy, "d")),
        One(Share(), ["的"], m => Of(m, RelationForm.Share, "a", Name(m) + m.Groups["what"].Value)),
        One(Beyond(), ["完成率"], m => Of(m, RelationForm.Surplus, "d")),
        One(Targeted(), ["完成率"], m => Of(m, RelationForm.Share, "a")),
        new(ShareApart(), ["目标", "任务", "计划"], (group, m) => [OfShareApart(group, m)]),
        new(Executed(), ["全年预算", "调整预算"], (_, m) => OfExecuted(m)),
        One(Owed(), ["缺", "差", "欠", "未"], m => Of(m, RelationForm.Shortfall, "a")),
        One(Left(), ["余", "转"], m => Of(m, RelationForm.Shortfall, "a")),
        new(Apart(), Comparing, OfApart),
        One(Adjusted(), ["追加", "调增", "调减", "追减", "核减", "压减"], OfTwo),
        One(AdjustedFrom(), ["(年初预算"], OfTwo),
        new(Named(), ["率"], (group, m) => [OfNamed(group, m)]),
        new(BareShare(), ["，占"], (group, m) => [OfBareShare(group, m)]),
    ];

    private static Form One(Regex pattern, string[] needed, Func<Match, SaidRelation?> relation) => new(pattern, needed, (_, m) => [relation(m)]);

    /// <summary>The relations of a clause group whose quantities the words tell.</summary>
    public IReadOnlyList<SaidRelation> In(string group)
    {
        var found = new List<SaidRelation>();
        foreach (var form in Forms)
        {
            for (var match = form.MayBeIn(group) ? form.Pattern.Match(group) : Match.Empty; match.Success; match = match.NextMatch())
            {
                found.AddRange(form.Relations(group, match).OfType<SaidRelation>());
            }
        }

        return found;
    }

    /// <summary>True if any two quantities of one kind make the rate, as a share or as a change: then it may be meant of them.</summary>
    public static bool IsOfAnyPair(SaidQuantity[] quantities, Interval rate) => quantities.Any(a => quantities.Any(b =>
        a != b && a.Unit == b.Unit && Interval.Divide(a.Interval, b.Interval) is { } share &&
        ((share * 100).Meets(rate) || ((share - Interval.Point(1)) * 100).Meets(rate) || ((Interval.Point(1) - share) * 100).Meets(rate))));

    /// <summary>A change between two quantities: a difference in their unit, else a rate; a percentage of two percentages may be either.</summary>
    private SaidRelation? OfTwo(Match match) => (match.Groups["pu"].Value, match.Groups["u"].Value) switch
    {
        ("%", "%") => null,
        ("个百分点", not "%") => null,
        ("%", _) => Of(match, IsUp(match) ? RelationForm.Growth : RelationForm.Fall, "a"),
        _ => Of(match, IsUp(match) ? RelationForm.Difference : RelationForm.Shortfall, "a", "增减数"),
    };

    private IEnumerable<SaidRelation?> OfExecuted(Match match)
    {
        yield return match.Groups["p"].Success ? Of(match, RelationForm.Share, "a") : null;
        if (match.Groups["rest"].Success)
        {
            yield return new(match.Groups["restname"].Value, RelationForm.Shortfall, [Quantity(match, "rest"), Quantity(match, "b"), Quantity(match, "a")]);
        }
    }

    /// <summary>186批次、1043人次，比上年的157批次增加29批次，增长18.47%: the quantity compared is the last of the kind; the rate is of what was before.</summary>
    private IEnumerable<SaidRelation?> OfApart(string group, Match match)
    {
        var unit = match.Groups["u"].Value;
        var (change, before) = (SaidQuantity.From(match.Groups["d"], unit), Quantity(match, "a"));
        if (SaidQuantity.In(group[..match.Index]).LastOrDefault(q => q.Unit == change.Unit && !IsBase(group, q)) is { } now && now.Start + now.Written.Length < match.Index - 1)
        {
            yield return new("增减数", IsUp(match) ? RelationForm.Difference : RelationForm.Shortfall, [change, now, before]);
        }

        if (match.Groups["p"].Success)
        {
            yield return new(Name(match), RelationForm.Share, [SaidQuantity.From(match.Groups["p"], "%"), change, before]);
        }
    }

    /// <summary>完成目标60万人次的104%: true if a share of a quantity is given, and nothing is said of it by itself.</summary>
    private static bool IsBase(string group, SaidQuantity quantity) =>
        group.AsSpan(quantity.Start + quantity.Written.Length) is ['的', >= '0' and <= '9', ..];

    /// <summary>进资2.88亿元，占签约额的30%，达到目标2.5亿元的115.2%: the quantity is the last of the kind, though not right before.</summary>
    private SaidRelation? OfShareApart(string group, Match match) =>
        SaidQuantity.In(group[..match.Index]).LastOrDefault(q => q.Unit == SaidQuantity.UnitOf(match.Groups["u"].Value)) is { } part && part.Start + part.Written.Length < match.Index
            ? new(Name(match), RelationForm.Share, [SaidQuantity.From(match.Groups["p"], "%"), part, Quantity(match, "a")])
            : null;

    /// <summary>办结率: what was 办结, of the one other quantity of the kind.</summary>
    private static SaidRelation? OfNamed(string group, Match match)
    {
        var name = match.Groups["name"].Value;
        var before = SaidQuantity.In(group[..match.Index]);
        SaidQuantity[] parts = [.. before.Where(q => Enumerable.Range(0, name.Length - 1).Any(i => group[..q.Start].EndsWith(name[i..], StringComparison.Ordinal) && !IsDenied(group, q.Start - (name.Length - i))))];
        if (parts.Length == 0 && before is [.., var last] && IsSaidOf(group[(last.Start + last.Written.Length)..match.Index], name) && group[..last.Start].EndsWith("其中", StringComparison.Ordinal))
        {
            parts = [last];
        }

        return parts is [var part] && before.Where(q => q != part && q.Unit == part.Unit).ToArray() is [var whole]
            ? new(name + "率", RelationForm.Share, [SaidQuantity.From(match.Groups["p"], "%"), part, whole])
            : null;
    }

    /// <summary>培训95人，其中88人取得证书，取证率: the words between hold those of the name.</summary>
    private static bool IsSaidOf(string words, string name) => !words.AsSpan().ContainsAny('不', '未') && name.All(words.Contains);

    /// <summary>编印3,000册，已发放2,760册，占92%: of the one other quantity of the kind before it; several shares are those of a list.</summary>
    private static SaidRelation? OfBareShare(string group, Match match)
    {
        var before = SaidQuantity.In(group[..match.Index]);
        return BareShare().Count(group) == 1 && before is [.., var part] && match.Index - part.Start - part.Written.Length <= LongestAfterPart &&
            before.Where(q => q != part && q.Unit == part.Unit).ToArray() is [var whole] && whole.Amount.Value >= part.Amount.Value
            ? new("占比", RelationForm.Share, [SaidQuantity.From(match.Groups["p"], "%"), part, whole])
            : null;
    }

    private static bool IsDenied(string text, int at) => at > 0 && text[at - 1] is '不' or '未';

    private SaidRelation Of(Match match, RelationForm form, string second, string? name = null) =>
        new(name ?? Name(match), form, [SaidQuantity.From(match.Groups["p"], match.Groups["pu"].Value), Quantity(match, "b"), Quantity(match, second)]);

    /// <summary>A target is exact, though it be of a measure.</summary>
    private SaidQuantity Quantity(Match match, string name)
    {
        var said = SaidQuantity.From(match.Groups[name], match.Groups["u"].Value);
        return name == "a" && planned.IsIn(match.Groups["what"].ValueSpan) ? said with { IsSet = true } : said;
    }

    private static string Name(Match match) => match.Groups["name"].Value;

    private static bool IsUp(Match match) => match.Groups["up"].Success;

    /// <summary>How a relation is said.</summary>
    /// <param name="Pattern">The words and numbers.</param>
    /// <param name="Needed">Words of which each match has one: to look for them costs next to nothing.</param>
    /// <param name="Relations">The relations that a match in a clause group tells.</param>
    private sealed record Form(Regex Pattern, string[] Needed, Func<string, Match, IEnumerable<SaidRelation?>> Relations)
    {
        public bool MayBeIn(string group)
        {
            foreach (var word in Needed)
            {
                if (group.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }

    [GeneratedRegex($@"[由从](?<what>(?:\d{{4}}年)?[^，。；\d]{{0,10}})(?<a>{Number})(?<u>{UnitOrPercent})(?:(?<up>{Up})|{Down})[到至为](?:今年|本年|当年|目前)?的?(?<b>{Number})\k<u>，(?:同比|比上年|较上年)?(?<name>{Up}|{Down}){Change}")]
    private static partial Regex FromTo();

    /// <summary>18.6亿元，比2021年的15.5亿元增长20%.</summary>
    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{UnitOrPercent})，?[{Compared}](?<what>(?:\d{{4}}年)?[^，。；\d]{{0,10}})(?<a>{Number})\k<u>(?<name>(?<up>{Up})|{Down}){Change}")]
    private static partial Regex Based();

    /// <summary>41,370人次，上年为36,741人次，增长12.60%.</summary>
    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{UnitOrPercent})，(?<what>{Before})(?:为|是)?(?<a>{Number})\k<u>，(?:同比)?(?<name>(?<up>{Up})|{Down}){Change}")]
    private static partial Regex Dated();

    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{Unit})，[{Compared}][^，。；\d]{{0,8}}?(?:(?<up>{Up})|{Down})了?(?<d>{Number})\k<u>，(?:同比|比上年|较上年)?(?<name>{Up}|{Down}){Rate}")]
    private static partial Regex ChangedBy();

    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{Unit})，?(?<name>占|完成|为|达到?)了?(?<what>[^，。；\d]{{0,14}}?)(?<a>{Number})\k<u>(?:[\u4e00-\u9fff]{{1,6}}?)?的(?<p>\d{{1,9}}(?:\.\d{{1,8}})?)(?<pu>%)")]
    private static partial Regex Share();

    /// <summary>126家，超出年度目标26家，完成率126%.</summary>
    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{Unit})，超(?:出|过|额完成)?(?:年度|全年|年初)?(?:目标|任务|计划)(?:数|值)?(?<d>{Number})\k<u>，(?<name>(?:目标|任务|计划)?完成率){Rate}")]
    private static partial Regex Beyond();

    /// <summary>为1240名残疾人提供服务，目标1200人，完成率103.33%.</summary>
    [GeneratedRegex($@"(?<![\d.,])(?<b>{Number})(?<u>{Unit})[^，。；\d]{{0,20}}，(?<what>(?:年度|全年|年初)?(?:目标|任务|计划)(?:数|值)?)(?:为|是)?(?<a>{Number})(?:\k<u>|(?<=名[^，]{{0,20}}，[^，]{{0,30}})人)，(?<name>(?:目标|任务|计划)?完成率){Rate}")]
    private static partial Regex Targeted();

    [GeneratedRegex($@"，(?<name>达到|完成)了?(?<what>[^，。；\d]{{0,10}}(?:目标|任务|计划)(?:数|值)?)(?<a>{Number})(?<u>{Unit})的(?<p>\d{{1,9}}(?:\.\d{{1,8}})?)%")]
    private static partial Regex ShareApart();

    /// <summary>全年预算数633.31万元，执行数603.55万元，预算执行率95.30%，未执行29.76万元.</summary>
    [GeneratedRegex($@"(?<=全年|调整)预算数?(?:为|是)?(?<a>{Number})(?<u>万元)，(?:全年|实际)?(?:执行|支出)数?(?:为|是)?(?<b>{Number})\k<u>(?:，(?<name>(?:预算|资金)?执行率){Rate})?(?:，(?<restname>未执行|未支出|未完成|结余|尚有|尚余|剩余)(?:数|资金|部分)?(?:为|是)?(?<rest>{Number})\k<u>)?")]
    private static partial Regex Executed();

    /// <summary>应到位180万元，实际到位166.5万元，缺口13.5万元.</summary>
    [GeneratedRegex($@"应(?:到位|配套|拨付|下达|收|缴)[^，。；\d]{{0,6}}(?<a>{Number})(?<u>亿元|万元|元)，(?:实际|已)(?:到位|配套|拨付|下达|收|缴)[^，。；\d]{{0,6}}(?<b>{Number})\k<u>，(?:尚有|尚)?(?<name>缺口|差额|未到位|未拨付|欠缴|欠拨)(?:资金|数)?(?:为|达)?(?<p>{Number})(?<pu>\k<u>)")]
    private static partial Regex Owed();

    /// <summary>到位50万元，支出48.2万元，结余1.8万元.</summary>
    [GeneratedRegex($@"(?:到位|拨入|收到|下达)(?:资金|经费|专项资金|补助资金)?(?:共|共计|为)?(?<a>{Number})(?<u>亿元|万元|元)，(?:全年|实际|已|累计|共)?(?:支出|使用|支付|列支)(?:资金|经费)?(?:共|共计|为)?(?<b>{Number})\k<u>，(?:年末|资金)?(?<name>结余|剩余|结转)(?:资金|数)?(?:为)?(?<p>{Number})(?<pu>\k<u>)")]
    private static partial Regex Left();

    [GeneratedRegex(@"(?<=，|其中)(?<name>[\u4e00-\u9fff]{2,8})率(?:为|达到|达|是)?(?<p>\d{1,9}(?:\.\d{1,8})?)%")]
    private static partial Regex Named();

    [GeneratedRegex(@"，占(?:比)?(?:为)?(?<p>\d{1,3}(?:\.\d{1,8})?)%")]
    private static partial Regex BareShare();

    /// <summary>比上年的157批次增加29批次，增长18.47%.</summary>
    [GeneratedRegex($@"[{Compared}](?<what>(?:\d{{4}}年)?[^，。；\d]{{0,10}})(?<a>{Number})(?<u>{Unit})(?:(?<up>{Up})|{Down})了?(?<d>{Number})\k<u>(?![\u4e00-\u9fff])(?:，(?:同比)?(?<name>{Up}|{Down}){Rate})?")]
    private static partial Regex Apart();

    /// <summary>年初预算280.00万元，年中追加32.55万元，全年预算312.55万元.</summary>
    [GeneratedRegex($@"(?<what>预算)(?:数|资金|安排)?(?:为|是)?(?<a>{Number})(?<u>万元)，(?:年中|执行中|当年)?(?<name>(?<up>追加|调增)|调减|追减|核减|压减)(?:预算|资金)?了?(?<p>{Number})(?<pu>万元)，(?:全年|调整后的?)预算数?(?:为|是)?(?<b>{Number})万元")]
    private static partial Regex Adjusted();

    /// <summary>全年预算为8.70万元(年初预算9.60万元，年中调减0.90万元).</summary>
    [GeneratedRegex($@"(?:全年|调整后的?)预算数?(?:为|是)?(?<b>{Number})(?<u>万元)\(年初(?<what>预算)(?:数|资金)?(?:为|是)?(?<a>{Number})万元，(?:年中|执行中|当年)?(?<name>(?<up>追加|调增)|调减|追减|核减|压减)(?:预算|资金)?了?(?<p>{Number})(?<pu>万元)\)")]
    private static partial Regex AdjustedFrom();
}
