using System.Text.RegularExpressions;
using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>Finds the reasons in the narrative and what each explains.</summary>
internal static partial class ReasonReader
{
    public static IReadOnlyList<Reason> Read(IReadOnlyList<TextLine> lines)
    {
        var reasons = new List<Reason>();
        foreach (var line in lines)
        {
            if (line.IsHeading || line.Kind is not (PartKind.Explanation or PartKind.None))
            {
                continue;
            }

            var after = 0;
            foreach (var (intro, start, length) in ReasonPhrase.In(line.Text))
            {
                var (direction, subject) = Explained(line.Text, after, intro);
                reasons.Add(new(line, intro, start, length, direction, subject));
                after = start + length;
            }
        }

        return reasons;
    }

    /// <summary>
    /// The last change, comparison or completion before the reason: in its own sentence, else in the one before. Of a sentence before
    /// the parts behind 其中 do not count: the whole is what is explained.
    /// </summary>
    private static (Direction Direction, string Subject) Explained(string text, int after, int intro)
    {
        for (var from = intro; from > after;)
        {
            var stop = text.AsSpan(after, from - after).LastIndexOf('。');
            var begin = stop < 0 ? after : after + stop + 1;
            var subject = text[begin..intro];
            var among = from < intro ? text.IndexOf("其中", begin, from - begin, StringComparison.Ordinal) : -1;
            if (DirectionOf(text[begin..(among < 0 ? from : among)]) is var direction and not Direction.Unknown)
            {
                return (direction, subject);
            }

            from = begin - 1;
        }

        return (Direction.Unknown, "");
    }

    private static Direction DirectionOf(string words)
    {
        var direction = Direction.Unknown;
        foreach (Match match in Change().Matches(words))
        {
            direction = match.Value[0] switch
            {
                '增' or '上' or '提' or '大' or '高' or '多' or '超' => Direction.Up,
                '减' or '下' or '降' or '小' or '低' or '少' => Direction.Down,
                '持' or '一' => Direction.Flat,
                _ => Completion(match.Groups["rate"].Value),
            };
        }

        return direction;
    }

    private static Direction Completion(string rate) => decimal.TryParse(rate, out var value)
        ? value switch { > 100 => Direction.Up, < 100 => Direction.Down, _ => Direction.Flat }
        : Direction.Unknown;

    [GeneratedRegex(@"增加(?!（)|增长(?!（)|[增减降]幅|上升|提高|大于(?!（)|高于|多于|超过|减少(?!（)|下降(?!（)|降低|小于(?!（)|低于|少于|持平|一致|完成(?:年初|全年|调整)?预算(?:数)?的?(?<rate>[\d.]+)[%％]")]
    private static partial Regex Change();
}
