namespace Mingzhang.Facts;

/// <summary>What a part of a disclosure is for, whatever number it has.</summary>
public enum PartKind
{
    /// <summary>Before the first part, or the document has no parts.</summary>
    None,

    /// <summary>部门概况: duties, bodies in scope.</summary>
    Overview,

    /// <summary>部门决算表: the prescribed tables.</summary>
    Tables,

    /// <summary>部门决算情况说明: the narrative.</summary>
    Explanation,

    /// <summary>名词解释.</summary>
    Glossary,

    /// <summary>附件: reports and forms that are attached.</summary>
    Annex,

    /// <summary>A part of another kind.</summary>
    Other,
}
