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
    private const int FewestParts = 2;

    /// <summary>A list of so many parts leaves nothing out if it does not say so.</summary>
    private const int ManyParts = 3;

    /// <summary>An amount of so many telling digits is hardly one slip of the pen away from the right one by chance.</summary>
    private const int FewestDigits = 2;

    /// <summary>Smaller numbers are one wrong digit away from many others.</summary>
    private const int LeastLikelySlip = 100;

    /// <summary>From here on a list that leaves something out hardly ever looks as if digits were exchanged.</summary>
    private const int LeastLarge = 100;

    /// <summary>So it is from here on with a list of more than the whole.</summary>
    private const int LeastAboveWhole = 10;

    private readonly WordFinder otherRelations = new(words.OtherRelations);
    private readonly WordFinder posts = new(words.KindsOfPosts);
    private readonly WordFinder planned = new(words.Planned);
    private readonly WordFinder otherNumbers = new(words.OtherNumbers);
    private readonly WordFinder rest = new(words.Rest);
    private readonly WordFinder openLists = new(words.OpenLists);
    private readonly WordFinder allowed = new(words.Allowed);
    private readonly WordFinder budgeted = new(words.Budgeted);

    public string RuleId => "MZ0642";

    public void Run(CheckContext context)
    {
        Check(context, Among, Listing());
        Check(context, OfThese, ListingOfThese());

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
                var parts = Items().Match(sentence.Groups["parts"].Value) is { Success: true } items ? items.Value : sentence.Groups["parts"].Value;
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
            .Select(unit => new List(Actual([.. unit.Where(s => s.At < among)]), Outermost(text.Value, among, [.. unit.Where(s => s.At > among)])))
            .Where(l => l.Wholes.Length > 0 && l.Parts.Length >= FewestParts).Select(l => l.OfLikeliestWhole).ToArray();
        var projects = Projects().Match(text.Value[sentence.Index..among]) is { Success: true } p ? int.Parse(p.Groups["n"].Value) : 0;
        foreach (var list in lists)
        {
            if (list.AddsUp || IsOfAllBefore(text, sentence, among, list))
            {
                context.Held();
            }
            else if (list.IsExchanged || (lists.Length == 1 && !list.IsOfSeveralWholes && IsComplete(list, parts)))
            {
                ReportCertain(context, text, list);
            }
            else if (IsShort(list, lists, text.Value[among..]))
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
    private static bool IsOfAllBefore(PlainText text, Match sentence, int among, List list)
    {
        var sum = list.Wholes[^1].Interval;
        return text.Value[among - Among.Length - 1] is '。' or '；' && Number().Matches(text.Value[..sentence.Index]).Reverse()
            .Where(m => SaidQuantity.UnitOf(m.Groups["unit"].Value) == list.Wholes[^1].Unit)
            .Any(m => (sum += Amount.Written(m.Groups["n"].Value, QuantityUnits.Of(list.Wholes[^1].Unit)).Interval).Meets(list.Sum));
    }

    /// <summary>The numbers of a sentence; in front of 其中 without what was planned.</summary>
    private IEnumerable<Said> SaidIn(Match sentence, int among, int end) => Number().Matches(sentence.Value)
        .Select(m => new Said(m.Groups["n"].Index + sentence.Index, m.Groups["n"].Value, SaidQuantity.UnitOf(m.Groups["unit"].Value), ClauseBefore(sentence.Value, m.Index)))
        .Where(s => s.At > among ? s.At < end : !planned.IsIn(s.Clause) && !otherNumbers.IsIn(s.Clause));

    /// <summary>核定编制12名，年末在职10人; 全年预算28万元，实际支出26万元: of several wholes those that say what there is or was spent.</summary>
    private Said[] Actual(Said[] wholes) =>
        Array.FindAll(wholes, w => !allowed.IsIn(w.Clause) && !budgeted.IsIn(w.Clause)) is [.., var last] actual && last == wholes[^1] ? actual
        : Array.FindAll(wholes, w => !allowed.IsIn(w.Clause)) is { Length: > 0 } others ? others : wholes;

    /// <summary>在编30人(行政9人、事业21人): what stands in brackets behind a part divides that part; a bracket that 其中 stands in ends the list.</summary>
    private static Said[] Outermost(string text, int among, Said[] parts)
    {
        var outer = new List<Said>();
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

    private static bool IsWrongMoney(List list, List[] lists, int projects) =>
        lists.All(o => o.Parts.Length == list.Parts.Length) && (list.Parts.Length == projects || lists.Any(o => o.CountsAllOf(list)) || list.IsAboveWhole);

    /// <summary>True if a list of things counted leaves none out; of money, if a slip of the pen explains what it lacks too.</summary>
    private bool IsComplete(List list, string parts) =>
        !parts.Contains('(', StringComparison.Ordinal) && (!list.IsMoney || list.Likeliest[0].Slip > 0) &&
        ((!list.IsMoney && rest.IsIn(list.Parts[^1].Clause)) || words.AllKinds.Any(kinds => kinds.Count == list.Parts.Length &&
            kinds.Zip(list.Parts).All(k => k.Second.Clause.Contains(k.First, StringComparison.Ordinal))));

    /// <summary>True if a list that does not say that it leaves something out is less than the whole.</summary>
    private bool IsShort(List list, List[] lists, string listing) =>
        list is { IsOfSeveralWholes: false, IsBelowWhole: true } && Array.TrueForAll(lists, l => l.Parts.Length == list.Parts.Length) && !openLists.IsIn(listing.AsSpan(0, EndOf(listing, list))) &&
        (list.Parts.Length >= ManyParts || (list is { IsMoney: true, Likeliest: [(var wrong, _, > 1), ..] } && wrong.Amount.TellingDigits >= FewestDigits));

    /// <summary>Where the counting word of the last part ends, with the word behind it (其中道路 3 条、桥梁 2 座等).</summary>
    private static int EndOf(string listing, List list) => Math.Min(listing.Length, list.Parts[^1].At - list.Parts[0].At + listing.IndexOf(list.Parts[0].Digits, StringComparison.Ordinal) + list.Parts[^1].Digits.Length + list.Parts[^1].Unit.Length + 1);

    private void ReportCertain(CheckContext context, PlainText text, List list)
    {
        if (IsOfPosts(list) || !IsOfAccounts(context, text, list))
        {
            Report(context, text, list, null);
        }
    }

    private bool IsOfPosts(List list) => list.Parts.All(p => posts.IsIn(p.Clause));

    /// <summary>Of the accounts' own numbers the identities speak; no identity speaks of the kinds of posts.</summary>
    private void ReportUnlessKnown(CheckContext context, PlainText text, List list)
    {
        var isOfPosts = IsOfPosts(list);
        if (!list.IsMoney && !isOfPosts && !list.HasPartAboveWhole && (list.IsOfPersons || (list.Parts.Length < ManyParts && list.Likeliest is [(_, _, 0), ..])))
        {
            return; // One thing may be of two kinds.
        }

        if (isOfPosts || !IsOfAccounts(context, text, list))
        {
            Report(context, text, list, list.IsMoney || isOfPosts || list.HasPartAboveWhole || list.Parts.Length >= ManyParts ? null : Severity.Info);
        }
    }

    /// <summary>True if the identities speak of a list: of a whole of the accounts whose parts no form has they do not.</summary>
    private static bool IsOfAccounts(CheckContext context, PlainText text, List list)
    {
        return Is(list.Wholes[0]) && Array.Exists(list.Parts, Is);

        bool Is(Said said) => context.Disclosure.IsOfAccounts(text.PlaceOf(said.At, said.Digits.Length));
    }

    /// <summary>The words of a number's clause before it.</summary>
    private static string ClauseBefore(string sentence, int at)
    {
        var before = sentence.AsSpan(0, at);
        return before[(before.LastIndexOfAny("，；：:、") + 1)..].ToString();
    }

    private static void Report(CheckContext context, PlainText text, List list, Severity? severity)
    {
        var elsewhere = SaidElsewhere.In(context.Disclosure);
        var likeliest = list.Repairs.GroupBy(r => (Elsewhere: IsStated(r.Wrong with { Digits = r.Right.Digits }) - IsStated(r.Wrong), r.Slip, IsAnySlip(r.Wrong.Amount, r.Right))).MaxBy(g => g.Key)!.ToArray();
        var (wrong, right, _) = likeliest[0];
        var expected = right.Digits;
        context.Report(
            text.PlaceOf(wrong.At, wrong.Digits.Length), wrong.Digits, expected,
            new Dictionary<string, string> { ["whole"] = list.Wholes[0].Amount.ToString(), ["sum"] = (list.Wholes[0].Amount with { Value = list.Parts.Sum(p => p.Amount.Value) }).ToString() },
            list.Parts.Concat(list.Wholes).Where(s => s != wrong).Select(s => text.PlaceOf(s.At, s.Digits.Length)), list.IsMoney || likeliest.Length == 1 ? expected : null, severity);

        // Of a small number chance gives a slip of the pen, too: it only tells between the suspects.
        static bool IsAnySlip(Amount wrong, Amount right) => Likelihood.AnySlipOf(wrong, right) > 0 || Math.Max(wrong.Value, right.Value) < 10;

        int IsStated(Said said) => elsewhere.States(said.Quantity, [.. list.Parts.Concat(list.Wholes).Select(s => text.PlaceOf(s.At, s.Digits.Length))]) ? 1 : 0;
    }

    /// <summary>A number with its unit and the words of its clause before it.</summary>
    private sealed record Said(int At, string Digits, string Unit, string Clause)
    {
        public Amount Amount { get; } = Amount.Written(Digits, QuantityUnits.Of(Unit));

        public Interval Interval => Amount.Interval;

        public SaidQuantity Quantity => new(At, Digits + Unit, Amount.Written(Digits, QuantityUnit.None), Unit, false);
    }

    /// <summary>The numbers of one unit before and behind 其中.</summary>
    private sealed record List(Said[] Wholes, Said[] Parts)
    {
        /// <summary>
        /// 发放120份，收回114份，其中满意81份: of several wholes the one that the parts make up, else the last. Of that many parts may be if they are less,
        /// or if one of them is more than each whole.
        /// </summary>
        public List OfLikeliestWhole => Wholes.Length == 1 ? this
            : Array.Find(Wholes, w => Sum.Meets(w.Interval)) is { } whole ? this with { Wholes = [whole] }
            : this with
            {
                Wholes = [Wholes[^1]],
                IsOfAllWholes = Sum.Meets(Wholes.Aggregate(Interval.Zero, (sum, w) => sum + w.Interval)),
                IsOfSeveralWholes = Parts.Length < ManyParts || !(IsBelowWhole || Array.Exists(Parts, p => Array.TrueForAll(Wholes, w => p.Interval.Low > w.Interval.High))),
            };

        /// <summary>True if of which whole these are the parts is not certain.</summary>
        public bool IsOfSeveralWholes { get; private init; }

        /// <summary>True if they are the parts of all wholes together.</summary>
        private bool IsOfAllWholes { get; init; }

        public bool IsMoney => Wholes[0].Amount.Unit.IsMoney();

        public Interval Sum => Parts.Aggregate(Interval.Zero, (sum, p) => sum + p.Interval);

        public bool AddsUp => IsOfAllWholes || Sum.Meets(Wholes[0].Interval) || IsDividedAgain;

        /// <summary>采购 50 万元，其中集中采购 35 万元、分散采购 15 万元，公开招标 20 万元: true if the first parts make up the whole, and the others divide it in another way.</summary>
        private bool IsDividedAgain => Enumerable.Range(FewestParts, Math.Max(0, Parts.Length - FewestParts)).Any(n => Parts.Take(n).Sum(p => p.Amount.Value) == Wholes[0].Amount.Value);

        public bool IsBelowWhole => Sum.High < Wholes[^1].Interval.Low;

        public bool IsAboveWhole => Sum.Low > Wholes[0].Interval.High;

        /// <summary>True if one part by itself is more than the whole, which no thing of two kinds explains.</summary>
        public bool HasPartAboveWhole => Array.Exists(Parts, p => p.Interval.Low > Wholes[0].Interval.High);

        public bool IsOfPersons => Wholes[0].Unit is "人" or "人次" or "户" or "家";

        /// <summary>True if two digits exchanged in one large number, and nothing else, explain that the list does not add up.</summary>
        public bool IsExchanged => !IsOfSeveralWholes && Exchanged.ToArray() is [var (wrong, right, _)] && Math.Min(wrong.Amount.Value, right.Value) >= (IsAboveWhole ? LeastAboveWhole : LeastLarge);

        private IEnumerable<(Said Wrong, Amount Right, int Slip)> Exchanged => Repairs.Where(r => r.Right.Value > 0 && Likelihood.IsSwap(r.Wrong.Amount, r.Right));

        /// <summary>The likeliest repairs: those by a slip of the pen, else all; the whole first.</summary>
        public IReadOnlyList<(Said Wrong, Amount Right, int Slip)> Likeliest => IsExchanged ? [.. Exchanged] : [.. Repairs.GroupBy(r => r.Slip).MaxBy(r => r.Key)!];

        /// <summary>
        /// True if these numbers count the things whose money the other list gives, and no thing is left out: the counts add up, and each part
        /// of the sentence has one of both.
        /// </summary>
        public bool CountsAllOf(List money) => !IsMoney && AddsUp && Parts.Length == money.Parts.Length && (Alternates(Parts, money.Parts) || Alternates(money.Parts, Parts));

        /// <summary>Each number with the one that would make the list add up, and the slip that explains it; the whole first.</summary>
        public IEnumerable<(Said Wrong, Amount Right, int Slip)> Repairs
        {
            get
            {
                var missing = Wholes[0].Amount.Value - Parts.Sum(p => p.Amount.Value);
                return Wholes.Select(w => Repair(w, w.Amount.Value - missing)).Concat(Parts.Where(p => p.Amount.Value + missing > 0).Select(p => Repair(p, p.Amount.Value + missing)));
            }
        }

        private (Said Wrong, Amount Right, int Slip) Repair(Said wrong, decimal value)
        {
            var right = wrong.Amount with { Value = value };
            return (wrong, right, IsMoney || value >= LeastLikelySlip || Likelihood.IsMovedPoint(wrong.Amount, right) ? Likelihood.SlipOf(wrong.Amount, right) : 0);
        }
    }

    /// <summary>True if each number of the first is followed by one of the second before the next; both have as many.</summary>
    private static bool Alternates(Said[] first, Said[] second) =>
        Enumerable.Range(0, first.Length).All(i => first[i].At < second[i].At && (i + 1 == first.Length || second[i].At < first[i + 1].At));

    /// <summary>Two or more names with a number each, of one unit.</summary>
    [GeneratedRegex($@"^[:：]?[^\d，,、；;。()]{{1,20}}{SaidQuantity.Number}(?<u>{SaidQuantity.Units})(?:[，,、和及][^\d，,、；;。()]{{1,20}}{SaidQuantity.Number}\k<u>)+(?=$|[，,；;。、])")]
    private static partial Regex Items();

    /// <summary>A sentence that says 其中 once; a full stop or semicolon right before it parts nothing.</summary>
    [GeneratedRegex(@"(?<=^|[。；])(?>(?:(?!其中)[^。；])+)[。；]?其中(?<parts>(?>(?:(?!其中)[^。；])+))(?=$|[。；])")]
    private static partial Regex Listing();

    /// <summary>32个助餐点中，盈利9个、保本14个、亏损9个.</summary>
    [GeneratedRegex($@"(?<![0-9.,]){SaidQuantity.Number}{SaidQuantity.Units}[^，。；、0-9]{{0,8}}(?<!其)中[，：]?(?<parts>(?:[^，。；、0-9]{{1,12}}{SaidQuantity.Number}{SaidQuantity.Units}[、和及]?){{2,}})(?=$|[，。；])")]
    private static partial Regex ListingOfThese();

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
