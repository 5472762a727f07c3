using Mingzhang.Catalog;
using Mingzhang.Documents;
using Mingzhang.Facts;

namespace Mingzhang.Recognition.Performance;

/// <summary>What was found of performance in a document.</summary>
/// <param name="Forms">The self-evaluation forms.</param>
/// <param name="ScoreTables">The reports' tables of weights and scores.</param>
/// <param name="ProjectLists">The tables of projects with what they cost and scored.</param>
/// <param name="YearMentions">The years in the heads of annexes.</param>
/// <param name="Blocks">Indexes of the document's blocks that were read.</param>
internal sealed record PerformanceParts(
    IReadOnlyList<PerformanceForm> Forms, IReadOnlyList<ScoreTable> ScoreTables, IReadOnlyList<ProjectList> ProjectLists, IReadOnlyList<YearMention> YearMentions,
    IReadOnlySet<int> Blocks);

/// <summary>
/// Finds the performance forms and annexes among the blocks of a document: a table that begins one, its title and year
/// above it, and the tables that go on with it as long as no text stands between.
/// </summary>
internal sealed class PerformanceRecogniser(CatalogStore catalog, Claims claims, Ledger ledger, DoubtfulTables doubtful)
{
    private const int LinesAbove = 8;

    private readonly PerformanceFormLayout layout = catalog.Performance;
    private readonly List<PerformanceForm> forms = [];
    private readonly List<ScoreTable> scoreTables = [];
    private readonly List<ProjectList> projectLists = [];
    private readonly List<YearMention> years = [];
    private readonly HashSet<int> used = [];

    /// <summary>Reads all of a document.</summary>
    /// <param name="blocks">The document's blocks.</param>
    /// <param name="gridOf">The grid of a block that is a table.</param>
    /// <param name="sectionOf">Heading of the section in which a block stands.</param>
    public PerformanceParts Read(IReadOnlyList<Block> blocks, Func<int, TableGrid> gridOf, Func<int, string?> sectionOf)
    {
        var above = new List<SourceText>();
        var open = new List<(int Index, TableGrid Grid)>();
        FormSetting? setting = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case Paragraph paragraph when !PageFurniture.Is(paragraph.Text.Value):
                    Close();
                    above.Add(paragraph.Text);
                    break;
                case PageBreak { Sheet: not null }:
                    Close();
                    break;
                case Table:
                    var grid = gridOf(i);
                    if (Starts(grid))
                    {
                        Close();
                        setting = SettingOf(above, sectionOf(i));
                    }
                    else if (setting is null && PerformanceFormReader.HasIndicators(grid, layout))
                    {
                        setting = SettingOf(above, sectionOf(i));
                    }

                    open.Add((i, grid));
                    break;
            }
        }

        Close();
        return new(forms, scoreTables, projectLists, years, used);

        void Close()
        {
            if (open.Count > 0)
            {
                ReadTables(open, setting, sectionOf(open[0].Index), above);
                above.Clear();
                open.Clear();
                setting = null;
            }
        }
    }

    private bool Starts(TableGrid grid) =>
        PerformanceFormReader.Begins(grid, layout) || ScoreTableReader.Begins(grid, layout) || ProjectListReader.Begins(grid, layout);

    private void ReadTables(List<(int Index, TableGrid Grid)> open, FormSetting? setting, string? section, List<SourceText> above)
    {
        TableGrid[] grids = [.. open.Select(t => t.Grid)];
        var stated = new Ledger();
        if (ScoreTableReader.Read(grids, layout, section, claims) is { } table)
        {
            scoreTables.Add(table);
            used.UnionWith(open.Select(t => t.Index));
        }
        else if (setting is not null && PerformanceFormReader.Read(grids, setting, layout, claims, stated) is [var form, ..] read)
        {
            // Its cells are wrapped and merged: without vertical rules nothing tells which words belong to which row.
            if (grids.Any(g => g.HasInferredColumns) || DoubtfulTables.HaveFaults(grids))
            {
                doubtful.Add(form.Title.Text is { Length: > 0 } title ? title : "绩效自评表", PlaceOf(grids[0], section), grids, []);
            }
            else
            {
                forms.AddRange(read);
                ledger.AddAll(stated);
            }

            used.UnionWith(open.Select(t => t.Index));
        }
        else if (!grids.Any(g => g.HasInferredColumns) && !DoubtfulTables.HaveFaults(grids) && ProjectListReader.Read(grids, layout, section, claims) is { } list)
        {
            projectLists.Add(list);
            used.UnionWith(open.Select(t => t.Index));
        }
        else
        {
            var printed = above.LastOrDefault(t => catalog.BasicData.Title.IsIn(CompactText.Text(t.Value)))?.Value;
            var title = printed ?? "基础数据表";

            // A title of its own ends the section before it.
            section = printed is null ? section : null;
            var reader = new BasicDataReader(catalog.BasicData, section, title, claims, stated);
            if (reader.TryRead(grids))
            {
                if (doubtful.AreDoubtful(grids, [], []))
                {
                    doubtful.Add(title, PlaceOf(grids[0], section), grids, []);
                }
                else
                {
                    ledger.AddAll(stated);
                    years.AddRange(reader.Years);
                }

                used.UnionWith(open.Select(t => t.Index));
            }
        }
    }

    private static Place? PlaceOf(TableGrid grid, string? section) =>
        Enumerable.Range(0, grid.Height).SelectMany(grid.CellsBeginningIn).FirstOrDefault(c => !c.IsBlank) is { } cell ? Places.Of(cell.Cell.Text, section) : null;

    /// <summary>The nearest line above that reads like a form's title, and the year there or between.</summary>
    private FormSetting SettingOf(List<SourceText> above, string? section)
    {
        const int LongestTitle = 60;
        const int LongestYearLine = 20;
        SourceText? title = null;
        SourceText? year = null;
        foreach (var line in Enumerable.Reverse(above).Take(LinesAbove))
        {
            var compact = CompactText.Text(line.Value);
            if (compact.Length <= LongestYearLine && FormText.Year(line.Value) is not null)
            {
                year ??= line;
            }

            if (compact.Length <= LongestTitle && layout.Titles.IsIn(compact))
            {
                title = line;
                break;
            }
        }

        return new(section, title, title is null ? null : year, forms.Count + 1);
    }
}
