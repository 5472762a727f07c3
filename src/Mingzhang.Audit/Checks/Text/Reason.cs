namespace Mingzhang.Audit.Checks.Text;

/// <summary>What a reason explains.</summary>
internal enum Direction
{
    Unknown,
    Up,
    Down,
    Flat,
}

/// <summary>A reason given for a change or a difference: 主要原因：….</summary>
/// <param name="Line">Where.</param>
/// <param name="Intro">Offset of 主要原因.</param>
/// <param name="Start">Offset of the reason itself.</param>
/// <param name="Length">Its length, closing mark excluded; 0 if nothing is there.</param>
/// <param name="Direction">What it explains.</param>
/// <param name="Subject">The words before it from the beginning of the sentence.</param>
internal sealed record Reason(TextLine Line, int Intro, int Start, int Length, Direction Direction, string Subject)
{
    public string Text { get; } = Line.Text.Substring(Start, Length);

    /// <summary>True for a balance, which falls because spending rises.</summary>
    public bool OfBalance => Subject.Contains("结转") || Subject.Contains("结余");

    /// <summary>True if the change that it explains is itself found wrong: its direction is put right first.</summary>
    public bool IsOfWrongNumber(CheckContext context)
    {
        var (at, sentence) = (Line.Locate(Start, Length), Line.Locate(Sentences.StartOf(Line.Text, Start), 1));
        return context.WrongNumbers.Any(w => !w.IsBefore(sentence) && w.IsBefore(at));
    }
}
