using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Audit.Checks.Performance.Arithmetic;
using Mingzhang.Audit.Checks.Performance.Prose;
using Mingzhang.Audit.Checks.Text;
using Mingzhang.Catalog.Performance;
using Mingzhang.Facts;

namespace Mingzhang.Audit.Checks.Performance;

/// <summary>A table of scores and the texts that tell the same scores, with all that must hold between their numbers.</summary>
/// <param name="Table">The table; null if there is none.</param>
/// <param name="Said">The texts.</param>
/// <param name="Equations">What must hold.</param>
internal sealed record ScoreSystem(ScoreTable? Table, IReadOnlyList<SaidScores> Said, FormEquations Equations)
{
    private readonly HashSet<FormCell> inTable = Table is null ? []
        : [.. (Table.Total is null ? Table.Groups : [.. Table.Groups, Table.Total]).SelectMany(g => new[] { g.Weight, g.Score, g.Lost, g.Rate })];

    /// <summary>The numbers shown to be wrong.</summary>
    public IReadOnlyList<FormFault> Faults => field ??= TableArithmetic.FaultsOf(Equations);

    public bool IsInTable(FormCell cell) => inTable.Contains(cell);
}

/// <summary>Brings together the tables and texts that tell the same scores, once for all checks. Safe for use by several threads.</summary>
internal sealed partial class ScoreSystems(ReportWording words, Subjects subjects)
{
    private const int FewestCommon = 2;
    private const string Self = "自评";
    private readonly ConditionalWeakTable<Disclosure, IReadOnlyList<ScoreSystem>> made = [];

    /// <summary>All of a disclosure.</summary>
    public IReadOnlyList<ScoreSystem> Of(CheckContext context) => made.GetValue(context.Disclosure, d => [.. Make(context, d, context.Scores.ProfileOf(d).Total)]);

    /// <summary>True if the number at a place was found wrong, so that what follows from it need not be reported.</summary>
    public bool Explains(CheckContext context, Place place) => Of(context).Any(s => s.Faults.Any(f => f.Located && f.Cell.Place == place));

    private static bool IsDoubtfulInForm(CheckContext context, FormCell cell) => context.Disclosure.PerformanceForms.Any(f => FormCheck.ArithmeticOf(context, f).IsDoubtful(cell));

    private IEnumerable<ScoreSystem> Make(CheckContext context, Disclosure disclosure, decimal full)
    {
        SaidScores[] said = [.. SaidScores.All(disclosure)];
        var tableOf = said.ToDictionary(s => s, s => TableOf(s, disclosure));
        var ofUnit = said.Where(s => s.Totals.Count > 0 && IsOfUnit(disclosure, s.Text, s.Start)).ToArray();
        foreach (var table in disclosure.ScoreTables)
        {
            yield return Joined(table, [.. said.Where(s => tableOf[s] == table)]);
        }

        foreach (var alone in said.Where(s => tableOf[s] is null))
        {
            yield return Joined(null, [alone]);
        }

        ScoreSystem Joined(ScoreTable? table, SaidScores[] texts)
        {
            var equations = new ScoreEquations(full, SaidFormScores.Of(disclosure), c => IsDoubtfulInForm(context, c));
            if (table is not null)
            {
                equations.Add(table, disclosure);
            }

            foreach (var text in texts)
            {
                equations.Add(text, table);
            }

            if (ofUnit is [var only] && texts.Contains(only))
            {
                equations.AddTotals(only.Totals[0], [.. TotalsElsewhere(disclosure, only)]);
            }

            return new(table, texts, equations.All);
        }
    }

    /// <summary>The table that has the groups of a text: the one in its section, or the only one.</summary>
    private static ScoreTable? TableOf(SaidScores said, Disclosure disclosure)
    {
        var names = said.Groups.Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        ScoreTable[] alike = [.. disclosure.ScoreTables.Where(t => t.Groups.Select(g => SaidScore.Bare(g.Name.Text)).ToArray() is var groups && names.IsSubsetOf(groups) && names.Count >= FewestCommon)];
        var section = said.Groups[0].Score.Place!.Section;
        return alike is [var only] ? only : alike.Where(t => t.Groups[0].Name.Place?.Section == section).ToArray() is [var here] ? here : null;
    }

    /// <summary>What other texts say the whole unit scored, as far as they speak of the same evaluation.</summary>
    private IEnumerable<FormCell> TotalsElsewhere(Disclosure disclosure, SaidScores said)
    {
        var isSelf = said.Text.Value.Contains(Self, StringComparison.Ordinal) || said.Text.Headings.Any(h => h.Value.Contains(Self, StringComparison.Ordinal));
        foreach (var text in PlainText.Saying(disclosure, "分"))
        {
            foreach (var score in StatedScores.Pattern().Matches(text.Value).Where(m => !GradeBands.IsOfBands(text, m)).Select(m => m.Groups["score"]))
            {
                var sentence = Sentences.Around(text.Value, score.Index);
                var isOther = isSelf ? text.Headings.Any(h => words.EvaluationsByOthers.Any(h.Value.Contains)) : sentence.Contains(Self, StringComparison.Ordinal);
                if ((text != said.Text || score.Index > said.Start) && !isOther && !words.EvaluationsByOthers.Any(sentence.Contains) && !OtherTime().IsMatch(sentence) &&
                    IsOfUnit(disclosure, text, score.Index))
                {
                    yield return SaidScores.Cell(text, score, QuantityUnit.Points);
                }
            }
        }
    }

    private bool IsOfUnit(Disclosure disclosure, PlainText text, int at) => subjects.Of(text, at, disclosure.FormsAndListed).Kind == SubjectKind.WholeUnit;

    [GeneratedRegex(@"上年|去年|上一年|同比|提高\d|下降\d|平均")]
    private static partial Regex OtherTime();
}
