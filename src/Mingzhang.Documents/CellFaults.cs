namespace Mingzhang.Documents;

/// <summary>What cells of a worksheet show in place of a value that could not be calculated.</summary>
public static class CellFaults
{
    /// <summary>What is read for a formula of which the file holds no result: a program wrote it and no office program has calculated it.</summary>
    public const string NoResult = "#未计算";

    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!",
    };

    /// <summary>True if a cell's text says that its value is not known.</summary>
    public static bool Is(string text) => text.StartsWith('#') && (text == NoResult || Errors.Contains(text));
}
