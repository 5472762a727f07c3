using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>What is typed into an input cell.</summary>
internal enum SlotKind
{
    /// <summary>The body's name.</summary>
    Unit,

    /// <summary>The fiscal year.</summary>
    Year,

    /// <summary>A paragraph of the unit's own.</summary>
    Text,

    /// <summary>The value of a fact.</summary>
    Fact,

    /// <summary>A code of the functional classification.</summary>
    Code,

    /// <summary>The name of a code that the classification does not have.</summary>
    CodeName,

    /// <summary>The value of a fact for the code of the row.</summary>
    CodeFact,

    /// <summary>A code of the economic classification.</summary>
    EconomicCode,

    /// <summary>The value for the economic code of the row.</summary>
    EconomicFact,

    /// <summary>Why a fact differs.</summary>
    Reason,

    /// <summary>Why the fact differs for the code of the row.</summary>
    CodeReason,

    /// <summary>What money was used for.</summary>
    Purpose,

    /// <summary>What money was used for, for the code of the row.</summary>
    CodePurpose,
}

/// <summary>An input cell's meaning.</summary>
/// <param name="Kind">What is typed there.</param>
/// <param name="Fact">The fact it is about; with a star as its code where the row's code belongs.</param>
/// <param name="Row">Index of the row of codes, or of the paragraph.</param>
/// <param name="Name">Under which name a paragraph is kept.</param>
internal sealed record Slot(SlotKind Kind, FactKey? Fact = null, int Row = 0, string Name = "")
{
    /// <summary>Stands for the code of a row.</summary>
    public const string Star = "*";

    /// <summary>True if a number is typed.</summary>
    public bool IsNumber => Kind is SlotKind.Fact or SlotKind.CodeFact or SlotKind.EconomicFact or SlotKind.Year;

    /// <summary>True if a code is typed.</summary>
    public bool IsCode => Kind is SlotKind.Code or SlotKind.EconomicCode;
}
