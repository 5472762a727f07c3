using Mingzhang.Catalog.Performance;
using Mingzhang.Documents;
using Mingzhang.Performance.Evidence;
using Mingzhang.Performance.Monitoring;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Composition.Evaluating.Charts;

/// <summary>Charts of evaluations, each with the same in words. None is drawn where there is nothing to see.</summary>
public static class EvaluationCharts
{
    private const double Left = 190, Right = 70, RowHeight = 26, Top = 34;
    private const double Room = SvgCanvas.Width - Left - Right;
    private const int LongestName = 13;

    /// <summary>Execution rate and score of each evaluation, as two bars.</summary>
    public static IEnumerable<Figure> Projects(IReadOnlyList<Scorecard> cards)
    {
        if (cards.Count < 2)
        {
            yield break;
        }

        var canvas = new SvgCanvas();
        canvas.Text(0, 16, "执行率与得分", isBold: true);
        canvas.Text(SvgCanvas.Width, 16, "蓝：执行率（%）　绿：得分", SvgCanvas.Faint, "end", 12);
        var y = Top;
        foreach (var card in cards)
        {
            canvas.Text(Left - 8, y + 17, SvgCanvas.Cut(card.Evaluation.Name, LongestName), anchor: "end");
            HorizontalBar(canvas, y, (double)(card.Execution.Rate ?? 0), SvgCanvas.Bar, card.Execution.Rate is { } rate ? Performances.Rate(rate) : "—", 11);
            HorizontalBar(canvas, y + 13, (double)card.TotalScore, SvgCanvas.Good, Performances.Number(card.TotalScore), 11);
            y += RowHeight + 12;
        }

        yield return new(canvas.Svg(y, "执行率与得分"), $"图：执行率与得分。{string.Join("；", cards.Select(c => $"{c.Evaluation.Name}，执行率{(c.Execution.Rate is { } r ? Performances.Rate(r) : "未知")}，得分{Performances.Number(c.TotalScore)}"))}。")
        {
            Bars = new(
                "执行率与得分",
                [.. cards.Select(c => c.Evaluation.Name)],
                [new("执行率（%）", SvgCanvas.Bar[1..], [.. cards.Select(c => c.Execution.Rate)]), new("得分", SvgCanvas.Good[1..], [.. cards.Select(c => (decimal?)c.TotalScore)])]),
        };
    }

    /// <summary>Score of each group in percent of its weight.</summary>
    public static IEnumerable<Figure> Groups(Scorecard card)
    {
        (string Name, decimal Rate)[] rates =
        [
            .. card.Execution is { Weight: > 0, Score: { } score } ? [("预算执行率", score / card.Execution.Weight * 100)] : ((string, decimal)[])[],
            .. card.Groups.Where(g => g.Rate is not null).Select(g => (g.Name.Split('(', '（')[0], g.Rate!.Value)),
        ];
        if (rates.Length > 1)
        {
            yield return Bars("得分率", [.. rates.Select(r => (r.Name, r.Rate, Performances.Rate(r.Rate)))]);
        }
    }

    /// <summary>Satisfied answers of each survey in percent.</summary>
    public static IEnumerable<Figure> Surveys(IReadOnlyList<EvidenceRecord> records, SurveyScale scale)
    {
        var rates = records.Where(r => r.Answers.Count > 0).Select(r => (r.Title, Rate: Rate(r.Answers, scale))).Where(r => r.Rate is not null)
            .Select(r => (r.Title, r.Rate!.Value, Performances.Rate(r.Rate.Value))).ToArray();
        if (rates.Length > 0)
        {
            yield return Bars("满意率", rates);
        }
    }

