using System.Globalization;
using Mingzhang.Catalog;

namespace Mingzhang.Composition.Workbooks;

/// <summary>Names the bodies below a department in what its workbook says of its structure (机构设置).</summary>
internal static class SubordinateUnits
{
    private const string Section = "organisation";

    /// <summary>The accounts with a paragraph that lists the bodies; paragraphs of last year that name one of them are left out.</summary>
    /// <param name="accounts">The department's accounts.</param>
    /// <param name="below">The names of all bodies below it; with none nothing changes.</param>
    /// <param name="filling">The words.</param>
    public static Accounts List(Accounts accounts, IReadOnlyList<string> below, Filling filling)
    {
        if (below.Count == 0)
        {
            return accounts;
        }

        var scope = filling.Scope
            .Replace("{units}", string.Join('、', below.Prepend(accounts.Unit + filling.OwnLevel)), StringComparison.Ordinal)
            .Replace("{unit}", accounts.Unit, StringComparison.Ordinal)
            .Replace("{year}", accounts.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{count}", (below.Count + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var kept = accounts.Texts.GetValueOrDefault(Section, []).Where(p => !below.Any(b => p.Contains(b, StringComparison.Ordinal)));
        return accounts with { Texts = new Dictionary<string, IReadOnlyList<string>>(accounts.Texts) { [Section] = [.. kept, scope] } };
    }
}
