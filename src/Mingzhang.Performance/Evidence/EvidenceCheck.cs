using Mingzhang.Catalog;
using Mingzhang.Catalog.Performance;
using Mingzhang.Performance.Scoring;

namespace Mingzhang.Performance.Evidence;

/// <summary>What is wrong with the records of a ledger, by themselves and as indicators count them.</summary>
public static class EvidenceCheck
{
    /// <summary>Records that are not as their kind demands, each named once for each fault.</summary>
    /// <param name="ledger">The ledger.</param>
    public static IReadOnlyList<Notice> Records(EvidenceLedger ledger)
    {
        var notices = new List<Notice>();
        foreach (var twice in ledger.Records.GroupBy(r => r.Id).Where(g => g.Count() > 1))
        {
            notices.Add(Wrong(twice.Key, $"编号“{twice.Key}”用了 {twice.Count()} 次，请改为不同的编号。"));
        }

        foreach (var record in ledger.Records)
        {
            notices.AddRange(Faults(record, ledger.Kinds).Select(fault => Wrong(record.Id, $"记录“{record.Title}”（{record.Id}）{fault}")));
        }

        return notices;
    }

    /// <summary>Records that scored indicators count and that are of another year, have no attachment, or are counted by two indicators.</summary>
    /// <param name="cards">The scored evaluations.</param>
    public static IReadOnlyList<Notice> Counted(IEnumerable<Scorecard> cards)
    {
        var notices = new List<Notice>();
        var counting = new List<(Scorecard Card, ScoredIndicator Scored)>();
        foreach (var card in cards)
        {
            foreach (var scored in card.Indicators.Where(i => i.Evidence is not null))
            {
                notices.AddRange(One(card, scored));
                counting.Add((card, scored));
            }
        }

        notices.AddRange(Twice(counting));
        return notices;
    }

    private static IEnumerable<Notice> One(Scorecard card, ScoredIndicator scored)
    {
        var (subject, label) = ($"{card.Evaluation.Id}/{scored.Indicator.Id}", scored.Indicator.Label);
        if (scored.Evidence!.OutsideYear is { Count: > 0 } outside)
        {
            yield return new(
                NoticeKind.OutsideYear, Severity.Warning, subject,
                $"“{label}”有 {outside.Count} 条记录不在 {card.Evaluation.Year} 年度，没有计入：{Listed(outside)}。请核对日期。");
        }

        EvidenceRecord[] bare = [.. scored.Evidence.Records.Where(r => r.Attachments.Count == 0)];
        if (bare.Length > 0)
        {
            yield return new(NoticeKind.NoAttachment, Severity.Warning, subject, $"“{label}”计入的 {bare.Length} 条记录没有附件：{Listed(bare)}。请补充佐证材料。");
        }
    }

    /// <summary>One notice for each pair of indicators: the same things counted twice is doubtful, counted and added up is usual.</summary>
    private static IEnumerable<Notice> Twice(List<(Scorecard Card, ScoredIndicator Scored)> counting)
    {
        foreach (var ((a, b), ids) in Pairs(counting))
        {
            var (first, second) = (counting[a], counting[b]);
            var (one, other) = (first.Scored.Evidence!.Query, second.Scored.Evidence!.Query);
            var alike = one.Measure == other.Measure && one.Field == other.Field;
            yield return new(
                NoticeKind.CountedTwice, alike ? Severity.Warning : Severity.Info, $"{second.Card.Evaluation.Id}/{second.Scored.Indicator.Id}",
                $"{ids.Count} 条记录同时计入“{first.Scored.Indicator.Label}”（{first.Card.Evaluation.Name}）和“{second.Scored.Indicator.Label}”（{second.Card.Evaluation.Name}）：{Listed([.. ids])}。{(alike ? "同一成果不应重复计算，请确认归属。" : "")}");
        }
    }

    /// <summary>The records that each pair of indicators counts, the indicators by their numbers.</summary>
    private static Dictionary<(int First, int Second), List<string>> Pairs(List<(Scorecard Card, ScoredIndicator Scored)> counting)
    {
        var countedBy = new Dictionary<string, List<int>>();
        var pairs = new Dictionary<(int, int), List<string>>();
        for (var second = 0; second < counting.Count; second++)
        {
            foreach (var record in counting[second].Scored.Evidence!.Records)
            {
                if (!countedBy.TryGetValue(record.Id, out var before))
                {
                    countedBy.Add(record.Id, before = []);
                }

                foreach (var first in before)
                {
                    if (!pairs.TryGetValue((first, second), out var ids))
                    {
                        pairs.Add((first, second), ids = []);
                    }

                    ids.Add(record.Id);
                }

                before.Add(second);
            }
        }

        return pairs;
    }

    private static IEnumerable<string> Faults(EvidenceRecord record, EvidenceKinds kinds)
    {
        if (kinds.Find(record.Kind) is not { } kind)
        {
            yield return $"属于没有的台账“{record.Kind}”，现有{string.Join("、", kinds.Kinds.Select(k => k.Title))}。";
            yield break;
        }

        foreach (var field in kind.Fields)
        {
            var word = record.Words.GetValueOrDefault(field.Id);
            if (field.IsRequired && string.IsNullOrWhiteSpace(word) && !record.Numbers.ContainsKey(field.Id))
            {
                yield return $"没有填写“{field.Title}”。";
            }
            else if (word is { Length: > 0 } && field.Choices.Count > 0 && !field.Choices.Contains(word))
            {
                yield return $"的“{field.Title}”写作“{word}”，应为{string.Join("、", field.Choices)}之一。";
            }

            if (record.Numbers.TryGetValue(field.Id, out var number) && number < 0)
            {
                yield return $"的“{field.Title}”是负数 {number}。";
            }
        }

        foreach (var odd in record.Words.Keys.Where(k => kind.Find(k) is not { IsNumber: false }).Concat(record.Numbers.Keys.Where(k => kind.Find(k) is not { IsNumber: true })))
        {
            yield return $"有“{kind.Title}”没有的字段“{odd}”。";
        }

        foreach (var fault in SurveyFaults(record, kinds))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> SurveyFaults(EvidenceRecord record, EvidenceKinds kinds)
    {
        if (record.Numbers.TryGetValue("issued", out var issued) && record.Numbers.TryGetValue("valid", out var valid))
        {
            if (valid > issued)
            {
                yield return $"的有效份数 {valid} 多于发放份数 {issued}。";
            }

            foreach (var question in record.Answers.GroupBy(a => a.Question).Where(q => q.Sum(a => a.Count) > valid))
            {
                yield return $"“{question.Key}”的回答有 {question.Sum(a => a.Count)} 个，多于有效份数 {valid}。";
            }
        }

        foreach (var answer in record.Answers.Where(a => !kinds.Answers.Options.Contains(a.Option)).DistinctBy(a => a.Option))
        {
            yield return $"的回答“{answer.Option}”不在选项之内：{string.Join("、", kinds.Answers.Options)}。";
        }
    }

    private static string Listed(IEnumerable<EvidenceRecord> records) => Listed([.. records.Select(r => r.Id)]);

    private static string Listed(string[] ids)
    {
        const int Most = 5;
        return string.Join("、", ids.Take(Most)) + (ids.Length > Most ? $"等 {ids.Length} 条" : "");
    }

    private static Notice Wrong(string record, string message) => new(NoticeKind.RecordWrong, Severity.Error, record, message);
}
