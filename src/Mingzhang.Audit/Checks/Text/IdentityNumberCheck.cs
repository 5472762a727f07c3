using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>An identity-card number stands in a text for publication.</summary>
internal sealed partial class IdentityNumberCheck : ICheck
{
    public string RuleId => "MZ1101";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var found in text.AllLines.Find(Number()).Concat(text.AllCells.Find(Number())))
        {
            if (PrivateNumbers.IsIdentity(found.Match.Value))
            {
                context.Report(found.Line.Locate(found.Start, found.Length), PrivateNumbers.Mask(found.Match.Value));
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.])\d{17}[\dXx](?![\dA-Za-z])")]
    private static partial Regex Number();
}
