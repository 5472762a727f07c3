using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Text;

/// <summary>A heading has nothing under it.</summary>
internal sealed class EmptySectionCheck : ICheck
{
    /// <summary>So many headings in a row are hardly ever all without content.</summary>
    private const int FewestLabels = 5;

    public string RuleId => "MZ0709";

    public void Run(CheckContext context)
    {
        var sections = context.Disclosure.Sections;
        for (var i = 0; i < sections.Count; i++)
        {
            if (sections[i].Heading is not { } heading || !IsAsked(sections[i]))
            {
                continue;
            }

            if (!IsEmpty(sections, i) || IsListed(sections, i))
            {
                context.Held();
            }
            else if (!context.MayBeUnread(heading.Place, sections.Skip(i + 1).FirstOrDefault(s => s.Heading is not null)?.Heading!.Place))
            {
                context.Report(heading.Place, heading.Text.Trim());
            }
        }
    }

    /// <summary>Table titles are asked elsewhere; below the second level what looks like a heading may be an item.</summary>
    private static bool IsAsked(Section section) => section.Level switch
    {
        1 => section.Heading!.Text.TrimStart().StartsWith('第'),
        2 => section.Kind is not (PartKind.Tables or PartKind.Glossary) && section.Number > 0,
        3 => section.Kind is PartKind.Explanation,
        _ => false,
    };

    private static bool IsEmpty(IReadOnlyList<Section> sections, int index)
    {
        if (HasBody(sections[index]))
        {
            return false;
        }

        if (index + 1 == sections.Count)
        {
            return true;
        }

        // 二、决算报表, and below it 附件：报表.xls: the file is its content.
        if (sections[index].Title.EndsWith('表') && sections[index + 1] is { Level: 1, Kind: PartKind.Annex })
        {
            return false;
        }

        // What follows belongs to it if it stands lower, in the same part, or is counted from one again.
        var next = sections[index + 1];
        var isWithin = next.Level > sections[index].Level || (sections[index].Level == 1 && next.Part == sections[index].Part);
        return !isWithin && (next.Level == sections[index].Level || next.Number != 1);
    }

    /// <summary>Several empty items in a row are a list; many empty headings are the labels of a table's rows.</summary>
    private static bool IsListed(IReadOnlyList<Section> sections, int index) => IsOfLabels(sections, index) ||
        (sections[index].Level == 3 &&
        ((index > 0 && sections[index - 1].Level == 3 && !HasBody(sections[index - 1])) ||
         (index + 1 < sections.Count && sections[index + 1].Level == 3 && !HasBody(sections[index + 1]))));

    private static bool IsOfLabels(IReadOnlyList<Section> sections, int index)
    {
        var (first, last) = (index, index);
        while (first > 0 && IsAlike(first - 1))
        {
            first--;
        }

        while (last + 1 < sections.Count && IsAlike(last + 1))
        {
            last++;
        }

        return last - first + 1 >= FewestLabels;

        bool IsAlike(int at) => sections[at].Level == sections[index].Level && !HasBody(sections[at]);
    }

    private static bool HasBody(Section section) =>
        section.Tables > 0 || section.Passages.Any(p => p.Text.AsSpan().IndexOfAnyExcept(" \t-—–0123456789") >= 0);
}