    /// <summary>The investment projects as a board: a column for each stage.</summary>
    /// <param name="records">The records.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="isPublic">True if the projects are counted and not named.</param>
    public static IEnumerable<Figure> Pipeline(IReadOnlyList<EvidenceRecord> records, EvidenceKinds kinds, bool isPublic)
    {
        var mostShown = isPublic ? 0 : 6;
        const double CardHeight = 34;
        var staged = kinds.Kinds.SelectMany(k => k.Fields.Where(f => f.Id == "stage").Select(f => (Kind: k, Stage: f))).FirstOrDefault();
        var projects = staged.Kind is null ? [] : records.Where(r => r.Kind == staged.Kind.Id).ToArray();
        if (projects.Length == 0)
        {
            yield break;
        }

        var stages = staged.Stage.Choices.Select(s => (Name: s, Projects: projects.Where(p => p.Words.GetValueOrDefault(staged.Stage.Id) == s).ToArray())).ToArray();
        var canvas = new SvgCanvas();
        var width = (SvgCanvas.Width / stages.Length) - 6;
        var rows = Math.Min(mostShown + 1, stages.Max(s => s.Projects.Length));
        var height = Top + 30 + (rows * CardHeight);
        canvas.Text(0, 16, $"{staged.Kind!.Title}（{projects.Length}个）", isBold: true);
        for (var i = 0; i < stages.Length; i++)
        {
            var x = i * (width + 6);
            canvas.Box(x, Top - 6, width, height - Top, "#f3f4f6");
            canvas.Text(x + (width / 2), Top + 12, isPublic ? stages[i].Name : $"{stages[i].Name} {stages[i].Projects.Length}", anchor: "middle", size: 12, isBold: true);
            foreach (var (project, n) in stages[i].Projects.Take(mostShown).Select((p, n) => (p, n)))
            {
                canvas.Box(x + 4, Top + 22 + (n * CardHeight), width - 8, CardHeight - 6, SvgCanvas.Soft);
                canvas.Text(x + 8, Top + 40 + (n * CardHeight), SvgCanvas.Cut(project.Title, 8), size: 11);
            }

            if (stages[i].Projects.Length > mostShown)
            {
                canvas.Text(x + (width / 2), Top + 40 + (mostShown * CardHeight), isPublic ? $"{stages[i].Projects.Length} 个" : $"另 {stages[i].Projects.Length - mostShown} 个", SvgCanvas.Faint, "middle", 11);
            }
        }

        yield return new(canvas.Svg(height, "投资项目阶段"), $"图：{staged.Kind.Title}按阶段分布。{string.Join("，", stages.Select(s => $"{s.Name}{s.Projects.Length}个"))}。");
    }

    /// <summary>How indicators and the budget stand on a day, with the straight line's place marked.</summary>
    public static Figure Progress(ProgressReport report, string name)
    {
        var canvas = new SvgCanvas();
        ProgressLine[] lines = [.. report.Indicators.Prepend(report.Budget).Where(l => l.Reached is not null)];
        canvas.Text(0, 16, $"{SvgCanvas.Cut(name, 24)}　截至{report.Date.Year}年{report.Date.Month}月{report.Date.Day}日", isBold: true);
        var y = Top;
        foreach (var line in lines)
        {
            canvas.Text(Left - 8, y + 17, SvgCanvas.Cut(line.Name, LongestName), anchor: "end");
            HorizontalBar(canvas, y + 4, (double)line.Reached!.Value, line.Light switch { LightColour.Red => SvgCanvas.Bad, LightColour.Yellow => SvgCanvas.Fair, _ => SvgCanvas.Good }, Performances.Rate(line.Reached.Value), 16);
            if ((line.Planned ?? line.Straight) is { } due)
            {
                var x = Left + (Room * Math.Min(100, (double)due) / 100);
                canvas.Path([(x, y + 1), (x, y + 23)], SvgCanvas.Ink, 2);
            }

            y += RowHeight;
        }

        return new(canvas.Svg(y + 6, "进度"), $"图：{name}的进度。{string.Join("；", lines.Select(l => $"{l.Name}完成{Performances.Rate(l.Reached!.Value)}"))}。");
    }

    private static Figure Bars(string title, IReadOnlyList<(string Name, decimal Percent, string Label)> bars)
    {
        var canvas = new SvgCanvas();
        canvas.Text(0, 16, title, isBold: true);
        var y = Top;
        foreach (var (name, percent, label) in bars)
        {
            canvas.Text(Left - 8, y + 17, SvgCanvas.Cut(name, LongestName), anchor: "end");
            HorizontalBar(canvas, y + 4, (double)percent, SvgCanvas.Bar, label, 16);
            y += RowHeight;
        }

        return new(canvas.Svg(y + 6, title), $"图：{title}。{string.Join("，", bars.Select(b => $"{b.Name}{b.Label}"))}。")
        {
            Bars = new($"{title}（%）", [.. bars.Select(b => b.Name)], [new(title, SvgCanvas.Bar[1..], [.. bars.Select(b => (decimal?)b.Percent)])]),
        };
    }

    private static void HorizontalBar(SvgCanvas canvas, double y, double percent, string colour, string label, double height)
    {
        var length = Room * Math.Clamp(percent, 0, 100) / 100;
        canvas.Box(Left, y, Room, height, "#eef1f4");
        canvas.Box(Left, y, length, height, colour);
        canvas.Text(Left + Room + 6, y + (height / 2) + 4.5, label, size: 12);
    }

    private static decimal? Rate(IReadOnlyList<SurveyAnswer> answers, SurveyScale scale)
    {
        var counted = answers.Where(a => !scale.LeftOut.Contains(a.Option)).ToArray();
        var all = counted.Sum(a => (decimal)a.Count);
        return all == 0 ? null : counted.Where(a => scale.Satisfied.Contains(a.Option)).Sum(a => a.Count) / all * 100;
    }
}
