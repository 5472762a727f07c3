namespace Mingzhang.Documents.Editing;

/// <summary>What is to be done at some characters of a file: a note beside them, or their replacement.</summary>
/// <param name="At">The characters, of the document that was read from the file.</param>
/// <param name="Note">What the note says. Where the format has room for it, a replacement has one too.</param>
/// <param name="Weight">How grave, for the colour of the mark.</param>
public sealed record Edit(TextRange At, string Note, EditWeight Weight = EditWeight.Error)
{
    /// <summary>What is to stand instead of the characters; null if they stay and are only marked.</summary>
    public string? Replacement { get; init; }
}

/// <summary>How grave an edit is.</summary>
public enum EditWeight
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>To be looked at.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}

/// <summary>In whose name a file is edited.</summary>
/// <param name="Name">The name.</param>
/// <param name="Date">When.</param>
public sealed record EditAuthor(string Name, DateTimeOffset Date);

/// <summary>An edit that could not be made.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Cause">Why, in Chinese, without a full stop.</param>
public sealed record RefusedEdit(Edit Edit, string Cause);

/// <summary>A file with edits made.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="Refused">The edits that could not be made; all others were.</param>
public sealed record EditedFile(byte[] Bytes, IReadOnlyList<RefusedEdit> Refused);

/// <summary>Takes edits one by one and remembers which could not be made.</summary>
internal sealed class EditLog
{
    private readonly List<RefusedEdit> refused = [];

    public IReadOnlyList<RefusedEdit> Refused => refused;

    public void Refuse(Edit edit, string cause) => refused.Add(new(edit, cause));
}
