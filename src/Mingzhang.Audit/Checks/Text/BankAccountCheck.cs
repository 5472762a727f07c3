using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A bank card or account number: called one, of the right length; an error if its check digit fits too.</summary>
internal sealed partial class BankAccountCheck(Wording wording) : ICheck
{
    private const int Near = 24;

    private readonly WordFinder accounts = new(wording.Accounts);

    public string RuleId => "MZ1103";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var line in text.Lines.Concat(text.Cells))
        {
            foreach (Match match in Number().Matches(line.Text))
            {
                var from = Math.Max(0, match.Index - Near);
                var isNamed = accounts.IsIn(line.Text.AsSpan(from, match.Index - from));
                var isCard = PrivateNumbers.IsCard(match.Value);
                if (isNamed || (isCard && match.Value.StartsWith("62", StringComparison.Ordinal) && !PrivateNumbers.IsIdentity(match.Value)))
                {
                    context.Report(
                        line.Locate(match.Index, match.Length), PrivateNumbers.Mask(match.Value),
                        severity: isNamed && isCard ? Severity.Error : Severity.Warning);
                }
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.])\d{16,19}(?![\dA-Za-z.])")]
    private static partial Regex Number();
}
