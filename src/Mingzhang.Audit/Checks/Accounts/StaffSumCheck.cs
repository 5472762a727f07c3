using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog;

namespace Mingzhang.Audit.Checks.Accounts;

/// <summary>
/// 年末实有人数 12 人，其中在职人员 7 人，离休人员 0 人，退休人员 0 人；年末其他人员 2 人: a sentence lists all kinds, and the number is neither their sum
/// with the other staff nor without them.
/// </summary>
internal sealed partial class StaffSumCheck(StaffWords words) : ICheck
{
    public string RuleId => "MZ0233";

    public void Run(CheckContext context)
    {
        foreach (var line in NarrativeText.Of(context.Disclosure).Lines.Where(l => l.Text.Contains(words.All, StringComparison.Ordinal)))
        {
            foreach (var (start, length) in Sentences.Of(line.Text))
            {
                Check(context, line, start, line.Text.Substring(start, length));
            }
        }
    }

    private void Check(CheckContext context, TextLine line, int start, string sentence)
    {
        if (NumberOf(sentence, words.All, 0) is not { } all || sentence.IndexOf("其中", all.Index, StringComparison.Ordinal) is not (>= 0 and var among) ||
            NumberOf(sentence, words.Besides, among) is not { } others || words.Kinds.Select(k => NumberOf(sentence, k, among)).ToArray() is var kinds && kinds.Contains(null))
        {
            return;
        }

        var (stated, sum) = (Value(all), kinds.Sum(k => Value(k!)));
        if (stated == sum || stated == sum + Value(others))
        {
            context.Held();
            return;
        }

        context.Report(
            line.Locate(start + all.Index, all.Length), all.Value, sum.ToString(CultureInfo.InvariantCulture),
            related: kinds.Append(others).Select(k => line.Locate(start + k!.Index, k.Length)));
    }

    /// <summary>The number right behind a word; null if it has none or several.</summary>
    private static Group? NumberOf(string sentence, string word, int from)
    {
        Group? only = null;
        for (var at = sentence.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (Number().Match(sentence, at + word.Length) is { Success: true } match)
            {
                if (only is not null)
                {
                    return null;
                }

                only = match.Groups["n"];
            }
        }

        return only;
    }

    private static int Value(Group number) => int.Parse(number.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G(?:人员|职工)?(?:共|为|有)?(?<n>\d{1,6})[人名]")]
    private static partial Regex Number();
}
