using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Performance.Model;

namespace Mingzhang.Composition.Evaluating;

/// <summary>What a performance workbook says.</summary>
/// <param name="Form">The form set that the unit publishes in.</param>
/// <param name="Profile">The rules by which it is scored.</param>
/// <param name="Year">The year as data.</param>
/// <param name="Texts">Paragraphs of reports that data cannot say.</param>
public sealed record FilledPerformance(FormSet Form, PerformanceProfile Profile, PerformanceYear Year, IReadOnlyList<ReportText> Texts)
{
    /// <summary>What the unit states for its 基础数据表.</summary>
    public BasicData Basics { get; init; } = BasicData.None;
}

/// <summary>A paragraph of the unit's own for a report.</summary>
/// <param name="Evaluation">Id of the evaluation whose report it stands in.</param>
/// <param name="Heading">The heading it stands under, without number, as the profile's outline has it.</param>
/// <param name="Text">The paragraph.</param>
public sealed record ReportText(string Evaluation, string Heading, string Text);
