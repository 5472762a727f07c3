using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>The text refers to an attachment that the file does not hold.</summary>
internal sealed partial class MissingAttachmentCheck : ICheck
{
    public string RuleId => "MZ0708";

    public void Run(CheckContext context)
    {
        var text = NarrativeText.Of(context.Disclosure);
        foreach (var line in text.Lines)
        {
            if (line.Section.Level == 0 || !line.Text.Contains('附'))
            {
                continue;
            }

            foreach (Match reference in Reference().Matches(line.Text))
            {
                if (IsThere(context.Disclosure, text, line, reference.Groups["kind"].Value, reference.Groups["number"].Value))
                {
                    context.Held();
                }
                else
                {
                    var named = reference.Groups["named"];
                    var mayBeApart = line.Kind != PartKind.Annex && reference.Groups["number"].Length == 0;
                    context.Report(
                        line.Locate(named.Index, named.Length), line.Quote(named.Index, named.Length),
                        severity: mayBeApart ? Severity.Info : Severity.Warning);
                }
            }
        }
    }

    private static bool IsThere(Disclosure disclosure, NarrativeText text, TextLine line, string kind, string number)
    {
        if (number.Length > 0)
        {
            return Labelled(text, kind, number);
        }

        // The main text refers to the annex as a whole; a report in the annex to what is attached to the report.
        return line.Kind == PartKind.Annex
            ? HasAttachmentBehind(disclosure, line.Index, kind)
            : disclosure.Sections.Any(s => s.Kind == PartKind.Annex && s.Level >= 1 && (s.Passages.Count > 0 || s.Tables > 0));
    }

    private static bool Labelled(NarrativeText text, string kind, string number)
    {
        var label = kind + number;
        return text.Lines.Concat(text.Cells).Any(l =>
            l.Text.StartsWith(label, StringComparison.Ordinal) &&
            (l.Text.Length == label.Length || !char.IsAsciiDigit(l.Text[label.Length])));
    }

    /// <summary>An attachment follows before the next report, or a table that may be the 附表.</summary>
    private static bool HasAttachmentBehind(Disclosure disclosure, int index, string kind)
    {
        for (var i = index + 1; i < disclosure.Sections.Count; i++)
        {
            var section = disclosure.Sections[i];
            if (section.Level == 1 && section.Title.EndsWith("报告", StringComparison.Ordinal))
            {
                return false;
            }

            if ((section.Level == 1 || kind == "附表") && (section.Tables > 0 || section.Heading?.Text.TrimStart().StartsWith('附') == true))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:见|附后的|参照)(?:本报告|本文|第.部分)?(?:的|后)?(?<named>(?:第.部分)?(?<kind>附[件表])(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})?)(?![^。；]{0,12}(?:号|》))")]
    private static partial Regex Reference();
}
