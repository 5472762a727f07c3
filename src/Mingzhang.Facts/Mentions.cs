namespace Mingzhang.Facts;

/// <summary>A place that names the reporting unit: the cover, a heading, the 部门： line of a table.</summary>
/// <param name="Name">The name as understood, without white space.</param>
/// <param name="Place">Where it stands.</param>
public sealed record UnitMention(string Name, Place Place);

/// <summary>Where a fiscal year is printed as the year of the disclosure.</summary>
public enum YearMentionKind
{
    /// <summary>On the cover.</summary>
    Cover,

    /// <summary>In the contents list.</summary>
    Contents,

    /// <summary>In a heading of the main text.</summary>
    Heading,

    /// <summary>In the head lines of a table.</summary>
    Table,

    /// <summary>In the title of an attached report or form.</summary>
    Annex,

    /// <summary>In the head of a form's column for the year.</summary>
    Column,

    /// <summary>In the head of a form's column for the year before.</summary>
    PriorColumn,
}

/// <summary>A place that prints the fiscal year (…年度).</summary>
/// <param name="Year">The number before 年度; less than 1000 where digits are missing.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Place">Where the digits stand.</param>
/// <param name="Line">The line they stand in.</param>
public sealed record YearMention(int Year, YearMentionKind Kind, Place Place, string Line);
