using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>An identity-card number stands in a text for publication.</summary>
internal sealed partial class IdentityNumberCheck : ICheck
{
    public string RuleId => "MZ1101";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var line in text.Lines.Concat(text.Cells))
        {
            foreach (Match match in Number().Matches(line.Text))
            {
                if (PrivateNumbers.IsIdentity(match.Value))
                {
                    context.Report(line.Locate(match.Index, match.Length), PrivateNumbers.Mask(match.Value));
                }
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.])\d{17}[\dXx](?![\dA-Za-z])")]
    private static partial Regex Number();
}
