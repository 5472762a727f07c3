using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Audit.Equations;
using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>
/// A sentence of a report gives a whole and behind 其中 its parts, which do not add up. A list need not be complete: it is held against
/// the whole only where nothing can be left out, because there are as many parts as projects or because each part counts its things and
/// these are all there are, or where the parts are more than the whole. Of things counted only this last is a fault, and only where no
/// thing is of two kinds: staff by the kind of their posts are not; of others a slip of the pen that explains it makes it likely. A list
/// is complete that ends with the rest (其他) or names all kinds that there are; two digits exchanged in a large number are proof enough.
/// Published lists of three and more parts are complete unless they say that they are not (等, 主要); of two, where a slip explains an amount.
/// </summary>
internal sealed partial class PartsInTextCheck(ReportWording words) : ICheck
{
    private const string Among = "其中";
    private const string OfThese = "中";
    private const string Contents = "包括";
    private const string Uses = "用于";
    private const string AndOthers = "等";

    /// <summary>An amount of so many telling digits is hardly one slip of the pen away from the right one by chance.</summary>
    private const int FewestDigits = 2;

    private readonly WordFinder otherRelations = new(words.OtherRelations);
    private readonly WordFinder posts = new(words.KindsOfPosts);
    private readonly WordFinder planned = new(words.Planned);
    private readonly WordFinder otherNumbers = new(words.OtherNumbers);
    private readonly WordFinder others = new(words.Rest);
    private readonly WordFinder openLists = new(words.OpenLists);
    private readonly WordFinder allowed = new(words.Allowed);
    private readonly WordFinder budgeted = new(words.Budgeted);

    public string RuleId => "MZ0642";

    public void Run(CheckContext context)
    {
        Check(context, Among, Listing());
        Check(context, OfThese, ListingOfThese());
        Check(context, Contents, ListingOfContents());
        Check(context, Uses, ListingOfContents());

        if (context.Outcome is { Held: 0, WithinRounding: 0, Broken: 0 })
        {
            context.NotApplicable("文中没有列全各部分的合计数");
        }
    }

    private void Check(CheckContext context, string word, Regex listing)
    {
        foreach (var text in PlainText.Saying(context.Disclosure, word))
        {
            foreach (Match sentence in listing.Matches(text.Value))
            {
                // What follows the items of a list says something else: 其中室内 18 场、室外 28 场，完成目标的 115%.
                var rest = sentence.Groups["parts"].Value;
                var parts = Items().Match(rest) is { Success: true } items ? items.Value : rest;
                if (!otherRelations.IsIn(parts) && !Nested().IsMatch(parts) && !OfPart().IsMatch(parts))
                {
                    Check(context, text, sentence, parts);
                }
            }
        }
    }

    private void Check(CheckContext context, PlainText text, Match sentence, string parts)
    {
        var among = sentence.Groups["parts"].Index;
        var lists = SaidIn(sentence, among, among + parts.Length).GroupBy(s => s.Unit)
            .Select(unit => new WholeAndParts(Actual([.. unit.Where(s => s.At < among)]), Outermost(text.Value, among, [.. unit.Where(s => s.At > among)])))
            .Where(l => l.Wholes.Length > 0 && l.Parts.Length >= WholeAndParts.Fewest).Select(l => l.OfLikeliestWhole).ToArray();
        var projects = Projects().Match(text.Value[sentence.Index..among]) is { Success: true } p ? int.Parse(p.Groups["n"].Value) : 0;
        foreach (var list in lists)
        {
            if (list.AddsUp || IsOfAllBefore(text, sentence, among, list))
            {
                context.Held();
            }
            else if (list.IsExchanged || (lists.Length == 1 && !list.IsOfSeveralWholes && IsComplete(list, parts)) || IsShort(list, lists, text.Value, among))
            {
                ReportCertain(context, text, list);
            }
            else if (!list.IsOfSeveralWholes && (list.IsMoney ? IsWrongMoney(list, lists, projects) : list.IsAboveWhole && lists.Length == 1))
            {
                ReportUnlessKnown(context, text, list);
            }
        }
    }

    /// <summary>对2个项目开展自评；对1个项目开展自评。其中，3个项目为优: true if the parts make up the last whole and those that the paragraph gave before it.</summary>
    private static bool IsOfAllBefore(PlainText text, Match sentence, int among, WholeAndParts list)
    {
        var sum = list.Wholes[^1].Interval;
        return text.Value[among - Among.Length - 1] is '。' or '；' && Number().Matches(text.Value[..sentence.Index]).Reverse()
            .Where(m => SaidQuantity.UnitOf(m.Groups["unit"].Value) == list.Wholes[^1].Unit)
            .Any(m => (sum += Amount.Written(m.Groups["n"].Value, QuantityUnits.Of(list.Wholes[^1].Unit)).Interval).Meets(list.Sum));
    }

