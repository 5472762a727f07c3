namespace Mingzhang.Documents.Reading;

/// <summary>Digits that are set higher than the line: the mark of a note or a power, no digits of the number before them.</summary>
internal static class RaisedDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A digit as the character that is raised by itself; any other character as it is.</summary>
    public static char Of(int character) => character is >= '0' and <= '9' ? Raised[character - '0'] : (char)character;
}
