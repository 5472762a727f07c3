using Mingzhang.Facts;
using Mingzhang.Performance;
using Mingzhang.Performance.Model;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>How the cells of a form are spoken of.</summary>
internal static class FormScoring
{
    /// <summary>A text without white space.</summary>
    public static string Squeeze(string text) => Words.Squeeze(text);

    /// <summary>What an indicator is called in a message.</summary>
    public static string NameOf(FormIndicator indicator) => Indicator.LabelOf(indicator.Level1.Text, indicator.Level2.Text, indicator.Level3.Text);
}
