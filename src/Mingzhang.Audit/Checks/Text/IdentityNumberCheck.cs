using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>An identity-card number stands in a text for publication.</summary>
internal sealed partial class IdentityNumberCheck : ICheck
{
    /// <summary>Digits of a number; behind them stands one more or an X.</summary>
    private const int Digits = 17;

    public string RuleId => "MZ1101";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var found in text.AllLines.Find(Number(), Digits).Concat(text.AllCells.Find(Number(), Digits)))
        {
            if (PrivateNumbers.IsIdentity(found.Match.Value) || IsCalledSo(found.Line.Text, found.Start))
            {
                context.Report(found.Line.Locate(found.Start, found.Length), PrivateNumbers.Mask(found.Match.Value));
            }
        }

        context.Held();
    }

    /// <summary>Behind the words it is one, even if its check digit was miswritten.</summary>
    private static bool IsCalledSo(string text, int start) => Called().IsMatch(text.AsSpan(0, start));

    [GeneratedRegex(@"身份证(?:件)?(?:号码?|为|是|：)*$", RegexOptions.RightToLeft)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<![\dA-Za-z.])\d{17}[\dXx](?![\dA-Za-z])")]
    private static partial Regex Number();
}
