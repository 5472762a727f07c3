using System.Text.RegularExpressions;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>
/// A private telephone number: any mobile number, and a landline called private. A mobile number given for questions is only
/// pointed out; office landlines are meant for the public.
/// </summary>
internal sealed partial class TelephoneNumberCheck(Wording wording) : ICheck
{
    private const int Near = 16;

    private readonly WordFinder isPrivate = new(wording.Telephones);
    private readonly WordFinder isPublic = new(wording.Inquiries);

    public string RuleId => "MZ1102";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var found in text.AllLines.Find(Number()).Concat(text.AllCells.Find(Number())))
        {
            var before = found.Before(Near);
            var isMobile = found.Match.Groups["mobile"].Success;
            if (isMobile || isPrivate.IsIn(before))
            {
                context.Report(
                    found.Line.Locate(found.Start, found.Length), PrivateNumbers.Mask(found.Match.Value),
                    severity: isMobile && isPublic.IsIn(before) ? Severity.Info : Severity.Warning);
            }
        }

        context.Held();
    }

    [GeneratedRegex(@"(?<![\d.,A-Za-z-])(?:(?<mobile>1[3-9]\d{9})|0\d{2,3}[-－—]?\d{7,8})(?![\d.,%A-Za-z]|万|元)")]
    private static partial Regex Number();
}