    /// <summary>The numbers of a sentence; in front of 其中 without what was planned.</summary>
    private IEnumerable<SaidPart> SaidIn(Match sentence, int among, int end) => Number().Matches(sentence.Value).Select(m => PartOf(sentence, m))
        .Where(s => s.At > among ? s.At < end : !planned.IsIn(s.Clause) && !otherNumbers.IsIn(s.Clause));

    private static SaidPart PartOf(Match sentence, Match number)
    {
        var digits = number.Groups["n"];
        return new(digits.Index + sentence.Index, digits.Value, SaidQuantity.UnitOf(number.Groups["unit"].Value), ClauseBefore(sentence.Value, number.Index));
    }

    /// <summary>核定编制12名，年末在职10人; 全年预算28万元，实际支出26万元: of several wholes those that say what there is or was spent.</summary>
    private SaidPart[] Actual(SaidPart[] wholes) =>
        Array.FindAll(wholes, w => !allowed.IsIn(w.Clause) && !budgeted.IsIn(w.Clause)) is [.., var last] actual && last == wholes[^1] ? actual
        : Array.FindAll(wholes, w => !allowed.IsIn(w.Clause)) is { Length: > 0 } others ? others : wholes;

    /// <summary>在编30人(行政9人、事业21人): what stands in brackets behind a part divides that part; a bracket that 其中 stands in ends the list.</summary>
    private static SaidPart[] Outermost(string text, int among, SaidPart[] parts)
    {
        var outer = new List<SaidPart>();
        var (depth, from) = (0, among);
        foreach (var part in parts)
        {
            var between = text.AsSpan(from, part.At - from);
            depth += between.Count('(') - between.Count(')');
            from = part.At;
            depth = outer.Count == 0 ? 0 : depth;
            if (depth < 0)
            {
                break;
            }

            if (depth == 0)
            {
                outer.Add(part);
            }
        }

        return [.. outer];
    }

    private static bool IsWrongMoney(WholeAndParts list, WholeAndParts[] lists, int projects) =>
        lists.All(o => o.Parts.Length == list.Parts.Length) && (list.Parts.Length == projects || lists.Any(o => o.CountsAllOf(list)) || list.IsAboveWhole);

    /// <summary>True if a list of things counted leaves none out; of money, if a slip of the pen explains what it lacks too.</summary>
    private bool IsComplete(WholeAndParts list, string parts) =>
        !parts.Contains('(', StringComparison.Ordinal) && (!list.IsMoney || list.Likeliest[0].Slip > 0) &&
        ((!list.IsMoney && others.IsIn(list.Parts[^1].Clause)) || words.AllKinds.Any(kinds => kinds.Count == list.Parts.Length &&
            kinds.Zip(list.Parts).All(k => k.Second.Clause.Contains(k.First, StringComparison.Ordinal))));

    /// <summary>True if a list that does not say that it leaves something out (其中主要…, …等) is less than the whole.</summary>
    private bool IsShort(WholeAndParts list, WholeAndParts[] lists, string text, int among)
    {
        var end = list.Parts[^1].End;
        var isOpen = text.AsSpan(end).StartsWith(AndOthers) || openLists.IsIn(text.AsSpan(among, end - among));
        return !isOpen && list is { IsOfSeveralWholes: false, IsBelowWhole: true } && Array.TrueForAll(lists, l => l.Parts.Length == list.Parts.Length) &&
            (list.Parts.Length >= WholeAndParts.Many || IsSlipOfMoney(list));
    }

    private static bool IsSlipOfMoney(WholeAndParts list) =>
        list is { IsMoney: true, Likeliest: [(var wrong, _, > 1), ..] } && wrong.Amount.TellingDigits >= FewestDigits;

    private void ReportCertain(CheckContext context, PlainText text, WholeAndParts list)
    {
        if (IsOfPosts(list) || !IsOfAccounts(context, text, list))
        {
            Report(context, text, list, null);
        }
    }

    private bool IsOfPosts(WholeAndParts list) => list.Parts.All(p => posts.IsIn(p.Clause));

    /// <summary>Of the accounts' own numbers the identities speak; no identity speaks of the kinds of posts.</summary>
    private void ReportUnlessKnown(CheckContext context, PlainText text, WholeAndParts list)
    {
        var isOfPosts = IsOfPosts(list);
        if (!list.IsMoney && !isOfPosts && !list.HasPartAboveWhole && (list.IsOfPersons || (list.Parts.Length < WholeAndParts.Many && list.Likeliest is [(_, _, 0), ..])))
        {
            return; // One thing may be of two kinds.
        }

        if (isOfPosts || !IsOfAccounts(context, text, list))
        {
            Report(context, text, list, list.IsMoney || isOfPosts || list.HasPartAboveWhole || list.Parts.Length >= WholeAndParts.Many ? null : Severity.Info);
        }
    }

    /// <summary>True if the identities speak of a list: of a whole of the accounts whose parts no form has they do not.</summary>
    private static bool IsOfAccounts(CheckContext context, PlainText text, WholeAndParts list)
    {
        return Is(list.Wholes[0]) && Array.Exists(list.Parts, Is);

        bool Is(SaidPart said) => context.Disclosure.IsOfAccounts(text.PlaceOf(said.At, said.Digits.Length));
    }

