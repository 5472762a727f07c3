using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Equations;

/// <summary>
/// Tells between repairs that explain the same: what typing, copying and moving figures does to a number, and what the
/// facts beside it say. Only compared, never added to what a repair explains.
/// </summary>
internal sealed class Likelihood
{
    private const int WrongBase = 16;
    private const int MovedPoint = 14;
    private const int Swapped = 12;
    private const int OneDigit = 10;
    private const int Neighbour = 8;
    private const int Rearranged = 9;
    private const int BelowNothing = -20;
    private const int SaidInWords = -10;

    private readonly FactValues values;
    private readonly Lazy<ILookup<(string Measure, string Item, string Code, string Subject, Aspect Aspect), int>> neighbours;

    private readonly ILookup<FactKey, FactKey> counts;

    public Likelihood(FactValues values, IReadOnlyList<CountPair> pairs)
    {
        this.values = values;
        counts = pairs.Where(p => !p.CountMayStandAlone).ToLookup(p => p.Money, p => p.Count);
        neighbours = new(() => Enumerable.Range(0, values.Count).Where(f => !values.IsBlank(f)).ToLookup(Neighbourhood));
    }

    /// <summary>How likely a fact is the wrong one if it would be a value instead.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="right">The value that repairs, in base units.</param>
    /// <param name="isSignFlip">True if the repair only turns the sign.</param>
    public int Of(int fact, decimal right, bool isSignFlip)
    {
        var key = values.Key(fact);
        var statement = values.Clusters(fact)[0].Statements[0];
        var stated = statement.Amount;
        return Suspicion(key) + (statement.Place.Quote.Any(char.IsDigit) ? 0 : SaidInWords) + (isSignFlip ? OneDigit : AnySlipOf(stated, values.Writing.Corrected(stated, right))) +
            (IsOfThisYear(key, stated) ? WrongBase : 0) +
            (values.IsBelowNothing(fact, right) ? BelowNothing : 0) +
            (HasNeighbour(fact, right) ? Neighbour : 0) - (HasNeighbour(fact, stated.Base) || IsCounted(key, stated.Base) ? Neighbour : 0);
    }

    /// <summary>True if the digits are the same and only the point stands elsewhere.</summary>
    public static bool IsMovedPoint(Amount stated, Amount right) => SlipOf(stated, right) == MovedPoint;

    /// <summary>True if one digit is another.</summary>
    public static bool IsOneDigit(Amount stated, Amount right) => SlipOf(stated, right) == OneDigit;

    /// <summary>True if two neighbouring digits are exchanged.</summary>
    public static bool IsSwap(Amount stated, Amount right) => SlipOf(stated, right) == Swapped;

    /// <summary>What kind of slip makes the right number the stated one; 0 for none.</summary>
    public static int SlipOf(Amount stated, Amount right)
    {
        var (a, b) = (Bare(stated), Bare(right));
        if (stated.Value == right.Value || a.Length < 2)
        {
            return 0;
        }

        if (a == b || (a.Trim('0') == b.Trim('0') && a.Trim('0').Length > 1))
        {
            return MovedPoint;
        }

        if (stated.Decimals != right.Decimals || a.Length != b.Length)
        {
            return 0;
        }

        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToArray();
        return differing is [var only] ? OneDigit
            : differing is [var first, var second] && second == first + 1 && a[first] == b[second] && a[second] == b[first] ? Swapped : 0;
    }

    /// <summary>
    /// The same, and also slips that only tell between suspects since chance alone gives them too: the digits in another order, or one
    /// left out or typed twice.
    /// </summary>
    public static int AnySlipOf(Amount stated, Amount right)
    {
        var (a, b) = (Bare(stated).TrimStart('0'), Bare(right).TrimStart('0'));
        return SlipOf(stated, right) is > 0 and var slip ? slip
            : stated.Decimals == right.Decimals && Math.Max(a.Length, b.Length) > 3 && (HasOneMore(a, b) || a.Order().SequenceEqual(b.Order())) ? Rearranged : 0;
    }

    /// <summary>True if one of two numbers has one digit more, and else the same in the same order.</summary>
    private static bool HasOneMore(string a, string b)
    {
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }

    private static string Bare(Amount amount) => amount.Digits.Replace(".", "", StringComparison.Ordinal).TrimStart('-');

    /// <summary>How likely a kind of number is the wrong one where nothing else tells: percentages before changes before amounts.</summary>
    private static int Suspicion(FactKey key) => key.Aspect switch
    {
        Aspect.ChangeRate or Aspect.Share or Aspect.Completion or Aspect.BudgetGapRate => 3,
        Aspect.Change or Aspect.BudgetGap => 2,
        _ => 1,
    };

    /// <summary>True of a rate of change that is the change divided by this year's value.</summary>
    private bool IsOfThisYear(FactKey key, Amount stated) =>
        key.Aspect == Aspect.ChangeRate && values.IndexOf(key.Said(Aspect.Change)) is >= 0 and var change &&
        values.IndexOf(key.Quantity.In(Phase.Actual)) is >= 0 and var now && values[now].Point != 0 &&
        stated.Interval.Contains(values[change].Point / values[now].Point * 100);

    /// <summary>True if it is nothing that was paid for no vehicles, journeys or guests.</summary>
    private bool IsCounted(FactKey key, decimal value) =>
        value == 0 && counts[key].Any(c => values.IndexOf(c) is >= 0 and var count && values[count].Point == 0);

    /// <summary>True if the same quantity of another phase, fund or nature has the value: budgets are kept, and much is of one fund.</summary>
    private bool HasNeighbour(int fact, decimal value) =>
        neighbours.Value[Neighbourhood(fact)].Any(n => n != fact && values[n].Point == value);

    private (string Measure, string Item, string Code, string Subject, Aspect Aspect) Neighbourhood(int fact)
    {
        var key = values.Key(fact);
        return (key.Measure, key.Item, key.Function + key.Economic, key.Subject, key.Aspect);
    }
}
