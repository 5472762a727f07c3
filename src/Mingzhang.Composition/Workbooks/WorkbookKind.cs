using Mingzhang.Catalog;
using Mingzhang.Facts;

namespace Mingzhang.Composition.Workbooks;

/// <summary>What a workbook is made for. Two workbooks of the same kind have the same cells in the same places.</summary>
/// <param name="Form">The form set.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Money">元 or 万元.</param>
/// <param name="CodeRows">How many codes of the functional classification it has rows for.</param>
public sealed record WorkbookKind(FormSet Form, int Year, QuantityUnit Money, int CodeRows)
{
    /// <summary>Rows for codes in a workbook that nothing is known for yet.</summary>
    public const int UsualCodeRows = 60;

    /// <summary>Rows for codes that are left free behind those that are known.</summary>
    public const int SpareCodeRows = 30;

    /// <summary>How many base units one of its amounts is.</summary>
    internal decimal Factor(FactKey fact) => IsMoney(fact) ? Money.Factor() : 1;

    /// <summary>True if a fact is money; else it is a count.</summary>
    internal bool IsMoney(FactKey fact) => Form.Narrative.IsMoney(fact);
}