    /// <summary>The words of a number's clause before it.</summary>
    private static string ClauseBefore(string sentence, int at)
    {
        var before = sentence.AsSpan(0, at);
        return before[(before.LastIndexOfAny("，；：:、") + 1)..].ToString();
    }

    private static void Report(CheckContext context, PlainText text, WholeAndParts list, Severity? severity)
    {
        var elsewhere = SaidElsewhere.In(context.Disclosure);
        SaidPart[] all = [.. list.Parts, .. list.Wholes];
        Place[] places = [.. all.Select(PlaceOf)];
        var likeliest = list.Repairs.GroupBy(LikelihoodOf).MaxBy(g => g.Key)!.ToArray();
        var (wrong, right, _) = likeliest[0];
        var (expected, whole) = (right.Digits, list.Wholes[0].Amount);
        var sum = whole with { Value = list.Parts.Sum(p => p.Amount.Value) };
        context.Report(
            PlaceOf(wrong), wrong.Digits, expected, new Dictionary<string, string> { ["whole"] = whole.ToString(), ["sum"] = sum.ToString() },
            all.Where(s => s != wrong).Select(PlaceOf), list.IsMoney || likeliest.Length == 1 ? expected : null, severity);

        Place PlaceOf(SaidPart said) => text.PlaceOf(said.At, said.Digits.Length);

        (int, int, bool) LikelihoodOf((SaidPart Wrong, Amount Right, int Slip) repair) =>
            (IsStated(repair.Wrong with { Digits = repair.Right.Digits }) - IsStated(repair.Wrong), repair.Slip, IsAnySlip(repair.Wrong.Amount, repair.Right));

        // Of a small number chance gives a slip of the pen, too: it only tells between the suspects.
        static bool IsAnySlip(Amount wrong, Amount right) => Likelihood.AnySlipOf(wrong, right) > 0 || Math.Max(wrong.Value, right.Value) < 10;

        int IsStated(SaidPart said) => elsewhere.States(said.Quantity, places) ? 1 : 0;
    }

    /// <summary>Two or more names with a number each, of one unit.</summary>
    [GeneratedRegex($@"^[:：]?[^\d，,、；;。()]{{1,20}}{SaidQuantity.Number}(?<u>{SaidQuantity.Units})(?:[，,、和及][^\d，,、；;。()]{{1,20}}{SaidQuantity.Number}\k<u>)+(?=$|[，,；;。、])")]
    private static partial Regex Items();

    /// <summary>A sentence that says 其中 once; a full stop or semicolon right before it parts nothing.</summary>
    [GeneratedRegex(@"(?<=^|[。；])(?>(?:(?!其中)[^。；])+)[。；]?其中(?<parts>(?>(?:(?!其中)[^。；])+))(?=$|[。；])")]
    private static partial Regex Listing();

    /// <summary>32个助餐点中，盈利9个、保本14个、亏损9个.</summary>
    [GeneratedRegex($@"(?<![0-9.,]){SaidQuantity.Number}{SaidQuantity.Units}[^，。；、0-9]{{0,8}}(?<!其)中[，：]?(?<parts>(?:[^，。；、0-9]{{1,12}}{SaidQuantity.Number}{SaidQuantity.Units}[、和及]?){{2,}})(?=$|[，。；])")]
    private static partial Regex ListingOfThese();

    /// <summary>共计支出1.44万元，具体内容包括：调研0.56万元、考评0.43万元、交流0.45万元.</summary>
    [GeneratedRegex($@"(?<![0-9.,]){SaidQuantity.Number}(?<u>万元|元)[^，。；、0-9]{{0,6}}，?(?:具体|内容|资金|全部)*(?:包括|用于)[：:]?(?<parts>(?:[^，。；、0-9]{{1,16}}{SaidQuantity.Number}\k<u>[、，和及]?){{2,}})(?=$|[，。；]|(?<=，))")]
    private static partial Regex ListingOfContents();

    /// <summary>…转移支付收入 1937 万元，主要是体制补助 150 万元，…: parts of a part.</summary>
    [GeneratedRegex(@"\d[^，,。；]*[，,]主要(?:是|为|包括)[^，,。；]*\d")]
    private static partial Regex Nested();

    /// <summary>其中财政拨款含中央资金 80 万元、省级资金 20 万元: parts of what it names and not of what stands before it.</summary>
    [GeneratedRegex(@"^[:：]?[^\d，,、;；]{2,12}(?:含|包含|包括)[^，,、]*\d")]
    private static partial Regex OfPart();

    [GeneratedRegex($@"(?<![\d.,])(?<n>{SaidQuantity.Number})(?<unit>{SaidQuantity.Units})(?!分)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:(?<n>\d{1,4})个(?:二级|子)?项目|项目(?<n>\d{1,4})个)")]
    private static partial Regex Projects();
}
