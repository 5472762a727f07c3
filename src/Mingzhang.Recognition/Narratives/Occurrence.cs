namespace Mingzhang.Recognition.Narratives;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Mark">The word.</param>
/// <param name="Start">Its offset in the compact text.</param>
/// <param name="Distance">How many characters stand between it and the word or number understood before.</param>
/// <param name="OpensClause">True if a clause begins with it.</param>
/// <param name="IsJoined">True if only 、 or 和 stands between it and the word before.</param>
/// <param name="EndsJoin">True if so it does, and behind it stands 均: the amount that follows is that of each.</param>
/// <param name="HasAmount">For a term or a class (类): an amount or percentage stands right behind it.</param>
/// <param name="IsBesideThisYear">For last year's number: true if this year's stands beside it for comparison.</param>
/// <param name="OpensCounts">For a term: a clause begins with it and a number with a counting word stands right behind it.</param>
/// <param name="IsPlanned">预算安排“三公”经费: true if the words before it say that it was planned.</param>
internal readonly record struct Occurrence(
    Mark Mark, int Start, int Distance, bool OpensClause, bool IsJoined, bool EndsJoin, bool HasAmount, bool IsBesideThisYear, bool OpensCounts, bool IsPlanned)
{
    /// <summary>Its characters.</summary>
    public string Text => Mark.Text;

    /// <summary>Offset after it.</summary>
    public int End => Start + Text.Length;
}
