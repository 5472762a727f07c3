using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A bank card or account number: called one, of the right length; an error if its check digit fits too.</summary>
internal sealed partial class BankAccountCheck(Wording wording) : ICheck
{
    private const int Near = 24;
    private const int FewestDigits = 16;

    private readonly WordFinder accounts = new(wording.Accounts);

    public string RuleId => "MZ1103";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var found in text.AllLines.Find(Number(), FewestDigits).Concat(text.AllCells.Find(Number(), FewestDigits)))
        {
            var number = found.Match.Value;
            var isNamed = accounts.IsIn(found.Before(Near));
            var isCard = PrivateNumbers.IsCard(number);
            if (isNamed || (isCard && number.StartsWith("62", StringComparison.Ordinal) && !PrivateNumbers.IsIdentity(number)))
            {
                context.Report(
                    found.Line.Locate(found.Start, found.Length), PrivateNumbers.Mask(number),
                    severity: isNamed && isCard ? Severity.Error : Severity.Warning);
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.])\d{16,19}(?![\dA-Za-z.])")]
    private static partial Regex Number();
}
